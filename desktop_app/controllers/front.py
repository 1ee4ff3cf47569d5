"""Bringing a window to the front."""

import os

from PySide6.QtWidgets import QApplication, QWidget


def bring(window: QWidget, token: str = "") -> None:
    """Show the window above the others, with the keyboard; `token` is the desktop's leave."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes it from there, once
    if window.isMinimized():
        window.showNormal()
    else:
        window.show()
    window.raise_()
    window.activateWindow()


def is_in_front() -> bool:
    """Whether the keyboard is in a window of the application."""
    window = QApplication.activeWindow()
    return window is not None and window.isVisible()
