"""Paints the rows of the tree of contents."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.models.contents_model import ContentsRole
from desktop_app.views.theme import fonts
from desktop_app.views.theme.badges import badge
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette

if TYPE_CHECKING:
    from desktop_app.models.contents_nodes import Node

_HEIGHT = 27
_GAP = 8
_DASH = " — "


class ContentsDelegate(QStyledItemDelegate):
    """One line: a badge for an entry, the title, and at the right how much is under it."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return every row is as high as the other."""
        return QSize(0, max(_HEIGHT, round(fonts.ui_metrics(TYPE.body).height()) + _GAP))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row's badge, title and count."""
        node: Node = index.data(ContentsRole.NODE)
        palette = self._palette
        area = QRectF(QRect(option.rect)).adjusted(2, 0, -_GAP, 0)
        if node.count:
            area.setRight(self._paint_count(painter, area, QLocale().toString(node.count)))
        if node.entry is not None:
            size = fonts.scaled(SPACE.small_badge)
            ratio = painter.device().devicePixelRatio()
            top = area.top() + (area.height() - size) / 2
            pixmap = badge(node.entry.kind, size, palette, ratio)
            painter.drawPixmap(round(area.left()), round(top), pixmap)
            area.setLeft(area.left() + size + _GAP)
        title, _, rest = str(index.data()).partition(_DASH)
        old = node.entry is not None and node.entry.deprecated is not None
        left = self._paint_words(painter, area, title, palette.dim if old else palette.text, old)
        if rest:
            area.setLeft(left + _GAP)
            self._paint_words(painter, area, rest, palette.dim)

    def _paint_words(
        self, painter: QPainter, area: QRectF, words: str, colour: str, struck: bool = False
    ) -> float:
        """Paint words cut to `area`; returns where they end."""
        metrics = fonts.ui_metrics(TYPE.body)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(area.width(), 0))
        painter.setFont(fonts.ui(TYPE.body, struck=struck))
        painter.setPen(QColor(colour))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
        return area.left() + metrics.horizontalAdvance(shown)

    def _paint_count(self, painter: QPainter, area: QRectF, count: str) -> float:
        """Paint the count at the right; returns where what is left of it has to end."""
        painter.setFont(fonts.ui(TYPE.caption))
        painter.setPen(QColor(self._palette.dim))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area, right, count)
        return area.right() - fonts.ui_metrics(TYPE.caption).horizontalAdvance(count) - _GAP
