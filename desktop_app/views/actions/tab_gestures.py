"""How one asks for a new tab, wherever there is something to open."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent


def wants_tab(event: QMouseEvent | QKeyEvent) -> bool:
    """Tell whether it is the middle button, or Ctrl with the left one or with Enter."""
    with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if isinstance(event, QKeyEvent):
        return with_control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return event.button() == Qt.MouseButton.MiddleButton or (
        with_control and event.button() == Qt.MouseButton.LeftButton
    )
