"""Paints what Qt's rich text cannot: rounded code blocks, and boxes with a coloured edge."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QTextTableFormat,
)

from desktop_app.views.reading.document_style import Ground
from desktop_app.views.theme.tokens import SPACE, Palette, mix

_EDGE = 3
TINT = 0.08


class Box(NamedTuple):
    """A code block, a note or another box."""

    table: QTextTable
    area: QRectF
    """What it fills, in the document's coordinates."""
    colour: str
    ground: Ground


def paint_boxes(
    painter: QPainter, document: QTextDocument, first: QTextCursor, bottom: float, palette: Palette
) -> None:
    """Paint what stands behind the visible text.

    `first` is a cursor in the first visible block, `bottom` where the visible part ends in the
    document; the painter's origin is the document's.
    """
    for box in boxes(document, first, bottom):
        paint_box(painter, box, palette)


def paint_box(painter: QPainter, box: Box, palette: Palette) -> None:
    """Paint what stands behind the text of one box; the painter's origin is the document's."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    area, colour = box.area, box.colour
    if box.ground is Ground.CODE:
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(area, SPACE.radius, SPACE.radius)
        return
    if box.ground is Ground.TINTED:
        painter.setBrush(QColor(mix(colour, palette.window, TINT)))
        painter.drawPath(_rounded_at_the_right(area))
    painter.fillRect(QRectF(area.left(), area.top(), _EDGE, area.height()), QColor(colour))


def boxes(document: QTextDocument, first: QTextCursor, bottom: float) -> Iterator[Box]:
    """Yield the boxes and code blocks in sight, the outer ones before the inner ones."""
    layout = document.documentLayout()
    for table in _tables(document, first, bottom):
        brush = table.format().background()
        if brush.style() == Qt.BrushStyle.NoBrush or brush.color().alpha() not in list(Ground):
            continue
        area = _area(layout.frameBoundingRect(table), table.format())
        yield Box(table, area, brush.color().name(), Ground(brush.color().alpha()))


def _area(frame: QRectF, style: QTextTableFormat) -> QRectF:
    """Return what a table fills: Qt's rectangle begins at the first cell's text, and its size
    includes the margins."""
    padding = style.cellPadding()
    across = style.leftMargin() + style.rightMargin()
    down = style.topMargin() + style.bottomMargin()
    return frame.translated(-padding, -padding).adjusted(0, 0, -across, -down)


def _tables(document: QTextDocument, first: QTextCursor, bottom: float) -> Iterator[QTextTable]:
    """Yield the tables that the visible blocks stand in, the outer ones before the inner ones."""
    layout = document.documentLayout()
    seen: set[int] = set()
    block = first.block()
    while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
        table = QTextCursor(block).currentTable()
        nested = []
        while table is not None and table.firstPosition() not in seen:
            seen.add(table.firstPosition())
            nested.append(table)
            table = QTextCursor(document.findBlock(table.firstPosition() - 1)).currentTable()
        yield from reversed(nested)
        block = block.next()


def _rounded_at_the_right(area: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(area, SPACE.small_radius, SPACE.small_radius)
    path.addRect(area.adjusted(0, 0, -SPACE.small_radius, 0))
    return path
