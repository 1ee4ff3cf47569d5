"""Is this file a docset that we can read? Answered before anything of it is used.

A sealed file is known to be what was built, bit for bit. What the application itself brings needs
no more than that; of a file from elsewhere all that its readers rely on is looked at.
"""

import sqlite3
import struct
from contextlib import closing
from pathlib import Path

from desktop_app import paths
from desktop_app.database import schema_check
from desktop_app.database.snapshot import harden
from desktop_app.docset import checksum
from desktop_app.docset.errors import DocsetError, damaged
from desktop_app.docset.identity import APPLICATION_ID, OLDEST_SCHEMA_VERSION, SCHEMA_VERSION
from desktop_app.i18n import translate

_INCOMPLETE = translate("Docset", "{path} is incomplete: copy or build it again.")
_MAGIC = b"SQLite format 3\0"
_HEADER = struct.Struct(">16xH6xII28xI4xI20xI4x")
"""Page size, change counter, page count, user version, application id, version-valid-for."""


def check(path: Path) -> None:
    """Raise `DocsetError` unless `path` is a docset of this schema, whole, and nothing more."""
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
    if version < OLDEST_SCHEMA_VERSION:
        raise DocsetError(
            translate(
                "Docset",
                "{path} was made by an older version of this application: build it again with: "
                "python -m parser build SOURCE --output FILE.db",
            ).format(path=path)
        )
    extra = path.stat().st_size - pages * (page_size if page_size != 1 else 65536)
    if extra < 0 or changes != valid_for:
        raise DocsetError(_INCOMPLETE.format(path=path))
    sealed = extra == checksum.LENGTH
    # a docset that was built before there were seals has nothing behind its last page
    if extra and not (sealed and checksum.verify(path)):
        raise DocsetError(
            translate(
                "Docset",
                "{path} is damaged, or was changed since it was built: copy or build it again.",
            ).format(path=path)
        )
    _inspect(path, thoroughly=not (sealed and path.parent == paths.resources()))


def _header(path: Path) -> bytes:
    """Return the 100 bytes with which a SQLite file begins."""
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


def _inspect(path: Path, *, thoroughly: bool) -> None:
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as file:
            harden(file)
            missing = schema_check.missing_tables(file)
            foreign = schema_check.unknown_objects(file)
            fault = (
                schema_check.first_violation(file)
                if thoroughly and not missing and not foreign
                else ""
            )
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise damaged(path, error) from error
    if foreign:
        raise DocsetError(
            translate(
                "Docset", "{path} holds what no docset does ({parts}): build it again."
            ).format(path=path, parts=", ".join(foreign))
        )
    if missing:
        raise DocsetError(
            translate(
                "Docset", "{path} is incomplete (no {tables}): copy or build it again."
            ).format(path=path, tables=", ".join(missing))
        )
    if fault:
        raise damaged(path, fault)
