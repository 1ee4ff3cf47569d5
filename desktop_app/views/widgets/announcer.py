"""Says to a screen reader what has changed where the focus is not."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_PAUSE = 600
"""Milliseconds without another change: nobody wants to hear of every letter's results."""


class Announcer(QObject):
    """Announces the latest of what it is told, in a pause, for a widget."""

    said = Signal(str)
    """What has been announced, to whoever listens: a screen reader or nobody."""

    def __init__(self, about: QWidget) -> None:
        super().__init__(about)
        self._about = about
        self._words = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._say)

    def tell(self, *parts: str) -> None:
        """Announce this, unless something else is told before the pause."""
        self._words = ", ".join(part for part in parts if part)
        self._pause.start()

    def _say(self) -> None:
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._about, self._words)
            QAccessible.updateAccessibility(event)
        self.said.emit(self._words)
