"""What the window needs to look as it did: read before anything heavy is imported.

SQLAlchemy takes a quarter of a second to import, and the window is painted before that. The two
statements here go through the standard library: five milliseconds, most of them its import.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from desktop_app.state import session as sessions, settings as preferences
from desktop_app.state.identity import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.state.session import Session
from desktop_app.state.settings import Settings

_WAIT = 0.25
"""Seconds to wait for a lock: other processes write for milliseconds."""


@dataclass(frozen=True, slots=True)
class StartupState:
    """What is known before the state file has been opened properly."""

    settings: Settings = field(default_factory=Settings)
    session: Session = field(default_factory=Session)


def read_start(path: Path) -> StartupState:
    """Read settings and session from the file at `path`, as far as possible.

    Never raises and says nothing: `StateStore.open` looks at the same file a moment later, with
    care, and says what is wrong with it.
    """
    try:
        return _read(path) if path.is_file() else StartupState()
    except (sqlite3.Error, OSError, UnicodeDecodeError):  # the last from messages about damage
        return StartupState()


def _read(path: Path) -> StartupState:
    # read and write, but never create: after a crash reading means rolling back first
    uri = f"{path.absolute().as_uri()}?mode=rw"
    with closing(sqlite3.connect(uri, uri=True, timeout=_WAIT, isolation_level=None)) as file:
        file.text_factory = partial(str, encoding="utf-8", errors="replace")
        file.execute("PRAGMA trusted_schema = OFF")
        file.execute("BEGIN")
        application = file.execute("PRAGMA application_id").fetchone()
        version = file.execute("PRAGMA user_version").fetchone()
        if (*application, *version) != (APPLICATION_ID, SCHEMA_VERSION):
            return StartupState()
        settings, _ = preferences.load(dict(file.execute("SELECT key, value FROM setting")))
        row = file.execute("SELECT value FROM session WHERE id = 1").fetchone()
    try:
        return StartupState(settings, sessions.loads(row[0] if row else ""))
    except ValueError:
        return StartupState(settings)
