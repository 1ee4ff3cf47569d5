"""Marks: characters of a private plane that show where blocks stand, before and after cleaning.

They are put into the tree as text, survive its rewriting to Qt's HTML in place, and are then taken
out, which leaves the offsets at which they stood.
"""

import re

from parser.errors import PageError
from parser.html.writer import MARKS

_FIRST = 0xF0000
_LAST = 0xFFFFD
_REFERENCE = re.compile(r"&#(?:0*(\d{6,7})|[xX]0*([0-9a-fA-F]{5}))(?![0-9a-fA-F]);?")
"""A character by its number, as HTML names it; those of other lengths are no marks."""
REPLACEMENT = "\ufffd"


def marker(number: int) -> str:
    """Return the mark with the number; raises `PageError` when a page needs more than there are."""
    if number > _LAST - _FIRST:
        raise PageError("it has too many definitions")
    return chr(_FIRST + number)


def is_mark(text: str) -> bool:
    """Tell whether the text is a mark, and nothing that a page says."""
    return MARKS.fullmatch(text) is not None


def escape(source: str) -> str:
    """`source` without characters that look like marks, nor references to such."""
    return _REFERENCE.sub(_unmarked, MARKS.sub(REPLACEMENT, source))


def _unmarked(reference: re.Match[str]) -> str:
    decimal, hexadecimal = reference.groups()
    number = int(decimal) if decimal else int(hexadecimal, 16)
    return REPLACEMENT if _FIRST <= number <= _LAST else reference[0]


def extract(html: str) -> tuple[str, dict[int, int]]:
    """Return the HTML without its marks, and each mark's offset in it, by number."""
    parts: list[str] = []
    offsets: dict[int, int] = {}
    done = length = 0
    for match in MARKS.finditer(html):
        parts.append(html[done : match.start()])
        length += match.start() - done
        done = match.end()
        offsets[ord(match.group()) - _FIRST] = length
    parts.append(html[done:])
    return "".join(parts), offsets
