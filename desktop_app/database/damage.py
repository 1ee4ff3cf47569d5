"""What reading a damaged docset raises, as one sentence."""

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop_app.docset.errors import damaged


@contextmanager
def damage_told(path: Path) -> Iterator[None]:
    """Raise `DocsetError` for whatever damaged data raises; other errors of SQLite are bugs."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if not _is_damage(error):
            raise
        raise damaged(path, error) from error
    except (zlib.error, UnicodeDecodeError) as error:
        raise damaged(path, error) from error


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # from the module sqlite3 itself, to which a text is no UTF-8
        return isinstance(error, sqlite3.OperationalError)
    return code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
