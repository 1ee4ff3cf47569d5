"""Paints the rows of the result list."""

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.models.result_model import ResultRole
from desktop_app.views.results.row_layout import (
    PADDING,
    Line,
    font_of,
    forget_measures,
    metrics_of,
    row_layout,
    width_of,
)
from desktop_app.views.results.row_text import TextRole
from desktop_app.views.theme import fonts
from desktop_app.views.theme.badges import badge
from desktop_app.views.theme.tokens import SPACE, Palette

_GAP = 10
_NAME_BASELINE = 21
_CONTEXT_BASELINE = 40
_BADGE_TOP = 8

_COLOURS = {
    TextRole.NAME: "text",
    TextRole.QUALIFIER: "dim",
    TextRole.MATCH: "accent",
    TextRole.OLD: "dim",
    TextRole.OLD_MATCH: "dim",
    TextRole.NEW: "new",
    TextRole.CONTEXT: "dim",
    TextRole.MARK: "text",
}
"""The field of `Palette` for each ink."""


class ResultDelegate(QStyledItemDelegate):
    """Two lines and a badge; every row has the same height."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.set_theme(palette)
        self._version_of: dict[str, str] = {}
        self._title_of: dict[str, str] = {}

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        forget_measures()
        self._inks = {
            ink: (font_of(ink), QPen(QColor(getattr(palette, colour))))
            for ink, colour in _COLOURS.items()
        }

    def set_docsets(self, versions: dict[str, str], titles: dict[str, str]) -> None:
        """Set which version is new in each docset; titles only where several are searched."""
        self._version_of = versions
        self._title_of = titles

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return every row is as high as the other."""
        return QSize(0, fonts.scaled(SPACE.row))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the result's badge and lines."""
        result = index.data(ResultRole.RESULT)
        palette = self._palette
        area: QRect = option.rect
        state = option.state
        left, top = area.left(), area.top()
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = state & QStyle.StateFlag.State_HasFocus
            painter.setPen(QColor(palette.accent) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.select))
            edge = 0.5 if focused else 0
            bar = QRectF(area).adjusted(edge, edge, -edge, -edge)
            painter.drawRoundedRect(bar, SPACE.radius, SPACE.radius)
        ratio, size = painter.device().devicePixelRatio(), fonts.scaled(SPACE.badge)
        painter.drawPixmap(
            left + PADDING,
            top + fonts.scaled(_BADGE_TOP),
            badge(result.entry.kind, size, palette, ratio),
        )
        x = left + PADDING + size + _GAP
        width = area.right() + 1 - PADDING - x
        entry = result.entry
        new = entry.added is not None and entry.added == self._version_of.get(entry.docset)
        title = self._title_of.get(entry.docset, "")
        name, context = row_layout(result, width, new, title)
        self._draw(painter, name, x, top + fonts.scaled(_NAME_BASELINE))
        self._draw(painter, context, x, top + fonts.scaled(_CONTEXT_BASELINE))

    def _draw(self, painter: QPainter, line: Line, left: float, baseline: float) -> None:
        for run, offset in line:
            font, pen = self._inks[run.ink]
            if run.ink is TextRole.MARK:
                metrics = metrics_of(TextRole.MARK)
                area = QRectF(0, 0, width_of(run), metrics.height())
                area.moveTo(left + offset, baseline - metrics.ascent())
                painter.fillRect(area, QColor(self._palette.mark))
            painter.setFont(font)
            painter.setPen(pen)
            painter.drawText(QPointF(left + offset, baseline), run.text)
