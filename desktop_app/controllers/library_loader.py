"""Getting the documentation ready behind a window that is already there."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop_app.database.library import Library
    from desktop_app.search.service import SearchService

_SWITCH_INTERVAL = 0.001
"""Seconds after which a thread that imports or searches must let the window's have its turn."""

_REHEARSAL = ("a", "open a file", "opne")
"""A letter, words and a slip: between them they need every statement of a search."""


class LibraryLoader(QObject):
    """Imports the database's code in a worker, then copies the docsets into memory."""

    ready = Signal(object, object)
    """The `Library`, and the `SearchService` over it."""

    def __init__(
        self, prepare: Callable[[], object] = lambda: None, parent: QObject | None = None
    ) -> None:
        """`prepare` is called in the worker as well: what will be imported when all is ready."""
        super().__init__(parent)
        self._prepare = prepare
        self._library: Library | None = None
        self._interval = sys.getswitchinterval()
        self.loaded = False
        """Whether there is documentation to search."""

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with files that could not be opened, each in one sentence."""
        return tuple(sentence for _, sentence in self._library.problems) if self._library else ()

    async def load(self, paths: Sequence[Path]) -> None:
        """Open the docsets at `paths`, or the default ones; raises `DocsetError`."""
        sys.setswitchinterval(_SWITCH_INTERVAL)
        library, service = await asyncio.to_thread(_import)
        self._library = library
        await library.open(paths or await asyncio.to_thread(_default_docsets))
        await _warm_up(library, service)
        await asyncio.to_thread(self._prepare)
        self.loaded = True
        self.ready.emit(library, service)

    async def close(self) -> None:
        """Close the docsets, once nothing reads from them any more."""
        if self._library is not None:
            await self._library.close()
        sys.setswitchinterval(self._interval)


def _import() -> "tuple[Library, SearchService]":
    """SQLAlchemy and all that stands on it: half a second that the window must not feel."""
    from desktop_app.database.library import Library
    from desktop_app.search.service import SearchService

    library = Library()
    return library, SearchService(library)


async def _warm_up(library: "Library", service: "SearchService") -> None:
    """Have SQLAlchemy compile its statements, which the first key would wait for."""
    for query in _REHEARSAL:
        for result in (await service.search(query, limit=1, literally=True)).results:
            await library.preview(result.entry.docset, result.entry.id)
            await library.page(result.entry.docset, result.entry.path)
    for docset in library.docsets:
        await library.new_entries(docset.slug, 1)
        for page in (await library.contents(docset.slug))[:1]:
            await library.entries_of_page(docset.slug, page.id)


def _default_docsets() -> Sequence[Path]:
    from desktop_app.database.docset_files import default_docsets

    return default_docsets()
