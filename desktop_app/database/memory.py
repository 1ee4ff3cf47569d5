"""A SQLite file, copied into memory and served to async sessions by a pool of connections.

    db = InMemoryDatabase()
    db.setup("example.db")
    async with db.get_session() as session:
        titles = (await session.scalars(select(Page.title))).all()
    await db.dispose()

As a FastAPI dependency: `session: Annotated[AsyncSession, Depends(db)]`.
"""

import asyncio
import os
import sqlite3
import threading
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import Self, cast

from sqlalchemy import AdaptedConnection, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry, PoolResetState

from desktop_app.database.errors import DatabaseStateError, ReadOnlyError
from desktop_app.database.reader import ReaderConnection
from desktop_app.database.snapshot import Snapshot

FilePath = str | os.PathLike[str]

_LONGEST_GOODBYE = 1.0
"""Seconds to wait for a thread whose statement was interrupted."""


class InMemoryDatabase:
    """A read-only copy of a SQLite file; as many side by side as wanted.

    At most `pool_size` connections are opened, each when it is needed; further readers wait their
    turn (more connections make no query faster: Python's own part is done by one thread).
    Everything raises `DatabaseStateError` before `setup()` and after `dispose()`; a statement that
    would write raises `ReadOnlyError`.
    """

    def __init__(self, path: FilePath | None = None, *, pool_size: int = 8) -> None:
        self._path = path
        self._pool_size = pool_size
        # guards `_snapshot`: threads of connections open it while others replace it
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._engine: AsyncEngine | None = None
        self._readers: set[ReaderConnection] = set()
        self._opening: set[asyncio.Future[None]] = set()

    def setup(self, path: FilePath | None = None) -> None:
        """Copy the file into memory (about 1 ms per MB); `path` defaults to the constructor's.

        Needs no event loop and may run in any thread. Raises `DatabaseFileError`, whose message is
        one sentence for the user, when the file is missing, damaged, no SQLite database, locked, or
        larger than 1 GiB; `DatabaseStateError` when the database is set up already.
        """
        if self._snapshot is not None:
            raise DatabaseStateError("The database is set up already; use reload().")
        path = self._file(path)
        snapshot = Snapshot(path)
        with self._lock:
            if self._snapshot is None:
                self._path, self._snapshot = path, snapshot
                self._engine = self._create_engine()
                return
        snapshot.close()
        raise DatabaseStateError("The database was set up by another thread meanwhile.")

    async def warm(self) -> None:
        """Open every connection, so that no query has to wait for one."""
        engine, pool = self._pool()
        async with AsyncExitStack() as held:  # all at once, or the first would serve them all
            while pool.checkedout() < self._pool_size:
                await held.enter_async_context(engine.connect())

    async def reload(self, path: FilePath | None = None) -> None:
        """Serve a newer file, by default the same path's; a failure leaves the old one served.

        Engine and sessions stay valid. A transaction that has begun reads the old data to its end,
        and the old copy's memory is freed with the last of them.
        """
        self.get_engine()
        path = self._file(path)
        snapshot = await asyncio.to_thread(Snapshot, path)
        with self._lock:
            old = self._snapshot
            if old is not None:
                self._path, self._snapshot = path, snapshot
        if old is None:
            snapshot.close()
            raise DatabaseStateError("The database was disposed of while it was reloaded.")
        old.close()
        engine, pool = self._pool()
        async with AsyncExitStack() as idle:  # they are dropped as they go back
            while pool.checkedin():  # never waits for a reader: those may be long
                await idle.enter_async_context(engine.connect())

    async def dispose(self) -> None:
        """Free the memory; readers that are not done yet finish first. May be called again."""
        with self._lock:
            engine, self._engine = self._engine, None
        # a place whose connection fails to open is never given to the readers that wait for one
        while self._opening:
            await asyncio.wait(self._opening)
        with self._lock:
            snapshot, self._snapshot = self._snapshot, None
        if engine is not None:
            await engine.dispose()
        # what a stopped thread has still to say goes to the event loop: before that is closed
        for reader in [reader for reader in self._readers if reader.stopped and reader.is_alive]:
            await asyncio.to_thread(reader.join, _LONGEST_GOODBYE)
        self._readers.clear()
        if snapshot is not None:
            snapshot.close()

    def get_engine(self) -> AsyncEngine:
        """The engine, the same one for as long as the database is set up."""
        if self._engine is None:
            raise DatabaseStateError(
                "The database is not set up, or was disposed of; call setup() first."
            )
        return self._engine

    def get_session(self) -> AsyncSession:
        """A new session: `async with db.get_session() as session:`."""
        return AsyncSession(self.get_engine(), expire_on_commit=False)

    async def __call__(self) -> AsyncIterator[AsyncSession]:
        """The session of one request, for FastAPI's `Depends`."""
        async with self.get_session() as session:
            yield session

    async def __aenter__(self) -> Self:
        if self._snapshot is None and self._path is not None:
            await asyncio.to_thread(self.setup)
            await self.warm()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.dispose()

    def _file(self, path: FilePath | None) -> FilePath:
        file = path if path is not None else self._path
        if file is None:
            raise DatabaseStateError("The database has no file; call setup(path).")
        return file

    def _pool(self) -> tuple[AsyncEngine, AsyncAdaptedQueuePool]:
        engine = self.get_engine()
        return engine, cast("AsyncAdaptedQueuePool", engine.pool)

    def _create_engine(self) -> AsyncEngine:
        engine = create_async_engine(
            "sqlite+aiosqlite://",
            async_creator=self._connect,
            poolclass=AsyncAdaptedQueuePool,
            pool_size=self._pool_size,
            max_overflow=0,
            pool_use_lifo=True,  # the connection used last has the most pages at hand
            skip_autocommit_rollback=True,  # a trip to the connection's thread after every query
        )
        event.listen(engine.sync_engine, "checkin", self._drop_stale)
        event.listen(engine.sync_engine, "reset", _end_explicit_transaction)
        event.listen(engine.sync_engine, "handle_error", _explain_write, retval=True)
        return engine

    async def _connect(self) -> ReaderConnection:
        def connect() -> sqlite3.Connection:
            with self._lock:  # or the snapshot's last connection closes between the two lines
                snapshot = self._serving()
                reader.source = snapshot
                return snapshot.open()

        self._serving()  # fails before anything waits, so that nobody begins to wait for this place
        reader = ReaderConnection(connect)
        self._readers = {other for other in self._readers if other.is_alive} | {reader}
        opening = asyncio.get_running_loop().create_future()
        self._opening.add(opening)
        try:
            await reader
        finally:
            self._opening.remove(opening)
            opening.set_result(None)
        return reader

    def _serving(self) -> Snapshot:
        if self._snapshot is None:
            raise DatabaseStateError("The database was disposed of.")
        return self._snapshot

    def _drop_stale(self, connection: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
        if connection is not None and _reader(connection).source is not self._snapshot:
            entry.invalidate()


def _reader(connection: DBAPIConnection) -> ReaderConnection:
    return cast("ReaderConnection", cast("AdaptedConnection", connection).driver_connection)


def _end_explicit_transaction(
    connection: DBAPIConnection, entry: ConnectionPoolEntry, state: PoolResetState
) -> None:
    if state.asyncio_safe and _reader(connection).in_transaction:
        connection.rollback()


def _explain_write(context: ExceptionContext) -> BaseException | None:
    code = getattr(context.original_exception, "sqlite_errorcode", 0)
    if code & 0xFF != sqlite3.SQLITE_READONLY:
        return None
    return ReadOnlyError(
        "The database is a read-only copy in memory; change its file and call reload()."
    )
