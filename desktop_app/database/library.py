"""The open docsets, each in memory, and what is read from them."""

import asyncio
import sqlite3
import zlib
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy.exc import DatabaseError
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_app.database import browsing, opening
from desktop_app.database.errors import DocsetError
from desktop_app.database.memory import InMemoryDatabase
from desktop_app.database.pages import PageCache
from desktop_app.database.readers import Readers
from desktop_app.database.recent import Recent
from desktop_app.database.records import (
    Crumb,
    Docset,
    Entry,
    ListedEntry,
    ListedPage,
    Page,
    Preview,
)
from desktop_app.database.repository import PlacedEntry, Repository
from desktop_app.database.schema.kinds import Kind
from desktop_app.database.schema.own_text import own_html, plain_text
from desktop_app.sentences import translate

_OWN_TEXT_ONLY = frozenset({Kind.MODULE, Kind.SECTION, Kind.PAGE})


class Library:
    """A set of docsets, read as one.

    Every method that reads raises `DocsetError` when a docset turns out to be damaged, and
    `KeyError` for a docset, an entry or a page that is not there.
    """

    def __init__(self) -> None:
        self.problems: list[tuple[Path, str]] = []
        """The files that could not be opened, each with a sentence that says what to do."""
        self._databases: dict[str, InMemoryDatabase] = {}
        self._repositories: dict[str, Repository] = {}
        self._files: dict[str, Path] = {}
        self._readers = Readers()
        self._pages = PageCache()
        # what one letter finds, the next finds again
        self._entries = Recent[PlacedEntry](4000)
        self._texts = Recent[str](400)

    async def open(self, paths: Iterable[Path]) -> None:
        """Copy the docsets at `paths` into memory.

        Raises `DocsetError` when none can be used; a file that cannot, beside others that can, is
        one of `problems`. Of two files of the same docset the first is used.
        """
        self.problems = []
        for path in paths:
            try:
                await self._open(path)
            except DocsetError as problem:
                self.problems.append((path, problem.sentence))
        if not self._repositories:
            raise DocsetError(
                self.problems[0][1]
                if self.problems
                else translate(
                    "Docset",
                    "No documentation is installed; "
                    "build some with: python -m parser build SOURCE --output FILE.db",
                )
            )

    async def _open(self, path: Path) -> None:
        database, repository = await _opened(path)
        slug = repository.docset.slug
        if slug in self._repositories:
            await database.dispose()
            raise DocsetError(
                translate(
                    "Docset", "{path} is skipped: {other} has the same documentation."
                ).format(path=path, other=self._files[slug])
            )
        self._keep(path, database, repository)

    async def replace(self, path: Path) -> None:
        """Read the docset at `path` instead of the open one of the same name and version.

        What is being read is read to its end first; ids that were learnt before mean nothing
        afterwards. Raises `DocsetError` when the file cannot be used, and the old one stays.
        """
        database, repository = await _opened(path)
        await self._readers.gone()
        former = self._databases.get(repository.docset.slug)
        self._keep(path, database, repository)
        self._forget()
        if former is not None:
            await former.dispose()

    @contextmanager
    def steady(self) -> Iterator[None]:
        """Several reads in a row, between which no docset is replaced."""
        with self._readers.reading():
            yield

    def _keep(self, path: Path, database: InMemoryDatabase, repository: Repository) -> None:
        slug = repository.docset.slug
        self._databases[slug] = database
        self._repositories[slug] = repository
        self._files[slug] = path

    @property
    def docsets(self) -> tuple[Docset, ...]:
        """The facts about the open docsets, in the order in which they were opened."""
        return tuple(repository.docset for repository in self._repositories.values())

    @asynccontextmanager
    async def connected(self, docset: str) -> AsyncIterator[tuple[AsyncConnection, Repository]]:
        """A connection to one docset, for several statements in a row, and its repository."""
        with self._reading(docset) as repository:
            async with self._databases[docset].get_engine().connect() as connection:
                yield connection, repository

    async def entries(self, docset: str, ids: Iterable[int]) -> dict[int, PlacedEntry]:
        """The entries of a docset with these ids, those that exist."""
        with self._reading(docset) as repository:
            return await self._entries.get(docset, ids, repository.entries)

    async def texts(self, docset: str, ids: Iterable[int]) -> dict[int, str]:
        """The own text of the entries with these ids, without that of the entries inside."""
        with self._reading(docset) as repository:
            return await self._texts.get(docset, ids, partial(self._own_texts, repository))

    async def preview(self, docset: str, entry_id: int) -> Preview:
        """An entry as the preview pane shows it."""
        with self._reading(docset) as repository:
            place = await repository.range(entry_id)
            if place is None:
                raise KeyError((docset, entry_id))
            html = await self._pages.html(repository, place.page_id)
            breadcrumb = await self._breadcrumb(repository, place.page_id, entry_id)
            if place.entry.kind not in _OWN_TEXT_ONLY:
                return Preview(place.entry, breadcrumb, html[place.body : place.end], ())
            children = await repository.children(entry_id)
        own = own_html(html, place.body, place.end, ((at.start, at.end) for at in children))
        return Preview(place.entry, breadcrumb, own, tuple(child.entry for child in children))

    async def page(self, docset: str, path: str) -> Page:
        """A whole page."""
        with self._reading(docset) as repository:
            stored = await repository.page(path)
            if stored is None:
                raise KeyError((docset, path))
            html = await self._pages.html(repository, stored.id)
            breadcrumb = (await repository.pages_above(stored.id))[:-1]
            previous, following = await repository.neighbours(stored.id)
        return Page(docset, path, stored.title, breadcrumb, html, previous, following)

    async def resolve(self, docset: str, url: str) -> Entry | None:
        """What `path#anchor` of a docset points to; the anchor may be an alternative one.

        A page without the anchor is shown from its top; None when there is no such page.
        """
        path, _, anchor = url.partition("#")
        with self._reading(docset) as repository:
            return await repository.at(path, anchor)

    async def news(self, docset: str, limit: int) -> tuple[Entry, ...]:
        """What the docset's own version has brought, the most important first."""
        with self._reading(docset) as repository:
            return await repository.news(limit)

    async def modules(self, docset: str) -> frozenset[str]:
        """The names of all modules of a docset."""
        return frozenset(await self.names(docset, Kind.MODULE))

    async def names(self, docset: str, *kinds: Kind) -> tuple[str, ...]:
        """The qualified names of all entries of some kinds, the most important first."""
        with self._reading(docset) as repository:
            return await repository.names(kinds)

    async def image(self, docset: str, path: str) -> tuple[str, bytes] | None:
        """Media type and data of an image that a page shows."""
        with self._reading(docset) as repository:
            return await repository.image(path)

    async def contents(self, docset: str) -> tuple[ListedPage, ...]:
        """The pages of a docset in reading order."""
        with self._reading(docset):
            return await browsing.pages(self._databases[docset])

    async def on_page(self, docset: str, page_id: int) -> tuple[ListedEntry, ...]:
        """What stands on a page, in the page's order."""
        with self._reading(docset) as repository:
            parents = await browsing.on_page(self._databases[docset], page_id)
            found = await repository.entries(parents)
        return tuple(ListedEntry(found[id_].entry, parent) for id_, parent in parents.items())

    async def close(self) -> None:
        """Close every docset."""
        databases = list(self._databases.values())
        self._databases.clear()
        self._repositories.clear()
        self._files.clear()
        self._forget()
        for database in databases:
            await database.dispose()

    def _forget(self) -> None:
        self._pages.clear()
        self._entries.clear()
        self._texts.clear()

    @contextmanager
    def _reading(self, docset: str) -> Iterator[Repository]:
        repository = self._repositories[docset]
        with self._readers.reading(), _reading(self._files[docset]):
            yield repository

    async def _own_texts(self, repository: Repository, ids: Iterable[int]) -> dict[int, str]:
        ranges = await repository.own_ranges(ids)
        pages = await self._pages.pages(repository, {own.page_id for own in ranges.values()})
        return {
            entry_id: plain_text(own_html(pages[own.page_id], own.body, own.end, own.inner))
            for entry_id, own in ranges.items()
        }

    async def _breadcrumb(
        self, repository: Repository, page_id: int, entry_id: int
    ) -> tuple[Crumb, ...]:
        pages = await repository.pages_above(page_id)
        here = {crumb.title for crumb in pages[-1:]}
        around = [
            Crumb(entry.name, entry.url)
            for entry in await repository.enclosing(entry_id)
            if entry.kind is not Kind.PAGE and entry.name not in here
        ]
        return (*pages, *around)


async def _opened(path: Path) -> tuple[InMemoryDatabase, Repository]:
    """A docset, in memory; raises `DocsetError` when it cannot be used."""
    await asyncio.to_thread(opening.check, path)
    database = InMemoryDatabase()
    try:
        with _reading(path):
            await asyncio.to_thread(database.setup, path)
            return database, await Repository.of(database)
    except BaseException:
        await database.dispose()
        raise


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Whatever damaged data raises, as one sentence; other errors of the database are bugs."""
    try:
        yield
    except DatabaseError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
        if code not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        raise DocsetError(opening.DAMAGED.format(path=path, error=error.orig)) from error
    except (zlib.error, UnicodeDecodeError) as error:
        raise DocsetError(opening.DAMAGED.format(path=path, error=error)) from error
