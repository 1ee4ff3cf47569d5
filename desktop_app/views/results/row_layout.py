"""Where the words of a row go: measured, cut to the width, and remembered."""

from bisect import bisect_right
from functools import cache, lru_cache
from itertools import accumulate

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.models.kind_labels import since
from desktop_app.search.records import Result
from desktop_app.views.results.row_text import TextRole, TextRun, context_line, name_line
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import TYPE

PADDING = 8

Line = tuple[tuple[TextRun, float], ...]
"""Runs, each with its distance from the line's left edge."""

_BOLD = {TextRole.MATCH, TextRole.OLD_MATCH}
_STRUCK = {TextRole.OLD, TextRole.OLD_MATCH}
_SIZES = {TextRole.NEW: TYPE.tag, TextRole.CONTEXT: TYPE.caption, TextRole.MARK: TYPE.caption}


@cache
def font_of(ink: TextRole) -> QFont:
    """Return the font in which words of an ink are set."""
    weight = QFont.Weight.DemiBold if ink in _BOLD else QFont.Weight.Normal
    return fonts.ui(_SIZES.get(ink, TYPE.body), weight, ink in _STRUCK)


@cache
def metrics_of(ink: TextRole) -> QFontMetricsF:
    """Return the measures of that font."""
    return QFontMetricsF(font_of(ink))


class _Letters(dict[str, float]):
    """How wide each letter is in the font of an ink."""

    def __init__(self, ink: TextRole) -> None:
        super().__init__()
        self._metrics = metrics_of(ink)

    def __missing__(self, letter: str) -> float:
        width = self[letter] = self._metrics.horizontalAdvance(letter)
        return width


_letters_of = cache(_Letters)


@lru_cache(maxsize=4096)
def width_of(run: TextRun) -> float:
    """Return how wide a run is, in pixels."""
    return metrics_of(run.ink).horizontalAdvance(run.text)


@lru_cache(maxsize=512)
def row_layout(result: Result, width: float, new: bool, docset: str) -> tuple[Line, Line]:
    """Both lines of a row, cut to `width` pixels.

    `new` adds a tag that says so; `docset` is the docset's title where several are searched.
    """
    tag = TextRun(since(result.entry.added), TextRole.NEW) if new and result.entry.added else None
    room = width - (width_of(tag) + PADDING if tag else 0)
    name = _fit_name(name_line(result), room)
    if tag:
        end = name[-1][1] + width_of(name[-1][0]) if name else 0
        name.append((tag, end + PADDING))
    return tuple(name), tuple(_fit(context_line(result, docset), width))


def forget_measures() -> None:
    """Measure again: fonts have another size."""
    for known in (font_of, metrics_of, _letters_of, width_of, row_layout):
        known.cache_clear()


def _fit_name(runs: list[TextRun], width: float) -> list[tuple[TextRun, float]]:
    """Return a name that is too long loses the beginning of its qualifier rather than its end."""
    excess = sum(map(width_of, runs)) - width
    if excess > 0 and runs[0].ink is TextRole.QUALIFIER:
        first = runs[0]
        kept = max(width_of(first) - excess, width_of(TextRun("…", first.ink)))
        runs = [TextRun(_elided(first, kept, Qt.TextElideMode.ElideLeft), first.ink), *runs[1:]]
    return _fit(runs, width)


def _fit(runs: list[TextRun], width: float) -> list[tuple[TextRun, float]]:
    """Return the runs one after the other; what does not fit is cut with an ellipsis."""
    placed = []
    x = 0.0
    for position, run in enumerate(runs):
        letters = _letters_of(run.ink)
        # a run that just fits must leave room for the ellipsis of one that does not
        last = position == len(runs) - 1
        room = width - x - (0 if last else letters["…"])
        fitting = _fitting(run, room)
        if fitting < len(run.text):
            rest = "".join(following.text for following in runs[position:])
            placed.append((_cut(TextRun(rest, run.ink), width - x), x))
            break
        placed.append((run, x))
        if not last:
            x += width_of(run)
    return placed


def _fitting(run: TextRun, room: float) -> int:
    """Return how many letters of a run fit.

    They are added up one by one: setting a text, most of which is then cut away, takes ten times as
    long.
    """
    letters = _letters_of(run.ink)
    # no letter is narrower than a pixel
    ends = accumulate(map(letters.__getitem__, run.text[: max(0, int(room) + 1)]))
    return bisect_right(list(ends), room)


def _cut(run: TextRun, room: float) -> TextRun:
    """Return the beginning of a run that is too long, with an ellipsis."""
    letters = _letters_of(run.ink)
    return TextRun(run.text[: _fitting(run, room - letters["…"])] + "…", run.ink)


def _elided(run: TextRun, width: float, mode: Qt.TextElideMode) -> str:
    return metrics_of(run.ink).elidedText(run.text, mode, max(width, 0))
