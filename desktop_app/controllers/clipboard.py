"""What one takes along of what is read: its name, its import, its link."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.controllers.reader import Reader
from desktop_app.docset.records import Entry
from desktop_app.navigation import citations
from desktop_app.navigation.history import Location
from desktop_app.runtime.tasks import TaskGroup

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class ClipboardController(QObject):
    """Turns the entry that is read into text for the clipboard: name, import line, link."""

    taken = Signal(str)
    """The text for the clipboard."""
    refused = Signal(str)
    """The name of an entry of which there is nothing to take."""

    def __init__(self, tasks: TaskGroup, reader: Reader, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._reader = reader
        self._library: Library | None = None

    def attach(self, library: "Library") -> None:
        """Look modules up in this library from now on."""
        self._library = library

    def name(self) -> None:
        """Take `asyncio.gather`."""
        if entry := self._entry:
            self.taken.emit(entry.qualified_name)

    def link(self) -> None:
        """Take the link to the official documentation."""
        if (reading := self._reader.reading) and reading.home_url:
            self.taken.emit(reading.home_url)

    def markdown(self) -> None:
        """Take the link as Markdown has it."""
        self._link(citations.markdown_link)

    def restructured_text(self) -> None:
        """Take the link as reStructuredText has it."""
        self._link(citations.restructured_text_link)

    def import_line(self) -> None:
        """Take `from asyncio import gather`."""
        if entry := self._entry:
            self._tasks.start(self._import_line(entry))

    def address(self, link: str) -> None:
        """Take where on the web a link of the shown text leads to."""
        if address := self._reader.address(link):
            self.taken.emit(address)

    def address_of(self, docset: str, url: str) -> None:
        """Take where on the web something is that need not be shown."""
        if address := self._reader.home_url(Location(docset, url)):
            self.taken.emit(address)

    def import_of(self, docset: str, url: str) -> None:
        """Take the import line of an entry that need not be shown."""
        self._tasks.start(self._import_of(docset, url))

    @property
    def _entry(self) -> Entry | None:
        return self._reader.reading.entry if self._reader.reading else None

    def _link(self, written: Callable[[Entry, str], str]) -> None:
        reading = self._reader.reading
        if reading and reading.entry and reading.home_url:
            self.taken.emit(written(reading.entry, reading.home_url))

    async def _import_of(self, docset: str, url: str) -> None:
        if self._library is None:
            raise RuntimeError("asked before a library was attached")
        if entry := await self._library.resolve(docset, url):
            await self._import_line(entry)

    async def _import_line(self, entry: Entry) -> None:
        if self._library is None:
            raise RuntimeError("asked before a library was attached")
        modules = await self._library.modules(entry.docset)
        line = citations.import_line(entry, modules)
        if line is None:
            self.refused.emit(entry.qualified_name)
        else:
            self.taken.emit(line)
