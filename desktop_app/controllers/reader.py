"""Fetches what the reading pane shows, and keeps its history."""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QObject, Signal

from desktop_app.docset.records import Entry, Location, Page, Preview
from desktop_app.navigation.history import History, HistoryItem
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

    item: HistoryItem
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
        self.latest: LatestRequest[HistoryItem, LoadedContent | None] = LatestRequest(
            tasks, self._read, self._deliver
        )

    @property
    def reading(self) -> LoadedContent | None:
        """What is shown."""
        return self._reading

    def preview(self, entry: Entry) -> None:
        """Show an entry that was selected in the list."""
        self._visit(HistoryItem(entry.location, entry.id, transient=True))

    def open(self, entry: Entry) -> None:
        """Show an entry that was chosen."""
        self._visit(HistoryItem(entry.location, entry.id))

    def open_location(self, location: Location, *, direct: bool = False) -> None:
        """Show the entry at a location, or the whole page from there.

        `direct` says that it was not reached from an entry, to which one could go back.
        """
        self._visit(HistoryItem(location, direct=direct))

    def return_to(self, items: Iterable[HistoryItem], position: int) -> None:
        """Restore a history, and show again the item at `position`."""
        self.restore_history(items, position)
        self._show(self.history.current, is_return=True)

    def restore_history(self, items: Iterable[HistoryItem], position: int) -> None:
        """Restore a history without showing anything of it yet."""
        self.history.restore(items, position)
        self._emit_history()

    def scrolled(self, down: int) -> None:
        """Remember how far down has been read what is shown; what is on its way has not begun."""
        here = self.history.current
        if self._reading is None or here is None:
            return
        if self._reading.item.location == here.location:
            self.history.scrolled(down)

    def open_page(self) -> None:
        """Show the whole page of what is shown, at the same place."""
        here = self.history.current
        if not self.at_home and here is not None and not here.location.whole_page:
            self._visit(_with_whole_page(here, True))

    def close_page(self) -> bool:
        """Return from a whole page to the entry it was opened from.

        Return False when no page is shown, or one that was not opened from an entry.
        """
        here = self.history.current
        if here is None or not here.location.whole_page:
            return False
        items = self.history.items[: self.history.position + 1]
        while items and items[-1].location.whole_page:
            if items[-1].direct:
                return False
            items = items[:-1]
        while (item := self.history.back()) is not None:
            if not item.location.whole_page:
                self._show(item, is_return=True)
                return True
        self._visit(_with_whole_page(here, False))
        return True

    def follow(self, link: str) -> None:
        """Go where a link of the shown text points to."""
        here = self.history.current
        if here is None:
            return
        if is_external(link):
            self.external_link_followed.emit(link)
        elif (location := resolve(link, here.location)) is not None:
            self._visit(HistoryItem(location))

    def address(self, link: str) -> str | None:
        """Return where a link of the shown text leads on the web; None where that is not known."""
        here = self.history.current
        location = resolve(link, here.location) if here is not None else None
        if location is not None:
            return self.home_url(location)
        return link if is_external(link) else None

    def turn_page(self, by: int) -> None:
        """Open the page before (-1) or after (1) the one that is shown."""
        if self._reading is not None and isinstance(page := self._reading.content, Page):
            crumb = page.previous if by < 0 else page.next
            if crumb is not None:
                self._visit(HistoryItem(Location(page.docset, crumb.url, whole_page=True)))

    def back(self) -> None:
        """Show what was shown before; from the home page, what was read last."""
        item = self.history.current if self.at_home else self.history.back()
        self._show(item, is_return=True)

    def forward(self) -> None:
        """Undo one `back`."""
        self._show(self.history.forward(), is_return=True)

    def clear(self) -> None:
        """Show nothing any more, and drop what is being fetched."""
        self.latest.discard()
        self._reading = None
        self.at_home = True
        self._emit_history()

    def _visit(self, item: HistoryItem) -> None:
        self.history.visit(item)
        self._show(self.history.current)

    def _show(self, item: HistoryItem | None, *, is_return: bool = False) -> None:
        if item is not None:
            self._is_return = is_return
            self.at_home = False
            self.latest.submit(item)
            self._emit_history()

    def _emit_history(self) -> None:
        history = self.history
        can_go_back = history.can_go_back or (self.at_home and history.current is not None)
        self.history_changed.emit(can_go_back, history.can_go_forward)

    async def _read(self, item: HistoryItem) -> LoadedContent | None:
        with self._library.consistent_reads():
            return await self._load(item)

    async def _load(self, item: HistoryItem) -> LoadedContent | None:
        library, location = self._library, item.location
        content: Preview | Page
        try:
            if location.whole_page:
                content = await library.page(location.docset, location.path)
                at = await library.resolve(location.docset, location.url)
            else:
                entry_id = item.entry_id
                if entry_id is None:
                    entry = await library.resolve(location.docset, location.url)
                    if entry is None:
                        return None
                    entry_id = entry.id
                content = await library.preview(location.docset, entry_id)
                at = content.entry
        except KeyError:
            return None
        images = {}
        for source in {html.unescape(source) for source in _IMAGE.findall(content.html)}:
            found = await library.image(location.docset, source)
            if found is not None:
                images[source] = found[1]
        return LoadedContent(item, content, images, at, self.home_url(location))

    def _deliver(self, item: HistoryItem, reading: LoadedContent | None) -> None:
        if reading is None:
            self.target_missing.emit(item.location.url)
            self.history.back()
            return
        self._reading = replace(reading, is_return=self._is_return)
        self.shown.emit(self._reading)

    def home_url(self, location: Location) -> str | None:
        """Return where a location is on the web; None where that is not known."""
        for docset in self._library.docsets:
            if docset.slug == location.docset and docset.home_url and is_external(docset.home_url):
                return docset.home_url + quote(location.url, safe=_SAFE)
        return None


def _with_whole_page(item: HistoryItem, whole: bool) -> HistoryItem:
    """Return an item for the page around an entry, or for the entry alone, from its top."""
    location = replace(item.location, whole_page=whole)
    return HistoryItem(location, item.entry_id)
