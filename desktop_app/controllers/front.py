"""Bringing a window to the front."""

import os

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


class Front(QObject):
    """Shows a window from outside of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def bring(self, token: str = "") -> None:
        """Show the window above the others, with the keyboard; `token` is the desktop's leave."""
        window = self._window
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt takes it from there, once
        if window.isMinimized():
            window.showNormal()
        else:
            window.show()
        window.raise_()
        window.activateWindow()

    @property
    def is_in_front(self) -> bool:
        """Whether it is there and has the keyboard."""
        return self._window.isVisible() and QApplication.activeWindow() is not None
