"""What stands on a page: its headings, and the rows that list them."""

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import takewhile
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.models.tooltip import escape_tooltip

_ROOT = QModelIndex()

_HEADING = re.compile(r"<h([2-4])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
_DEFINITION = re.compile(
    r"(?P<open><dl\b[^>]*>)|(?P<close></dl>)|<dt\b(?P<ids>[^>]*)>(?P<title>.*?)</dt>", re.DOTALL
)
_ID = re.compile(r'\bid="([^"]*)"')
_NUMBER = re.compile(r'<span class="par">[\d.]+\s*</span>')
_NAME = re.compile(r"<b\b[^>]*>(.*?)</b>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")

DEPTH = Qt.ItemDataRole.UserRole + 1
"""The role of how deep a row is indented, from 0."""

SHARED = Qt.ItemDataRole.UserRole + 2
"""The role of how many characters a title begins like one beside it."""

_LEAST_SHARED = 8
"""Characters of a common beginning under which it is none worth leaving out."""


class Heading(NamedTuple):
    """A line of the outline."""

    title: str
    anchor: str
    depth: int
    """0 for the chapters of a page, 1 for what they contain."""


def outline(html: str) -> tuple[Heading, ...]:
    """Return the headings of a page in the parser's dialect, without its title. Pure.

    A page that has one heading at most lists what it defines: functions, options, terms.

    >>> outline('<h1 id="a">A</h1><h2 id="b"><span class="par">1. </span>B</h2><h3 id="c">C</h3>')
    (Heading(title='B', anchor='b', depth=0), Heading(title='C', anchor='c', depth=1))
    """
    headings = tuple(_headings(html))
    return headings if len(headings) > 1 else tuple(_definitions(html))


def shared_beginnings(headings: Sequence[Heading]) -> list[int]:
    """Return how many characters each title has in common with the one before or after it under
    the same heading, in whole words. Pure.

    >>> titles = "Pending removal in 3.15", "Pending removal in 3.16", "Other"
    >>> shared_beginnings([Heading(title, "", 0) for title in titles])
    [19, 19, 0]
    """
    shared = [0] * len(headings)
    latest: dict[int, int] = {}
    for row, heading in enumerate(headings):
        latest = {depth: at for depth, at in latest.items() if depth <= heading.depth}
        before = latest.get(heading.depth)
        if before is not None:
            length = _common_words(headings[before].title, heading.title)
            shared[before] = max(shared[before], length)
            shared[row] = length
        latest[heading.depth] = row
    return shared


def _common_words(one: str, other: str) -> int:
    same = (a == b for a, b in zip(one, other, strict=False))
    length = one[: sum(takewhile(bool, same))].rfind(" ") + 1
    return length if length >= _LEAST_SHARED else 0


def _headings(html: str) -> Iterator[Heading]:
    for level, attributes, inside in _HEADING.findall(html):
        anchor = _ID.search(attributes) or _ID.search(inside)
        if anchor is not None and (title := _plain(_NUMBER.sub("", inside))):
            yield Heading(title, unescape(anchor[1]), int(level) - 2)


def _definitions(html: str) -> Iterator[Heading]:
    depth = -1
    for part in _DEFINITION.finditer(html):
        if part["open"]:
            depth += 1
        elif part["close"]:
            depth -= 1
        else:
            inside = part["title"]
            anchor = _ID.search(part["ids"]) or _ID.search(inside)
            name = _NAME.search(inside)
            if anchor is not None and (title := _plain(name[1] if name else inside)):
                yield Heading(title, unescape(anchor[1]), max(0, depth))


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


class OutlineModel(QAbstractListModel):
    """The headings of the page that is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[Heading, ...] = ()
        self._shared: list[int] = []

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All rows."""
        return self._headings

    def set_headings(self, headings: Sequence[Heading]) -> None:
        """List another page."""
        self.beginResetModel()
        self._headings = tuple(headings)
        self._shared = shared_beginnings(self._headings)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many headings there are; none has rows of its own."""
        return 0 if parent.isValid() else len(self._headings)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a row, how deep it stands, and what it shares with others."""
        if not index.isValid() or not 0 <= index.row() < len(self._headings):
            return None
        heading = self._headings[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape_tooltip(heading.title)
        if role == Qt.ItemDataRole.DisplayRole:
            return heading.title
        if role == SHARED:
            return self._shared[index.row()]
        return heading.depth if role == DEPTH else None
