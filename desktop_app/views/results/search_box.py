"""The search box: a rounded field with a magnifier, a hint and a way to clear it."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette

_LENS = 14
_LEFT = 12
_TEXT_LEFT = 36
_HINT_WIDTH = 34
_BORDER = 1.5
_RADIUS = 9

_LONGEST = 1000
"""Letters, more than any question has: a pasted file would be felt, for Qt sets a line whole."""


class SearchBox(QLineEdit):
    """Where one types; the hint at its right clears it."""

    completion_wanted = Signal(int)
    """Tab was pressed while something is offered: the next (1) offer shall be taken."""
    copy_wanted = Signal()
    """Ctrl+C was pressed while no text is selected: the selected result is meant."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self.setMaxLength(_LONGEST)
        self.offers = False
        """Whether Tab takes what is offered, instead of going on to the next widget."""
        # QLineEdit keeps two pixels to itself
        self.setTextMargins(_TEXT_LEFT - 2, 0, _HINT_WIDTH, 0)
        self.setPlaceholderText(self.tr("gather, os.path.join, :=, read file"))
        self.setAccessibleName(self.tr("Search the documentation"))
        self.set_theme(palette)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours, and in the size that the zoom asks for."""
        self._palette = palette
        self.setFixedHeight(fonts.scaled(SPACE.search))
        self.setFont(fonts.ui(TYPE.search))
        self.setStyleSheet(f"font-size: {fonts.scaled(TYPE.search)}px")
        self.update()

    def insert_scope(self, scope: str) -> None:
        """Begin the text with `scope` (`class:`), instead of another one that it begins with."""
        rest = self.text()
        head, colon, tail = rest.partition(":")
        if colon and head.isalpha():
            rest = tail
        self.setText(scope + rest.lstrip())
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def complete(self, text: str) -> None:
        """Replace the text; undoing takes that back."""
        self.selectAll()
        self.insert(text)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's names
        """Tab takes what is offered; back, and without offers, it goes on as ever."""
        if next and self.offers and self.hasFocus():
            self.completion_wanted.emit(1)
            return True
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+C to the results while there is no text to copy."""
        if event.matches(QKeySequence.StandardKey.Copy) and not self.hasSelectedText():
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the magnifier and the hint, then what Qt paints."""
        palette = self._palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = palette.accent if self.hasFocus() else palette.line
        painter.setPen(QPen(QColor(edge), _BORDER))
        painter.setBrush(QColor(palette.field))
        inset = _BORDER / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        self._paint_lens(painter)
        if self.text():
            painter.setFont(fonts.ui(TYPE.code))
            painter.setPen(QColor(palette.faint))
            painter.drawText(
                self._hint_area(), Qt.AlignmentFlag.AlignCenter, self.tr("esc", "the key")
            )
        painter.end()
        super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Clear the box at a click on the hint."""
        if self.text() and self._hint_area().contains(event.position()):
            self.clear()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show over the hint that it can be clicked."""
        over_hint = self.text() and self._hint_area().contains(event.position())
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if over_hint else Qt.CursorShape.IBeamCursor
        )
        super().mouseMoveEvent(event)

    def _hint_area(self) -> QRectF:
        width = QFontMetricsF(fonts.ui(TYPE.code)).horizontalAdvance("esc") + 12
        return QRectF(self.width() - width - 5, 0, width, self.height())

    def _paint_lens(self, painter: QPainter) -> None:
        painter.setPen(
            QPen(QColor(self._palette.dim), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        top = (self.height() - _LENS) / 2
        painter.drawEllipse(QRectF(_LEFT + 1, top + 1, _LENS - 2, _LENS - 2))
        corner = QPointF(_LEFT + _LENS - 2.4, top + _LENS - 2.4)
        painter.drawLine(corner, corner + QPointF(4, 4))
