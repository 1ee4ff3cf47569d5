"""The reading history, with real keys and a real mouse."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.views.dialogs.history import HistoryDialog
from tests.desktop_app.driver import CONTROL, KEY, Drive, Driver
from tests.desktop_app.features.tab_titles import bar


def _has_more(user: Driver, than: int) -> bool:
    return len(user.user_data.store.recent()) > than


async def read(user: Driver, *texts: str) -> None:
    """Open the page of the first result for each text."""
    for text in texts:
        user.window.go_to_search()
        user.window.search_box.clear()
        await user.search(text)
        before = user.user_data.store.recent()
        user.press(KEY.Key_Return)
        await user.until(partial(_has_more, user, len(before)))
    user.window.go_to_search()
    user.window.search_box.clear()
    await user.until(lambda: not user.shown())


async def history(user: Driver) -> HistoryDialog:
    """Ctrl+H."""
    user.press(KEY.Key_H, CONTROL)
    (dialog,) = user.window.findChildren(HistoryDialog)
    dialog.activateWindow()
    await user.until(dialog.field.hasFocus)
    return dialog


def listed(dialog: HistoryDialog) -> list[str]:
    model = dialog.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_is_searched_and_opened_from_the_keyboard(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await read(user, "gather", "re.sub", "TaskGroup")
        dialog = await history(user)
        assert listed(dialog) == ["asyncio.TaskGroup", "re.sub", "asyncio.gather"]
        user.type("ASYNC gath")
        assert listed(dialog) == ["asyncio.gather"]
        user.press(KEY.Key_Return)
        assert not dialog.isVisible()
        await user.until(lambda: user.shown() == ["asyncio.gather"])

    drive(scenario, docset)


def test_arrows_walk_it_and_escape_closes_it(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await read(user, "gather", "re.sub")
        dialog = await history(user)
        user.press(KEY.Key_Down)
        assert dialog.list.currentIndex().data() == "asyncio.gather"
        user.press(KEY.Key_Return, CONTROL)
        assert bar(user) == ["[Home]", "asyncio.gather"] and dialog.isVisible()
        user.type("nothing like it")
        assert listed(dialog) == []
        user.press(KEY.Key_Return)
        user.press(KEY.Key_Escape)
        assert not dialog.isVisible() and user.shown() == []

    drive(scenario, docset)


def test_a_click_opens_and_the_middle_button_opens_a_tab(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.until(user.window.isActiveWindow)
        assert listed(await history(user)) == []
        user.press(KEY.Key_Escape)
        await user.until(user.window.isActiveWindow)
        await read(user, "gather", "re.sub")
        dialog = await history(user)
        rows = dialog.list
        place = rows.visualRect(rows.model().index(1, 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.MiddleButton, pos=place)
        assert bar(user) == ["[Home]", "asyncio.gather"]
        place = rows.visualRect(rows.model().index(0, 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
        await user.until(lambda: user.shown() == ["re.sub"])

    drive(scenario, docset)
