"""Paints the rows of the result list."""

from functools import lru_cache

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.models.results import ResultRole
from desktop_app.search.answer import Result
from desktop_app.views import fonts
from desktop_app.views.badges import badge
from desktop_app.views.rows import Ink, Run, context_line, name_line
from desktop_app.views.theme import SPACE, TYPE, Palette

_PADDING = 8
_GAP = 10
_NAME_BASELINE = 21
_CONTEXT_BASELINE = 40
_BADGE_TOP = 8
_BOLD = QFont.Weight.DemiBold
_PLAIN = QFont.Weight.Normal


class ResultDelegate(QStyledItemDelegate):
    """Two lines and a badge; every row has the same height."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._version_of: dict[str, str] = {}
        self._title_of: dict[str, str] = {}

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette

    def set_docsets(self, versions: dict[str, str], titles: dict[str, str]) -> None:
        """Say which version is new in each docset; titles only where several are searched."""
        self._version_of = versions
        self._title_of = titles

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is as high as the other."""
        return QSize(0, SPACE.row)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the result's badge and lines."""
        result: Result = index.data(ResultRole.RESULT)
        palette = self._palette
        area: QRect = option.rect
        state = option.state
        left, top = area.left(), area.top()
        if state & QStyle.StateFlag.State_Selected:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.select))
            painter.drawRoundedRect(QRectF(area), SPACE.radius, SPACE.radius)
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(
            left + _PADDING,
            top + _BADGE_TOP,
            badge(result.entry.kind, SPACE.badge, palette, ratio),
        )
        x = left + _PADDING + SPACE.badge + _GAP
        width = area.right() + 1 - _PADDING - x
        name, context = self._lines(result, width)
        for run, offset in name:
            _draw(painter, palette, run, x + offset, top + _NAME_BASELINE)
        for run, offset in context:
            _draw(painter, palette, run, x + offset, top + _CONTEXT_BASELINE)

    def _lines(self, result: Result, width: float) -> "tuple[_Line, _Line]":
        entry = result.entry
        new = entry.added is not None and entry.added == self._version_of.get(entry.docset)
        return _lines(result, width, new, self._title_of.get(entry.docset, ""))


_Line = tuple[tuple[Run, float], ...]
"""Runs, each with its distance from the line's left edge."""


@lru_cache(maxsize=512)
def _lines(result: Result, width: float, new: bool, docset: str) -> tuple[_Line, _Line]:
    """Both lines of a row, cut to `width`."""
    tag = Run(f"since {result.entry.added}", Ink.NEW) if new else None
    room = width - (_width(tag) + _PADDING if tag else 0)
    name = list(_fit_name(name_line(result), room))
    if tag:
        end = name[-1][1] + _width(name[-1][0]) if name else 0
        name.append((tag, end + _PADDING))
    return tuple(name), tuple(_fit(context_line(result, docset), width))


def _fit_name(runs: list[Run], width: float) -> list[tuple[Run, float]]:
    """A name that is too long loses the beginning of its qualifier rather than its end."""
    excess = sum(map(_width, runs)) - width
    if excess > 0 and runs and runs[0].ink is Ink.QUALIFIER:
        first = runs[0]
        kept = max(_width(first) - excess, fonts.ui_metrics(TYPE.body).horizontalAdvance("…"))
        runs = [Run(_elided(first, kept, Qt.TextElideMode.ElideLeft), first.ink), *runs[1:]]
    return _fit(runs, width)


def _fit(runs: list[Run], width: float) -> list[tuple[Run, float]]:
    """The runs one after the other; what does not fit is cut with an ellipsis."""
    placed = []
    x = 0.0
    for position, run in enumerate(runs):
        advance = _width(run)
        # a run that just fits must leave room for the ellipsis of one that does not
        last = position == len(runs) - 1
        if x + advance > width or (not last and x + advance > width - 12):
            rest = Run("".join(following.text for following in runs[position:]), run.ink)
            placed.append((Run(_elided(rest, width - x, Qt.TextElideMode.ElideRight), run.ink), x))
            break
        placed.append((run, x))
        x += advance
    return placed


_STYLE = {
    Ink.NAME: (TYPE.body, _PLAIN, False, "text"),
    Ink.QUALIFIER: (TYPE.body, _PLAIN, False, "dim"),
    Ink.MATCH: (TYPE.body, _BOLD, False, "accent"),
    Ink.OLD: (TYPE.body, _PLAIN, True, "dim"),
    Ink.OLD_MATCH: (TYPE.body, _BOLD, True, "dim"),
    Ink.NEW: (TYPE.tag, _PLAIN, False, "new"),
    Ink.CONTEXT: (TYPE.caption, _PLAIN, False, "dim"),
    Ink.MARK: (TYPE.caption, _PLAIN, False, "text"),
}
"""Size, weight, struck, and the field of `Palette` for each ink."""


def _draw(painter: QPainter, palette: Palette, run: Run, x: float, baseline: float) -> None:
    size, weight, struck, colour = _STYLE[run.ink]
    if run.ink is Ink.MARK:
        metrics = fonts.ui_metrics(size)
        painter.fillRect(
            QRectF(x, baseline - metrics.ascent(), _width(run), metrics.height()),
            QColor(palette.mark),
        )
    painter.setFont(fonts.ui(size, weight, struck))
    painter.setPen(QColor(getattr(palette, colour)))
    painter.drawText(QPointF(x, baseline), run.text)


def _width(run: Run) -> float:
    size, weight, struck, _ = _STYLE[run.ink]
    return fonts.ui_metrics(size, weight, struck).horizontalAdvance(run.text)


def _elided(run: Run, width: float, mode: Qt.TextElideMode) -> str:
    size, weight, struck, _ = _STYLE[run.ink]
    return fonts.ui_metrics(size, weight, struck).elidedText(run.text, mode, max(width, 0))
