"""The outline of a page, with real keys and clicks."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitterHandle

from desktop_app.models.outline_model import Heading
from desktop_app.views.theme.tokens import SPACE
from tests.desktop_app.driver import ALT, CONTROL, Drive, Driver

TITLES = ["Chapter 0", "Chapter 1", "Part of it", "Chapter 2", "Chapter 3"]


async def open_page(user: Driver) -> None:
    await user.search("A guide")
    user.press(Qt.Key.Key_Return)
    await user.until(lambda: user.window.pane.outline.headings)
    await user.until(lambda: user.window.pane.browser.complete)


def top(user: Driver) -> str:
    """Return the first line that is in sight."""
    browser = user.window.pane.browser
    return browser.cursorForPosition(QPoint(0, 10)).block().text()


async def until_top(user: Driver, title: str) -> None:
    await user.until(lambda: top(user) == title)


def current(user: Driver) -> str:
    outline = user.window.pane.outline
    return TITLES[outline.current] if outline.current >= 0 else ""


def test_it_lists_the_page_and_follows_the_scroll(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await open_page(user)
        outline = user.window.pane.outline
        assert outline.isVisible()
        assert [heading.title for heading in outline.headings] == TITLES
        bar = user.window.pane.browser.verticalScrollBar()
        user.press(Qt.Key.Key_F6)
        seen = [current(user)]
        while bar.value() < bar.maximum():
            user.press(Qt.Key.Key_PageDown)
            await asyncio.sleep(0.01)
            if current(user) != seen[-1]:
                seen.append(current(user))
        assert seen == ["", *TITLES[: len(seen) - 1]]
        assert len(seen) > 3
        user.press(Qt.Key.Key_Home)
        assert bar.value() == 0
        await user.until(lambda: current(user) == "")

    drive(scenario, docset)


def test_a_click_goes_there_and_history_leads_back(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await open_page(user)
        rows = user.window.pane.outline.list
        for row, title in ((2, "Part of it"), (1, "Chapter 1")):
            place = rows.visualRect(rows.model().index(row, 0)).center()
            QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
            await until_top(user, title)
            assert current(user) == title
        user.press(Qt.Key.Key_Left, ALT)
        await user.until(lambda: top(user) == "Part of it")
        assert current(user) == "Part of it"

    drive(scenario, docset)


def test_the_keys_alone_go_there(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await open_page(user)
        user.press(Qt.Key.Key_O, CONTROL)
        rows = user.window.pane.outline.list
        assert user.focused() is rows
        user.press(Qt.Key.Key_End)
        user.press(Qt.Key.Key_Return)
        browser = user.window.pane.browser
        assert user.focused() is browser
        await user.until(lambda: top(user) == "Chapter 3")
        assert current(user) == "Chapter 3"
        user.press(Qt.Key.Key_O, CONTROL)
        user.type("x")
        assert user.focused() is user.window.box
        assert user.window.box.text() == "A guidex"

    drive(scenario, docset)


def test_escape_leaves_it_before_it_leaves_the_page(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await open_page(user)
        user.press(Qt.Key.Key_O, CONTROL)
        user.press(Qt.Key.Key_Escape)
        assert user.focused() is user.window.box
        assert user.window.pane.outline.isVisible()
        user.press(Qt.Key.Key_Escape)
        await user.until(lambda: not user.window.pane.outline.isVisible())
        assert user.window.box.text() == "A guide"

    drive(scenario, docset)


def test_a_narrow_pane_shows_it_for_the_keys_only(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.window.resize(640, 400)
        await open_page(user)
        outline = user.window.pane.outline
        assert not outline.isVisible()
        user.press(Qt.Key.Key_O, CONTROL)
        assert outline.isVisible()
        user.press(Qt.Key.Key_Down)
        user.press(Qt.Key.Key_Return)
        assert not outline.isVisible()
        await user.until(lambda: top(user) in TITLES)
        user.window.resize(1200, 700)
        await user.until(outline.isVisible)

    drive(scenario, docset)


def test_an_entry_has_no_outline(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("A guide")
        user.press(Qt.Key.Key_O, CONTROL)
        assert not user.window.pane.outline.isVisible()
        assert user.focused() is user.window.box

    drive(scenario, docset)


def test_the_place_is_kept_when_the_window_gets_another_size(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await open_page(user)
        user.press(Qt.Key.Key_O, CONTROL)
        user.press(Qt.Key.Key_Home)
        for _ in range(3):
            user.press(Qt.Key.Key_Down)
        user.press(Qt.Key.Key_Return)
        await until_top(user, "Chapter 2")
        for size in ((700, 500), (560, 720), (1300, 700)):
            user.window.resize(*size)
            await asyncio.sleep(0.05)
            assert top(user) == "Chapter 2"

    drive(scenario, docset)


def edge(user: Driver) -> QSplitterHandle:
    return user.window.pane.body.handle(1)


def drag(user: Driver, by: int) -> None:
    """Drag the edge of the outline to the right."""
    handle = edge(user)
    start, stop = handle.rect().center(), handle.rect().center() + QPoint(by, 0)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    move = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        stop.toPointF(),
        handle.mapToGlobal(stop).toPointF(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(handle, move)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start)


def test_it_uses_the_space_that_the_text_leaves(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await open_page(user)
        outline, pane = user.window.pane.outline, user.window.pane
        outline.show_headings([Heading("Pending removal in a version " * 2, "a", 0)] * 2)
        for width in (1100, 1920):
            user.window.resize(width, 700)
            await user.until(lambda: outline.geometry().right() <= pane.width())
            needed = outline.wanted_width
            free = pane.width() - pane.browser.widest
            assert outline.width() == max(SPACE.outline, min(needed, free)), width
        assert outline.width() == needed > SPACE.outline

    drive(scenario, docset)


def test_its_width_is_dragged_and_remembered(drive: Drive, docset: Path) -> None:
    async def evening(user: Driver) -> None:
        await open_page(user)
        outline = user.window.pane.outline
        assert outline.width() == SPACE.outline
        drag(user, -100)
        assert abs(outline.width() - SPACE.outline - 100) <= 2
        user.window.resize(1400, 700)
        await asyncio.sleep(0.05)
        assert abs(outline.width() - SPACE.outline - 100) <= 2

    async def morning(user: Driver) -> None:
        user.window.resize(1100, 700)
        outline = user.window.pane.outline
        await user.until(lambda: outline.isVisible() and user.window.pane.browser.complete)
        assert abs(outline.width() - SPACE.outline - 100) <= 2
        QTest.mouseDClick(edge(user), Qt.MouseButton.LeftButton)
        assert outline.width() == SPACE.outline
        assert user.user_data.settings.outline_width == 0

    drive(evening, docset)
    drive(morning, docset)
