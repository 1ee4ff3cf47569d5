"""How much an entry says about each of its words: BM25F, saturated, times its importance.

Where a word stands counts: in the title most, then in the phrases of the general index; and what
other pages say of an entry counts as much as what it says itself. (Robertson and Zaragoza, "The
Probabilistic Relevance Framework: BM25 and Beyond", 2009.)
"""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from desktop_app.docset import postings
from desktop_app.docset.kinds import Kind


class Field(Enum):
    """The parts of an entry in which words are found."""

    TITLE = auto()
    QUALIFIER = auto()
    """The qualifier of its name: `asyncio` of `asyncio.gather`."""
    PHRASES = auto()
    """What the general index and the labels call it."""
    ANCESTORS = auto()
    """The titles of the sections in which it stands."""
    MENTIONS = auto()
    """The sentences elsewhere that link to it."""
    SUMMARY = auto()
    """Its first sentence, which is in its text too."""
    TEXT = auto()


_WEIGHTS = {
    Field.TITLE: 8.0,
    Field.QUALIFIER: 2.0,
    Field.PHRASES: 2.0,
    Field.ANCESTORS: 1.0,
    Field.MENTIONS: 1.0,
    Field.SUMMARY: 0.25,
    Field.TEXT: 0.5,
}
"""What an occurrence counts."""

_SATURATION = 3.0
"""The weighted number of occurrences that counts half as much as all the world."""

_LENGTH_COUNTS = 0.5
"""0 to 1: how far a longer part has less to say with each of its words."""

_UNIMPORTANT = 0.2
"""What an entry counts that does not matter at all; the most important one counts 1 more."""

_CALLED = frozenset({Kind.FUNCTION, Kind.METHOD, Kind.CLASS, Kind.DATA, Kind.EXCEPTION})
_CALLABLE_BONUS = 1.2
"""A question put into words is rather answered by something to call than by an article."""


@dataclass(frozen=True, slots=True)
class Document:
    """The words of one entry, stemmed."""

    id: int
    importance: float
    kind: Kind
    words: Mapping[Field, Sequence[str]]


class Word(NamedTuple):
    """A stem, in how many entries it is, and the postings of the best of them."""

    stem: str
    entry_count: int
    postings: bytes


def score_words(documents: Sequence[Document]) -> Iterable[Word]:
    """Return the words of all documents, in their order."""
    mean = {
        field: sum(len(document.words.get(field, ())) for document in documents)
        / max(1, len(documents))
        for field in Field
    }
    entries: dict[str, array[int]] = defaultdict(lambda: array("L"))
    weights: dict[str, array[float]] = defaultdict(lambda: array("d"))
    for document in documents:
        prior = _prior(document)
        for stem, count in _counts(document, mean).items():
            entries[stem].append(document.id)
            weights[stem].append(prior * count / (count + _SATURATION))
    largest = max(map(max, weights.values()), default=1.0)
    for stem in sorted(weights):
        levels = [_level(weight / largest) for weight in weights[stem]]
        packed = postings.pack(list(zip(entries[stem], levels, strict=True)))
        yield Word(stem, len(levels), packed)


def _counts(document: Document, mean: Mapping[Field, float]) -> dict[str, float]:
    """Occurrences by stem, each counted by where it stands."""
    counts: dict[str, float] = defaultdict(float)
    for field, words in document.words.items():
        longer = len(words) / (mean[field] or 1.0)
        each = _WEIGHTS[field] / (1 - _LENGTH_COUNTS + _LENGTH_COUNTS * longer)
        for stem, count in Counter(words).items():
            counts[stem] += each * count
    return counts


def _prior(document: Document) -> float:
    called_for = _CALLABLE_BONUS if document.kind in _CALLED else 1.0
    return (_UNIMPORTANT + document.importance) * called_for


def _level(weight: float) -> int:
    """0 to 1 as one of the levels of a posting; the root keeps small weights apart."""
    return round(math.sqrt(weight) * postings.FULL) or 1
