"""Fetches what the reading pane shows, and keeps its history."""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QObject, Signal

from desktop_app.docset.records import Entry, Page, Preview
from desktop_app.navigation.history import History, Location
from desktop_app.navigation.links import is_external, resolve
from desktop_app.runtime.latest_request import LatestRequest
from desktop_app.runtime.tasks import TaskGroup

if TYPE_CHECKING:
    from desktop_app.database.library import Library

_SAFE = "/#~!$&'()*+,;=:@?"

_IMAGE = re.compile(r'<img\b[^>]*?\bsrc="([^"]*)"')


@dataclass(frozen=True, slots=True)
class LoadedContent:
    """Something to read, complete: showing it asks nobody for anything more."""

    place: Location
    content: Preview | Page
    images: Mapping[str, bytes]
    """What the HTML shows, by the `src` of its `img`."""
    entry: Entry | None
    """The entry that is read, or at which a whole page was opened."""
    home_url: str | None
    """The place on the web, if the docset has one."""
    is_return: bool = False
    """Whether the reader came back to it through the history."""


class Reader(QObject):
    """Fetches what is to be read, and keeps the history."""

    shown = Signal(object)
    """A `LoadedContent`."""
    external_link_followed = Signal(str)
    """A link to the web was followed: the URL, which nothing has opened yet."""
    target_missing = Signal(str)
    """A link leads to a page that is not in the docset."""

    history_changed = Signal(bool, bool)
    """Whether there is something to go back to, and something to go forward to."""

    def __init__(self, tasks: TaskGroup, library: "Library", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._reading: LoadedContent | None = None
        self._is_return = False
        self.at_home = True
        """Whether nothing is read, and nothing on its way."""
        self.history = History()
        self.latest: LatestRequest[Location, LoadedContent | None] = LatestRequest(
            tasks, self._read, self._deliver
        )

    @property
    def reading(self) -> LoadedContent | None:
        """What is shown."""
        return self._reading

    def preview(self, entry: Entry) -> None:
        """Show an entry that was selected in the list."""
        self._visit(Location(entry.docset, entry.url, entry_id=entry.id, passing=True))

    def open(self, entry: Entry) -> None:
        """Show an entry that was chosen."""
        self._visit(Location(entry.docset, entry.url, entry_id=entry.id))

    def open_url(self, docset: str, url: str, whole: bool = False, *, direct: bool = False) -> None:
        """Show what stands at `path#anchor`, or the whole page from there.

        `direct` says that it was not reached from an entry, to which one could go back.
        """
        self._visit(Location(docset, url, whole, direct=direct))

    def return_to(self, places: Iterable[Location], position: int) -> None:
        """Show again what was shown there, with the way there."""
        self.restore_history(places, position)
        self._show(self.history.current, is_return=True)

    def restore_history(self, places: Iterable[Location], position: int) -> None:
        """Have this history, and show nothing of it yet."""
        self.history.restore(places, position)
        self._tell_history()

    def scrolled(self, down: int) -> None:
        """Remember how far down has been read what is shown; what is on its way has not begun."""
        here = self.history.current
        if self._reading is not None and here is not None:
            place = self._reading.place
            if (place.docset, place.url, place.whole) == (here.docset, here.url, here.whole):
                self.history.scrolled(down)

    def open_page(self) -> None:
        """Show the whole page of what is shown, at the same place."""
        here = self.history.current
        if not self.at_home and here is not None and not here.whole:
            self._visit(replace(here, whole=True, passing=False, scroll=0, direct=False))

    def close_page(self) -> bool:
        """Return from a whole page to the entry it was opened from.

        Return False when no page is shown, or none to which one came from an entry.
        """
        here = self.history.current
        if here is None or not here.whole:
            return False
        places = self.history.places[: self.history.position + 1]
        while places and places[-1].whole:
            if places[-1].direct:
                return False
            places = places[:-1]
        while (place := self.history.back()) is not None:
            if not place.whole:
                self._show(place, is_return=True)
                return True
        self._visit(replace(here, whole=False, scroll=0))
        return True

    def follow(self, link: str) -> None:
        """Go where a link of the shown text points to."""
        here = self.history.current
        if here is None:
            return
        if is_external(link):
            self.external_link_followed.emit(link)
        elif (place := resolve(link, here)) is not None:
            self._visit(place)

    def address(self, link: str) -> str | None:
        """Return where a link of the shown text leads on the web; None where that is not known."""
        here = self.history.current
        place = here and resolve(link, here)
        if place:
            return self.home_url(place)
        return link if is_external(link) else None

    def turn_page(self, by: int) -> None:
        """Open the page before (-1) or after (1) the one that is shown."""
        if self._reading is not None and isinstance(page := self._reading.content, Page):
            crumb = page.previous if by < 0 else page.next
            if crumb is not None:
                self._visit(Location(page.docset, crumb.url, whole=True))

    def back(self) -> None:
        """Show what was shown before; from the home page, what was read last."""
        self._show(self.history.current if self.at_home else self.history.back(), is_return=True)

    def forward(self) -> None:
        """Show again what one has come back from."""
        self._show(self.history.forward(), is_return=True)

    def clear(self) -> None:
        """Show nothing any more, and drop what is being fetched."""
        self.latest.discard()
        self._reading = None
        self.at_home = True
        self._tell_history()

    def _visit(self, place: Location) -> None:
        self.history.visit(place)
        self._show(self.history.current)

    def _show(self, place: Location | None, *, is_return: bool = False) -> None:
        if place is not None:
            self._is_return = is_return
            self.at_home = False
            self.latest.submit(place)
            self._tell_history()

    def _tell_history(self) -> None:
        history = self.history
        can_go_back = history.can_go_back or (self.at_home and history.current is not None)
        self.history_changed.emit(can_go_back, history.can_go_forward)

    async def _read(self, place: Location) -> LoadedContent | None:
        with self._library.steady():
            return await self._load(place)

    async def _load(self, place: Location) -> LoadedContent | None:
        library = self._library
        content: Preview | Page
        try:
            if place.whole:
                content = await library.page(place.docset, place.path)
                at = await library.resolve(place.docset, place.url)
            else:
                entry_id = place.entry_id
                if entry_id is None:
                    entry = await library.resolve(place.docset, place.url)
                    if entry is None:
                        return None
                    entry_id = entry.id
                content = await library.preview(place.docset, entry_id)
                at = content.entry
        except KeyError:
            return None
        images = {}
        for source in {html.unescape(source) for source in _IMAGE.findall(content.html)}:
            found = await library.image(place.docset, source)
            if found is not None:
                images[source] = found[1]
        return LoadedContent(place, content, images, at, self.home_url(place))

    def _deliver(self, place: Location, reading: LoadedContent | None) -> None:
        if reading is None:
            self.target_missing.emit(place.url)
            self.history.back()
            return
        self._reading = replace(reading, is_return=self._is_return)
        self.shown.emit(self._reading)

    def home_url(self, place: Location) -> str | None:
        """Return where a place of a docset is on the web; None where that is not known."""
        for docset in self._library.docsets:
            if docset.slug == place.docset and docset.home_url and is_external(docset.home_url):
                return docset.home_url + quote(place.url, safe=_SAFE)
        return None
