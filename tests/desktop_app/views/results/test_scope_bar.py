"""The row of docsets and scopes, with a real mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desktop_app.views.results.scope_bar import ScopeBar
from desktop_app.views.theme.style_sheet import style_sheet
from desktop_app.views.theme.tokens import LIGHT

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def bar(qtbot: QtBot) -> ScopeBar:
    bar = ScopeBar()
    qtbot.addWidget(bar)
    bar.setStyleSheet(style_sheet(LIGHT))
    bar.resize(384, 34)
    bar.show()
    return bar


def chips(bar: ScopeBar) -> list[QToolButton]:
    """Return what can be seen, from the left."""
    shown = [chip for chip in bar.findChildren(QToolButton) if chip.isVisible()]
    return sorted(shown, key=lambda chip: chip.x())


def titles(count: int) -> dict[str, str]:
    return {f"docset-{number}": f"Docset {number}.0" for number in range(count)}


@pytest.mark.parametrize("width", [220, 256, 384, 600])
@pytest.mark.parametrize("count", [1, 2, 3, 7, 40])
def test_the_row_is_readable_with_any_number_of_docsets(
    bar: ScopeBar, qtbot: QtBot, width: int, count: int
) -> None:
    bar.resize(width, 34)
    bar.set_docsets(titles(count))
    qtbot.waitUntil(lambda: all(c.width() >= c.sizeHint().width() for c in chips(bar)), timeout=500)
    shown = chips(bar)
    assert shown[-1].text() == "…" and shown[-1].geometry().right() < width
    docsets = [chip for chip in shown if chip.text().startswith("Docset")]
    assert bar.all_docsets.isVisible() == (len(docsets) < count)


def test_a_docset_without_a_chip_is_switched_off_in_the_menu(bar: ScopeBar, qtbot: QtBot) -> None:
    bar.set_docsets(titles(40))
    assert bar.all_docsets.text() == "All 40"
    menu = bar.docset_menu
    with qtbot.waitSignal(bar.docsets_chosen) as told:
        bar.docset_menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))
        row = menu.actions()[2 + 3]
        assert (row.text(), row.isChecked()) == ("Docset 3.0", True)
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(row).center())
    assert told.args and "docset-3" not in told.args[0] and len(told.args[0]) == 39
    assert menu.isVisible() and bar.all_docsets.text() == "39 of 40"
    menu.setActiveAction(menu.actions()[2])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible() and bar.all_docsets.text() == "38 of 40"
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[0]).center())
    assert bar.all_docsets.text() == "All 40" and len(bar.chosen) == 40


def test_an_ampersand_in_a_name_is_an_ampersand(bar: ScopeBar) -> None:
    bar.set_docsets({"a": "R&D tools", "b": "Salt & Pepper"})
    first, second = chips(bar)[:2]
    assert (first.text(), second.text()) == ("R&&D tools", "Salt && Pepper")
    assert "&" in first.accessibleName() and "&&" not in first.accessibleName()
    bar.docset_menu.popup(bar.mapToGlobal(bar.rect().bottomLeft()))
    assert bar.docset_menu.actions()[2].text() == "R&&D tools"
    bar.docset_menu.hide()


def test_a_very_long_name_leaves_room_for_others(bar: ScopeBar) -> None:
    name = "The documentation of a library with a very long name indeed 1.0"
    bar.set_docsets({"a": name, "b": "Tiny 1.0"})
    first, second = chips(bar)[:2]
    assert first.text().endswith("…") and first.toolTip() == name
    assert second.text() == "Tiny 1.0"
