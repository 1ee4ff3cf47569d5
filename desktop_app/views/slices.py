"""Long HTML in slices that are each shown quickly. Pure."""

import re
from collections.abc import Iterator

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>")
_EMPTY = frozenset({"br", "hr", "img"})
_OPEN_ENDED = frozenset({"blockquote", "dd", "div", "dl", "ul"})
"""A block inside these may begin a slice: they are closed before it and opened again."""

_WRAPPERS = _OPEN_ENDED | {"li", "ol"}
"""What ends with a table when the last thing in it does."""


def slices(html: str, size: int) -> Iterator[str]:
    """Cut well-formed HTML between blocks into pieces of at least `size` characters, but the last.

    Each piece is well-formed, and none but the last ends with a table. A block that cannot be cut
    (a table, code, a paragraph) is in one piece, however long.

    >>> list(slices("<p>a</p><dl><dd><p>b</p><p>c</p></dd></dl>", 12))
    ['<p>a</p><dl><dd><p>b</p></dd></dl>', '<dl><dd><p>c</p></dd></dl>']
    """
    end = _end_of_content(html)
    stack: list[tuple[str, str]] = []
    solid = 0  # how many of the open elements must not be cut
    can_end = False  # whether there is a block since the last cut, and it is no table
    opened = ""
    start = 0
    for tag in _TAG.finditer(html):
        closing, name, empty = tag.groups()
        if empty or name in _EMPTY:
            continue
        if not closing:
            stack.append((name, tag.group()))
            solid += name not in _OPEN_ENDED
            continue
        stack.pop()
        solid -= name not in _OPEN_ENDED
        if name not in _WRAPPERS:
            can_end = name != "table"
        if not solid and can_end and tag.end() - start >= size and tag.end() < end:
            yield opened + html[start : tag.end()] + "".join(f"</{n}>" for n, _ in reversed(stack))
            opened = "".join(written for _, written in stack)
            start = tag.end()
            can_end = False
    yield opened + html[start:]


def _end_of_content(html: str) -> int:
    """Where nothing follows any more but closing tags."""
    end = len(html)
    while True:
        while end and html[end - 1].isspace():
            end -= 1
        start = html.rfind("<", 0, end)
        if start < 0 or not html.startswith("</", start) or html.find(">", start, end) != end - 1:
            return end
        end = start
