"""The worker's side: the state in its file, and in memory for as long as the file refuses."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from desktop_app.i18n import translate
from desktop_app.state import queries
from desktop_app.state.changes import Change, enqueue
from desktop_app.state.errors import DamagedError, NewerError, StateError
from desktop_app.state.identity import SCHEMA_VERSION
from desktop_app.state.records import StateSection, StoredState
from desktop_app.state.state_file import (
    Identity,
    create,
    create_file,
    examine,
    file_engine,
    identity,
    memory_engine,
    prepare,
    quarantine,
    translate_errors,
    writing,
)

if TYPE_CHECKING:
    from sqlalchemy import Engine

WAIT = 2.0
"""Seconds to wait for another program that has locked the file."""

PAUSE = 5.0
"""Seconds after a failure in which the file is not tried again: each trial may wait."""

_ANEW = translate(
    "State", "{damage}: it is kept as {aside}, and pins, history and settings start anew."
)
_FROM_MEMORY = translate(
    "State", "{damage}: it is kept as {aside}, and pins, history and settings go on from memory."
)


class Storage:
    """Applies changes to the state file; its methods are called from one thread at a time.

    When the file cannot be used, changes are made in memory and queued; a later change tries the
    file again, with all that are queued, in one transaction and in their order. So nothing is lost
    when the lock is released or the disk has room again, and nothing that another process wrote
    meanwhile is overwritten. Nothing that the environment does raises: it is one of `problems`.
    """

    def __init__(self, path: Path, wait: float = WAIT, pause: float = PAUSE) -> None:
        self.kept = StoredState()
        """What is kept, as far as it is known."""
        self.problems: tuple[str, ...] = ()
        """What went wrong, each a sentence for the user."""
        self._path = path
        self._pause = pause
        self._file = file_engine(path, wait)
        self._memory: Engine | None = None
        self._in_file = StoredState()
        self._examined = False
        self._unsaved: tuple[Change, ...] = ()
        self._trouble: set[str] = set()
        self._resting_until = 0.0
        self._read_only_mode = False

    @property
    def durable(self) -> bool:
        """Whether all that was changed is in the file."""
        return not self._unsaved

    def open(self) -> None:
        """Read the file, if there is one."""
        self._try(self._read)

    def apply(self, change: Change) -> None:
        """Make a change: in the file when this returns, or in memory when the file refuses."""
        before = self._unsaved
        self._unsaved = enqueue(before, change)
        try:
            if self._resting() or not self._try(self._write):
                self._apply_in_memory(change)
        except BaseException:  # a bug: it must not stand in the way of every later change
            self._unsaved = before
            raise

    def close(self) -> None:
        """Try once more to save what is only in memory, and let go of everything."""
        if self._unsaved and not self._read_only_mode:
            self._try(self._write)
        self._leave_memory()
        self._file.dispose()

    def _resting(self) -> bool:
        return self._read_only_mode or time.monotonic() < self._resting_until

    def _try(self, work: Callable[[], None]) -> bool:
        """Tell whether `work` on the file succeeded; a damaged file is set aside on the way."""
        seen: Identity = None
        try:
            with translate_errors(self._path):
                seen = identity(self._path)
                try:
                    with translate_errors(self._path):
                        work()
                except DamagedError as damage:
                    self._start_anew(damage, seen)
                    work()
        except StateError as problem:
            self._resting_until = time.monotonic() + self._pause
            self._read_only_mode = isinstance(problem, NewerError)
            self._say(problem.sentence)
            return False
        self._trouble.clear()
        return True

    def _start_anew(self, damage: DamagedError, seen: Identity) -> None:
        aside = quarantine(self._path, seen)
        if aside is not None:
            words = _FROM_MEMORY if self._examined else _ANEW
            self._say(words.format(damage=damage.sentence, aside=aside))

    def _read(self) -> None:
        if identity(self._path) is None:
            return
        with Session(self._file) as session:
            version = examine(session.connection(), self._path, thorough=True)
            if version == SCHEMA_VERSION:
                self._know(queries.load(session, StoredState(), StateSection))
        if 0 < version < SCHEMA_VERSION:
            self._write()

    def _write(self) -> None:
        create_file(self._path)
        with Session(writing(self._file)) as session, session.begin():
            if prepare(session.connection(), self._path, thorough=not self._examined):
                queries.fill(session, self._in_file)
            for change in self._unsaved:
                queries.apply(session, change)
            parts = (
                {change.part for change in self._unsaved} if self._examined else set(StateSection)
            )
            kept = queries.load(session, self._in_file, parts)
        self._unsaved = ()
        self._leave_memory()
        self._know(kept)

    def _know(self, kept: StoredState) -> None:
        self.kept = self._in_file = kept
        self._examined = True

    def _apply_in_memory(self, change: Change) -> None:
        changes: tuple[Change, ...] = (change,)
        fresh = self._memory is None
        if self._memory is None:
            self._memory = memory_engine()
            changes = self._unsaved
        with Session(self._memory) as session, session.begin():
            if fresh:
                create(session.connection())
                queries.fill(session, self._in_file)
            for each in changes:
                queries.apply(session, each)
            self.kept = queries.load(session, self.kept, StateSection)

    def _leave_memory(self) -> None:
        if self._memory is not None:
            self._memory.dispose()
            self._memory = None

    def _say(self, sentence: str) -> None:
        if sentence not in self._trouble:
            self._trouble.add(sentence)
            self.problems = (*self.problems, sentence)
