"""The settings dialog, as a person finds and clicks what is in it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QWidget,
)

from desktop_app.views.dialogs.settings.dialog import SettingsDialog
from tests.desktop_app.driver import CONTROL, KEY, Driver


async def dialog(user: Driver) -> SettingsDialog:
    user.press(KEY.Key_Comma, CONTROL)
    await user.until(lambda: user.session.settings.dialog is not None)
    opened = user.session.settings.dialog
    assert opened is not None and opened.isVisible()
    return opened


def control(opened: SettingsDialog, kind: type[QWidget], name: str) -> QWidget:
    """Return the control that a screen reader calls `name`."""
    return next(each for each in opened.findChildren(kind) if each.accessibleName() == name)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
