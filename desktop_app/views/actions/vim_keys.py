"""Letters outside the search box as commands, for those whose fingers know vi."""

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QWidget,
)

_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier

_LINES = 3


class VimKeys(QObject):
    """j and k, gg and G, Ctrl+D and Ctrl+U: in a list by rows, in a text by lines."""

    def __init__(self, text: QAbstractScrollArea, parent: QObject) -> None:
        """`text` is what moves while the focus is in nothing that can be moved through."""
        super().__init__(parent)
        self.enabled = False
        self._text = text
        self._half_typed = ""

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key commands; False when it is none of these commands."""
        focus = QApplication.focusWidget()
        if not self.enabled or isinstance(focus, QLineEdit):
            return False
        key, modifiers = event.key(), event.modifiers()
        letter = event.text() if not modifiers & _CONTROL else ""
        half_typed, self._half_typed = self._half_typed, ""
        if modifiers & _CONTROL and key in {Qt.Key.Key_D, Qt.Key.Key_U}:
            self._half_page(focus, 1 if key == Qt.Key.Key_D else -1)
        elif letter in {"j", "k"}:
            self._step(focus, 1 if letter == "j" else -1)
        elif letter == "G":
            self._go(focus, to_end=True)
        elif letter == "g":
            if half_typed == "g":
                self._go(focus, to_end=False)
            else:
                self._half_typed = "g"
        else:
            # letters are commands here: what is none does nothing, and types nothing
            return bool(letter) and letter.isalpha() and not modifiers & _CONTROL
        return True

    def _step(self, focus: QWidget | None, by: int) -> None:
        if isinstance(focus, QAbstractItemView):
            self._press(focus, Qt.Key.Key_Down if by > 0 else Qt.Key.Key_Up)
        else:
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.value() + by * _LINES * bar.singleStep())

    def _half_page(self, focus: QWidget | None, by: int) -> None:
        if isinstance(focus, QAbstractItemView):
            self._press(focus, Qt.Key.Key_PageDown if by > 0 else Qt.Key.Key_PageUp)
        else:
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.value() + by * bar.pageStep() // 2)

    def _go(self, focus: QWidget | None, *, to_end: bool) -> None:
        if isinstance(focus, QAbstractItemView):
            self._press(focus, Qt.Key.Key_End if to_end else Qt.Key.Key_Home)
        else:
            bar = self._text.verticalScrollBar()
            bar.setValue(bar.maximum() if to_end else bar.minimum())

    def _press(self, widget: QWidget, key: Qt.Key) -> None:
        event = QKeyEvent(QKeyEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.sendEvent(widget, event)
