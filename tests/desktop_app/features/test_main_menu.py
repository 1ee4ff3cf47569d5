"""The menu of the window: all actions of the table, behind a button, F10 and Alt; and about."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from desktop_app.app.qt_application import icon
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.dialogs.about import AboutDialog
from tests.desktop_app.driver import KEY, Drive, Driver

NONE = Qt.KeyboardModifier.NoModifier


def popup() -> QMenu | None:
    found = QApplication.activePopupWidget()
    return found if isinstance(found, QMenu) else None


def strike(widget: QWidget, kind: QEvent.Type, key: Qt.Key) -> None:
    QApplication.sendEvent(widget, QKeyEvent(kind, key, NONE))


def test_the_menu_has_every_action_that_a_menu_can_have(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.press(KEY.Key_F10)
        menu = popup()
        assert menu is not None
        parts = {part.text(): part.menu() for part in menu.actions() if part.menu() is not None}
        assert list(parts) == list(user.window.actions_by_name.groups)
        # what is said of the whole application is found without opening a part
        above = [each.text() for each in menu.actions() if each.text() and not each.menu()]
        assert above == [
            "Update documentation",
            "Settings…",
            "Keyboard shortcuts",
            "About Python Docs",
            "Quit",
        ]
        offered = {
            *above,
            *(
                action.text()
                for part in parts.values()
                if isinstance(part, QMenu)
                for action in part.actions()
                if action.text()
            ),
        }
        wanted = {
            spec.text
            for spec in user.window.actions_by_name.specs
            if not spec.in_box and spec.name is not ActionName.MENU
        }
        assert offered == wanted
        menu.close()

    drive(scenario, docset)


def test_a_choice_in_the_menu_is_made_with_keys(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.press(KEY.Key_F10)
        # down to what one comes back to, its first choice: the pin
        titles = list(user.window.actions_by_name.groups)
        for _ in range(titles.index("History and pins")):
            QTest.keyClick(popup(), KEY.Key_Down)  # type: ignore[arg-type] # it is open
        for key in (KEY.Key_Right, KEY.Key_Return):
            QTest.keyClick(popup(), key)  # type: ignore[arg-type] # it is open
        await user.until(lambda: user.user_data.store.pins)

    drive(scenario, docset)


def test_alt_alone_opens_the_menu_and_alt_with_a_key_does_not(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        box = user.window.box
        strike(box, QEvent.Type.KeyPress, KEY.Key_Alt)
        strike(box, QEvent.Type.KeyPress, KEY.Key_F7)
        strike(box, QEvent.Type.KeyRelease, KEY.Key_Alt)
        assert popup() is None
        strike(box, QEvent.Type.KeyPress, KEY.Key_Alt)
        strike(box, QEvent.Type.KeyRelease, KEY.Key_Alt)
        menu = popup()
        assert menu is not None
        menu.close()

    drive(scenario, docset)


def test_the_button_opens_it_too(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        button = user.window.side.footer.menu_button
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        menu = popup()
        assert menu is not None
        menu.close()

    drive(scenario, docset)


def test_about_says_version_documentation_and_licences(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        QApplication.setWindowIcon(icon())
        user.window.actions_by_name[ActionName.ABOUT].trigger()
        (about,) = user.window.findChildren(AboutDialog)
        labels = about.findChildren(QLabel)
        said = [label.text() for label in labels]
        assert "Python 3.15" in said
        assert "Licence of the documentation" in said
        assert any("MIT" in text for text in said)
        assert any(not label.pixmap().isNull() for label in labels)
        QTest.keyClick(about, KEY.Key_Escape)
        assert not about.isVisible()

    drive(scenario, docset)
