"""Errors of the environment: what a person can mend. Anything else is a bug."""

from pathlib import Path

from desktop_app.i18n import translate

DAMAGED = translate("Docset", "{path} is damaged ({error}): copy or build it again.")


class DocsetError(Exception):
    """A docset file cannot be used; the message is one sentence that says what to do."""

    @property
    def sentence(self) -> str:
        """The message; where it is a `TranslatableText` a window says it in the user's language."""
        return self.args[0] if isinstance(self.args[0], str) else str(self)


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
