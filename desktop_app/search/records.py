"""What a search answers: frozen records for the terminal and the window alike."""

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.docset.records import Entry

Span = tuple[int, int]
"""A half-open range of characters."""


class Rule(StrEnum):
    """Why a result is in the list, the strongest first."""

    EXACT = "exact"
    ENDING = "ending"
    PREFIX = "prefix"
    WORD_START = "word-start"
    SUBSTRING = "substring"
    SYNONYM = "synonym"
    SLIP = "slip"
    ABBREVIATION = "abbreviation"
    TEXT = "text"
    MEANING = "meaning"


class Intent(StrEnum):
    """How a text is taken."""

    NAME = "name"
    """A name, the beginning of one, a topic or a question: the usual search."""
    ADDRESS = "address"
    ERROR = "error"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Result:
    """One row of the result list."""

    entry: Entry
    rule: Rule
    why: str
    """One sentence for `--explain`."""
    name_spans: tuple[Span, ...] = ()
    """The matched letters of `entry.qualified_name`."""
    snippet: str = ""
    """Text around the matched words, for a full-text match; else empty."""
    snippet_spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """The results for one query, best first."""

    query: str
    results: tuple[Result, ...]
    elapsed_ms: float
    suggestions: tuple[str, ...] = ()
    """The nearest names, when nothing was found."""
    understood: Intent = Intent.NAME
    """How the text was taken."""
    problem: str = ""
    """Why a question was answered by its words alone, in one sentence; empty if it was not."""
