"""Which statements are run in place, seen from the event loop and its other tasks."""

import asyncio
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop_app.database import InMemoryDatabase
from desktop_app.database.quick_statements import QuickStatements, only_reads

COUNT = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :most)"
    " SELECT count(*) FROM n"
)
ENDLESS = 300_000_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "words.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIRTUAL TABLE words USING fts5(body)")
        connection.execute("INSERT INTO words VALUES ('emma')")
        connection.commit()
    return path


def run(quick: QuickStatements, connection: sqlite3.Connection, sql: str, most: int = 0) -> object:
    """Return what is run in place; None for what wants a thread."""
    result = asyncio.run(quick.run(connection, sql, {"most": most}))
    return None if result is None else result[1]


@pytest.mark.parametrize(
    ("sql", "is_quick"),
    [
        ("SELECT :most", True),
        ("  values (:most)", True),
        (COUNT, True),
        ("PRAGMA cache_size", False),
        ("EXPLAIN SELECT :most", False),
        ("SELECT body FROM words WHERE words MATCH 'emma' LIMIT :most", False),
    ],
)
def test_what_was_quick_in_a_thread_is_run_in_place_the_next_time(
    path: Path, sql: str, is_quick: bool
) -> None:
    quick = QuickStatements()
    with closing(sqlite3.connect(path)) as connection:
        assert run(quick, connection, sql, 10) is None
        _, rows = quick.measure(connection, sql, {"most": 10})
        assert run(quick, connection, sql, 10) == (rows if is_quick else None)


def test_what_takes_long_in_place_is_broken_off_and_wants_a_thread_from_then_on(
    path: Path,
) -> None:
    quick = QuickStatements()
    with closing(sqlite3.connect(path)) as connection:
        quick.measure(connection, COUNT, {"most": 10})
        for _ in range(1000):  # SQLite's steps add up over the runs of a statement
            assert run(quick, connection, COUNT, 10) == [(10,)]
        begun = time.perf_counter()
        assert run(quick, connection, COUNT, ENDLESS) is None
        assert time.perf_counter() - begun < 0.5
        assert run(quick, connection, COUNT, 10) is None
        # and in a thread it is not broken off
        assert quick.measure(connection, COUNT, {"most": 100_000})[1] == [(100_000,)]


def test_an_error_is_the_statements_own(path: Path) -> None:
    quick = QuickStatements()
    with closing(sqlite3.connect(path)) as connection:
        quick.measure(connection, "SELECT abs(:most)", {"most": 1})
        with pytest.raises(sqlite3.OperationalError, match="integer overflow"):
            run(quick, connection, "SELECT abs(:most)", -(2**63))


def test_other_tasks_have_their_turn(path: Path) -> None:
    async def main() -> int:
        turns = 0

        async def other() -> None:
            nonlocal turns
            while True:
                await asyncio.sleep(0)
                turns += 1

        async with InMemoryDatabase(path) as db, db.get_session() as session:
            await session.scalar(text("SELECT 1"))
            task = asyncio.create_task(other())
            for _ in range(320):
                await session.scalar(text("SELECT 1"))
            task.cancel()
        return turns

    assert asyncio.run(main()) >= 15


def test_a_statement_that_becomes_slow_holds_nobody_up(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path) as db, db.get_session() as session:
            for _ in range(3):
                assert await session.scalar(text(COUNT), {"most": 10}) == 10
            running = asyncio.create_task(session.scalar(text(COUNT), {"most": ENDLESS}))
            begun = time.perf_counter()
            await asyncio.sleep(0.01)
            assert time.perf_counter() - begun < 0.5
            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running

    asyncio.run(main())


@pytest.mark.parametrize(
    ("sql", "reads"),
    [
        (" select 1", True),
        ("With x AS (SELECT 1) SELECT * FROM x", True),
        ("PRAGMA query_only=OFF", False),
        ("-- a comment\nPRAGMA query_only=OFF", False),
        ("explain pragma query_only=OFF", False),
        ("", False),
    ],
)
def test_only_what_certainly_reads_leaves_a_connection_as_it_was(sql: str, reads: bool) -> None:
    assert only_reads(sql) == reads
