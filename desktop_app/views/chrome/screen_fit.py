"""Keeps a window on the screen that is there."""

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_FRAME = QMargins(8, 36, 8, 8)
"""What the desktop draws around a window, a title bar above all: it is known once it is shown."""


def fit_to_screen(window: QWidget) -> None:
    """Shrink and move a window so that it is on the screen as a whole, with its title bar."""
    if QGuiApplication.platformName() == "offscreen":
        return  # there is no screen, only a picture of 800 by 800
    free = window.screen().availableGeometry().marginsRemoved(_FRAME)
    window.resize(window.size().boundedTo(free.size()))
    place = window.geometry()
    if not free.contains(place) and window.testAttribute(Qt.WidgetAttribute.WA_Moved):
        left = min(max(place.left(), free.left()), free.right() - place.width() + 1)
        top = min(max(place.top(), free.top()), free.bottom() - place.height() + 1)
        window.move(left, top)
