"""How much an entry says about each of its words: BM25F, saturated, times its importance.

Where a word stands counts: in the title most, in the phrases of the general index and in the
summary more than in the text, and in what other pages say of the entry as much as in the text.
(Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.)
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from desktop_app.database.schema import postings


class _Part(NamedTuple):
    weight: float
    length_counts: float
    """0 to 1: how far a longer part has less to say with each of its words."""


class Field(Enum):
    """The parts of an entry in which words are found."""

    TITLE = _Part(9.0, 0.7)
    SCOPE = _Part(2.0, 0.0)
    """The qualifier of its name: `asyncio` of `asyncio.gather`."""
    PHRASES = _Part(2.2, 0.5)
    SUMMARY = _Part(1.2, 0.5)
    TEXT = _Part(0.5, 0.5)
    AROUND = _Part(0.9, 0.51)
    """The titles of the sections in which it stands."""
    MENTIONS = _Part(0.8, 0.36)


_SATURATION = 2.9
"""The weighted number of occurrences that counts half as much as all the world."""


@dataclass(frozen=True, slots=True)
class Document:
    """The words of one entry, stemmed."""

    id: int
    importance: float
    words: Mapping[Field, Sequence[str]]


class Word(NamedTuple):
    """A stem, in how many entries it is, and the postings of the best of them."""

    stem: str
    entry_count: int
    postings: bytes


def weigh(documents: Sequence[Document]) -> Iterable[Word]:
    """The words of all documents, in their order."""
    mean = {
        field: sum(len(document.words.get(field, ())) for document in documents)
        / max(1, len(documents))
        for field in Field
    }
    weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for document in documents:
        for stem, count in _counts(document, mean).items():
            saturated = count / (count + _SATURATION)
            weights[stem].append((document.id, saturated * _prior(document.importance)))
    largest = max((weight for pairs in weights.values() for _, weight in pairs), default=1.0)
    for stem in sorted(weights):
        pairs = weights[stem]
        packed = postings.pack((entry, _level(weight / largest)) for entry, weight in pairs)
        yield Word(stem, len(pairs), packed)


def _counts(document: Document, mean: Mapping[Field, float]) -> dict[str, float]:
    """Occurrences by stem, each counted by where it stands."""
    counts: dict[str, float] = defaultdict(float)
    for field, words in document.words.items():
        part = field.value
        length = 1 - part.length_counts + part.length_counts * len(words) / (mean[field] or 1)
        for stem, count in Counter(words).items():
            counts[stem] += part.weight * count / length
    return counts


def _prior(importance: float) -> float:
    return 0.4 + importance


def _level(weight: float) -> int:
    """0 to 1 as one of the levels of a posting; the root keeps small weights apart."""
    return max(1, round(math.sqrt(weight) * postings.FULL))
