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

from sqlalchemy import AdaptedConnection, Connection, event
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry, PoolResetState

from desktop_app.database.driver import SingleTripConnection
from desktop_app.database.quick_statements import QuickStatements, only_reads
from desktop_app.database.snapshot import Snapshot
from desktop_app.docset.errors import DatabaseStateError, ReadOnlyError, TooManyReadersError

_WARM = 8
"""Connections that are opened beforehand: as many as there are often readers at once."""

_HAS_SETTINGS = "has settings"

FilePath = str | os.PathLike[str]


class InMemoryDatabase:
    """A read-only copy of a SQLite file; as many side by side as wanted.

    Up to `max_readers` sessions may be in use at once, also idle ones that a slow client or a
    WebSocket holds for hours; a further one waits for `wait_seconds`, then it raises
    `TooManyReadersError`. `pool_size` connections stay open between sessions. What a session sets
    (`PRAGMA`) does not reach the next one, and no other file can be attached. An engine and its
    sessions belong to one event loop at a time: give each loop a database of its own. Everything
    raises `DatabaseStateError` before `setup()` and after `dispose()`; a statement that
    would write raises `ReadOnlyError`.
    """

    def __init__(
        self,
        path: FilePath | None = None,
        *,
        pool_size: int = 64,
        max_readers: int = 256,
        wait_seconds: float = 30.0,
        verify: bool = True,
    ) -> None:
        """`verify=False` spares the look at every page of a file that was checked before."""
        self._path = path
        self._verify = verify
        self._pool_size = pool_size
        self._max_readers = max(pool_size, max_readers)
        self._wait_seconds = wait_seconds
        # guards `_snapshot`: threads of connections open it while others replace it
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._engine: AsyncEngine | None = None
        self._idle: set[ConnectionPoolEntry] = set()
        self._quick = QuickStatements()

    def setup(self, path: FilePath | None = None) -> None:
        """Copy the file into memory (about 1 ms per MB); `path` defaults to the constructor's.

        Needs no event loop and may run in any thread. Raises `DatabaseFileError`, whose message is
        one sentence for the user, when the file is missing, damaged, no SQLite database, locked, or
        larger than 1 GiB; `DatabaseStateError` when the database is set up already.
        """
        if self._snapshot is not None:
            raise DatabaseStateError("The database is set up already; use reload().")
        path = self._file(path)
        snapshot = Snapshot(path, verify=self._verify)
        with self._lock:
            if self._snapshot is None:
                self._path, self._snapshot = path, snapshot
                self._engine = self._create_engine()
                return
        snapshot.close()
        raise DatabaseStateError("The database was set up by another thread meanwhile.")

    async def warm(self) -> None:
        """Open the first connections, so that no query has to wait for one."""
        engine, pool = self._pool()
        async with AsyncExitStack() as held:  # all at once, or the first would serve them all
            while pool.checkedout() < min(_WARM, self._pool_size):
                await held.enter_async_context(engine.connect())

    async def reload(self, path: FilePath | None = None) -> None:
        """Serve a newer file, by default the same path's; a failure leaves the old one served.

        Engine and sessions stay valid. A transaction that has begun reads the old data to its end,
        and the old copy's memory is freed with the last of them.
        """
        self.get_engine()
        path = self._file(path)
        snapshot = await asyncio.to_thread(Snapshot, path, verify=self._verify)
        with self._lock:
            old = self._snapshot
            if old is not None:
                self._path, self._snapshot = path, snapshot
        if old is None:
            snapshot.close()
            raise DatabaseStateError("The database was disposed of while it was reloaded.")
        old.close()
        await self._drop_idle()

    async def dispose(self) -> None:
        """Free the memory; readers that are not done yet finish first. May be called again."""
        with self._lock:
            snapshot, self._snapshot = self._snapshot, None
            self._engine = None
        await self._drop_idle()
        if snapshot is not None:
            snapshot.close()

    def get_engine(self) -> AsyncEngine:
        """Return the engine, the same one for as long as the database is set up."""
        if self._engine is None:
            raise DatabaseStateError(
                "The database is not set up, or was disposed of; call setup() first."
            )
        return self._engine

    def get_session(self) -> AsyncSession:
        """Return a new session: `async with db.get_session() as session:`."""
        return AsyncSession(self.get_engine(), expire_on_commit=False)

    async def __call__(self) -> AsyncIterator[AsyncSession]:
        """Yield the session of one request, for FastAPI's `Depends`."""
        async with AsyncExitStack() as closing:
            session = await closing.enter_async_context(self.get_session())
            yield session
            # to close a session, `async with` makes a task, and waits for it: a request and all its
            # objects live two turns of the event loop longer, those of every other request too
            if session.in_transaction() and not await _may_have_settings(session):
                closing.pop_all()
                await session.close()

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
            poolclass=_ReaderPool,
            pool_size=self._pool_size,
            max_overflow=self._max_readers - self._pool_size,
            pool_timeout=self._wait_seconds,
            pool_use_lifo=True,  # the connection used last has the most pages at hand
            skip_autocommit_rollback=True,  # a trip to the connection's thread after every query
        )
        event.listen(engine.sync_engine, "checkin", self._comes_back)
        event.listen(engine.sync_engine, "checkout", self._leaves)
        event.listen(engine.sync_engine, "reset", _end_explicit_transaction)
        event.listen(engine.sync_engine, "before_cursor_execute", _note_setting)
        event.listen(engine.sync_engine, "handle_error", _explain_write, retval=True)
        return engine

    async def _connect(self) -> SingleTripConnection:
        def connect() -> sqlite3.Connection:
            with self._lock:  # or the snapshot's last connection closes between the two lines
                if self._snapshot is None:
                    # a connection that cannot be made leaves those asleep who wait for it:
                    # make one, which `_leaves` then refuses to hand out
                    return sqlite3.connect(":memory:", check_same_thread=False)
                reader.source = self._snapshot
                return self._snapshot.open()

        reader = SingleTripConnection(connect, self._quick)
        await reader
        return reader

    def _comes_back(self, connection: DBAPIConnection | None, entry: ConnectionPoolEntry) -> None:
        if connection is None:
            return
        if _reader(connection).source is not self._snapshot or entry.info.get(_HAS_SETTINGS):
            entry.invalidate()
        else:
            self._idle.add(entry)

    def _leaves(self, _connection: object, entry: ConnectionPoolEntry, _proxy: object) -> None:
        self._idle.discard(entry)
        if self._snapshot is None:
            raise DatabaseStateError("The database was disposed of.")

    async def _drop_idle(self) -> None:
        """Close the connections that nobody uses; those in use are closed as they come back.

        Their entries stay in the pool: one that was taken out of it could be the one that a reader
        has just been promised, who would then wait for another in vain.
        """
        idle, self._idle = self._idle, set()
        readers = [_reader(entry.dbapi_connection) for entry in idle if entry.dbapi_connection]
        for entry in idle:
            entry.invalidate()
        for reader in readers:
            await reader.wait_closed()


class _ReaderPool(AsyncAdaptedQueuePool):
    """A pool that says in a sentence of its own that it is exhausted."""

    def _do_get(self) -> ConnectionPoolEntry:
        try:
            return super()._do_get()
        except PoolTimeoutError as error:
            raise TooManyReadersError(
                f"{self.size() + self._max_overflow} sessions are in use, and none came back in "
                f"{self._timeout:g} s: close sessions sooner, or raise max_readers."
            ) from error


def _note_setting(
    connection: Connection, _cursor: object, statement: str, *_others: object
) -> None:
    """Note that a session may change how its connection behaves: the next one must not have it."""
    if not only_reads(statement):
        connection.info[_HAS_SETTINGS] = True


async def _may_have_settings(session: AsyncSession) -> bool:
    """Tell whether to close a session takes a trip to its connection's thread."""
    return _HAS_SETTINGS in (await (await session.connection()).get_raw_connection()).info


def _reader(connection: DBAPIConnection) -> SingleTripConnection:
    return cast("SingleTripConnection", cast("AdaptedConnection", connection).driver_connection)


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
