"""More than one window, with real keys."""

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.theme.tokens import DARK
from desktop_app.views.widgets.link_button import LinkButton
from tests.desktop_app.driver import ALT, CONTROL, KEY, Drive, Driver
from tests.desktop_app.features.settings_dialog import click, control, dialog


async def another(user: Driver) -> Driver:
    """Ctrl+N, and go to the window that it opens."""
    before = [each for each in user.application.sessions if each.window.isVisible()]
    user.press(KEY.Key_N, CONTROL)
    (opened,) = [
        each for each in user.application.sessions if each.window.isVisible() and each not in before
    ]
    return await go_to(Driver(user.application, opened))


async def go_to(user: Driver) -> Driver:
    user.window.activateWindow()
    await user.until(user.window.isActiveWindow)
    user.window.search_box.setFocus()
    return user


async def search(user: Driver, text: str) -> None:
    user.window.search_box.selectAll()
    user.type(text)
    await user.until(lambda: user.shown() == user.names()[:1] and user.names())


def test_another_window_has_its_own_search_and_its_own_tabs(drive: Drive, docset: Path) -> None:
    async def scenario(first: Driver) -> None:
        await search(first, "gather")
        second = await another(first)
        assert second.window.search_box.text() == "" and second.window.home.isVisible()
        assert second.window.size() == first.window.size()
        await search(second, "re.sub")
        second.press(KEY.Key_T, CONTROL)
        assert first.shown() == ["asyncio.gather"] and first.names()[0] == "asyncio.gather"
        assert second.features.tabs.bar.isVisible()
        assert not first.features.tabs.bar.isVisible()
        await go_to(first)
        await search(first, "TaskGroup")
        second.press(KEY.Key_Tab, CONTROL)

    drive(scenario, docset)


def test_what_is_kept_and_set_counts_in_every_window(drive: Drive, docset: Path) -> None:
    async def scenario(first: Driver) -> None:
        await search(first, "gather")
        first.press(KEY.Key_D, CONTROL)
        await first.until(lambda: first.user_data.store.pins)
        second = await another(first)

        def pins() -> list[str]:
            lines = second.window.home.findChildren(LinkButton)
            return [line.text() for line in lines if line.isVisible()]

        await second.until(lambda: "asyncio.gather" in pins())
        await search(second, "re.sub")
        second.press(KEY.Key_D, CONTROL)
        await first.until(lambda: len(first.user_data.store.pins) == 2)
        click(control(await dialog(second), QToolButton, "Theme: Dark"))
        for user in (first, second):
            assert DARK.window in user.window.styleSheet()
        second.press(KEY.Key_Escape)
        first.application.context.color_scheme.choose("system")

    drive(scenario, docset)


def test_closing_one_leaves_the_other_and_is_forgotten(drive: Drive, docset: Path) -> None:
    async def evening(first: Driver) -> None:
        await search(first, "gather")
        second = await another(first)
        await search(second, "re.sub")
        await go_to(first)
        first.press(KEY.Key_W, CONTROL)
        assert not first.window.isVisible() and second.window.isVisible()
        await go_to(second)
        await search(second, "TaskGroup")
        third = await another(second)
        assert third.session is first.session, "a window that was closed is used again"
        await third.until(third.window.home.isVisible)
        assert third.window.search_box.text() == "" and third.names() == []
        third.press(KEY.Key_W, CONTROL)
        assert second.window.isVisible()

    async def morning(user: Driver) -> None:
        await user.until(lambda: user.shown() == ["asyncio.TaskGroup"])
        assert len(user.application.sessions) == 1

    drive(evening, docset)
    drive(morning, docset)


def test_all_of_them_are_there_again_after_quitting(drive: Drive, docset: Path) -> None:
    async def evening(first: Driver) -> None:
        await search(first, "gather")
        second = await another(first)
        await search(second, "long text")
        second.press(KEY.Key_Return)
        await second.until(lambda: not second.window.actions_by_name[ActionName.PAGE].isVisible())
        browser = second.window.reading_pane.browser
        bar = browser.verticalScrollBar()
        await second.until(lambda: browser.complete and bar.maximum() > 3000)
        bar.setValue(1234)
        second.press(KEY.Key_T, CONTROL)
        second.press(KEY.Key_Tab, CONTROL)
        second.press(KEY.Key_Q, CONTROL)
        assert not first.window.isVisible() and not second.window.isVisible()

    async def morning(first: Driver) -> None:
        await first.until(lambda: first.shown() == ["asyncio.gather"])
        assert len(first.application.sessions) == 2
        second = Driver(first.application, first.application.sessions[1])
        bar = second.window.reading_pane.browser.verticalScrollBar()
        await second.until(lambda: second.shown() == ["A long text"] and bar.value() == 1234)
        assert second.features.tabs.bar.count() == 2
        await go_to(second)
        second.press(KEY.Key_Left, ALT)
        await second.until(second.window.actions_by_name[ActionName.PAGE].isVisible)

    drive(evening, docset)
    drive(morning, docset)


def test_there_is_no_other_window_before_there_is_something_to_search(
    drive: Drive, docset: Path
) -> None:
    async def scenario(user: Driver) -> None:
        QTest.keyClick(user.window.search_box, KEY.Key_N, CONTROL)
        assert len(user.application.sessions) == 1
        await user.until(lambda: user.is_loaded)

    drive(scenario, docset, wait=False)
