"""Is this file a docset that we can read? Answered before anything of it is copied."""

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

from desktop_app.database.errors import DocsetError
from desktop_app.database.schema.identity import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.database.schema.tables import FULL_TEXT_INDEXES, Base
from desktop_app.sentences import translate

_MAGIC = b"SQLite format 3\0"
_HEADER = struct.Struct(">16xH6xII28xI4xI20xI4x")
"""Page size, change counter, page count, user version, application id, version-valid-for."""

DAMAGED = translate("Docset", "{path} is damaged ({error}): copy or build it again.")
_INCOMPLETE = translate("Docset", "{path} is incomplete: copy or build it again.")

TABLES = frozenset(Base.metadata.tables) | {
    statement.split("VIRTUAL TABLE", 1)[1].split()[0] for statement in FULL_TEXT_INDEXES
}


def check(path: Path) -> None:
    """Raise `DocsetError` unless `path` is a docset of this schema, complete in size and tables."""
    header = _header(path)
    page_size, changes, pages, version, application, valid_for = _HEADER.unpack(header)
    if application != APPLICATION_ID:
        raise DocsetError(
            translate(
                "Docset",
                "{path} is a SQLite database but not documentation for this application; "
                "build one with: python -m parser build SOURCE --output FILE.db",
            ).format(path=path)
        )
    if version > SCHEMA_VERSION:
        raise DocsetError(
            translate(
                "Docset",
                "{path} was made by a newer version of this application: update the application, "
                "or build the file again with this one.",
            ).format(path=path)
        )
    if version < SCHEMA_VERSION:
        raise DocsetError(
            translate(
                "Docset",
                "{path} was made by an older version of this application: build it again with: "
                "python -m parser build SOURCE --output FILE.db",
            ).format(path=path)
        )
    expected = pages * (page_size if page_size != 1 else 65536)
    if changes == valid_for and path.stat().st_size < expected:
        raise DocsetError(_INCOMPLETE.format(path=path))
    _require_tables(path)


def _header(path: Path) -> bytes:
    """The 100 bytes with which a SQLite file begins."""
    try:
        if path.is_dir():
            raise DocsetError(
                translate(
                    "Docset", "{path} is a folder: name the documentation file (.db) itself."
                ).format(path=path)
            )
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise DocsetError(
            translate("Docset", "{path} does not exist: check the name of the file.").format(
                path=path
            )
        ) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise DocsetError(
            translate("Docset", "{path} cannot be read ({reason}): check its permissions.").format(
                path=path, reason=reason
            )
        ) from error
    if not header:
        raise DocsetError(
            translate("Docset", "{path} is empty: copy or build it again.").format(path=path)
        )
    if not header.startswith(_MAGIC):
        raise DocsetError(
            translate(
                "Docset",
                "{path} is not a documentation database; "
                "build one with: python -m parser build SOURCE --output FILE.db",
            ).format(path=path)
        )
    if len(header) < 100:
        raise DocsetError(_INCOMPLETE.format(path=path))
    return header


def _require_tables(path: Path) -> None:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
            found = {name for (name,) in file.execute("SELECT name FROM sqlite_master")}
    except sqlite3.Error as error:
        raise DocsetError(DAMAGED.format(path=path, error=error)) from error
    missing = sorted(TABLES - found)
    if missing:
        raise DocsetError(
            translate(
                "Docset", "{path} is incomplete (no {tables}): copy or build it again."
            ).format(path=path, tables=", ".join(missing))
        )
