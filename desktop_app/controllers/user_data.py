"""What the user keeps, as Qt signals: pins, history, searches, settings."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, Signal

from desktop_app.docset.kinds import Kind
from desktop_app.models.links import Link, told_apart
from desktop_app.runtime.error_messages import translate_message
from desktop_app.state.changes import (
    AddPin,
    Change,
    ClearSearches,
    ClearVisits,
    MovePin,
    RemovePin,
)
from desktop_app.state.records import Pin, StateSection, Visit
from desktop_app.state.settings import Settings
from desktop_app.state.startup import StartupState
from desktop_app.state.store import StateStore

if TYPE_CHECKING:
    from desktop_app.docset.records import Location

_MOST_RECENT = 1000
"""How many visits are looked through for those in open docsets."""

RECENT = 8
"""How many visits the home page shows."""

_LATEST = 253_370_764_800
"""The last year that dates can show, in every time zone, begins: seconds since 1970."""


class UserDataController(QObject):
    """The state store for the window: changes it, and says what has changed."""

    pins_changed = Signal(object)
    """The pins, as a tuple of `Link`."""
    recent_changed = Signal(object)
    """What was read lately, as a tuple of `Link`."""
    settings_changed = Signal(object)
    """The `Settings` that are in force now."""

    def __init__(
        self,
        path: Path,
        start: StartupState,
        report: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        """`report` is told what goes wrong, each time in one sentence."""
        super().__init__(parent)
        self._docsets: Mapping[str, str] = {}
        # what was toggled last, until the store says so: a slow disk turns no second toggle round
        self._toggled: dict[Location, bool] = {}
        self.store = StateStore(
            path,
            start,
            report=lambda words: report(translate_message(words)),
            changed=self._changed,
        )

    def set_docsets(self, titles: Mapping[str, str]) -> None:
        """Take note of the docsets that are open, by slug: what is kept of others leads nowhere."""
        self._docsets = titles
        self.emit_all()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.store.settings

    def open(self) -> None:
        """Read the file, in the background."""
        self.store.open()

    def emit_all(self) -> None:
        """Emit every signal again, for a window that was opened later."""
        for part in (StateSection.PINS, StateSection.VISITS):
            self._changed(part)

    def change(self, change: Change) -> None:
        """Make a change, in the background."""
        self.store.apply(change)

    def apply_settings(self, settings: Settings) -> None:
        """Put other settings in force at once, and store them in the background."""
        if settings != self.store.settings:
            self.store.configure(settings)

    def change_settings(self, **changes: object) -> None:
        """Change settings, by name."""
        self.apply_settings(replace(self.settings, **changes))  # type: ignore[arg-type] # by name

    def toggle_pin(self, pin: Pin, done: Callable[[bool, bool], object]) -> None:
        """Pin, or unpin what is pinned.

        `done` is called once that is on the disk, or has been refused by it: whether it is pinned
        now, and whether it is saved.
        """
        pinned = self._toggled.get(pin.location, self.store.is_pinned(pin.location))
        self._toggled[pin.location] = not pinned
        change = self.store.apply(RemovePin(pin.location) if pinned else AddPin(pin))
        asyncio.ensure_future(change).add_done_callback(
            lambda made: None if made.cancelled() else done(not pinned, self.store.durable)
        )

    def move_pin(self, link: Link, by: int) -> None:
        """Move a pin by so many positions; it stops at the ends."""
        order = [pin.location for pin in self.store.pins]
        if link.location in order:
            to = order.index(link.location) + by
            if 0 <= to < len(order):
                self.change(MovePin(link.location, to))

    def unpin(self, link: Link) -> None:
        """Take a pin away."""
        if link.location is not None:
            self.change(RemovePin(link.location))

    def clear_history(self) -> None:
        """Clear the history and the recent searches."""
        self.change(ClearVisits())
        self.change(ClearSearches())

    def emit_recent(self) -> None:
        """Emit what was read lately, with how long ago that is now."""
        self.recent_changed.emit(self.recent(RECENT))

    def recent(self, limit: int) -> tuple[Link, ...]:
        """Return what was read lately, the latest first, each with when that was.

        What was read in docsets that are not open is left out.
        """
        now = datetime.now().astimezone()
        every = self.store.recent(limit if not self._docsets else _MOST_RECENT)
        visits = [visit for visit in every if self._is_open(visit)]
        links = [_link(visit, self._age(visit, now)) for visit in visits[:limit]]
        return told_apart(links, self._docsets)

    async def close(self) -> None:
        """Write everything that still waits."""
        await self.store.close()

    def _changed(self, part: StateSection) -> None:
        match part:
            case StateSection.PINS:
                for location, pinned in list(self._toggled.items()):
                    if self.store.is_pinned(location) == pinned:
                        del self._toggled[location]
                self.pins_changed.emit(self._pins())
            case StateSection.VISITS:
                self.emit_recent()
            case StateSection.SETTINGS:
                self.settings_changed.emit(self.store.settings)

    def _pins(self) -> tuple[Link, ...]:
        closed = self.tr("{docset} is not open")
        links = [
            (
                _link(pin)
                if self._is_open(pin)
                else _link(pin, closed.format(docset=pin.location.docset))
            )
            for pin in self.store.pins
        ]
        return told_apart(links, self._docsets)

    def _is_open(self, kept: Pin | Visit) -> bool:
        """Tell whether its docset is open, as far as that is known."""
        return not self._docsets or kept.location.docset in self._docsets

    def _age(self, visit: Visit, now: datetime) -> str:
        then = datetime.fromtimestamp(min(visit.time, _LATEST), now.tzinfo)
        minutes = int((now - then).total_seconds() // 60)
        days = (now.date() - then.date()).days
        if 0 <= minutes < 1:
            return self.tr("now")
        if 0 < minutes < 60:
            return self.tr("{minutes} min").format(minutes=minutes)
        if days == 0:
            return self.tr("today")
        if days == 1:
            return self.tr("yesterday")
        day = QDate(then.year, then.month, then.day)
        return QLocale.system().toString(day, QLocale.FormatType.ShortFormat)


def _link(kept: Pin | Visit, note: str = "") -> Link:
    try:
        kind = Kind(kept.kind)
    except ValueError:  # written by a newer version
        kind = Kind.OTHER
    return Link(kept.location, kept.qualified_name, kind, note)
