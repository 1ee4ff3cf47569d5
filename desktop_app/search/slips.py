"""What a mistyped word may have meant: pure, over spellings that look alike."""

from collections.abc import Iterable

from rapidfuzz.distance import OSA

_LONG = 8
"""Letters from which on two slips are forgiven."""

_MEANINGS = 3


def allowed(word: str) -> int:
    """How many letters of a word may be wrong, missing, doubled or swapped."""
    return 1 if len(word) < _LONG else 2


def meanings(word: str, spellings: Iterable[str]) -> tuple[str, ...]:
    """The at most three spellings nearest to `word`; of equals, the first ones.

    >>> meanings("gahter", ["gather", "gatherer", "heater", "water"])
    ('gather',)
    """
    most = allowed(word)
    near = []
    for order, spelling in enumerate(spellings):
        distance = OSA.distance(word, spelling, score_cutoff=most)
        if 0 < distance <= most:
            near.append((distance, word[0] != spelling[0], order, spelling))
    return tuple(spelling for *_, spelling in sorted(near)[:_MEANINGS])
