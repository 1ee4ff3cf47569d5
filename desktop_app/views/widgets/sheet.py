"""A dialog in the window's own look: one column on a plain ground, scrolled where it is long."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.views.theme.tokens import SPACE

_STEP = 40


class ScrollDialog(QDialog):
    """Lays out its contents; Esc closes it, and arrows that nothing inside wants scroll it."""

    def __init__(self, title: str, size: tuple[int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWindowTitle(title)
        self.resize(min(size[0], parent.width()), min(size[1], parent.height()))
        self._area = QScrollArea()
        self.inner = QWidget()
        """What is scrolled."""

    def lay_out(self, contents: QLayout) -> None:
        """Show these."""
        self.inner.setObjectName("sheet-inner")
        contents.setContentsMargins(*SPACE.sheet)
        self.inner.setLayout(contents)
        area = self._area
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll."""
        page = self._area.viewport().height()
        steps = {
            Qt.Key.Key_Up: -_STEP,
            Qt.Key.Key_Down: _STEP,
            Qt.Key.Key_PageUp: -page,
            Qt.Key.Key_PageDown: page,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + step)
