"""Somebody who has never seen the window, without a mouse, over the shipped documentation."""

from PySide6.QtGui import QGuiApplication

from desktop_app.paths import resources
from tests.desktop_app.driver import CONTROL, KEY, SHIFT, Drive, Driver

PAGE = "Coroutines and tasks"


def test_found_pinned_copied_searched_and_there_again_the_next_day(drive: Drive) -> None:
    left_at = 0

    async def first_day(user: Driver) -> None:
        nonlocal left_at
        window, browser = user.window, user.window.pane.browser
        user.type("taskgroup")
        await user.until(lambda: user.shown() == ["asyncio.TaskGroup"])
        user.press(KEY.Key_D, CONTROL)
        await user.until(lambda: user.user_data.store.pins)
        user.press(KEY.Key_C, CONTROL | SHIFT)
        assert QGuiApplication.clipboard().text() == (
            "https://docs.python.org/3.15/library/asyncio-task.html#asyncio.TaskGroup"
        )
        user.press(KEY.Key_Return)
        await user.until(lambda: user.shown() == [PAGE] and browser.complete)
        user.press(KEY.Key_F, CONTROL)
        user.type("cancel")
        await user.until(lambda: not window.pane.finder.searching and browser.marks.current)
        assert len(browser.marks.ranges) > 50
        first = browser.marks.current
        for _ in range(12):
            user.press(KEY.Key_Return)
        assert browser.marks.current != first
        found = browser.marks.current
        assert found is not None
        assert browser.document().toPlainText()[slice(*found)].casefold() == "cancel"
        user.press(KEY.Key_Escape)
        assert not window.pane.find_bar.isVisible() and user.shown() == [PAGE]
        left_at = browser.verticalScrollBar().value()
        assert left_at > 0

    async def next_day(user: Driver) -> None:
        browser = user.window.pane.browser
        await user.until(lambda: user.shown() == [PAGE] and browser.complete)
        await user.until(lambda: browser.verticalScrollBar().value() == left_at)
        assert user.window.box.text() == "taskgroup"
        assert user.focused() is user.window.box
        assert [pin.qualified_name for pin in user.user_data.store.pins] == ["asyncio.TaskGroup"]
        user.press(KEY.Key_Escape)
        await user.until(lambda: user.shown() == ["asyncio.TaskGroup"])
        user.press(KEY.Key_Escape)
        await user.until(user.window.home.isVisible)
        user.press(KEY.Key_Tab)
        while user.focused().accessibleName() != "asyncio.TaskGroup":
            user.press(KEY.Key_Tab)
        user.press(KEY.Key_Return)
        await user.until(lambda: user.shown() == ["asyncio.TaskGroup"])

    (shipped,) = resources().glob("*.db")
    drive(first_day, shipped)
    drive(next_day, shipped)
