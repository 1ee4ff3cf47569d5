"""The menus of results, pins, recent entries and the contents; Back and Forward to click."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from desktop_app import paths
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.widgets.link_button import LinkButton
from tests.desktop_app.driver import KEY, LEFT, Drive, Driver

MOUSE, KEYBOARD = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def ask(widget: QWidget, place: QPoint, reason: QContextMenuEvent.Reason = MOUSE) -> QMenu:
    """Ask for the menu, as the right mouse button or the menu key does."""
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu) and menu.isVisible()
    return menu


def texts(menu: QMenu) -> list[str]:
    return [a.text().partition("\t")[0] for a in menu.actions() if a.text() and a.isEnabled()]


def choose(menu: QMenu, text: str) -> None:
    """Click a line."""
    action = next(a for a in menu.actions() if a.text().partition("\t")[0] == text)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
    assert not menu.isVisible()


def result(user: Driver, at: int) -> QMenu:
    results = user.window.results
    return ask(results.viewport(), results.visualRect(results.rows.index(at)).center())


def line(user: Driver, name: str) -> LinkButton:
    """Return a line of the home page."""
    found = user.window.home.findChildren(LinkButton)
    return next(each for each in found if each.link.title == name and each.isVisible())


def test_a_result_is_copied_pinned_or_opened_in_a_tab(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        clipboard = QGuiApplication.clipboard()
        await user.search("re.sub")
        choose(result(user, 0), "Copy name")
        assert clipboard.text() == "re.sub"
        choose(result(user, 0), "Copy link")
        assert clipboard.text() == "https://docs.example/library/re.html#re.sub"
        choose(result(user, 0), "Copy import statement")
        await user.until(lambda: clipboard.text() == "from re import sub")
        choose(result(user, 0), "Pin")
        await user.until(lambda: [pin.location.url for pin in user.user_data.store.pins])
        assert "Unpin" in texts(result(user, 0))
        choose(result(user, 0), "Open in new tab")
        assert user.features.tabs.bar.count() == 2
        user.window.results.setFocus()
        menu = ask(user.window.results.viewport(), QPoint(), KEYBOARD)
        assert texts(menu)[:2] == ["Open", "Open in new tab"]
        menu.close()

    drive(scenario, docset)


def test_a_module_is_searched_inside(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("asyncio")
        row = user.names().index("asyncio")
        choose(result(user, row), "Search inside asyncio")
        assert (
            user.window.search_box.text() == "module:asyncio "
            and user.focused() is user.window.search_box
        )
        user.type("gat")
        await user.until(lambda: user.names()[:1] == ["asyncio.gather"])

    drive(scenario, docset)


def test_the_home_page_and_the_contents_have_the_menu_too(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.until(lambda: user.window.home.links)
        news = user.window.home.links[0]
        choose(ask(news, news.rect().center()), "Pin")
        await user.until(lambda: user.user_data.store.pins)
        pin = line(user, news.link.title)
        menu = ask(pin, pin.rect().center())
        assert {"Move up", "Move down", "Unpin"} <= set(texts(menu))
        choose(menu, "Unpin")
        await user.until(lambda: not user.user_data.store.pins)
        tree = user.features.contents.tree
        await user.until(lambda: tree.model().rowCount(tree.model().index(0, 0)))
        top = tree.visualRect(tree.model().index(0, 0)).center()
        menu = ask(tree.viewport(), top)
        assert texts(menu) == ["Search only in Python 3.15", "Open the docsets folder"]
        menu.close()
        page = tree.model().index(0, 0, tree.model().index(0, 0))
        choose(ask(tree.viewport(), tree.visualRect(page).center()), "Open in new tab")
        assert user.features.tabs.bar.count() == 2

    drive(scenario, docset)


def test_the_folder_of_the_docsets_is_opened_or_named(
    drive: Drive, docset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: object) -> bool:
        opened.append(url.toLocalFile())  # type: ignore[attr-defined] # a QUrl
        return len(opened) == 1

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)

    async def scenario(user: Driver) -> None:
        folder = paths.user_docsets()
        user.window.actions_by_name[ActionName.DOCSETS_FOLDER].trigger()
        assert opened == [str(folder)] and folder.is_dir()
        user.window.actions_by_name[ActionName.DOCSETS_FOLDER].trigger()
        await user.until(lambda: str(folder) in user.window.status_message.accessibleName())

    drive(scenario, docset)


def test_back_and_forward_are_clicked(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        arrows = user.window.reading_pane.history
        await user.search("gather")
        assert not arrows.back.isEnabled() and not arrows.forward.isEnabled()
        user.window.reading_pane.browser.link_followed.emit("library/re.html#re.sub")
        await user.until(lambda: user.shown() == ["re.sub"])
        QTest.mouseClick(arrows.back, LEFT)
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        assert not arrows.back.isEnabled()
        QTest.mouseClick(arrows.forward, LEFT)
        await user.until(lambda: user.shown() == ["re.sub"])
        user.press(KEY.Key_Escape)
        await user.until(user.window.home.isVisible)
        user.press(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
        await user.until(lambda: user.shown() == ["re.sub"])

    drive(scenario, docset)


def test_turning_pages_is_told_from_going_back(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.window.resize(1600, 720)
        await user.search("re.sub")
        user.press(KEY.Key_Return)
        await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())
        buttons = user.window.reading_pane.findChildren(QToolButton)
        words = [button.text() for button in buttons if button.isVisible()]
        assert {"‹ Previous page", "Next page ›"} <= set(words)

    drive(scenario, docset)
