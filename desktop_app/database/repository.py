"""Reads one docset: its facts, entries, pages and images. (`search_index` holds the search.)"""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from desktop_app.database import queries
from desktop_app.database.entry_cache import EntryCache
from desktop_app.database.page_cache import PageCache
from desktop_app.database.search_index import SearchIndex
from desktop_app.docset import compression, image_policy
from desktop_app.docset.entry_text import TextRange, html_without_children, plain_text
from desktop_app.docset.identity import ALIASES_SINCE, PHRASES_SINCE
from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Crumb, Docset, Entry, ListedPage

Row = tuple[Any, ...]

_ENTRY = 14
"""Fields of an entry that its row begins with."""

_ENTRIES, _OPENINGS = 2000, 400
"""Entries and beginnings of texts that are kept: what one letter finds, the next finds again."""

OPENING = 4_000
"""Letters of a text that tell what it is about: what comes later does not matter."""

_MARKUP = 8
"""Letters of HTML for one of text, more than which there hardly ever are."""


class PlacedEntry(NamedTuple):
    """An entry and its page and position: what one sees of two at the same place is the same."""

    entry: Entry
    place: tuple[int, int]


class EntryRange(NamedTuple):
    """An entry and where it stands in the HTML of its page."""

    entry: Entry
    page_id: int
    body: int
    end: int


class EntryBodyRange(NamedTuple):
    """Where an entry's own text stands in the HTML of its page."""

    page_id: int
    body: int
    end: int
    inner: tuple[TextRange, ...]
    """The entries inside, in the page's order."""


class Child(NamedTuple):
    """An entry inside another, and its range of the page's HTML."""

    entry: Entry
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A page as the docset holds it, but its HTML."""

    id: int
    title: str


class Repository:
    """The answers of one docset, over one connection.

    Everything happens in the thread of the connection, so that many statements make one trip there,
    and what is kept needs no locks. A damaged docset raises `sqlite3.DatabaseError`, `zlib.error`
    or `UnicodeDecodeError`.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.index = SearchIndex(connection)
        ((*facts, self._dictionary),) = self._rows(queries.DOCSET)
        docset = Docset(*facts)
        self.docset = replace(docset, home_url=_web_address(docset.home_url))
        self._pages = PageCache()
        self._entries = EntryCache[PlacedEntry](_ENTRIES)
        self._openings = EntryCache[str](_OPENINGS)
        self._schema_version: int = connection.execute(queries.SCHEMA_VERSION).fetchone()[0]

    @cached_property
    def aliases(self) -> Mapping[str, str]:
        """The modules by the names under which the documentation's examples import them."""
        if self._schema_version < ALIASES_SINCE:
            return {}
        return dict(self._rows(queries.ALIASES))

    @property
    def knows_phrases(self) -> bool:
        """Whether its index of texts knows where words stand, not only that they do."""
        return self._schema_version >= PHRASES_SINCE

    def kinds_and_importances(self) -> list[tuple[Kind, float]]:
        """Return the kind and the importance of every entry, in the order of their ids."""
        rows = self._rows(queries.KINDS_AND_IMPORTANCES)
        return [(Kind(kind), importance) for kind, importance in rows]

    def qualified_names(self) -> tuple[str, ...]:
        """Return the qualified name of every entry, in the order of their ids."""
        return tuple(name for (name,) in self._rows(queries.QUALIFIED_NAMES))

    def entries(self, ids: Iterable[int]) -> dict[int, PlacedEntry]:
        """Return the entries with these ids, those that exist."""
        return self._entries.get(ids, self._read_entries)

    def texts(self, ids: Iterable[int]) -> dict[int, str]:
        """Return the own text of the entries with these ids, without that of the entries inside."""
        return {entry_id: plain_text(html) for entry_id, html in self._own_html(ids).items()}

    def text_starts(self, ids: Iterable[int]) -> dict[int, str]:
        """Return the first `OPENING` letters of each of these texts."""
        return self._openings.get(ids, self._read_openings)

    def range(self, entry_id: int) -> EntryRange | None:
        """Return an entry with its place in its page."""
        for row in self._rows(queries.RANGE, id=entry_id):
            return EntryRange(self._entry(row), *row[_ENTRY:])
        return None

    def children(self, entry_id: int) -> tuple[Child, ...]:
        """Return the entries directly inside an entry, in the page's order."""
        rows = self._rows(queries.CHILDREN, id=entry_id)
        return tuple(Child(self._entry(row), *row[_ENTRY:]) for row in rows)

    def enclosing(self, entry_id: int) -> tuple[Entry, ...]:
        """Return the entries around an entry, the outermost first."""
        rows = self._rows(queries.ENTRY_CHAIN, id=entry_id)
        return tuple(self._entry(row) for row in reversed(rows))

    def page_path(self, page_id: int) -> tuple[Crumb, ...]:
        """Return the page and those whose contents lead to it, from the top down to the page
        itself.
        """
        rows = self._rows(queries.PAGE_CHAIN, id=page_id)
        return tuple(Crumb(*row) for row in reversed(rows))

    def new_entries(self, limit: int) -> tuple[Entry, ...]:
        """Return what the docset's own version has brought, the most important first."""
        rows = self._rows(queries.NEWS, version=self.docset.version, limit=limit)
        return tuple(self._entry(row) for row in rows)

    def page(self, path: str) -> StoredPage | None:
        """Return a whole page."""
        for row in self._rows(queries.PAGE_BY_PATH, path=path):
            return StoredPage(*row)
        return None

    def html(self, page_id: int) -> str:
        """Return the HTML of a page."""
        return self._pages.get({page_id}, self._unpacked)[page_id]

    def neighbours(self, page_id: int) -> tuple[Crumb | None, Crumb | None]:
        """Return the pages before and after a page in reading order."""
        rows = self._rows(queries.NEIGHBOURS, before=page_id - 1, after=page_id + 1)
        found = {number: Crumb(title, path) for number, title, path in rows}
        return found.get(page_id - 1), found.get(page_id + 1)

    def entry_at(self, path: str, anchor: str) -> Entry | None:
        """Return what stands at an anchor of a page; without one, or an unknown one, the page's
        top.
        """
        at_anchor = (queries.AT_ANCHOR, queries.BY_ALTERNATIVE_ANCHOR) if anchor else ()
        for statement in (*at_anchor, queries.AT_TOP):
            for row in self._rows(statement, path=path, anchor=anchor):
                return self._entry(row)
        return None

    def wherever(self, path: str, anchor: str) -> Entry | None:
        """Return what stands at an address, also of a page that has moved since; None if nothing.

        A page is found under its former folder by its file's name, a definition by its anchor.
        """
        at_anchor = (queries.AT_ANCHOR, queries.BY_ALTERNATIVE_ANCHOR, queries.WITH_ANCHOR)
        file = path.rpartition("/")[2]
        at_top = (queries.AT_TOP, queries.AT_MOVED_TOP) if file else ()
        for statement in (*(at_anchor if anchor else ()), *at_top):
            for row in self._rows(statement, path=path, anchor=anchor, file=file):
                return self._entry(row)
        return None

    def names(self, kinds: Iterable[Kind]) -> tuple[str, ...]:
        """Return the qualified names of all entries of some kinds, the most important first."""
        rows = self._rows(queries.NAMES, kinds=json.dumps([kind.value for kind in kinds]))
        return tuple(name for (name,) in rows)

    def image(self, path: str) -> tuple[str, bytes] | None:
        """Media type and data of an image; None for one that no docset may hold as well."""
        for media_type, data in self._rows(queries.IMAGE, path=path):
            if image_policy.is_allowed(media_type, data):
                return media_type, data
        return None

    def listed_pages(self) -> tuple[ListedPage, ...]:
        """Return every page in reading order."""
        return tuple(ListedPage(*row) for row in self._rows(queries.PAGES))

    def on_page(self, page_id: int) -> dict[int, int | None]:
        """Return the ids of a page's entries in the page's order, each with that of the one around
        it.
        """
        return dict(self._rows(queries.ON_PAGE, page=page_id))

    def _read_entries(self, ids: Iterable[int]) -> dict[int, PlacedEntry]:
        rows = self._rows(queries.ENTRIES, ids=json.dumps(list(ids)))
        return {row[0]: PlacedEntry(self._entry(row), row[_ENTRY:]) for row in rows}

    def _read_openings(self, ids: Iterable[int]) -> dict[int, str]:
        return {entry_id: _opening(html) for entry_id, html in self._own_html(ids).items()}

    def _own_html(self, ids: Iterable[int]) -> dict[int, str]:
        ranges = self._own_ranges(ids)
        pages = self._pages.get({own.page_id for own in ranges.values()}, self._unpacked)
        return {
            entry_id: html_without_children(pages[own.page_id], own.body, own.end, own.inner)
            for entry_id, own in ranges.items()
        }

    def _own_ranges(self, ids: Iterable[int]) -> dict[int, EntryBodyRange]:
        rows = self._rows(queries.OWN_RANGES, ids=json.dumps(list(ids)))
        return {
            entry_id: EntryBodyRange(
                page_id, body, end, tuple((start, stop) for *_, start, stop in same if stop)
            )
            for (entry_id, page_id, body, end), same in groupby(rows, key=itemgetter(0, 1, 2, 3))
        }

    def _unpacked(self, page_ids: Iterable[int]) -> dict[int, str]:
        rows = self._rows(queries.HTML, ids=json.dumps(list(page_ids)))
        return {page_id: compression.decompress(data, self._dictionary) for page_id, data in rows}

    def _rows(self, statement: str, **parameters: object) -> list[Row]:
        return self._connection.execute(statement, parameters).fetchall()

    def _entry(self, row: Row) -> Entry:
        entry_id, kind, *rest = row[:_ENTRY]
        return Entry(self.docset.slug, entry_id, Kind(kind), *rest)


def _opening(html: str) -> str:
    """Return the first `OPENING` letters of the text of `html`, reading no more than needed."""
    text = plain_text(html[: OPENING * _MARKUP])
    # the cut may have gone through a tag, but not where this much text comes before it
    if len(html) > OPENING * _MARKUP and len(text) < 2 * OPENING:
        text = plain_text(html)
    return text[:OPENING]


def _web_address(url: str | None) -> str | None:
    """Return what the desktop may be asked to open: a docset from elsewhere may name a program
    here.
    """
    return url if url is not None and url.startswith(("https://", "http://")) else None
