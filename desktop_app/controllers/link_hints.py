"""Looks up what a link leads to before anybody follows it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.docset.records import Entry
from desktop_app.navigation.footnotes import footnote
from desktop_app.navigation.history import Location
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
            place = resolve(link, here) if link else None
            if place is not None:
                self.latest.submit(place)

    async def _resolve(self, place: Location) -> Entry | str | None:
        """Return the entry, or what a footnote says; an anchor of its own makes an entry."""
        entry = await self._library.resolve(place.docset, place.url)
        if entry is not None and place.anchor and place.anchor != entry.anchor:
            page = await self._library.page(place.docset, place.path)
            return footnote(page.html, place.anchor) or entry
        return entry

    def _deliver(self, place: Location, found: Entry | str | None) -> None:
        if isinstance(found, str):
            self.note_found.emit(found)
        elif found is not None:
            self.found.emit(found)
