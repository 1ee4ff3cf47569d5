"""The bar of tabs, as it is laid out and painted."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionTab, QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.views.chrome.tab_bar import TabBar
from desktop_app.views.theme.style_sheet import style_sheet
from desktop_app.views.theme.tokens import LIGHT

LONG = "concurrent.futures.ProcessPoolExecutor.kill_workers"
SENTENCE = "What is new in the whole of Python, from the first to the last"


@pytest.fixture
def bar(qtbot: QtBot) -> TabBar:
    bar = TabBar()
    qtbot.addWidget(bar)
    bar.setStyleSheet(style_sheet(LIGHT))
    bar.resize(700, 32)
    return bar


def painted(bar: TabBar) -> list[str]:
    """Return the titles as they are painted."""
    shown = []
    for at in range(bar.count()):
        option = QStyleOptionTab()
        bar.initStyleOption(option, at)
        shown.append(option.text)
    return shown


def test_one_tab_needs_no_bar(bar: TabBar) -> None:
    bar.show_tabs(["Home"], 0)
    assert not bar.isVisible()
    bar.show_tabs(["Home", "re.sub"], 1)
    assert bar.isVisible() and bar.currentIndex() == 1
    bar.show_tabs(["re.sub"], 0)
    assert not bar.isVisible()


def test_titles_that_fit_are_whole_and_go_with_their_tabs(bar: TabBar) -> None:
    bar.show_tabs(["asyncio.gather", "a & b", "Home"], 0)
    assert painted(bar) == ["asyncio.gather", "a && b", "Home"]
    bar.moveTab(0, 2)
    assert painted(bar) == ["a && b", "Home", "asyncio.gather"]


def test_of_a_name_the_end_is_kept_of_a_sentence_the_beginning(bar: TabBar) -> None:
    bar.show_tabs([LONG, SENTENCE], 0)
    name, sentence = painted(bar)
    assert name.startswith("…") and name.endswith(".kill_workers")
    assert sentence.startswith("What is new") and sentence.endswith("…")
    assert bar.tabToolTip(0) == LONG


def test_many_tabs_share_the_room(bar: TabBar) -> None:
    bar.show_tabs([f"asyncio.number_{number}" for number in range(4)], 0)
    assert all(bar.tabRect(at).right() <= bar.width() for at in range(bar.count()))


def test_too_many_tabs_stay_readable_and_are_scrolled(bar: TabBar) -> None:
    titles = [f"asyncio.number_{number}" for number in range(12)]
    bar.show_tabs(titles, 11)
    assert all(text.endswith(f"number_{at}") for at, text in enumerate(painted(bar)))
    arrows = [button for button in bar.findChildren(QToolButton) if button.arrowType()]
    arrows = [button for button in arrows if button.arrowType() is not Qt.ArrowType.NoArrow]
    assert len(arrows) == 2 and all(arrow.isVisible() for arrow in arrows)
    assert bar.tabRect(11).right() <= bar.width() and bar.tabRect(0).right() < 0
    while arrows[0].isEnabled():
        QTest.mouseClick(arrows[0], Qt.MouseButton.LeftButton)
    assert bar.tabRect(0).left() == 0 and bar.currentIndex() == 11
