"""Scopes are completed under the search box, with real keys, and never in the way."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop_app.views.actions.action_spec import ActionName
from tests.desktop_app.driver import CONTROL, KEY, Drive, Driver


def offered(user: Driver) -> tuple[str, ...]:
    """Return the completions that can be seen."""
    row = user.window.side.completions
    return row.shown if row.isVisible() else ()


def test_a_scope_is_typed_with_tab(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        box = user.window.box
        user.type("mo")
        assert offered(user) == () and user.window.scopes.isVisible()
        user.type("d")
        assert offered(user) == ("module:",)
        user.press(KEY.Key_Tab)
        assert box.text() == "module:" and user.focused() is box
        await user.until(lambda: "asyncio" in offered(user))
        user.type("as")
        assert offered(user) == ("asyncio",)
        user.press(KEY.Key_Tab)
        assert box.text() == "module:asyncio " and user.focused() is box
        assert offered(user) == () and user.window.scopes.isVisible()
        user.type("gat")
        await user.until(lambda: user.names()[:1] == ["asyncio.gather"] == user.shown())
        user.press(KEY.Key_Z, CONTROL)
        assert box.text() == "module:as"

    drive(scenario, docset)


def test_tab_goes_through_what_is_offered_and_typing_takes_it(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        box = user.window.box
        user.type("module:")
        await user.until(lambda: len(offered(user)) > 2)
        first, second, *_ = offered(user)
        user.press(KEY.Key_Tab)
        assert box.text() == f"module:{first} "
        user.press(KEY.Key_Tab)
        assert box.text() == f"module:{second} "
        assert second in offered(user)
        chosen = [
            c for c in user.window.side.completions.findChildren(QToolButton) if c.isChecked()
        ]
        assert [chip.text() for chip in chosen] == [second]
        user.type("x")
        assert offered(user) == () and box.text() == f"module:{second} x"

    drive(scenario, docset)


def test_the_list_is_walked_and_opened_as_ever(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.type("re.")
        await user.until(lambda: offered(user) == ("module:re",))
        await user.until(lambda: len(user.names()) > 1 and user.shown() == user.names()[:1])
        top = user.window.results.mapTo(user.window, user.window.results.rect().topLeft())
        user.press(KEY.Key_Down)
        await user.until(lambda: user.shown() == user.names()[1:2])
        user.press(KEY.Key_Return)
        await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())
        assert user.window.box.text() == "re." and offered(user) == ("module:re",)
        user.press(KEY.Key_Escape)
        user.press(KEY.Key_Escape)
        await user.until(user.window.home.isVisible)
        assert offered(user) == ()
        user.type("gather")
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        results = user.window.results
        assert results.mapTo(user.window, results.rect().topLeft()) == top
        user.press(KEY.Key_Tab)
        assert user.focused() is not user.window.box and user.window.box.text() == "gather"

    drive(scenario, docset)


def test_a_click_takes_what_is_offered(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.type("class:")
        await user.until(lambda: offered(user) == ("TaskGroup",))
        chips = user.window.side.completions.findChildren(QToolButton)
        QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)
        assert user.window.box.text() == "class:TaskGroup "
        assert user.focused() is user.window.box
        await user.until(lambda: user.shown() == ["asyncio.TaskGroup"])

    drive(scenario, docset)


def test_a_scope_half_typed_is_no_failure(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.type("class:")
        await user.until(lambda: offered(user) == ("TaskGroup",))
        user.type("ta")
        notice = user.window.notice
        await user.until(lambda: notice.isVisible() and "Keep typing" in notice.accessibleName())
        user.type("x")
        await user.until(lambda: "Nothing found" in notice.accessibleName())

    drive(scenario, docset)


def test_a_chip_begins_a_scope_that_is_completed(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        chips = user.window.scopes.findChildren(QToolButton)
        chip = next(chip for chip in chips if chip.text() == "module:")
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert user.window.box.text() == "module:"
        await user.until(lambda: "asyncio" in offered(user))

    drive(scenario, docset)


def test_the_sheet_says_how_a_search_is_narrowed_and_fits(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        for size in ((1100, 720), (640, 400)):
            user.window.resize(*size)
            user.press(KEY.Key_F1)
            sheet = QApplication.activeModalWidget()
            assert sheet is not None
            assert sheet.width() <= size[0] and sheet.height() <= size[1]
            labels = sheet.findChildren(QLabel)
            shown = {label.text() for label in labels}
            assert {"module:re sub", "class:Path join", "term:gil", "Tab"} <= shown
            for label in labels:
                assert label.width() >= label.minimumSizeHint().width(), label.text()
                assert label.height() >= label.heightForWidth(label.width()), label.text()
            QTest.keyClick(sheet, KEY.Key_Escape)
            await user.until(lambda: QApplication.activeModalWidget() is None)

    drive(scenario, docset)
