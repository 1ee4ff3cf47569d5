"""The part of a text that has the words of a query, for the second line of a result."""

import re
from collections.abc import Sequence
from itertools import islice

from desktop_app.docset.stemming import stem
from desktop_app.search.query import parse
from desktop_app.search.records import Span

_LENGTH = 140
_BEFORE = 30
_READ = 4_000
"""Characters that are looked at: a longer text has said it by then, or does not matter."""
_MATCHES = 40


def stem_pattern(stems: Sequence[str]) -> re.Pattern[str]:
    """Return what finds every form of the words with these stems; there must be one.

    >>> stem_pattern(["sort"]).findall("Sorting a sorted_list, resorting")
    ['Sorting', 'sorted']
    """
    words = "|".join(sorted((re.escape(_beginning(stem)) for stem in stems), reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{words})[^\W_]*", re.IGNORECASE)


def snippet(text: str, words: re.Pattern[str]) -> tuple[str, tuple[Span, ...]]:
    """Return some text around the densest place of `text`, and where in it the words stand.

    >>> snippet("Sorting lists is easy.", stem_pattern(["sort"]))
    ('Sorting lists is easy.', ((0, 7),))
    """
    text = text[:_READ].replace("\n", " ")
    found = list(islice(words.finditer(text), _MATCHES))
    if not found:
        return "", ()
    start = max(0, _densest(found) - _BEFORE)
    if start:
        start = text.find(" ", start) + 1
    end = start + _LENGTH
    if end < len(text):
        end = max(text.rfind(" ", start, end), start + 1)
    left, right = "… " if start else "", " …" if end < len(text) else ""
    spans = tuple(
        (match.start() - start + len(left), match.end() - start + len(left))
        for match in found
        if start <= match.start() and match.end() <= end
    )
    return f"{left}{text[start:end]}{right}", spans


def query_word_pattern(query: str) -> re.Pattern[str] | None:
    """Return what finds the words of a query in a text; None when none of them says anything.

    Words of one and two letters stand in every text.

    >>> bool(query_word_pattern("how to read a file").search("Reading is to be done"))
    True
    >>> query_word_pattern("a := b")
    """
    telling = [word for word in parse(query).words if len(word) > 2]
    return stem_pattern([stem(word) for word in telling]) if telling else None


def _densest(found: Sequence[re.Match[str]]) -> int:
    """Return where the window begins that has the most different words."""
    words = [(match.start(), match.group()[:4].casefold()) for match in found]
    best, place = 0, words[0][0]
    for number, (start, _) in enumerate(words):
        end = start + _LENGTH - _BEFORE
        different = len({word for at, word in words[number : number + 12] if at < end})
        if different > best:
            best, place = different, start
    return place


def _beginning(stem: str) -> str:
    """Return what every form of the word begins with: `tri` of `tries`, whose stem is `tri`."""
    return stem[:-1] if len(stem) > 3 and stem.endswith(("i", "e")) else stem
