"""What can be wrong with a docset file, and with how a database is used."""

from pathlib import Path

from desktop_app.errors import UserError
from desktop_app.i18n import translate

DAMAGED = translate("Docset", "{path} is damaged ({error}): copy or build it again.")


class DocsetError(UserError):
    """A docset file cannot be used."""


def damaged(path: Path, reason: object) -> DocsetError:
    """Return the error that a file is damaged, in one sentence whatever SQLite quotes from it."""
    return DocsetError(DAMAGED.format(path=path, error=" ".join(str(reason).split())))


class DatabaseFileError(DocsetError):
    """A file cannot be copied into memory: missing, damaged, no database, too large."""


class DatabaseStateError(RuntimeError):
    """A database is used before `setup()`, set up twice, or used after `dispose()`."""


class ReadOnlyError(RuntimeError):
    """A statement would change a database that is only read."""


class TooManyReadersError(RuntimeError):
    """More sessions of a database are in use at once than it allows."""
