"""Marked places of a text: all that are in sight in one colour, the current one outlined."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextEdit

from desktop_app.views.reading.text_matches import Range
from desktop_app.views.theme.tokens import Palette

_RADIUS = 3
_PEN = 2


class Highlights:
    """The marks of one `QTextEdit`; only those in sight cost anything."""

    def __init__(self, edit: QTextEdit, palette: Palette) -> None:
        self._edit = edit
        self._palette = palette
        self._ranges: Sequence[Range] = ()
        self._current: Range | None = None
        self._marked: tuple[int, int] | None = None

    @property
    def ranges(self) -> Sequence[Range]:
        """All that is marked, in order."""
        return self._ranges

    @property
    def current(self) -> Range | None:
        """The one that is outlined."""
        return self._current

    def set_theme(self, palette: Palette) -> None:
        """Mark in these colours."""
        self._palette = palette
        self._marked = None
        self._edit.viewport().update()

    def set_ranges(self, ranges: Sequence[Range]) -> None:
        """Mark these, in order and apart, and outline none."""
        self._ranges, self._current, self._marked = ranges, None, None
        self._edit.viewport().update()

    def set_current(self, current: Range | None) -> None:
        """Outline this one."""
        self._current = current
        self._edit.viewport().update()

    def follow(self) -> None:
        """Mark what has come into sight: for `paintEvent`, before the text is painted.

        Earlier, when the scroll bar moves, Qt may be in the middle of setting the text, and asking
        it for a position then ends in its own recursion.
        """
        area = self._edit.viewport().rect()
        top = self._edit.cursorForPosition(area.topLeft()).block()
        bottom = self._edit.cursorForPosition(area.bottomLeft()).block()
        first = bisect_right(self._ranges, top.position(), key=lambda found: found[1])
        end = bottom.position() + bottom.length()
        last = bisect_left(self._ranges, end, key=lambda found: found[0])
        if self._marked != (first, last):
            self._marked = (first, last)
            self._edit.setExtraSelections([self._selection(at) for at in self._ranges[first:last]])

    def paint(self, painter: QPainter) -> None:
        """Outline the current one; the painter's origin is the document's."""
        if self._current is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._palette.warning), _PEN))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for area in areas(self._edit, self._current):
            painter.drawRoundedRect(area.adjusted(-1, 0, 1, 0), _RADIUS, _RADIUS)

    def _selection(self, found: Range) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self._edit.document())
        selection.cursor.setPosition(found[0])
        selection.cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
        selection.format.setBackground(QColor(self._palette.mark))
        # not every colour of code and links can be read on the mark
        selection.format.setForeground(QColor(self._palette.text))
        return selection


def areas(edit: QTextEdit, found: Range) -> list[QRectF]:
    """Return what a range of a text fills, a rectangle a line, in the document's coordinates."""
    document = edit.document()
    block = document.findBlock(found[0])
    layout = block.layout()
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    start, end = found[0] - block.position(), found[1] - block.position()
    filled = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if first < end and start < last:
            left = _x(line.cursorToX(max(start, first)))
            right = _x(line.cursorToX(min(end, last)))
            # a line is as high as its leading makes it, the mark only as the letters are
            rect = QRectF(left, line.y(), right - left, line.ascent() + line.descent())
            filled.append(rect.translated(origin))
    return filled


def _x(cursor: object) -> float:
    """`QTextLine.cursorToX` answers with the position too."""
    return float(cursor[0] if isinstance(cursor, tuple) else cursor)  # type: ignore[arg-type]
