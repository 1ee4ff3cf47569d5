"""What the code examples of the documentation use: what its readers will use too."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from bs4 import Tag

from desktop_app.docset.kinds import Kind
from parser.records import Entry

_NAME = re.compile(r"[^\W\d]\w*(?:\.[^\W\d]\w*)*")

_CALLED_BY_NAME = frozenset(
    {
        Kind.MODULE,
        Kind.CLASS,
        Kind.FUNCTION,
        Kind.METHOD,
        Kind.ATTRIBUTE,
        Kind.PROPERTY,
        Kind.DATA,
        Kind.EXCEPTION,
    }
)


def names_in_code(main: Tag) -> frozenset[str]:
    """Return the dotted names in the code examples of a page, as they are written."""
    return frozenset(
        name for block in main.find_all("pre") for name in _NAME.findall(block.get_text())
    )


def count_usage(entries: Sequence[Entry], pages: Iterable[Set[str]]) -> list[int]:
    """On how many pages the examples use each entry, given the names that each page uses.

    An entry is used by its qualified name, and by its last part where that is of no other entry.
    """
    using = Counter[str]()
    for names in pages:
        using.update({ending for name in names for ending in _endings(name)})
    called = [entry.kind in _CALLED_BY_NAME for entry in entries]
    sharing = Counter(entry.name for entry, by_name in zip(entries, called, strict=True) if by_name)
    return [
        (
            0
            if not by_name
            else using[entry.name if sharing[entry.name] == 1 else entry.qualified_name]
        )
        for entry, by_name in zip(entries, called, strict=True)
    ]


def _endings(name: str) -> Iterable[str]:
    """`os.path.join`, `path.join` and `join`."""
    while name:
        yield name
        name = name.partition(".")[2]
