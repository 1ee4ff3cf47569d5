"""The open docsets, and what is read from them."""

from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from desktop_app.database import previews
from desktop_app.database.read_lock import ReadLock
from desktop_app.database.repository import Repository
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Docset, Entry, ListedEntry, ListedPage, Page, Preview
from desktop_app.i18n import translate

T = TypeVar("T")


class ReadableDocset(Protocol):
    """An open docset: `OpenDocset` in memory, `DocsetFile` where it lies."""

    path: Path

    @property
    def facts(self) -> Docset:
        """What it says about itself."""

    async def run(self, work: Callable[[Repository], T]) -> T:
        """Do `work` with what reads from it."""

    async def close(self) -> None:
        """Let go of it."""


Opener = Callable[[Path], Awaitable[ReadableDocset]]


async def open_in_memory(path: Path) -> ReadableDocset:
    """Copy the docset at `path` into memory."""
    # brings SQLAlchemy, whose import takes longer than all that the terminal does without it
    from desktop_app.database.docset import OpenDocset

    return await OpenDocset.open(path)


class Library:
    """A set of docsets, read as one.

    Every method that reads raises `DocsetError` when a docset turns out to be damaged, and
    `KeyError` for a docset, an entry or a page that is not there.
    """

    def __init__(self, open_docset: Opener = open_in_memory) -> None:
        self._open_docset = open_docset
        self.problems: list[tuple[Path, str]] = []
        """The files that could not be opened, each with a sentence that says what to do."""
        self._docsets: dict[str, ReadableDocset] = {}
        self._readers = ReadLock()

    async def open(self, paths: Iterable[Path]) -> None:
        """Open the docsets at `paths`.

        Raises `DocsetError` when none can be used; a file that cannot, beside others that can, is
        one of `problems`. Of two files of the same docset the first is used.
        """
        self.problems = []
        for path in paths:
            try:
                await self._open(path)
            except DocsetError as problem:
                self.problems.append((path, problem.sentence))
        if not self._docsets:
            raise DocsetError(
                self.problems[0][1]
                if self.problems
                else translate(
                    "Docset",
                    "No documentation is installed; "
                    "build some with: python -m parser build SOURCE --output FILE.db",
                )
            )

    async def replace(self, path: Path) -> None:
        """Read the docset at `path` instead of the open one of the same name and version.

        What is being read is read to its end first; ids that were learnt before mean nothing
        afterwards. Raises `DocsetError` when the file cannot be used, and the old one stays.
        """
        docset = await self._open_docset(path)
        await self._readers.gone()
        former = self._docsets.get(docset.facts.slug)
        self._docsets[docset.facts.slug] = docset
        if former is not None:
            await former.close()

    @contextmanager
    def consistent_reads(self) -> Iterator[None]:
        """Several reads in a row, between which no docset is replaced."""
        with self._readers.reading():
            yield

    async def _open(self, path: Path) -> None:
        docset = await self._open_docset(path)
        same = self._docsets.setdefault(docset.facts.slug, docset)
        if same is not docset:
            await docset.close()
            raise DocsetError(
                translate(
                    "Docset", "{path} is skipped: {other} has the same documentation."
                ).format(path=path, other=same.path)
            )

    @property
    def docsets(self) -> tuple[Docset, ...]:
        """The facts about the open docsets, in the order in which they were opened."""
        return tuple(docset.facts for docset in self._docsets.values())

    def path(self, docset: str) -> Path:
        """Return the file from which a docset was opened."""
        return self._docsets[docset].path

    async def run(self, docset: str, work: Callable[[Repository], T]) -> T:
        """Do `work` in the thread of a docset's connection, with as many statements as it takes."""
        with self._readers.reading():
            return await self._docsets[docset].run(work)

    async def preview(self, docset: str, entry_id: int) -> Preview:
        """Return an entry as the preview pane shows it."""
        found = await self.run(docset, partial(previews.preview, entry_id=entry_id))
        if found is None:
            raise KeyError((docset, entry_id))
        return found

    async def page(self, docset: str, path: str) -> Page:
        """Return a whole page."""
        found = await self.run(docset, partial(previews.page, path=path))
        if found is None:
            raise KeyError((docset, path))
        return found

    async def resolve(self, docset: str, url: str) -> Entry | None:
        """Return what `path#anchor` of a docset points to; the anchor may be an alternative one.

        A page without the anchor is shown from its top; None when there is no such page.
        """
        path, _, anchor = url.partition("#")
        return await self.run(docset, lambda repository: repository.entry_at(path, anchor))

    async def new_entries(self, docset: str, limit: int) -> tuple[Entry, ...]:
        """Return what the docset's own version has brought, the most important first."""
        return await self.run(docset, lambda repository: repository.new_entries(limit))

    async def modules(self, docset: str) -> frozenset[str]:
        """Return the names of all modules of a docset."""
        return frozenset(await self.names(docset, Kind.MODULE))

    async def names(self, docset: str, *kinds: Kind) -> tuple[str, ...]:
        """Return the qualified names of all entries of some kinds, the most important first."""
        return await self.run(docset, lambda repository: repository.names(kinds))

    async def image(self, docset: str, path: str) -> tuple[str, bytes] | None:
        """Media type and data of an image that a page shows."""
        return await self.run(docset, lambda repository: repository.image(path))

    async def contents(self, docset: str) -> tuple[ListedPage, ...]:
        """Return the pages of a docset in reading order."""
        return await self.run(docset, Repository.listed_pages)

    async def entries_of_page(self, docset: str, page_id: int) -> tuple[ListedEntry, ...]:
        """Return what stands on a page, in the page's order."""
        return await self.run(docset, partial(previews.listed, page_id=page_id))

    async def close(self) -> None:
        """Close every docset."""
        docsets = list(self._docsets.values())
        self._docsets.clear()
        for docset in docsets:
            await docset.close()
