"""Which entries say most about the words of a query: pure, over the words' postings."""

import math
from collections.abc import Iterable, Sequence
from heapq import nlargest
from typing import NamedTuple

from desktop_app.database.candidates import FoundWord
from desktop_app.database.schema import postings

_LEVELS = tuple((level / postings.FULL) ** 2 for level in range(postings.FULL + 1))
"""The weights that the parser packed as levels."""

_COVERAGE = 0.35
"""How much it counts that an entry has all the words, not only some."""

_BEGUN = 0.8
"""What a word counts that the query's last word may become."""


class Scored(NamedTuple):
    """An entry and what its text says about the query; about 0 to 1."""

    entry_id: int
    score: float


def best_texts(
    wanted: Sequence[str], begun: str, words: Iterable[FoundWord], total: int, limit: int
) -> list[Scored]:
    """The at most `limit` entries that say most about the stems `wanted`.

    `begun` is the last word as typed so far: each of `words` that begins with it may be meant.
    `total` is the number of entries in the docset.
    """
    by_stem = {word.stem: word for word in words}
    parts: list[tuple[float, dict[int, float]]] = []
    for number, stem in enumerate(wanted):
        word = by_stem.get(stem)
        scores = _scores(word, total) if word else {}
        if number == len(wanted) - 1 and begun:
            for other in by_stem.values():
                if other is not word and other.stem.startswith(begun):
                    for entry, score in _scores(other, total).items():
                        if score * _BEGUN > scores.get(entry, 0.0):
                            scores[entry] = score * _BEGUN
        if scores:
            parts.append((max(scores.values()), scores))
    if not parts:
        return []
    sums: dict[int, float] = {}
    for _, scores in parts:
        for entry, score in scores.items():
            sums[entry] = sums.get(entry, 0.0) + score
    everything = sum(_rarity(by_stem[s].entry_count, total) for s in wanted if s in by_stem) or 1.0
    first = nlargest(3 * limit, sums.items(), key=lambda item: item[1])
    covered = [
        Scored(
            entry,
            score
            / everything
            * (sum(entry in scores for _, scores in parts) / len(parts)) ** _COVERAGE,
        )
        for entry, score in first
    ]
    return nlargest(limit, covered, key=lambda scored: scored.score)


def _scores(word: FoundWord, total: int) -> dict[int, float]:
    rarity = _rarity(word.entry_count, total)
    return {
        number >> 8: _LEVELS[number & 255] * rarity for number in postings.unpack(word.postings)
    }


def _rarity(entry_count: int, total: int) -> float:
    """How much a word tells: little when every other entry has it."""
    return math.log(1 + (total - entry_count + 0.5) / (entry_count + 0.5))
