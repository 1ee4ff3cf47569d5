"""The menu of the text, with a real mouse and real keys."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.views.actions.action_spec import ActionName
from tests.desktop_app.driver import KEY, Drive, Driver

OFFICIAL = "https://docs.example/library/re.html#re.sub"


async def ask_at(user: Driver, text: str) -> QMenu:
    """Ask for the menu at a text, as the right mouse button does."""
    browser = user.window.pane.browser
    await user.until(lambda: browser.complete)
    place = browser.cursorRect(browser.document().find(text)).center() - QPoint(4, 0)
    return await ask(user, QContextMenuEvent.Reason.Mouse, place)


async def ask(user: Driver, reason: QContextMenuEvent.Reason, place: QPoint | None = None) -> QMenu:
    viewport = user.window.pane.browser.viewport()
    place = place or QPoint()
    event = QContextMenuEvent(reason, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and menu.isVisible()
    return menu


def texts(menu: QMenu) -> list[str]:
    """Return the lines that can be chosen."""
    return [a.text().partition("\t")[0] for a in menu.actions() if a.text() and a.isEnabled()]


def choose(menu: QMenu, text: str) -> None:
    """Click a line."""
    action = next(a for a in menu.actions() if a.text().partition("\t")[0] == text)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert not menu.isVisible()


def test_a_link_is_opened_here_or_in_a_tab_and_its_address_copied(
    drive: Drive, docset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)

    async def scenario(user: Driver) -> None:
        await user.search("gather")
        choose(await ask_at(user, "re.sub()"), "Copy link address")
        assert QGuiApplication.clipboard().text() == OFFICIAL
        choose(await ask_at(user, "re.sub()"), "Open in browser")
        assert opened == [OFFICIAL]
        choose(await ask_at(user, "the web"), "Copy link address")
        assert QGuiApplication.clipboard().text() == "https://example.org/x"
        choose(await ask_at(user, "re.sub()"), "Open in new tab")
        bar = user.features.tabs.bar
        await user.until(lambda: bar.count() == 2)
        assert user.shown() == ["asyncio.gather"]
        choose(await ask_at(user, "re.sub()"), "Open")
        await user.until(lambda: user.shown() == ["re.sub"])

    drive(scenario, docset)


def test_a_link_without_an_address_can_only_be_opened(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        menu = await ask_at(user, "a file")
        assert texts(menu) == ["Open", "Open in new tab", "Select all"]
        menu.close()

    drive(scenario, docset)


def test_text_is_selected_and_copied(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        menu = await ask_at(user, "Run awaitable")
        assert "Copy" not in texts(menu)
        choose(menu, "Select all")
        choose(await ask_at(user, "Run awaitable"), "Copy")
        copied = QGuiApplication.clipboard().text()
        assert copied.startswith("asyncio.gather(") and "Look at TaskGroup." in copied

    drive(scenario, docset)


def test_it_has_rows_of_the_table_of_actions(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        actions = user.window.actions_by_name
        menu = await ask_at(user, "Run awaitable")
        assert {
            actions[name]
            for name in (
                ActionName.BACK,
                ActionName.PAGE,
                ActionName.FIND,
                ActionName.COPY_LINK,
                ActionName.PIN,
            )
        } <= set(menu.actions())
        choose(menu, actions[ActionName.PAGE].text())
        await user.until(lambda: not actions[ActionName.PAGE].isVisible())
        menu = await ask_at(user, "Run awaitable")
        assert actions[ActionName.PAGE].text() not in [
            a.text() for a in menu.actions() if a.isVisible()
        ]
        menu.close()

    drive(scenario, docset)


def test_the_key_for_menus_asks_for_that_of_the_focused_link(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.press(KEY.Key_F6)
        user.press(KEY.Key_Tab)
        menu = await ask(user, QContextMenuEvent.Reason.Keyboard)
        assert texts(menu)[0] == "Open"
        QTest.keyClick(menu, KEY.Key_Down)
        QTest.keyClick(menu, KEY.Key_Return)
        await user.until(lambda: user.shown() == ["re.sub"])

    drive(scenario, docset)
