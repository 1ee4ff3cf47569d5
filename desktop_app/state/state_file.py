"""State files: connecting, what a file turns out to be, and setting a damaged one aside.

SQLite's rollback journal rather than WAL, and a connection for each transaction: the file is one
file whenever nobody writes, works on network folders, can be renamed or restored while we run, and
a write costs two milliseconds either way. `synchronous=EXTRA` also syncs the folder once the
journal is gone, without which a power cut could undo a change that was confirmed.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, Pool, StaticPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from desktop_app.i18n import translate
from desktop_app.state.errors import DamagedError, NewerError, StateError
from desktop_app.state.identity import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.state.migrations import migrate
from desktop_app.state.tables import Base

_PRAGMAS = ("trusted_schema = OFF", "cell_size_check = ON", "synchronous = EXTRA")

_DAMAGED_FILE = translate("State", "{path} was damaged")

_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_LOCKED = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_UNUSABLE = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
    }
)

Identity = tuple[int, int] | None
"""Which file a path leads to; None for none."""


def file_engine(path: Path, wait: float) -> Engine:
    """Return an engine over the file; statements wait `wait` seconds for other programs' locks."""
    return _engine(str(path), wait, NullPool)


def memory_engine() -> Engine:
    """Return an engine over a database in memory, which lives until the engine is disposed of."""
    return _engine(":memory:", 0, StaticPool)


def _engine(database: str, wait: float, pool: type[Pool]) -> Engine:
    engine = create_engine(
        "sqlite://",
        creator=partial(_connect, database, wait),
        poolclass=pool,
        execution_options={"begin": "DEFERRED"},
    )
    event.listen(engine, "begin", _begin)
    return engine


def _connect(database: str, wait: float) -> sqlite3.Connection:
    # no isolation level: Python's sqlite3 would begin transactions of its own, and late
    connection = sqlite3.connect(database, timeout=wait, isolation_level=None)
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException as error:
        connection.close()
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
            # no fault of these statements: the schema, which they read, makes no sense
            raise DamagedError(_DAMAGED_FILE.format(path=database)) from error
        raise
    return connection


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN " + connection.get_execution_options()["begin"])


def writing(engine: Engine) -> Engine:
    """Return the same engine, its transactions locking the file from their begin: no one comes
    between.
    """
    return engine.execution_options(begin="IMMEDIATE")


def examine(connection: Connection, path: Path, *, thorough: bool) -> int:
    """Return the schema version of the file, 0 for an empty one.

    Raises `DamagedError` or `NewerError`; `thorough` also reads every page of it.
    """
    application = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
    version: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
    rows = connection.exec_driver_sql("SELECT type, name FROM sqlite_master")
    objects = {(row.type, row.name) for row in rows}
    if not (application or version or objects):
        if path.stat().st_size:  # what is shorter than a page passes for empty
            raise DamagedError(_DAMAGED_FILE.format(path=path))
        return 0
    if application != APPLICATION_ID or version < 1:
        raise DamagedError(
            translate("State", "{path} was not written by this application").format(path=path)
        )
    if version > SCHEMA_VERSION:
        raise NewerError(
            translate(
                "State",
                "{path} was written by a newer version of this application: it is left as it is, "
                "and what you pin or set now is forgotten when you close.",
            ).format(path=path)
        )
    if thorough:
        _check(connection, path, version, objects)
    return version


def _check(connection: Connection, path: Path, version: int, objects: set[tuple[str, str]]) -> None:
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    if found != "ok":
        raise DamagedError(_DAMAGED_FILE.format(path=path))
    strange = {kind for kind, _ in objects} - {"table", "index"}
    if strange or (version == SCHEMA_VERSION and not _has_our_tables(connection)):
        raise DamagedError(
            translate("State", "{path} has been changed by another program").format(path=path)
        )


def _has_our_tables(connection: Connection) -> bool:
    return all(
        {row.name for row in connection.exec_driver_sql(f"PRAGMA table_info({table.name})")}
        == set(table.columns.keys())
        for table in Base.metadata.sorted_tables
    )


def prepare(connection: Connection, path: Path, *, thorough: bool) -> bool:
    """Bring the file to the present schema in the open transaction; True when it was empty."""
    version = examine(connection, path, thorough=thorough)
    if version == 0:
        create(connection)
    elif version < SCHEMA_VERSION:
        migrate(connection, version)
    return version == 0


def create(connection: Connection) -> None:
    """Make the tables in an empty database."""
    Base.metadata.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def create_file(path: Path) -> None:
    """Make the file, empty and for the user's eyes only, where there is none."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)


def identity(path: Path) -> Identity:
    """Which file the path leads to now."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def quarantine(path: Path, seen: Identity) -> str | None:
    """Rename a damaged file, and return its new name.

    None when the file is not the one that was `seen` any more: someone else was faster.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    aside = path.with_name(f"{path.stem}-damaged-{stamp}-{os.getpid()}{path.suffix}")
    if identity(path) != seen:
        return None
    # the journal first: left behind, it would be rolled back into the new file
    for ending in ("-journal", "-wal", "-shm", ""):
        source = path.with_name(path.name + ending)
        if source.exists():
            source.rename(aside.with_name(aside.name + ending))
    return aside.name


@contextmanager
def translate_errors(path: Path) -> Iterator[None]:
    """Turn what the environment does to us into `StateError`; bugs pass through."""
    try:
        yield
    except UnicodeDecodeError as error:  # SQLite's message quotes a damaged schema
        raise DamagedError(_DAMAGED_FILE.format(path=path)) from error
    except MemoryError as error:
        raise _unusable(path, translate("State", "there is not enough memory")) from error
    except (DBAPIError, OSError) as error:
        problem = _problem(path, error.orig if isinstance(error, DBAPIError) else error)
        if problem is None:
            raise
        raise problem from error


def _problem(path: Path, error: BaseException | None) -> StateError | None:
    if isinstance(error, OSError):
        return _unusable(path, error.strerror or str(error))
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in _DAMAGED:
        return DamagedError(_DAMAGED_FILE.format(path=path))
    if code in _LOCKED:
        return _unusable(path, translate("State", "another program has locked it"))
    if code in _UNUSABLE:
        return _unusable(path, str(error))
    return None


def _unusable(path: Path, reason: str) -> StateError:
    return StateError(
        translate(
            "State",
            "{path} cannot be used ({reason}): what you pin or set is kept in memory, "
            "and saved as soon as that is possible.",
        ).format(path=path, reason=reason)
    )
