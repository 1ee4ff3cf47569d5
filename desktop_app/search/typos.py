"""What a mistyped word may have meant: pure, over spellings that look alike."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler

_LONG = 8
"""Letters from which on two slips are forgiven."""

_MEANINGS = 3

_ALIKE = 0.7
"""Jaro-Winkler: 1 is the same, 0 nothing alike."""


def max_edits(word: str) -> int:
    """How many letters of a word may be wrong, missing, doubled or swapped."""
    return 1 if len(word) < _LONG else 2


def corrections(word: str, spellings: Iterable[str]) -> tuple[str, ...]:
    """Return the at most three spellings nearest to `word`; of equals, the first ones.

    >>> corrections("gahter", ["gather", "gatherer", "heater", "water"])
    ('gather',)
    """
    most = max_edits(word)
    near = []
    for order, spelling in enumerate(spellings):
        distance = OSA.distance(word, spelling, score_cutoff=most)
        if 0 < distance <= most:
            # swapped letters are the likeliest slip, a wrong first letter the least likely
            swapped = sorted(word) == sorted(spelling)
            near.append((distance, word[:1] != spelling[:1], not swapped, order, spelling))
    return tuple(spelling for *_, spelling in sorted(near)[:_MEANINGS])


def closest_names(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the at most three names that look most like `text`, those that do at all."""
    found = process.extract(
        text, list(names), scorer=JaroWinkler.normalized_similarity, limit=_MEANINGS
    )
    return tuple(name for name, likeness, _ in found if likeness > _ALIKE)
