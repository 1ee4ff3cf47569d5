"""`python -m tests.benchmarks.memory [--json]`: concurrent readers of one database, three ways.

- memory: `InMemoryDatabase`, a pool of connections to one copy in memory;
- file: SQLAlchemy's own pool of connections to the file (in the system's cache by then);
- shared cache: as the posts had it, `file::memory:?cache=shared` and one static connection.

Every reader asks the same queries in turn, each in a session of its own: a row by its id, a page of
a range, a word of the full text. A latency runs from opening the session to closing it. The last
lines have one more reader, which is not measured and scans every row again and again.
"""

import argparse
import asyncio
import json
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing, suppress
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine
from sqlalchemy.pool import StaticPool

from desktop_app.database import InMemoryDatabase

BOOKS = 20_000
READERS = (1, 8, 64)
BESIDE_A_SCAN = 8
QUERIES = 1920
"""In each run, by all readers together."""

STATEMENTS = (
    text("SELECT title, body FROM book WHERE id = :number"),
    text("SELECT id, title FROM book WHERE title >= :word ORDER BY title LIMIT 20"),
    text("SELECT rowid FROM words WHERE words MATCH :word || '*' ORDER BY rowid LIMIT 20"),
)
SCAN = text("SELECT count(*) FROM book WHERE body LIKE '%' || :word || '%zzz%'")

Session = Callable[[], AbstractAsyncContextManager[AsyncSession]]
Measured = dict[str, float]


def write_database(path: Path) -> None:
    """About 18 MB, the same each time."""
    draw = random.Random(7)  # noqa: S311  # no secret
    vocabulary = ["".join(draw.choices("aeioubcdfghklmnprst", k=6)) for _ in range(5000)]
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT, body TEXT)")
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(body, content='')")
        for number in range(BOOKS):
            body = " ".join(draw.choices(vocabulary, k=80))
            connection.execute("INSERT INTO book VALUES (?, ?, ?)", (number, body[:20], body))
            connection.execute("INSERT INTO words (rowid, body) VALUES (?, ?)", (number, body))
        connection.execute("CREATE INDEX book_title ON book (title)")
        connection.commit()


@asynccontextmanager
async def memory(path: Path) -> AsyncIterator[Session]:
    async with InMemoryDatabase(path) as database:
        yield database.get_session


@asynccontextmanager
async def file(path: Path) -> AsyncIterator[Session]:
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", pool_size=8, max_overflow=0)
    yield lambda: AsyncSession(engine)
    await engine.dispose()


@asynccontextmanager
async def shared_cache(path: Path) -> AsyncIterator[Session]:
    uri = "file::memory:?cache=shared"
    with closing(sqlite3.connect(uri, uri=True)) as copy, closing(sqlite3.connect(path)) as source:
        source.backup(copy)
        engine = create_async_engine(f"sqlite+aiosqlite:///{uri}&uri=true", poolclass=StaticPool)
        yield lambda: AsyncSession(engine)
        await engine.dispose()


FORMS = {"memory": memory, "file": file, "shared cache": shared_cache}


async def read(session: Session, seed: int, queries: int) -> list[float]:
    """Return the latencies of one reader, in milliseconds."""
    draw = random.Random(seed)  # noqa: S311  # no secret
    latencies = []
    for turn in range(queries):
        statement = STATEMENTS[turn % len(STATEMENTS)]
        values = {"number": draw.randrange(BOOKS), "word": draw.choice("bcdfgh") + "a"}
        wanted = {name: values[name] for name in statement.compile().params}
        started = time.perf_counter()
        async with session() as one:
            rows = (await one.execute(statement, wanted)).all()
        latencies.append((time.perf_counter() - started) * 1000)
        assert rows
    return latencies


async def scan(session: Session) -> None:
    while True:
        async with session() as one:
            await one.execute(SCAN, {"word": "a"})


async def measure(form: str, path: Path, readers: int, *, beside_a_scan: bool = False) -> Measured:
    async with FORMS[form](path) as session:
        await read(session, 0, 3)  # alone: a StaticPool would open a connection for each at once
        await asyncio.gather(*(read(session, seed, 3) for seed in range(readers)))  # warm
        scanning = asyncio.create_task(scan(session)) if beside_a_scan else None
        started = time.perf_counter()
        latencies = await asyncio.gather(
            *(
                read(session, seed, QUERIES // readers // (10 if scanning else 1))
                for seed in range(readers)
            )
        )
        seconds = time.perf_counter() - started
        if scanning:
            scanning.cancel()
            with suppress(asyncio.CancelledError):
                await scanning
    every = [latency for own in latencies for latency in own]
    return {
        "p50_ms": statistics.median(every),
        "p95_ms": statistics.quantiles(every, n=20)[-1],
        "queries_per_second": len(every) / seconds,
    }


async def round_trip(path: Path) -> Measured:
    """Return what the in-memory database costs by itself."""
    database = InMemoryDatabase()
    started = time.perf_counter()
    database.setup(path)
    set_up = time.perf_counter()
    await database.warm()
    warm = time.perf_counter()
    statement = text("SELECT 1")
    latencies = []
    for _ in range(1000):
        begun = time.perf_counter()
        async with database.get_session() as session:
            await session.execute(statement)
        latencies.append((time.perf_counter() - begun) * 1000)
    await database.dispose()
    return {
        "file_mb": path.stat().st_size / 1e6,  # noqa: ASYNC240  # nothing else runs
        "setup_ms": (set_up - started) * 1000,
        "warm_ms": (warm - set_up) * 1000,
        "select_1_ms": statistics.median(latencies),
    }


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.memory")
    parser.add_argument("--json", action="store_true")
    as_json = parser.parse_args(arguments).json
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "books.db")
        write_database(path)
        base = asyncio.run(round_trip(path))
        results = {
            str(readers): {form: asyncio.run(measure(form, path, readers)) for form in FORMS}
            for readers in READERS
        } | {
            f"{BESIDE_A_SCAN} + scan": {
                form: asyncio.run(measure(form, path, BESIDE_A_SCAN, beside_a_scan=True))
                for form in FORMS
            }
        }
    if as_json:
        sys.stdout.write(json.dumps({"in_memory_database": base, "readers": results}) + "\n")
        return
    sys.stdout.write(
        "{file_mb:.0f} MB: setup {setup_ms:.0f} ms, eight connections opened in {warm_ms:.1f} ms, "
        "SELECT 1 in {select_1_ms:.2f} ms\n\n".format(**base)
    )
    sys.stdout.write(" readers  form           median ms    p95 ms  queries/s\n")
    for readers, forms in results.items():
        for form, measured in forms.items():
            sys.stdout.write(
                "{:>8}  {:<13}{p50_ms:>11.2f}{p95_ms:>10.2f}{queries_per_second:>11.0f}\n".format(
                    readers, form, **measured
                )
            )


if __name__ == "__main__":
    main()
