"""Errors of the environment: what a person can mend. Anything else is a bug."""

from pathlib import Path


class DocsetError(Exception):
    """A docset file cannot be used; the message is one sentence that says what to do."""


def damaged(path: Path, reason: object) -> DocsetError:
    """The error that a file is damaged, in one sentence whatever SQLite quotes from it."""
    return DocsetError(
        f"{path} is damaged ({' '.join(str(reason).split())}): copy or build it again."
    )


class DatabaseFileError(DocsetError):
    """A file cannot be copied into memory: missing, damaged, no database, too large."""


class DatabaseStateError(RuntimeError):
    """A database is used before `setup()`, set up twice, or used after `dispose()`."""


class ReadOnlyError(RuntimeError):
    """A statement would change a database that is only read."""
