"""The icon in the system's tray."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget


class Tray(QSystemTrayIcon):
    """Shows the window, and quits."""

    wanted = Signal()
    """The window shall come to the front, or go."""
    shown = Signal()
    """The window shall come to the front."""
    quitted = Signal()
    """The application shall end."""

    def __init__(self, icon: QIcon, parent: QWidget) -> None:
        super().__init__(icon, parent)
        self.setToolTip(self.tr("Python Docs"))
        self._menu = QMenu(parent)
        self._menu.addAction(self.tr("Show")).triggered.connect(self.shown)
        self._menu.addAction(self.tr("Quit")).triggered.connect(self.quitted)
        self.setContextMenu(self._menu)
        self.activated.connect(self._activate)

    def _activate(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self.wanted.emit()
