"""`python -m tests.benchmarks.web_app FORM FILE.db`: a FastAPI application over either database.

- ours: `InMemoryDatabase` as a dependency, with its defaults;
- original: as the posts had it, SQLAlchemy's engine on SQLite's shared cache, for which it keeps
  one connection that all sessions share.

It writes the port that it listens on to its standard output, and ends with its standard input.
"""

import asyncio
import sqlite3
import sys
import warnings
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from typing import Annotated, Any

import uvicorn
from fastapi import Depends, FastAPI
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.pool import StaticPool

from desktop_app.database import InMemoryDatabase


class Base(DeclarativeBase):
    """Everything that is mapped."""


class Book(Base):
    """A row of the benchmark's table."""

    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    body: Mapped[str]


POINT = text("SELECT title FROM book WHERE id = :id")


class OriginalDatabase:
    """One connection to a copy in SQLite's shared cache."""

    def __init__(self, path: str) -> None:
        uri = "file:original?mode=memory&cache=shared"
        self._copy = sqlite3.connect(uri, uri=True, check_same_thread=False)
        with closing(sqlite3.connect(path)) as source:
            source.backup(self._copy)
        with warnings.catch_warnings():  # SQLAlchemy says that such an address has had its day
            warnings.simplefilter("ignore")
            self.engine = create_async_engine(
                f"sqlite+aiosqlite:///{uri}&uri=true", poolclass=StaticPool
            )

    async def __call__(self) -> AsyncIterator[AsyncSession]:
        """Yield the session of one request."""
        async with AsyncSession(self.engine, expire_on_commit=False) as session:
            yield session

    async def dispose(self) -> None:
        """Close the connection, then the copy."""
        await self.engine.dispose()
        self._copy.close()


def create_app(form: str, path: str) -> FastAPI:
    """Return the application; `form` is "ours" or "original"."""
    ours, original = InMemoryDatabase(), OriginalDatabase(path)
    database: Any = {"ours": ours, "original": original}[form]
    Session = Annotated[AsyncSession, Depends(database)]  # noqa: N806  # a type

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        ours.setup(path)
        yield
        await ours.dispose()
        await original.dispose()

    app = FastAPI(lifespan=lifespan)

    @app.get("/point/{number}")
    async def point(number: int, session: Session) -> dict[str, str]:
        return {"title": await session.scalar(POINT, {"id": number})}

    @app.get("/orm/{number}")
    async def orm(number: int, session: Session) -> list[dict[str, object]]:
        books = await session.scalars(
            select(Book).where(Book.id >= number).order_by(Book.id).limit(20)
        )
        return [{"id": book.id, "title": book.title} for book in books]

    @app.get("/scan/{number}")
    async def scan(number: int, session: Session) -> dict[str, int | None]:
        count = select(func.count()).select_from(Book).where(Book.body.like(f"%{number}zzz%"))
        return {"count": await session.scalar(count)}

    return app


async def serve(form: str, path: str) -> None:
    """Serve until the standard input ends."""
    server = uvicorn.Server(
        uvicorn.Config(create_app(form, path), port=0, log_level="error", access_log=False)
    )
    serving = asyncio.create_task(server.serve())
    while not server.started:  # noqa: ASYNC110  # uvicorn has no event for it
        await asyncio.sleep(0.01)
    (port,) = {socket.getsockname()[1] for one in server.servers for socket in one.sockets}
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    await asyncio.to_thread(sys.stdin.read)
    server.should_exit = True
    await serving


if __name__ == "__main__":
    asyncio.run(serve(*sys.argv[1:]))
