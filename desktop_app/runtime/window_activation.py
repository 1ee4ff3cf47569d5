"""Bringing a window to the front."""

import os

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget


def activate(window: QWidget, token: str = "") -> None:
    """Show the window above the others, with the keyboard; `token` is the desktop's leave."""
    platform = QGuiApplication.platformName()
    if token and platform == "wayland":
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes it from there, once
    if window.isMinimized():
        window.showNormal()
    else:
        window.show()
    window.raise_()
    window.activateWindow()
    if platform == "xcb":
        # when the window manager knows that the window is there
        QTimer.singleShot(0, lambda: _activate_on_x11(int(window.winId()), token))


def _activate_on_x11(window: int, token: str) -> None:
    from desktop_app.system.x11_activation import activate

    activate(window, token)


def is_in_front() -> bool:
    """Tell whether the keyboard is in a window of the application."""
    window = QApplication.activeWindow()
    return window is not None and window.isVisible()
