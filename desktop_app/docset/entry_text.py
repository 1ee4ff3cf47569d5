"""What of a page is an entry's own: its range of the HTML without those of the entries inside.

Text is not stored: the index is made from this, and snippets are cut from it.

>>> html = "<p>One <b>of</b> us.</p><dl><dt>x</dt></dl><p>Two</p>"
>>> plain_text(html_without_children(html, 0, len(html), [(24, 43)]))
'One of us. Two'
"""

import re
from collections.abc import Iterable
from html import unescape

_INLINE = re.compile(r"</?(?:a|b|code|em|i|kbd|samp|small|span|strong|sub|sup|u)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")

TextRange = tuple[int, int]
"""Characters of a page's HTML, half-open."""


def html_without_children(html: str, start: int, end: int, inner: Iterable[TextRange]) -> str:
    """`html[start:end]` without the ranges `inner`, which are in the page's order."""
    own = []
    for inner_start, inner_end in inner:
        own.append(html[start:inner_start])
        start = max(start, inner_end)
    own.append(html[start:end])
    return "".join(own)


def plain_text(html: str) -> str:
    """Return the words of sanitized HTML, on one line."""
    return " ".join(unescape(_TAG.sub(" ", _INLINE.sub("", html))).split())
