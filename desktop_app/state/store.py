"""The face of the state: memory that is read at once, and changes written in the background."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from desktop_app.docset.records import Location
from desktop_app.i18n import translate
from desktop_app.state import frecency, session as sessions, settings as preferences
from desktop_app.state.changes import Change, SaveSettings
from desktop_app.state.records import Pin, StateSection, StoredState, Visit
from desktop_app.state.session import Session
from desktop_app.state.settings import Settings
from desktop_app.state.startup import StartupState

if TYPE_CHECKING:
    from desktop_app.state.storage import Storage

_NO_BOOSTS: Mapping[Location, float] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What the worker found, handed over whole."""

    kept: StoredState
    boosts: Mapping[Location, float]
    durable: bool
    problems: tuple[str, ...]
    """Only the new ones."""
    part: StateSection | None
    """What was changed; None when all of it was read."""


class StateStore:
    """What the user keeps, for the thread of the event loop.

    Everything is read from memory. A change is made by one worker thread, in the order of the
    calls; what a method returns may be awaited, and then the change is on the disk (or, when the
    disk refuses, in memory: `durable` and `problems` say so), or be ignored. Cancelling who waits
    undoes nothing. Nothing that the environment does raises.
    """

    def __init__(
        self,
        path: Path,
        start: StartupState | None = None,
        *,
        report: Callable[[str], None] = lambda sentence: None,
        changed: Callable[[StateSection], None] = lambda part: None,
    ) -> None:
        """`report` is called with each new problem, `changed` with each part that is new."""
        start = start or StartupState()
        self._path = path
        self._report = report
        self._changed = changed
        self._settings = start.settings
        self._session = start.session
        self._chosen: dict[str, Any] = {}  # this run's settings, which no reading may undo
        self._kept = StoredState()
        self._boosts = _NO_BOOSTS
        self._problems: tuple[str, ...] = ()
        self._durable = True
        self._closed = False
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="state")
        self._storage: Storage | None = None  # the worker's own

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    @property
    def session(self) -> Session:
        """What was open when the application last ended."""
        return self._session

    @property
    def pins(self) -> tuple[Pin, ...]:
        """The pins in the user's order."""
        return self._kept.pins

    @property
    def searches(self) -> tuple[str, ...]:
        """Recent searches, distinct, the newest first."""
        return self._kept.searches

    @property
    def boosts(self) -> Mapping[Location, float]:
        """How much each location should rise, 0 to 1; empty when switched off."""
        return self._boosts if self._settings.frecency else _NO_BOOSTS

    @property
    def problems(self) -> tuple[str, ...]:
        """What went wrong, each a sentence for the user."""
        return self._problems

    @property
    def durable(self) -> bool:
        """Whether all changes made so far are in the file."""
        return self._durable

    def recent(self, limit: int = 20) -> tuple[Visit, ...]:
        """Return what was opened lately, distinct, the newest first."""
        return frecency.recent(self._kept.visits, limit)

    def is_pinned(self, location: Location) -> bool:
        """Tell whether it is pinned."""
        return any(pin.location == location for pin in self._kept.pins)

    def open(self) -> Awaitable[object]:
        """Import SQLAlchemy and read the file, in the worker; changes need not wait for it."""
        return self._submit(None)

    def apply(self, change: Change) -> Awaitable[object]:
        """Make a change."""
        return self._submit(change)

    def configure(self, settings: Settings) -> Awaitable[object]:
        """Change the settings, in memory at once: `configure(replace(settings, zoom=110))`."""
        values = preferences.difference(self._settings, settings)
        self._chosen |= {name: getattr(settings, name) for name in values}
        self._settings = settings
        self._changed(StateSection.SETTINGS)
        return self._submit(SaveSettings(values))

    async def close(self) -> None:
        """Finish what was begun and end the worker; may be called again."""
        if self._closed:
            return
        self._closed = True
        try:
            await asyncio.shield(asyncio.wrap_future(self._worker.submit(self._release)))
        finally:
            self._worker.shutdown()

    def _submit(self, change: Change | None) -> Awaitable[object]:
        if self._closed:
            raise RuntimeError("the state store was closed")
        done = asyncio.wrap_future(self._worker.submit(self._work, change))
        # before whoever waits goes on; from Python 3.14 on what is done is so at once
        if done.done():
            self._publish(done)
        else:
            done.add_done_callback(self._publish)
        return asyncio.shield(done)

    def _work(self, change: Change | None) -> _Outcome:
        storage, part = self._storage, change.part if change else None
        if storage is None:
            from desktop_app.state.storage import Storage

            storage, part = Storage(self._path), None
            storage.open()
            self._storage = storage
        if change is not None:
            storage.apply(change)
        problems, storage.problems = storage.problems, ()
        boosts = frecency.frecency(storage.kept.visits)
        return _Outcome(storage.kept, boosts, storage.durable, problems, part)

    def _release(self) -> None:
        if self._storage is not None:
            self._storage.close()

    def _publish(self, done: asyncio.Future[_Outcome]) -> None:
        if done.cancelled() or done.exception() is not None:
            return
        outcome = done.result()
        self._kept, self._boosts, self._durable = outcome.kept, outcome.boosts, outcome.durable
        problems = outcome.problems
        if outcome.part is None:
            problems += self._read(outcome.kept)
        self._problems += problems
        for sentence in problems:
            self._report(sentence)
        for part in (
            StateSection if outcome.part is None else {outcome.part} - {StateSection.SETTINGS}
        ):
            self._changed(part)

    def _read(self, kept: StoredState) -> tuple[str, ...]:
        settings, damaged = preferences.load(kept.settings)
        self._settings = replace(settings, **self._chosen)
        problems: tuple[str, ...] = tuple(
            translate(
                "State", "The setting “{name}” could not be read: its default is used."
            ).format(name=name)
            for name in damaged
        )
        try:
            self._session = sessions.loads(kept.session)
        except ValueError:
            problems += (
                translate("State", "What was open last time could not be read: it starts anew."),
            )
        return problems
