"""A SQLite file's copy in memory, in the one form that several connections can read at once.

The copy is a named "memdb": it lives for as long as a connection to it is open, so a snapshot keeps
one, and readers that are not done when the snapshot is closed keep it alive for themselves. (Shared
cache is discouraged by SQLite, `deserialize()` is seen by its own connection only.)
"""

import os
import sqlite3
import sys
import uuid
from contextlib import closing
from pathlib import Path

from desktop_app.docset.errors import DatabaseFileError
from desktop_app.i18n import translate

LIMIT = 1 << 30
"""What a memdb holds at most, in bytes: SQLite's default."""

_PATIENCE = 1.0
"""Seconds to wait for a program that is writing the file."""

_CUT_SHORT = translate("Docset", "{path} is damaged or was cut short; get or build it again.")
_UNREADABLE = translate("Docset", "{path} cannot be read: {reason}.")

_HARDENED = (
    "PRAGMA query_only=ON",  # beside mode=ro, for temporary tables
    "PRAGMA trusted_schema=OFF",  # a view in a foreign file runs no function with side effects
    "PRAGMA cell_size_check=ON",  # a damaged page is an error, not a wrong read
)


class Snapshot:
    """The copy of one file, made when the object is; may be used from any thread.

    Raises `DatabaseFileError` when the file is no readable SQLite database.
    """

    def __init__(self, path: str | os.PathLike[str], *, verify: bool = True) -> None:
        """Copy the file at `path`; `verify` every page of the copy (about 1 ms per MB)."""
        self._uri = f"file:/{uuid.uuid4().hex}?vfs=memdb"
        self._keeper = _connect(self._uri)
        try:
            _copy(Path(path), self._keeper)
            if verify:
                _verify(Path(path), self._keeper)
        except BaseException:
            self._keeper.close()
            raise

    def open(self) -> sqlite3.Connection:
        """Return a new read-only connection; only before `close()`."""
        connection = _connect(f"{self._uri}&mode=ro")
        harden(connection)
        # parses the schema now rather than under the first query
        connection.execute("SELECT 1 FROM sqlite_schema").fetchone()
        return connection

    def close(self) -> None:
        """Free the memory as soon as the last reader is done."""
        self._keeper.close()


def harden(connection: sqlite3.Connection) -> None:
    """Let nothing that stands in a foreign file write, call functions or be read wrongly."""
    for pragma in _HARDENED:
        connection.execute(pragma)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


def _connect(uri: str) -> sqlite3.Connection:
    # isolation_level: no implicit transactions, hence none to roll back after every SELECT
    return sqlite3.connect(
        uri, uri=True, isolation_level=None, check_same_thread=False, timeout=_PATIENCE
    )


def _copy(path: Path, target: sqlite3.Connection) -> None:
    try:
        if path.stat().st_size == 0:  # SQLite takes it for a new database
            raise DatabaseFileError(
                translate("Docset", "{path} is empty; get or build it again.").format(path=path)
            )
        with closing(_connect(f"{path.absolute().as_uri()}?mode=ro")) as source:
            # a backup retries for ever while another program writes; this loses patience
            source.execute("BEGIN")
            (pages,) = source.execute("PRAGMA page_count").fetchone()
            (page_size,) = source.execute("PRAGMA page_size").fetchone()
            if pages * page_size > LIMIT:
                raise DatabaseFileError(
                    translate(
                        "Docset",
                        "{path} is too large to be read into memory: "
                        "{size:.1f} GiB, and at most 1 GiB can be.",
                    ).format(path=path, size=pages * page_size / 2**30)
                )
            (journal,) = source.execute("PRAGMA journal_mode").fetchone()
            if journal != "wal" and path.stat().st_size < pages * page_size:
                raise DatabaseFileError(
                    _CUT_SHORT.format(path=path)
                )  # SQLite pads a page with zeros
            source.backup(target)
        if journal == "wal":
            # a memdb has no write-ahead log, and would not open while its header asks for one
            target.execute("PRAGMA locking_mode=EXCLUSIVE")
            target.execute("PRAGMA journal_mode=DELETE")
            target.execute("PRAGMA locking_mode=NORMAL")
            target.execute("SELECT 1 FROM sqlite_schema").fetchone()
    except OSError as error:
        raise DatabaseFileError(_UNREADABLE.format(path=path, reason=error.strerror)) from error
    except MemoryError as error:
        reason = translate("State", "there is not enough memory")
        raise DatabaseFileError(_UNREADABLE.format(path=path, reason=reason)) from error
    except sqlite3.Error as error:
        raise DatabaseFileError(_reason(path, error)) from error


def _verify(path: Path, copy: sqlite3.Connection) -> None:
    """Raise `DatabaseFileError` when a page is damaged: a backup copies it as it is."""
    try:
        (result,) = copy.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.DatabaseError as error:
        raise DatabaseFileError(_reason(path, error)) from error
    if result != "ok":
        raise DatabaseFileError(_CUT_SHORT.format(path=path))


def _reason(path: Path, error: sqlite3.Error) -> str:
    match error.sqlite_errorcode & 0xFF:
        case sqlite3.SQLITE_NOTADB:
            return translate("Docset", "{path} is not a SQLite database.").format(path=path)
        case sqlite3.SQLITE_CORRUPT:
            return _CUT_SHORT.format(path=path)
        case sqlite3.SQLITE_BUSY:
            return translate(
                "Docset", "{path} is being written by another program; try again when that is done."
            ).format(path=path)
        case _:
            return _UNREADABLE.format(path=path, reason=error)
