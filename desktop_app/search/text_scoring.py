"""Which entries say most about the words of a query: pure, over the words' postings."""

import math
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from desktop_app.database.search_index import FoundWord
from desktop_app.docset import postings

_LEVELS = tuple((level / postings.FULL) ** 2 for level in range(postings.FULL + 1))
"""The weights that the parser packed as levels."""

_COVERAGE = 0.35
"""How much it counts that an entry has all the words, not only some."""

_BEGUN = 0.8
"""What a word counts that the query's last word may become."""


_BEGUN_POSTINGS = 100
"""Entries that are looked at for each of these words."""


class TextScore(NamedTuple):
    """An entry and what its text says about the query; about 0 to 1."""

    entry_id: int
    score: float


def best_texts(
    wanted: Sequence[str], begun: str, words: Iterable[FoundWord], total: int, limit: int
) -> list[TextScore]:
    """Return the at most `limit` entries that say most about the stems `wanted`.

    `begun` is the last word as typed so far: each of `words` that begins with it may be meant.
    `total` is the number of entries in the docset.
    """
    by_stem = {word.stem: word for word in words}
    parts: list[dict[int, float]] = []
    everything = 0.0
    for number, stem in enumerate(wanted):
        meant = [by_stem[stem]] if stem in by_stem else []
        if number == len(wanted) - 1 and begun:
            meant += (w for w in by_stem.values() if w.stem.startswith(begun) and w.stem != stem)
        if not meant:
            everything += _rarity(0, total)
            continue
        # a word that is still being typed tells no more than the commonest it may become
        rarity = min(_rarity(word.entry_count, total) for word in meant)
        scores: dict[int, float] = {}
        for word in meant:
            factor = rarity if word.stem == stem else rarity * _BEGUN
            found = _scores(word, factor, None if word.stem == stem else _BEGUN_POSTINGS)
            scores = _larger(scores, found) if scores else found
        parts.append(scores)
        everything += rarity
    if not parts:
        return []
    sums = parts[0].copy()
    for scores in parts[1:]:
        for entry, score in scores.items():
            sums[entry] = sums.get(entry, 0.0) + score
    best = sorted(sums, key=sums.__getitem__, reverse=True)[: limit + limit // 2]
    covered = [
        TextScore(
            entry, sums[entry] / everything * _coverage(entry, parts, len(wanted)) ** _COVERAGE
        )
        for entry in best
    ]
    covered.sort(key=itemgetter(1), reverse=True)
    return covered[:limit]


def _coverage(entry: int, parts: Sequence[Mapping[int, float]], count: int) -> float:
    """Return the share of the `count` words that the entry has."""
    return sum([entry in scores for scores in parts]) / count


def _scores(word: FoundWord, factor: float, most: int | None) -> dict[int, float]:
    """Return what the word's entries score; the `most` weightiest of them, or all."""
    levels = [level * factor for level in _LEVELS]
    found = postings.unpack(word.postings)[:most]
    return {posting >> 8: levels[posting & postings.FULL] for posting in found}


def _larger(some: dict[int, float], others: dict[int, float]) -> dict[int, float]:
    """Return the larger score of both for each entry."""
    both = {**some, **others}
    for entry in some.keys() & others.keys():
        both[entry] = max(some[entry], others[entry])
    return both


def _rarity(entry_count: int, total: int) -> float:
    """Return how much a word tells: little when every other entry has it."""
    return math.log(1 + (total - entry_count + 0.5) / (entry_count + 0.5))
