"""Texts for the clipboard about what is read: its name, its import line, its link."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.controllers.reader import Reader
from desktop_app.docset.records import Entry, Location
from desktop_app.navigation import citations
from desktop_app.runtime.tasks import TaskGroup

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class ClipboardController(QObject):
    """Turns the entry that is read into text for the clipboard: name, import line, link."""

    text_ready = Signal(str)
    """The text for the clipboard."""
    nothing_to_copy = Signal(str)
    """The name of an entry that needs no import."""

    def __init__(
        self,
        tasks: TaskGroup,
        reader: Reader,
        library: "Library",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._reader, self._library = tasks, reader, library

    def name(self) -> None:
        """Emit `asyncio.gather`."""
        if entry := self._entry:
            self.text_ready.emit(entry.qualified_name)

    def link(self) -> None:
        """Emit the link to the official documentation."""
        if (reading := self._reader.reading) and reading.home_url:
            self.text_ready.emit(reading.home_url)

    def markdown(self) -> None:
        """Emit the link as Markdown writes it."""
        self._link(citations.markdown_link)

    def restructured_text(self) -> None:
        """Emit the link as reStructuredText writes it."""
        self._link(citations.restructured_text_link)

    def import_line(self) -> None:
        """Emit `from asyncio import gather`."""
        if entry := self._entry:
            self._tasks.start(self._import_line(entry))

    def address(self, link: str) -> None:
        """Emit the address on the web that a link of the shown text leads to."""
        if address := self._reader.address(link):
            self.text_ready.emit(address)

    def address_of(self, location: Location) -> None:
        """Emit the address on the web of something that need not be shown."""
        if address := self._reader.home_url(location):
            self.text_ready.emit(address)

    def import_of(self, location: Location) -> None:
        """Emit the import line of an entry that need not be shown."""
        self._tasks.start(self._import_of(location))

    @property
    def _entry(self) -> Entry | None:
        return self._reader.reading.entry if self._reader.reading else None

    def _link(self, written: Callable[[Entry, str], str]) -> None:
        reading = self._reader.reading
        if reading and reading.entry and reading.home_url:
            self.text_ready.emit(written(reading.entry, reading.home_url))

    async def _import_of(self, location: Location) -> None:
        if entry := await self._library.resolve(location.docset, location.url):
            await self._import_line(entry)

    async def _import_line(self, entry: Entry) -> None:
        modules = await self._library.modules(entry.docset)
        line = citations.import_line(entry, modules)
        if line is None:
            self.nothing_to_copy.emit(entry.qualified_name)
        else:
            self.text_ready.emit(line)
