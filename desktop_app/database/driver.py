"""The driver connection under SQLAlchemy's: aiosqlite's, with fewer trips to its thread.

Out of the box one SELECT makes four of them: open a cursor, execute, fetch, close. On data that is
in memory the trips are what a query costs, so here it makes one; a quick one makes none.
"""

import asyncio
import sqlite3
from collections import deque
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import suppress
from typing import Any, TypeVar

import aiosqlite

from desktop_app.database.quick_statements import QuickStatements, Result, Row

T = TypeVar("T")

_GOODBYE = 1.0
"""Seconds in which a thread ends whose statement was interrupted."""


class SingleTripConnection(aiosqlite.Connection):
    """An aiosqlite connection for SQLAlchemy's adapter; results arrive whole.

    `connector` opens the SQLite connection, in the thread that will run its queries; but for those
    that are `quick`.
    """

    source: object = None
    """What it reads, for whoever opened it to remember."""

    def __init__(self, connector: Callable[[], sqlite3.Connection], quick: QuickStatements) -> None:
        super().__init__(self._open, iter_chunk_size=64)
        self._connect_now = connector
        self._opened: sqlite3.Connection | None = None
        self._quick = quick
        self._awaited = False
        self._ending: asyncio.Future[None] | None = None
        self._thread.daemon = True  # as SQLAlchemy has it: a forgotten one does not block the exit

    def cursor(self) -> "SingleTripCursor":  # type: ignore[override]  # SQLAlchemy only enters it
        """Return what SQLAlchemy executes a statement on."""
        return SingleTripCursor(self)

    async def close(self) -> None:
        """Close now: a statement that nobody waits for any more is stopped."""
        self._interrupt()
        self._awaited = True
        try:
            await super().close()
        except BaseException:  # who waited was cancelled
            self._join_before_loop_ends()
            raise

    def stop(self) -> Any:
        """Close without waiting, as when a query was cancelled or the event loop is gone."""
        self._interrupt()
        self._tx.put_nowait((None, self._close_opened))
        ended = super().stop()
        if not self._awaited:
            self._join_before_loop_ends()
        return ended

    def _open(self) -> sqlite3.Connection:
        self._opened = self._connect_now()
        return self._opened

    def _close_opened(self) -> None:
        # aiosqlite forgets a connection that was opened when nobody waited for it any more
        if self._opened is not None:
            self._opened.close()

    def _join_before_loop_ends(self) -> None:
        """Make the event loop end after the thread, which has still to speak to it."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:  # nobody is spoken to
            return
        try:
            # a loop waits for its executor before it ends
            self._ending = loop.run_in_executor(None, self._thread.join, _GOODBYE)
        except RuntimeError:  # no memory for another thread, or the loop is ending
            self._thread.join(_GOODBYE)

    async def wait_closed(self) -> None:
        """Wait for its thread to end, after `stop()`."""
        if self._ending is not None:
            await self._ending

    def _interrupt(self) -> None:
        if self._connection is not None:
            with suppress(sqlite3.ProgrammingError):  # closed already
                self._connection.interrupt()

    async def run_in_thread(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do `work` in the connection's thread: one trip, however many statements."""
        # aiosqlite has no public way to run a function in its thread
        done: T = await self._execute(lambda: work(self._conn))  # type: ignore[no-untyped-call]
        return done

    async def run(self, sql: str, parameters: Any = ()) -> Result:
        """Execute and fetch in one trip, or in none."""
        result = await self._quick.run(self._conn, sql, parameters)
        if result is None:
            result = await self.run_in_thread(
                lambda connection: self._quick.measure(connection, sql, parameters)
            )
        return result


class SingleTripCursor:
    """What SQLAlchemy's adapter asks of an asynchronous cursor, streaming included."""

    arraysize = 1
    description: Any = None
    rowcount = -1
    lastrowid: int | None = None

    def __init__(self, connection: SingleTripConnection) -> None:
        self._connection = connection
        self._rows: deque[Row] = deque()

    async def __aenter__(self) -> "SingleTripCursor":
        return self

    async def execute(self, sql: str, parameters: Any = ()) -> "SingleTripCursor":
        """Run one statement; its rows are then here."""
        cursor, rows = await self._connection.run(sql, parameters)
        self.description = cursor.description
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid
        self._rows = deque(rows)
        return self

    async def executemany(self, sql: str, parameters: Iterable[Any]) -> "SingleTripCursor":
        """Run a statement once for each of `parameters`; only statements that write have many."""
        for row in parameters:
            await self.execute(sql, row)
        return self

    async def fetchone(self) -> Row | None:
        """Return the next row."""
        return self._rows.popleft() if self._rows else None

    async def fetchmany(self, size: int | None = None) -> list[Row]:
        """Return the next `size` rows."""
        count = min(size or self.arraysize, len(self._rows))
        return [self._rows.popleft() for _ in range(count)]

    async def fetchall(self) -> list[Row]:
        """Return the rows that are left."""
        rows = list(self._rows)
        self._rows.clear()
        return rows

    async def __aiter__(self) -> AsyncIterator[Row]:
        while self._rows:
            yield self._rows.popleft()

    async def close(self) -> None:
        """Forget what was not fetched."""
        self._rows.clear()
