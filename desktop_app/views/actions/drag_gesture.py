"""How something is dragged out of the window, and what other programs get of it."""

from typing import Generic, TypeVar

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

T = TypeVar("T")


class DragGesture(Generic[T]):
    """The left button pressed on something, and moved with it."""

    def __init__(self) -> None:
        self._subject: T | None = None
        self._start = QPoint()

    def press(self, event: QMouseEvent, subject: T | None) -> None:
        """Note what is under the mouse; None for nothing that can be dragged."""
        left = event.button() is Qt.MouseButton.LeftButton
        self._subject = subject if left else None
        self._start = event.position().toPoint()

    @property
    def begun(self) -> bool:
        """Whether there is something that may yet be dragged."""
        return self._subject is not None

    def move(self, event: QMouseEvent) -> T | None:
        """Return what shall be dragged from now on, once; None as long as it is only clicked."""
        far = (event.position().toPoint() - self._start).manhattanLength()
        if not event.buttons() & Qt.MouseButton.LeftButton:
            self._subject = None
        if self._subject is None or far < QApplication.startDragDistance():
            return None
        subject, self._subject = self._subject, None
        return subject


def drag(source: QWidget, text: str, address: str | None) -> None:
    """Drag a text and an address of the web, if there is one, until the button is released."""
    data = QMimeData()
    data.setText(text)
    if address:
        data.setUrls([QUrl(address)])
    carried = QDrag(source)
    carried.setMimeData(data)
    carried.exec(Qt.DropAction.CopyAction)
