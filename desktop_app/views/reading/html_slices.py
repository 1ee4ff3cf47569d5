"""Long HTML in slices that are each shown quickly, whatever is in it. Pure."""

import re
from collections import Counter
from collections.abc import Iterator

from desktop_app.views.reading import html_elements
from desktop_app.views.reading.html_elements import EMPTY, Element

HEAVIEST_BLOCK = 24_000
"""Characters that one block may have before it is cut itself: Qt sets them in some 40 ms."""

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*?(/?)>")
_OPEN_ENDED = frozenset({"blockquote", "dd", "div", "dl", "ul"})
"""A block inside these may begin a slice: they are closed before it and opened again."""

_LONG_LIST = 3
"""How many times the size a list must make a piece before it is cut: where it is, a gap is seen,
as after its last item."""

_WRAPPERS = _OPEN_ENDED | {"li", "ol"}
"""What ends with a table when the last thing in it does."""

_BLOCKS = _WRAPPERS | {"p", "pre", "dt", "tr", "td", "th", "table"}

_PATIENCE = 1.5
"""How many times as heavy a row may be: it is cut only where waiting for its end would not do."""
_SHORT_TEXT = 500
"""Characters that are set in one piece, if the block ends soon after them."""
_LONGEST_ENTITY = 10
_LONGEST_WORD = 5_000
_SEAM = "<p>\N{ZERO WIDTH SPACE}</p>"
"""What one can append to where a table was cut."""


def slices(html: str, size: int, first: int = 0, heaviest: int = HEAVIEST_BLOCK) -> Iterator[str]:
    """Cut HTML between blocks into pieces of at least `size` characters, but the last.

    The first piece, which one sees at once, may be longer: `first` characters at least.

    Each piece is well-formed, even where the whole is not, and none but the last ends with a table.
    A block (a table, code, a paragraph, an ordered list) is in one piece, unless it is heavier than
    `heaviest` characters: then it is cut as well, a table between its rows if possible, a text
    between its words.

    >>> list(slices("<p>a</p><dl><dd><p>b</p><p>c</p></dd></dl>", 12))
    ['<p>a</p><dl><dd><p>b</p></dd></dl>', '<dl><dd><p>c</p></dd></dl>']
    """
    end = _end_of_content(html)
    slicer = _Slicer(size, max(first, size), heaviest)
    after = 0
    for tag in _TAG.finditer(html):
        yield from slicer.add_text(html[after : tag.start()])
        after = tag.end()
        closing, name, empty = tag.groups()
        if empty or name in EMPTY:
            slicer.add_empty(name, tag[0])
            if slicer.is_overfull:
                yield slicer.cut()
        elif not closing:
            slicer.begin(name, tag[0])
        elif slicer.end(name) and after < end and slicer.is_full(name):
            yield slicer.cut()
    yield from slicer.add_text(html[after:])
    yield slicer.cut(last=True)


class _Slicer:
    """The slice that is being written, and the elements that are open."""

    def __init__(self, size: int, first: int, heaviest: int) -> None:
        self._size, self._wanted, self._heaviest = size, first, heaviest
        self._parts: list[str] = []
        self._weight = 0
        """How long Qt takes for it, in characters of plain text."""
        self._can_end = False
        """Whether there is a block in it, and the last one is no table."""
        self._stack: list[Element] = []
        self._open: Counter[str] = Counter()
        """The elements of the stack, by name."""
        self._solid = 0
        """How many of them are only cut when they are too heavy."""

    def add_text(self, text: str) -> Iterator[str]:
        """Add text; yields the slices that it fills."""
        while (
            text
            and self._weight + len(text) > self._most
            and (len(text) > _SHORT_TEXT or self.is_overfull)
        ):
            room = self._most - self._weight
            stop = _place_to_cut(text, room, in_code=self._open["pre"] > 0)
            self._add(text[:stop], stop)
            text = text[stop:]
            yield self.cut()
        self._add(text, len(text))

    def add_empty(self, name: str, tag: str) -> None:
        """Add an element that has no end."""
        self._add(tag, len(tag) + html_elements.empty_weight(name))

    def begin(self, name: str, tag: str) -> None:
        """Begin an element."""
        element = html_elements.begin(name, tag, self._stack, self._open["table"])
        self._stack.append(element)
        self._open[name] += 1
        self._solid += name not in _OPEN_ENDED
        if element.kept:
            self._add(element.tag, element.weight)

    def end(self, name: str) -> bool:
        """End an element, and those in it that have no end of their own; False if there is none."""
        if not self._open[name]:
            return False
        ended = ""
        while ended != name:
            element = self._stack.pop()
            ended = element.name
            self._open[ended] -= 1
            self._solid -= ended not in _OPEN_ENDED
            if element.kept:
                self._add(f"</{ended}>", html_elements.end(element, self._stack))
            if ended == "tr":
                self._unrule_wide_table()
        if name not in _WRAPPERS:
            self._can_end = name != "table"
        return True

    def is_full(self, name: str) -> bool:
        """Tell whether to cut after an element that has just ended."""
        if self._solid:
            most = self._heaviest if name == "tr" else self._most
            return name in _BLOCKS and self._weight >= most
        wanted = self._wanted * (_LONG_LIST if self._open["ul"] else 1)
        return self._can_end and self._weight >= wanted

    def cut(self, *, last: bool = False) -> str:
        """End the slice, with the elements that are open closed; the next opens them again."""
        kept = [element for element in self._stack if element.kept]
        closing = "".join(f"</{element.name}>" for element in reversed(kept))
        seam = _SEAM if self._open["table"] and not last else ""
        html = "".join((*self._parts, closing, seam))
        within: list[Element | None] = [*kept[1:], None]
        self._parts = [
            html_elements.reopened(element, inside)
            for element, inside in zip(kept, within, strict=False)
        ]
        self._weight, self._can_end, self._wanted = 0, False, self._size
        return html

    def _unrule_wide_table(self) -> None:
        table = next(
            (element for element in reversed(self._stack) if element.name == "table"), None
        )
        if table is None or not table.kept or html_elements.table_tag(table) == table.tag:
            return
        # by identity: a table inside of it may have begun with the same words
        place = next(number for number, part in enumerate(self._parts) if part is table.tag)
        self._parts[place] = table.tag = html_elements.table_tag(table)

    @property
    def is_overfull(self) -> bool:
        """Whether it is too heavy to wait for the end of a block."""
        return self._weight > self._most * _PATIENCE

    @property
    def _most(self) -> int:
        return round(self._heaviest * (_PATIENCE if self._open["table"] else 1))

    def _add(self, html: str, weight: int) -> None:
        self._parts.append(html)
        self._weight += weight


def _place_to_cut(text: str, room: int, *, in_code: bool) -> int:
    """Return where to cut `text` within `room`: after a line or word, never in a character."""
    if room <= 0:
        return 0
    for separator in ("\n", " ") if in_code else (" ", "\n"):
        found = text.rfind(separator, 0, room)
        if found >= 0:
            return found + 1
    room = min(room, _LONGEST_WORD)
    entity = text.rfind("&", max(0, room - _LONGEST_ENTITY), room)
    return entity if entity > 0 and ";" not in text[entity:room] else room


def _end_of_content(html: str) -> int:
    """Return where nothing follows any more but closing tags."""
    end = len(html)
    while True:
        while end and html[end - 1].isspace():
            end -= 1
        start = html.rfind("<", 0, end)
        if start < 0 or not html.startswith("</", start) or html.find(">", start, end) != end - 1:
            return end
        end = start
