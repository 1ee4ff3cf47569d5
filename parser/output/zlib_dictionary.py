"""Trains the dictionary against which a docset's pages are deflated.

What the pages share with each other, deflating them one by one cannot see: it is a fifteenth of
their size. The dictionary holds the runs of tags, and of words, that occur in most of them, the
most valuable last, where references to them are shortest.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

SIZE = 32_768
"""Bytes: as far as a reference reaches back."""

_TAGS_SHARE = 0.5
_SAMPLE = 1_000_000
"""Characters of each sort that are looked at; more made it no better."""
_WORD = re.compile(r"\s*\w+|\s*[^\w\s]+|\s+")
_TAG = re.compile(r"<[^>]*>|[^<]+")
_RUNS = (1, 2, 3, 4)
_SHORTEST = 4
_REFERENCE = 3
"""About what a reference costs, in bytes: a run saves the rest of its length each time."""


def train(texts: Sequence[str], pages: Sequence[str]) -> bytes:
    """Return a dictionary for pages of HTML and what they say; the same pages give the same one."""
    tags = _best(_sample(pages), _TAG, int(SIZE * _TAGS_SHARE))
    words = _best(_sample(texts), _WORD, SIZE - len(tags))
    return (tags + words)[-SIZE:]


def _sample(texts: Sequence[str]) -> Iterable[str]:
    """Texts from the whole range, some `_SAMPLE` characters together."""
    step = max(1, sum(map(len, texts)) // _SAMPLE)
    return texts[::step]


def _best(texts: Iterable[str], piece: re.Pattern[str], size: int) -> bytes:
    counts = Counter[str]()
    for text in texts:
        pieces = piece.findall(text)
        runs = {
            "".join(pieces[start : start + length])
            for length in _RUNS
            for start in range(len(pieces) - length + 1)
        }
        counts.update(run for run in runs if _SHORTEST < len(run) < size // 4)
    worth = [(times * (len(run) - _REFERENCE), run) for run, times in counts.items() if times > 2]
    chosen: list[bytes] = []
    joined, left = "", size
    for _, run in sorted(worth, reverse=True):
        if run not in joined:
            encoded = run.encode()
            left -= len(encoded)
            if left < 0:
                break
            chosen.append(encoded)
            joined += run
    return b"".join(reversed(chosen))
