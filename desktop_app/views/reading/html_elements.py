"""The elements of HTML that is cut into slices: what they weigh, and where they may stand. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

CELLS = frozenset({"td", "th"})
EMPTY = frozenset({"br", "hr", "img"})

_WEIGHTS = {"td": 60, "th": 60, "li": 60, "img": 150, "br": 10}
"""What Qt takes for these, in characters of text."""
_SPAN_WEIGHT = 15
"""The same, for each further place of a table that a cell takes or a row leaves empty."""
_WIDEST_SPAN = 100
"""Columns or rows: what a cell says beyond that is not believed."""
_WIDEST_RULED = 20
"""Columns: the rules of a wider table take Qt longer to paint than all else in sight."""
_RULED = ' class="grid"'
_DEEPEST, _DEEPEST_TABLE = 40, 6
"""What is nested deeper is shown without its own elements: Qt's effort doubles with each table."""
_INSIDE = {
    "tbody": frozenset({"table"}),
    "thead": frozenset({"table"}),
    "tr": frozenset({"table", "tbody", "thead"}),
    "td": frozenset({"tr"}),
    "th": frozenset({"tr"}),
}
"""The parts of tables, and what each may stand in: out of place Qt may take for ever."""
_SPAN = re.compile(r'\b(colspan|rowspan)="?(\d{1,9})\d*"?')
_START = re.compile(r'\s+start="?(\d{1,9})"?')


@dataclass(slots=True)
class Element:
    """An element that has begun and not ended."""

    name: str
    tag: str
    weight: int
    """How long Qt takes for its tag, in characters of text."""
    kept: bool
    """Whether it is shown at all."""
    items: int = 0
    """Of an ordered list: the number of its last item."""
    columns: int = 0
    """Of a table: its most columns so far; of a row: its columns."""


def begin(name: str, tag: str, around: Sequence[Element], tables: int) -> Element:
    """Return the element that begins with `tag` within those `around` it, `tables` among them."""
    parent = around[-1] if around else None
    kept = len(around) < _DEEPEST and (name != "table" or tables < _DEEPEST_TABLE)
    if name in _INSIDE:
        kept = kept and parent is not None and parent.kept and parent.name in _INSIDE[name]
    element = Element(name, tag, len(tag) + empty_weight(name), kept)
    if name == "ol":
        start = _START.search(tag)
        element.items = int(start[1]) - 1 if start else 0
    elif name == "li" and parent is not None:
        parent.items += 1
    elif name in CELLS:
        _take_places(element, parent)
    return element


def end(element: Element, around: Sequence[Element]) -> int:
    """Note how many columns a row had; returns what the end of the element weighs."""
    weight = len(element.name) + 3
    if element.name != "tr":
        return weight
    table = next((above for above in reversed(around) if above.name == "table"), None)
    if table is not None:
        table.columns = max(table.columns, element.columns)
        weight += _SPAN_WEIGHT * (table.columns - element.columns)
    return weight


def table_tag(table: Element) -> str:
    """Return the tag for a table of as many columns as it has had: a wide one has no rules."""
    return table.tag.replace(_RULED, "") if table.columns > _WIDEST_RULED else table.tag


def empty_weight(name: str) -> int:
    """Return what an element weighs beside its tag and its text."""
    return _WEIGHTS.get(name, 0)


def reopened(element: Element, inside: Element | None) -> str:
    """Return the tag with which an element goes on in another slice; `inside` goes on in it.

    >>> reopened(Element("ol", "<ol>", 4, True, items=7), None)
    '<ol start="8">'
    """
    if element.name != "ol":
        return element.tag
    number = element.items + (inside is None or inside.name != "li")
    return f'{_START.sub("", element.tag)[:-1]} start="{number}">'


def _take_places(cell: Element, row: Element | None) -> None:
    cell.tag = _SPAN.sub(lambda span: f'{span[1]}="{_believed(span[2])}"', cell.tag)
    spans = {span[1]: _believed(span[2]) for span in _SPAN.finditer(cell.tag)}
    columns, rows = spans.get("colspan", 1), spans.get("rowspan", 1)
    cell.weight += _SPAN_WEIGHT * (columns * rows - 1)
    if row is not None:
        row.columns += columns


def _believed(span: str) -> int:
    return max(1, min(int(span), _WIDEST_SPAN))
