"""Looks up what a link leads to before anybody follows it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.docset.records import Entry, Location
from desktop_app.navigation.footnotes import footnote
from desktop_app.navigation.links import is_external, resolve
from desktop_app.runtime.latest_request import LatestRequest
from desktop_app.runtime.tasks import TaskGroup

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class LinkHints(QObject):
    """Looks up the entry behind the link under the mouse; only the latest link counts."""

    found = Signal(object)
    """The `Entry` that the link leads to."""
    note_found = Signal(str)
    """What the footnote says that the link leads to."""
    external = Signal(str)
    """The link leads to this URL, out of the documentation."""
    cleared = Signal()
    """There is no link under the mouse any more, or nothing is known about it."""

    def __init__(self, tasks: TaskGroup, library: "Library", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.latest: LatestRequest[Location, Entry | str | None] = LatestRequest(
            tasks, self._resolve, self._deliver
        )

    def hover(self, link: str, here: Location | None) -> None:
        """Look up `link`, which the mouse is over in the text of `here`; an empty one is none."""
        self.latest.discard()
        self.cleared.emit()
        if is_external(link):
            self.external.emit(link)
        elif here is not None:
            location = resolve(link, here) if link else None
            if location is not None:
                self.latest.submit(location)

    async def _resolve(self, location: Location) -> Entry | str | None:
        """Return the entry, or what a footnote says; an anchor of its own makes an entry."""
        entry = await self._library.resolve(location.docset, location.url)
        if entry is not None and location.anchor and location.anchor != entry.anchor:
            page = await self._library.page(location.docset, location.path)
            return footnote(page.html, location.anchor) or entry
        return entry

    def _deliver(self, location: Location, found: Entry | str | None) -> None:
        if isinstance(found, str):
            self.note_found.emit(found)
        elif found is not None:
            self.found.emit(found)
