"""A docset in memory, and the connection over which it is read."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from pathlib import Path
from typing import TypeVar, cast

from sqlalchemy.exc import DatabaseError

from desktop_app.database import docset_check
from desktop_app.database.damage import damage_told
from desktop_app.database.driver import SingleTripConnection
from desktop_app.database.memory import InMemoryDatabase
from desktop_app.database.repository import Repository
from desktop_app.docset.records import Docset

T = TypeVar("T")


class OpenDocset:
    """One docset: one connection of its database, which is kept, and what reads from it."""

    def __init__(
        self, path: Path, reader: SingleTripConnection, repository: Repository, held: AsyncExitStack
    ) -> None:
        """`held` closes the connection and the database."""
        self.path = path
        self._reader = reader
        self._repository = repository
        self._held = held

    @classmethod
    async def open(cls, path: Path) -> "OpenDocset":
        """Copy the docset at `path` into memory; raises `DocsetError` when it cannot be used."""
        await asyncio.to_thread(docset_check.check, path)
        database = InMemoryDatabase(verify=False)  # the check above has seen every page
        async with AsyncExitStack() as held:
            held.push_async_callback(database.dispose)
            with damage_told(path), _driver_errors():
                await asyncio.to_thread(database.setup, path)
                connection = await held.enter_async_context(database.get_engine().connect())
                raw = await connection.get_raw_connection()
                reader = cast("SingleTripConnection", raw.driver_connection)
                repository = await reader.run_in_thread(Repository)
            return cls(path, reader, repository, held.pop_all())

    @property
    def facts(self) -> Docset:
        """What it says about itself."""
        return self._repository.docset

    async def run(self, work: Callable[[Repository], T]) -> T:
        """Do `work` in the connection's thread: one trip there, however many statements.

        Raises `DocsetError` when the docset turns out to be damaged.
        """
        with damage_told(self.path):
            return await self._reader.run_in_thread(lambda _: work(self._repository))

    async def close(self) -> None:
        """Free the memory."""
        await self._held.aclose()


@contextmanager
def _driver_errors() -> Iterator[None]:
    """Raise what the driver has raised, which SQLAlchemy puts into errors of its own."""
    try:
        yield
    except DatabaseError as error:
        raise (error.orig or error) from error
