"""Names what is being read, and decides when it has been read long enough to be remembered."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.controllers.reader import LoadedContent
from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry, Preview
from desktop_app.runtime.latest_request import LatestRequest
from desktop_app.runtime.tasks import TaskGroup
from desktop_app.state.records import Pin

if TYPE_CHECKING:
    from desktop_app.database.library import Library

DWELL_MS = 4000
"""Milliseconds after which what was only passed by while typing counts as read."""


class VisitTracker(QObject):
    """Knows the entry that is shown: of a page, the one that it was opened at."""

    current_changed = Signal(object)
    """A `Pin` that could be made of what is shown; None for the home page."""
    visited = Signal(object)
    """A `Pin` of what was opened, or stayed on the screen for a while."""

    def __init__(self, tasks: TaskGroup, library: "Library", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.current: Pin | None = None
        self._latest: LatestRequest[LoadedContent, Pin] = LatestRequest(
            tasks, self._name, self._deliver
        )
        self._dwelling = QTimer(self)
        self._dwelling.setSingleShot(True)
        self._dwelling.timeout.connect(self.confirm)

    def show(self, reading: LoadedContent) -> None:
        """Take note of what is shown now."""
        self._dwelling.stop()
        if isinstance(reading.content, Preview):
            self._latest.discard()
            self._deliver(reading, _pin(reading.content.entry))
        else:
            self._latest.submit(reading)

    def clear(self) -> None:
        """Take note that nothing is shown any more."""
        self._dwelling.stop()
        self._latest.discard()
        self._set_current(None)

    def confirm(self) -> None:
        """Count what is shown as read: something was done with it, or it stayed for a while."""
        self._dwelling.stop()
        if self.current is not None:
            self.visited.emit(self.current)

    async def _name(self, reading: LoadedContent) -> Pin:
        location, content = reading.item.location, reading.content
        entry = await self._library.resolve(location.docset, location.url)
        if entry:
            return _pin(entry)
        title = content.entry.name if isinstance(content, Preview) else content.title
        return Pin(replace(location, whole_page=False), title, Kind.PAGE.value)

    def _deliver(self, reading: LoadedContent, pin: Pin) -> None:
        self._set_current(pin)
        if reading.item.transient or reading.is_return:
            self._dwelling.start(DWELL_MS)
        else:
            self.visited.emit(pin)

    def _set_current(self, current: Pin | None) -> None:
        self.current = current
        self.current_changed.emit(current)


def _pin(entry: Entry) -> Pin:
    return Pin(entry.location, entry.qualified_name, entry.kind.value)
