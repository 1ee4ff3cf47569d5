"""Where a text stands in a document."""

import re
from collections.abc import Iterator

from PySide6.QtGui import QTextDocument

Range = tuple[int, int]
"""Half-open, in positions of a document."""


def find_pattern(text: str, *, case: bool = False, whole_words: bool = False) -> re.Pattern[str]:
    """Return what finds `text`; any white space in it matches any other. Pure.

    >>> find_pattern("to  do").search("To\N{NO-BREAK SPACE}do").span()
    (0, 5)
    """
    found = r"\s+".join(map(re.escape, re.split(r"\s+", text)))
    if whole_words:
        # \b would want a letter at the edge: `->` and `__init__()` are words here too
        found = rf"(?<!\w){found}(?!\w)"
    return re.compile(found, 0 if case else re.IGNORECASE)


def matches(document: QTextDocument, pattern: re.Pattern[str]) -> Iterator[list[Range]]:
    """Yield the matches in each block, in the document's order, without empty ones."""
    block = document.begin()
    while block.isValid():
        text, start = block.text(), block.position()
        spans = [match.span() for match in pattern.finditer(text) if match.end() > match.start()]
        if spans and len(text) < block.length() - 1:
            spans = [(_units(text, first), _units(text, last)) for first, last in spans]
        yield [(start + first, start + last) for first, last in spans]
        block = block.next()


def _units(text: str, position: int) -> int:
    """Return a position in UTF-16, as Qt counts."""
    return len(text[:position].encode("utf-16-le")) // 2
