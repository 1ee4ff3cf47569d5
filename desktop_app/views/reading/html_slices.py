"""Long HTML in slices that are each shown quickly. Pure."""

import re
from collections.abc import Iterator

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>")
_EMPTY = frozenset({"br", "hr", "img"})
_OPEN_ENDED = frozenset({"blockquote", "dd", "div", "dl", "ul"})
"""A block inside these may begin a slice: they are closed before it and opened again."""

_LONG_LIST = 3
"""How many times the size a list must make a piece before it is cut: where it is, a gap is seen,
as after its last item."""

_WRAPPERS = _OPEN_ENDED | {"li", "ol"}
"""What ends with a table when the last thing in it does."""


def slices(html: str, size: int, first: int = 0) -> Iterator[str]:
    """Cut well-formed HTML between blocks into pieces of at least `size` characters, but the last.

    The first piece, which one sees at once, may be longer: `first` characters at least.

    Each piece is well-formed, and none but the last ends with a table. A block that cannot be cut
    (a table, code, a paragraph) is in one piece, however long.

    >>> list(slices("<p>a</p><dl><dd><p>b</p><p>c</p></dd></dl>", 12))
    ['<p>a</p><dl><dd><p>b</p></dd></dl>', '<dl><dd><p>c</p></dd></dl>']
    """
    end = _end_of_content(html)
    stack: list[tuple[str, str]] = []
    solid = 0  # how many of the open elements must not be cut
    lists = 0
    can_end = False  # whether there is a block since the last cut, and it is no table
    opened = ""
    start = 0
    wanted = max(first, size)
    for tag in _TAG.finditer(html):
        closing, name, empty = tag.groups()
        if empty or name in _EMPTY:
            continue
        if not closing:
            stack.append((name, tag.group()))
            solid += name not in _OPEN_ENDED
            lists += name == "ul"
            continue
        stack.pop()
        solid -= name not in _OPEN_ENDED
        lists -= name == "ul"
        if name not in _WRAPPERS:
            can_end = name != "table"
        if solid or not can_end or tag.end() >= end:
            continue
        if tag.end() - start >= wanted * (_LONG_LIST if lists else 1):
            yield opened + html[start : tag.end()] + "".join(f"</{n}>" for n, _ in reversed(stack))
            opened = "".join(written for _, written in stack)
            start = tag.end()
            can_end = False
            wanted = size
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
