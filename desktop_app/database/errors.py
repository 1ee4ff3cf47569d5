"""Errors of the environment: what a person can mend. Anything else is a bug."""


class DocsetError(Exception):
    """A docset file cannot be used; the message is one sentence that says what to do."""


class DatabaseFileError(DocsetError):
    """A file cannot be copied into memory: missing, damaged, no database, too large."""


class DatabaseStateError(RuntimeError):
    """A database is used before `setup()`, set up twice, or used after `dispose()`."""


class ReadOnlyError(RuntimeError):
    """A statement would change a database that is only read."""
