"""A result as two lines of differently set words: what the delegate paints. Pure."""

from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby, pairwise

from desktop_app.docset.kinds import Kind
from desktop_app.models.kind_labels import standing
from desktop_app.search.records import Result, Span
from desktop_app.views.widgets.titles import subject

_WITH_QUALIFIER = frozenset(Kind) - {Kind.TERM, Kind.SECTION, Kind.PAGE, Kind.OPERATOR, Kind.OPTION}


class TextRole(Enum):
    """How words are set."""

    NAME = auto()
    QUALIFIER = auto()
    MATCH = auto()
    OLD = auto()
    OLD_MATCH = auto()
    NEW = auto()
    CONTEXT = auto()
    MARK = auto()


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words that are set alike."""

    text: str
    ink: TextRole


def name_line(result: Result) -> list[TextRun]:
    """Return the name: its qualifier dimmed, its matched letters emphasised, struck when
    deprecated.

    `asyncio.gather` for the query `gath` is `asyncio.` (qualifier), `gath` (match), `er` (name).
    """
    entry = result.entry
    name = entry.qualified_name
    qualified = name.rpartition(".")[0] if entry.kind in _WITH_QUALIFIER else ""
    split = len(qualified) + 1 if qualified else 0
    runs = []
    for start, end, matched in _pieces(len(name), result.name_spans, split):
        if entry.deprecated is not None:
            ink = TextRole.OLD_MATCH if matched else TextRole.OLD
        elif matched:
            ink = TextRole.MATCH
        else:
            ink = TextRole.QUALIFIER if end <= split else TextRole.NAME
        runs.append(TextRun(name[start:end], ink))
    return _joined(runs)


def context_line(result: Result, docset: str = "") -> list[TextRun]:
    """Where the entry stands and what it is, or the words around the match.

    `docset` is the docset's title, wanted where several are searched.
    """
    entry = result.entry
    if entry.deprecated is not None:
        lead = standing(entry)
    elif entry.kind is Kind.PAGE or entry.page_title == entry.qualified_name:
        lead = ""
    else:
        lead = subject(entry.page_title)
    text, spans = (result.snippet, result.snippet_spans) if result.snippet else (entry.summary, ())
    if text.startswith("…") and entry.deprecated is None:
        lead = ""
    before = " — ".join(part for part in (docset, lead) if part)
    runs = [TextRun(f"{before} — " if text else before, TextRole.CONTEXT)] if before else []
    for start, end, matched in _pieces(len(text), spans, 0):
        runs.append(TextRun(text[start:end], TextRole.MARK if matched else TextRole.CONTEXT))
    return _joined(runs)


def _joined(runs: list[TextRun]) -> list[TextRun]:
    """Return the runs with neighbours of one ink as one: each costs a paint."""
    return [
        TextRun("".join(run.text for run in alike), ink)
        for ink, alike in groupby(runs, key=lambda run: run.ink)
    ]


def _pieces(length: int, spans: tuple[Span, ...], split: int) -> list[tuple[int, int, bool]]:
    """`[0, length)` cut at `split` and at the spans: start, end, whether a span covers it."""
    cuts = {0, length, split}
    for start, end in spans:
        cuts |= {max(0, min(start, length)), max(0, min(end, length))}
    ordered = sorted(cuts)
    return [
        (start, end, any(s <= start and end <= e for s, e in spans))
        for start, end in pairwise(ordered)
        if start < end
    ]
