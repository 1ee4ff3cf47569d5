"""An entry as a line to click."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QWidget,
)

from desktop_app.models.links import Link
from desktop_app.views.actions.drag_gesture import DragGesture
from desktop_app.views.actions.tab_gestures import wants_tab
from desktop_app.views.theme import fonts
from desktop_app.views.theme.badges import badge
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette

_LINE = 30
_GAP = 9


class LinkButton(QAbstractButton):
    """An entry as one line: badge, name, and in dim a word about it."""

    tab_wanted = Signal()
    """It shall be opened in a new tab."""
    pressed_key = Signal(object)
    """A `QKeyEvent` that the line itself has no use for."""
    dragged = Signal(QPoint)
    """It is dragged: where the mouse is, in its parent."""
    dropped = Signal(QPoint)
    """It was dragged to this place of its parent."""

    def __init__(self, link: Link, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.link = link
        self._palette = palette
        self.is_draggable = False
        self._gesture: DragGesture[LinkButton] = DragGesture()
        self._is_dragged = False
        self.setText(link.title)
        self.setAccessibleName(link.title)
        self.setAccessibleDescription(link.note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(200, fonts.scaled(_LINE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, as Space does."""
        if wants_tab(event):
            self.tab_wanted.emit()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        event.setAccepted(False)
        self.pressed_key.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where a drag may begin."""
        self._gesture.press(event, self if self.is_draggable else None)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Emit where it is dragged to."""
        if self._gesture.move(event) is not None:
            self._is_dragged = True
            self.setDown(False)
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._is_dragged:
            self.dragged.emit(self.mapToParent(event.position().toPoint()))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop it where it was dragged to; open it in a new tab with the middle button."""
        if self._is_dragged:
            self._is_dragged = False
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            super().mouseReleaseEvent(event)
            self.dropped.emit(self.mapToParent(event.position().toPoint()))
        elif wants_tab(event) and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.tab_wanted.emit()
        else:
            super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint badge, name and note on one line."""
        painter = QPainter(self)
        size = fonts.scaled(SPACE.small_badge)
        top = (self.height() - size) // 2
        active = self.underMouse() or self.hasFocus()
        left = _GAP
        if self.link.kind is not None:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(0, top, badge(self.link.kind, size, self._palette, ratio))
            left += size
        for text, pixels, colour in (
            (self.text(), TYPE.body, self._palette.accent if active else self._palette.text),
            (self.link.note, TYPE.code, self._palette.dim),
        ):
            room = self.width() - left
            if not text or room < 30:
                break
            metrics = fonts.ui_metrics(pixels)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(fonts.ui(pixels))
            painter.setPen(QColor(colour))
            area = QRectF(left, 0, room, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
            left += round(metrics.horizontalAdvance(shown)) + 10
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._palette.accent), 1))
            frame = QRectF(self.rect()).adjusted(0.5, 2.5, -0.5, -2.5)
            painter.drawRoundedRect(frame, SPACE.tight, SPACE.tight)
        painter.end()
