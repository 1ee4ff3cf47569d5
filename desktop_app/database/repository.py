"""Reads one docset: its facts, entries, pages and images. (`candidates` holds the search.)"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import Row, select

from desktop_app.database import statements
from desktop_app.database.memory import InMemoryDatabase
from desktop_app.database.records import Crumb, Docset, Entry
from desktop_app.database.schema import codec
from desktop_app.database.schema.kinds import Kind
from desktop_app.database.schema.own_text import Range
from desktop_app.database.schema.tables import DocsetRow
from desktop_app.database.statements import Statement

Rows = Sequence[Row[*tuple[Any, ...]]]


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


class OwnRange(NamedTuple):
    """Where an entry's own text stands in the HTML of its page."""

    page_id: int
    body: int
    end: int
    inner: tuple[Range, ...]
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
    """The answers of one docset to everything but a search."""

    def __init__(self, database: InMemoryDatabase, docset: Docset, dictionary: bytes) -> None:
        self.docset = docset
        self._database = database
        self._dictionary = dictionary

    @classmethod
    async def of(cls, database: InMemoryDatabase) -> "Repository":
        """The repository of a docset that is in memory."""
        async with database.get_session() as session:
            row = (await session.execute(select(DocsetRow))).scalar_one()
        docset = Docset(
            slug=row.slug,
            name=row.name,
            version=row.version,
            home_url=row.home_url,
            licence=row.licence,
            entry_count=row.entry_count,
            page_count=row.page_count,
        )
        return cls(database, docset, row.dictionary)

    def unpack(self, data: bytes) -> str:
        """The text that `data` holds; raises what `codec.unpack` raises."""
        return codec.unpack(data, self._dictionary)

    async def entries(self, ids: Iterable[int]) -> dict[int, PlacedEntry]:
        """The entries with these ids, those that exist."""
        rows = await self._rows(statements.ENTRIES, ids=json.dumps(list(ids)))
        return {row.id: PlacedEntry(self._entry(row), (row.page_id, row.start)) for row in rows}

    async def own_ranges(self, ids: Iterable[int]) -> dict[int, OwnRange]:
        """Where the text of the entries with these ids stands."""
        rows = await self._rows(statements.OWN_RANGES, ids=json.dumps(list(ids)))
        return {
            entry_id: OwnRange(
                page_id,
                body,
                end,
                tuple((row.inner_start, row.inner_end) for row in same if row.inner_end),
            )
            for (entry_id, page_id, body, end), same in groupby(rows, key=itemgetter(0, 1, 2, 3))
        }

    async def range(self, entry_id: int) -> EntryRange | None:
        """An entry with its place in its page."""
        for row in await self._rows(statements.RANGE, id=entry_id):
            return EntryRange(self._entry(row), row.page_id, row.body, row.end)
        return None

    async def children(self, entry_id: int) -> tuple[Child, ...]:
        """The entries directly inside an entry, in the page's order."""
        rows = await self._rows(statements.CHILDREN, id=entry_id)
        return tuple(Child(self._entry(row), row.start, row.end) for row in rows)

    async def enclosing(self, entry_id: int) -> tuple[Entry, ...]:
        """The entries around an entry, the outermost first."""
        rows = await self._rows(statements.ENTRY_CHAIN, id=entry_id)
        return tuple(self._entry(row) for row in reversed(rows))

    async def pages_above(self, page_id: int) -> tuple[Crumb, ...]:
        """The page and those whose contents lead to it, from the top down to the page itself."""
        rows = await self._rows(statements.PAGE_CHAIN, id=page_id)
        return tuple(Crumb(row.title, row.path) for row in reversed(rows))

    async def news(self, limit: int) -> tuple[Entry, ...]:
        """What the docset's own version has brought, the most important first."""
        rows = await self._rows(statements.NEWS, version=self.docset.version, limit=limit)
        return tuple(self._entry(row) for row in rows)

    async def page(self, path: str) -> StoredPage | None:
        """A whole page."""
        for row in await self._rows(statements.PAGE_BY_PATH, path=path):
            return StoredPage(row.id, row.title)
        return None

    async def html(self, page_ids: Iterable[int]) -> dict[int, bytes]:
        """The packed HTML of pages."""
        rows = await self._rows(statements.HTML, ids=json.dumps(list(page_ids)))
        return {row.id: row.html for row in rows}

    async def neighbours(self, page_id: int) -> tuple[Crumb | None, Crumb | None]:
        """The pages before and after a page in reading order."""
        rows = await self._rows(statements.NEIGHBOURS, before=page_id - 1, after=page_id + 1)
        found = {row.id: Crumb(row.title, row.path) for row in rows}
        return found.get(page_id - 1), found.get(page_id + 1)

    async def at(self, path: str, anchor: str) -> Entry | None:
        """What stands at an anchor of a page; without one, or an unknown one, the page's top."""
        at_anchor = (statements.AT_ANCHOR, statements.AT_OTHER_ANCHOR) if anchor else ()
        for statement in (*at_anchor, statements.AT_TOP):
            for row in await self._rows(statement, path=path, anchor=anchor):
                return self._entry(row)
        return None

    async def names(self, kinds: Iterable[Kind]) -> tuple[str, ...]:
        """The qualified names of all entries of some kinds, the most important first."""
        rows = await self._rows(statements.NAMES, kinds=[kind.value for kind in kinds])
        return tuple(row.qualified_name for row in rows)

    async def image(self, path: str) -> tuple[str, bytes] | None:
        """Media type and data of an image."""
        for row in await self._rows(statements.IMAGE, path=path):
            return row.media_type, row.data
        return None

    async def _rows(self, statement: Statement, **parameters: Any) -> Rows:
        async with self._database.get_engine().connect() as connection:
            return (await connection.execute(statement, parameters)).all()

    def _entry(self, row: Row[*tuple[Any, ...]]) -> Entry:
        return Entry(
            docset=self.docset.slug,
            id=row.id,
            kind=Kind(row.kind),
            name=row.name,
            qualified_name=row.qualified_name,
            path=row.path,
            page_title=row.title,
            anchor=row.anchor,
            signature=row.signature,
            summary=row.summary,
            added=row.added,
            deprecated=row.deprecated,
            links=row.links,
            linking_pages=row.linking_pages,
            importance=row.importance,
        )
