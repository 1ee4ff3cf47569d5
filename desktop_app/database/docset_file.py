"""A docset that is read where it lies, for a command that answers once and ends."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop_app.database import docset_check
from desktop_app.database.damage import damage_told
from desktop_app.database.repository import Repository
from desktop_app.database.snapshot import harden, open_file, unusable
from desktop_app.docset.records import Docset

T = TypeVar("T")


class DocsetFile:
    """One docset, read from its file: nothing is copied, and there is nothing to wait for.

    The methods are coroutines as those of `OpenDocset` are, so that the library and the search are
    the same over both; here none of them is ever suspended.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._repository = Repository(connection)

    @classmethod
    async def open(cls, path: Path) -> "DocsetFile":
        """Open the docset at `path`; raises `DocsetError` when it cannot be used."""
        docset_check.check(path)
        try:
            connection = open_file(path)
            try:
                harden(connection)
                connection.execute("BEGIN")  # nobody writes into it between two answers
                with damage_told(path):
                    return cls(path, connection)
            except BaseException:
                connection.close()
                raise
        except sqlite3.Error as error:
            raise unusable(path, error) from error

    @property
    def facts(self) -> Docset:
        """What it says about itself."""
        return self._repository.docset

    async def run(self, work: Callable[[Repository], T]) -> T:
        """Do `work`, now.

        Raises `DocsetError` when the docset turns out to be damaged, or can no longer be read.
        """
        try:
            with damage_told(self.path):
                return work(self._repository)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_IOERR:
                raise
            raise unusable(self.path, error) from error

    async def close(self) -> None:
        """Close the file."""
        self._connection.close()
