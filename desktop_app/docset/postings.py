"""A word's entries as bytes: each entry's id and how much it says about the word.

The list is limited, so that a query costs the same however large the documentation is; the
weightiest come first, so that a reader may stop early.
"""

import sys
from array import array
from collections.abc import Iterable, Sequence

LONGEST = 300
"""Entries that a word keeps. More made the answers to questions no better."""

FULL = 255
"""The largest weight."""

_WEIGHT_BITS = 8


def pack(entries: Iterable[tuple[int, int]]) -> bytes:
    """Pack (entry id, weight) pairs, weights 1 to `FULL`; keeps the weightiest `LONGEST`."""
    best = sorted(entries, key=lambda pair: (-pair[1], pair[0]))[:LONGEST]
    packed = array("I", (entry << _WEIGHT_BITS | weight for entry, weight in best))
    if sys.byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def unpack(data: bytes) -> Sequence[int]:
    """Return the pairs as numbers, the weightiest first: `divmod(number, FULL + 1)` parts them."""
    packed = array("I")
    packed.frombytes(data)
    if sys.byteorder == "big":
        packed.byteswap()
    return packed
