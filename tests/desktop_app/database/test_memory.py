"""`InMemoryDatabase` on real files, real threads and real event loops."""

import asyncio
import sqlite3
import sys
import threading
import time
from collections.abc import Coroutine
from contextlib import AsyncExitStack, closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from desktop_app.database import InMemoryDatabase
from desktop_app.database.driver import SingleTripConnection
from desktop_app.database.quick_statements import QuickStatements
from desktop_app.docset.errors import (
    DatabaseFileError,
    DatabaseStateError,
    ReadOnlyError,
    TooManyReadersError,
)

SLOW = text(
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000000)"
    " SELECT count(*) FROM n"
)


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]


TITLE = select(Book.title).where(Book.id == 1)


def write(path: Path, title: str, *, rows: int = 1, journal: str = "delete") -> Path:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode={journal}")
        connection.execute("DROP TABLE IF EXISTS book")
        connection.execute("CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT NOT NULL)")
        connection.executemany("INSERT INTO book (title) VALUES (?)", [(title,)] * rows)
        connection.commit()
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path / "books.db", "Emma")


async def title_of(db: InMemoryDatabase) -> str | None:
    async with db.get_session() as session:
        return await session.scalar(TITLE)


async def name_in_memory(session: AsyncSession) -> str:
    """Return the name of the copy that the session's connection reads."""
    raw = await (await session.connection()).get_raw_connection()
    source = raw.driver_connection.source  # type: ignore[union-attr]  # our own connection
    return str(source._uri)


def tables(uri: str) -> list[tuple[str]]:
    """Return the tables of a copy; there are none when its memory was freed."""
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        return connection.execute("SELECT name FROM sqlite_schema").fetchall()


def within(seconds: float, work: Coroutine[Any, Any, None]) -> None:
    async def guarded() -> None:
        async with asyncio.timeout(seconds):
            await work

    asyncio.run(guarded())


# What it is for


def test_every_way_to_a_session(path: Path) -> None:
    async def main() -> None:
        db = InMemoryDatabase()
        db.setup(path)
        assert await title_of(db) == "Emma"
        async with db.get_engine().connect() as connection:
            assert (await connection.execute(TITLE)).scalar_one() == "Emma"
        async for session in db():
            assert (await session.get_one(Book, 1)).title == "Emma"
        await db.dispose()
        async with InMemoryDatabase(path) as other:
            assert await title_of(other) == "Emma"

    within(10, main())


def test_the_file_is_not_needed_afterwards(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path) as db:
            await asyncio.to_thread(path.unlink)
            assert await title_of(db) == "Emma"

    within(10, main())


def test_several_side_by_side(tmp_path: Path) -> None:
    names = ("Emma", "Persuasion", "Sanditon")

    async def main() -> None:
        dbs = [InMemoryDatabase(write(tmp_path / f"{name}.db", name)) for name in names]
        for db in dbs:
            db.setup()
        assert await asyncio.gather(*map(title_of, dbs * 10)) == list(names * 10)
        await dbs[0].dispose()
        assert await title_of(dbs[1]) == "Persuasion"
        for db in dbs:
            await db.dispose()

    within(10, main())


def test_set_up_in_a_thread_used_in_one_loop_and_disposed_of_in_another(path: Path) -> None:
    db = InMemoryDatabase()
    thread = threading.Thread(target=db.setup, args=[path])
    thread.start()
    thread.join()

    async def read() -> None:
        await db.warm()
        assert await title_of(db) == "Emma"

    within(10, read())
    within(10, db.dispose())


def test_a_slow_query_delays_nobody(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path) as db:

            async def slow() -> None:
                async with db.get_session() as session:
                    await session.execute(SLOW)

            running = asyncio.create_task(slow())
            await asyncio.sleep(0.05)
            assert await asyncio.gather(*(title_of(db) for _ in range(7))) == ["Emma"] * 7
            assert not running.done()
            running.cancel()
            with pytest.raises(asyncio.CancelledError):
                await running

    within(10, main())


def test_more_readers_than_connections_wait_their_turn(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path, pool_size=2, max_readers=2) as db:
            assert await asyncio.gather(*(title_of(db) for _ in range(64))) == ["Emma"] * 64

    within(10, main())


def test_warming_waits_for_nobody(path: Path) -> None:
    async def main() -> None:
        db = InMemoryDatabase(path, pool_size=4)
        db.setup()
        async with db.get_session() as reader:
            await reader.scalar(TITLE)
            await asyncio.gather(*(db.warm() for _ in range(5)))
        await db.dispose()

    within(10, main())


def test_a_result_can_be_streamed(tmp_path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(write(tmp_path / "many.db", "Emma", rows=1000)) as db:
            async with db.get_session() as session:
                stream = await session.stream_scalars(select(Book.id).order_by(Book.id))
                assert [i async for i in stream] == list(range(1, 1001))
            async with db.get_session() as session:
                parts = await session.stream_scalars(select(Book.id).order_by(Book.id))
                assert [len(part) async for part in parts.partitions(300)] == [300, 300, 300, 100]

    within(10, main())


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.none()
        | st.integers(-(2**63), 2**63 - 1)
        | st.floats(allow_nan=False)
        | st.binary()
        | st.text(st.characters(exclude_categories=["Cs"])),
        min_size=1,
    )
)
def test_what_was_written_is_read(tmp_path: Path, values: list[Any]) -> None:
    path = tmp_path / "values.db"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE box (value)")
        connection.executemany("INSERT INTO box VALUES (?)", [(value,) for value in values])
        connection.commit()

    async def main() -> None:
        async with InMemoryDatabase(path, pool_size=1) as db, db.get_session() as session:
            rows = await session.execute(text("SELECT value FROM box ORDER BY rowid"))
            assert rows.scalars().all() == values

    within(10, main())


# States


def test_before_setup_and_after_dispose(path: Path) -> None:
    async def main() -> None:
        db = InMemoryDatabase()
        await db.dispose()
        for disposed in (False, True):
            if disposed:
                db.setup(path)
                await db.dispose()
                await db.dispose()
            for use in (db.get_engine, db.get_session):
                with pytest.raises(DatabaseStateError, match=r"call setup\(\) first"):
                    use()
            for later in (db.reload, db.warm):
                with pytest.raises(DatabaseStateError):
                    await later()
        db.setup()  # and once more
        assert await title_of(db) == "Emma"
        await db.dispose()

    within(10, main())


def test_setup_wants_a_file_and_happens_once(path: Path) -> None:
    db = InMemoryDatabase()
    with pytest.raises(DatabaseStateError, match="has no file"):
        db.setup()
    outcomes: list[str] = []

    def setup() -> None:
        try:
            db.setup(path)
            outcomes.append("done")
        except DatabaseStateError:
            outcomes.append("refused")

    threads = [threading.Thread(target=setup) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["done", "refused", "refused", "refused"]
    within(10, db.dispose())


def test_an_engine_that_outlives_the_database_says_so(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path) as db:
            engine = db.get_engine()
        with pytest.raises(DatabaseStateError, match="disposed of"):
            await engine.connect()

    within(10, main())


def test_after_warming_no_query_starts_a_thread(path: Path) -> None:
    async def main() -> None:
        before = set(threading.enumerate())
        db = InMemoryDatabase(path, pool_size=3)
        db.setup()
        await db.warm()
        warmed = set(threading.enumerate())
        assert len(warmed - before) == 3
        async with db.get_session() as one, db.get_session() as two, db.get_session() as three:
            for session in (one, two, three):
                await session.scalar(TITLE)
            assert set(threading.enumerate()) == warmed
        await db.dispose()

    within(10, main())


@pytest.mark.parametrize("steps", range(12))
def test_a_request_that_is_cancelled_gives_its_connection_back(path: Path, steps: int) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path, pool_size=1, max_readers=1, wait_seconds=1) as db:

            async def request() -> None:
                async for session in db():
                    await session.execute(text("BEGIN"))  # whose end is a trip to the thread
                    await session.scalar(TITLE)

            task = asyncio.create_task(request())
            for _ in range(steps):
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
            assert await title_of(db) == "Emma"

    within(10, main())


@pytest.mark.parametrize("idle", [8, 60])
def test_idle_sessions_starve_nobody(path: Path, idle: int) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path, wait_seconds=1) as db, AsyncExitStack() as held:
            for _ in range(idle):  # a WebSocket, a slow download: a session that has read once
                session = await held.enter_async_context(db.get_session())
                await session.execute(text("SELECT 1"))
            begun = time.perf_counter()
            async with db.get_session() as session:
                assert await session.scalar(text("SELECT count(*) FROM book"))
            assert time.perf_counter() - begun < 0.5

    within(20, main())


def test_more_readers_than_allowed_get_a_sentence(path: Path) -> None:
    async def main() -> None:
        db = InMemoryDatabase(path, pool_size=1, max_readers=2, wait_seconds=0.1)
        async with db, db.get_session() as one, db.get_session() as two, db.get_session() as three:
            await one.execute(text("SELECT 1"))
            await two.execute(text("SELECT 1"))
            with pytest.raises(TooManyReadersError, match="2 sessions are in use"):
                await three.execute(text("SELECT 1"))

    within(10, main())


@pytest.mark.parametrize(
    ("change", "question", "answer"),
    [
        ("PRAGMA case_sensitive_like=ON", "SELECT 'A' LIKE 'a'", 1),
        ("PRAGMA query_only=OFF", "PRAGMA query_only", 1),
        (" pragma cache_size=17", "PRAGMA cache_size", -2000),
        ("-- a comment\nPRAGMA case_sensitive_like=ON", "SELECT 'A' LIKE 'a'", 1),
    ],
)
def test_what_a_session_sets_does_not_reach_the_next(
    path: Path, change: str, question: str, answer: int
) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path, pool_size=1) as db:
            async with db.get_session() as session:
                await session.execute(text(change))
            async with db.get_session() as session:
                assert await session.scalar(text(question)) == answer

    within(10, main())


def test_no_other_file_can_be_attached(path: Path, tmp_path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path) as db, db.get_session() as session:
            with pytest.raises(Exception, match="too many attached databases"):
                await session.execute(text(f"ATTACH '{tmp_path / 'other.db'}' AS other"))

    within(10, main())


# Files


def locked(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path)
    connection.execute("BEGIN EXCLUSIVE")
    return connection


def with_damaged_pages(whole: bytes) -> bytes:
    """Overwrite the beginning of every page but the first ones."""
    damaged = bytearray(whole)
    for page in range(3 * 4096, len(damaged), 4096):
        damaged[page : page + 64] = b"\xff" * 64
    return bytes(damaged)


def test_a_damaged_file_leaves_the_former_one_served(path: Path, tmp_path: Path) -> None:
    write(path, "Emma", rows=5000)
    bad = tmp_path / "bad.db"
    bad.write_bytes(with_damaged_pages(path.read_bytes()))

    async def main() -> None:
        async with InMemoryDatabase(path) as db:
            with pytest.raises(DatabaseFileError, match="damaged"):
                await db.reload(bad)
            async with db.get_session() as session:
                assert await session.scalar(text("SELECT count(title) FROM book"))

    within(10, main())


def test_a_file_that_cannot_be_used_is_named_with_its_reason(path: Path, tmp_path: Path) -> None:
    write(path, "Emma", rows=5000)
    whole = path.read_bytes()
    files = {
        "missing.db": (None, "No such file"),
        "empty.db": (b"", "is empty"),
        "prose.db": (b"It is a truth universally acknowledged." * 50, "not a SQLite database"),
        "half.db": (whole[: len(whole) // 2 // 4096 * 4096], "cut short"),
        "tail.db": (whole[:-1], "cut short"),
        "start.db": (whole[:50], "cut short"),
        "pages.db": (with_damaged_pages(whole), "damaged"),
    }
    for name, (content, reason) in files.items():
        if content is not None:
            (tmp_path / name).write_bytes(content)
        db = InMemoryDatabase()
        with pytest.raises(DatabaseFileError, match=reason) as caught:
            db.setup(tmp_path / name)
        assert str(tmp_path / name) in str(caught.value)
        assert "\n" not in str(caught.value)
        with pytest.raises(DatabaseStateError):
            db.get_session()
    with pytest.raises(DatabaseFileError, match="cannot be read"):
        InMemoryDatabase().setup(tmp_path)
    with closing(locked(path)), pytest.raises(DatabaseFileError, match="another program"):
        InMemoryDatabase().setup(path)


def test_a_file_of_more_than_a_gibibyte_is_refused_at_once(path: Path) -> None:
    content = bytearray(path.read_bytes())
    page_size = int.from_bytes(content[16:18])
    pages = 2**30 // page_size + 1
    content[28:32] = pages.to_bytes(4)
    with path.open("wb") as file:  # sparse
        file.write(content)
        file.truncate(pages * page_size)
    started = time.perf_counter()
    with pytest.raises(DatabaseFileError, match="too large"):
        InMemoryDatabase().setup(path)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("writer_is_there", [False, True])
def test_a_file_with_a_write_ahead_log(tmp_path: Path, writer_is_there: bool) -> None:
    path = write(tmp_path / "wal.db", "Emma", journal="wal")

    async def main() -> None:
        async with InMemoryDatabase(path) as db:
            assert await title_of(db) == ("Persuasion" if writer_is_there else "Emma")

    with closing(sqlite3.connect(path)) as writer:
        if writer_is_there:  # what it wrote is in the log only
            writer.execute("UPDATE book SET title = 'Persuasion'")
            writer.commit()
        within(10, main())


def test_a_path_with_letters_that_mean_something_in_a_uri(tmp_path: Path) -> None:
    path = write(tmp_path / "50% of #1 & é.db", "Emma")

    async def main() -> None:
        async with InMemoryDatabase(path) as db:
            assert await title_of(db) == "Emma"

    within(10, main())


# Read-only


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO book (title) VALUES ('Sanditon')",
        "UPDATE book SET title = 'Sanditon'",
        "DELETE FROM book",
        "CREATE TABLE shelf (id)",
        "CREATE TEMP TABLE shelf (id)",
        "DROP TABLE book",
        "PRAGMA user_version = 3",
    ],
)
def test_a_write_is_refused(path: Path, statement: str) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path) as db:
            async with db.get_session() as session:
                with pytest.raises(ReadOnlyError, match="read-only"):
                    await session.execute(text(statement))
            async with db.get_session() as session:  # whoever lifts the first bar meets another
                await session.execute(text("PRAGMA query_only = OFF"))
                if "TEMP" not in statement:
                    with pytest.raises(ReadOnlyError, match="read-only"):
                        await session.execute(text(statement))
            assert await title_of(db) == "Emma"

    within(10, main())


def test_a_new_object_cannot_be_committed(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path) as db, db.get_session() as session:
            session.add_all([Book(title="Sanditon"), Book(title="Lady Susan")])
            with pytest.raises(ReadOnlyError):
                await session.commit()

    within(10, main())


def test_every_connection_is_hardened(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path) as db, db.get_session() as session:
            for pragma, value in (("query_only", 1), ("trusted_schema", 0), ("cell_size_check", 1)):
                assert await session.scalar(text(f"PRAGMA {pragma}")) == value
            if sys.version_info >= (3, 12):
                raw = await (await session.connection()).get_raw_connection()
                driver = raw.driver_connection
                assert driver is not None
                assert driver._conn.getconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)

    within(10, main())


def test_a_transaction_that_was_left_open_does_not_reach_the_next_reader(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path, pool_size=1) as db:
            for _ in range(2):
                async with db.get_session() as session:
                    await session.execute(text("BEGIN"))

    within(10, main())


# Reload


def test_reload_lets_readers_finish_and_frees_the_old_copy(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path) as db:
            engine = db.get_engine()
            async with db.get_session() as reader:
                assert await reader.scalar(TITLE) == "Emma"
                old = await name_in_memory(reader)
                write(path, "Persuasion")
                await db.reload()
                assert await title_of(db) == "Persuasion"
                assert await reader.scalar(TITLE) == "Emma"
                assert tables(old) == [("book",)]
                await reader.rollback()
                assert tables(old) == []
                assert await reader.scalar(TITLE) == "Persuasion"
            async with engine.connect() as connection:
                assert (await connection.execute(TITLE)).scalar_one() == "Persuasion"

    within(10, main())


def test_reload_of_another_file_and_of_a_bad_one(path: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.db").write_text("no database, and not a short text either" * 20)

    async def main() -> None:
        async with InMemoryDatabase(path) as db:
            with pytest.raises(DatabaseFileError):
                await db.reload(tmp_path / "bad.db")
            assert await title_of(db) == "Emma"
            await db.reload(write(tmp_path / "other.db", "Sanditon"))
            assert await title_of(db) == "Sanditon"
            write(path, "Persuasion")
            await db.reload()  # still the other one
            assert await title_of(db) == "Sanditon"

    within(10, main())


def test_reload_under_load(path: Path) -> None:
    seen: set[str] = set()

    async def read(db: InMemoryDatabase, stop: asyncio.Event) -> None:
        while not stop.is_set():
            async with db.get_session() as session:
                first = await session.scalar(TITLE)
                await asyncio.sleep(0)
                assert await session.scalar(TITLE) == first
                seen.add(str(first))

    async def main() -> None:
        async with InMemoryDatabase(path) as db:
            stop = asyncio.Event()
            readers = [asyncio.create_task(read(db, stop)) for _ in range(24)]
            for number in range(10):
                write(path, str(number))
                await db.reload()
                while str(number) not in seen:  # noqa: ASYNC110  # as long as the machine takes
                    await asyncio.sleep(0.001)
            stop.set()
            await asyncio.gather(*readers)

    within(20, main())


# The end


def test_dispose_frees_the_memory_after_the_last_reader(path: Path) -> None:
    async def main() -> None:
        db = InMemoryDatabase(path)
        async with db:
            reader = db.get_session()
            assert await reader.scalar(TITLE) == "Emma"
            name = await name_in_memory(reader)
        assert await reader.scalar(TITLE) == "Emma"
        assert tables(name) == [("book",)]
        await reader.close()
        assert tables(name) == []

    within(10, main())


@pytest.mark.parametrize("pool_size", [1, 2, 8])
def test_dispose_while_queries_run_and_wait(path: Path, pool_size: int) -> None:
    """At 20 moments: a reader was once left waiting for a connection that dispose took away."""

    async def main(after: float) -> None:
        db = InMemoryDatabase(path, pool_size=pool_size, max_readers=pool_size)
        db.setup()
        readers = [asyncio.create_task(title_of(db)) for _ in range(32)]
        await asyncio.sleep(after)
        await db.dispose()
        results = await asyncio.gather(*readers, return_exceptions=True)
        assert all(r == "Emma" or isinstance(r, DatabaseStateError) for r in results)

    for moment in range(20):
        within(10, main(moment * 0.0007))


def test_sessions_made_before_disposal_fail_at_once_after_it(path: Path) -> None:
    async def main() -> None:
        db = InMemoryDatabase(path, pool_size=2, max_readers=2)
        db.setup()
        sessions = [db.get_session() for _ in range(32)]
        await db.dispose()
        results = await asyncio.gather(
            *(session.execute(text("SELECT 1")) for session in sessions), return_exceptions=True
        )
        assert all(isinstance(result, DatabaseStateError) for result in results)
        for session in sessions:
            await session.close()

    within(10, main())


def test_a_loop_may_end_while_a_query_of_a_disposed_database_runs(path: Path) -> None:
    async def main() -> None:
        db = InMemoryDatabase(path)
        db.setup()

        async def slow() -> None:
            async with db.get_session() as session:
                await session.execute(SLOW)

        running = asyncio.create_task(slow())
        await asyncio.sleep(0.02)
        await db.dispose()
        assert not running.done()  # and asyncio.run cancels it

    for _ in range(5):
        asyncio.run(main())  # pytest fails when a thread finds the loop closed


def test_a_connection_that_nobody_waits_for_any_more_is_closed(path: Path) -> None:
    opened = []

    def connect() -> sqlite3.Connection:
        time.sleep(0.1)  # long enough to be cancelled
        opened.append(sqlite3.connect(path, check_same_thread=False))
        return opened[0]

    async def main() -> None:
        connection = SingleTripConnection(connect, QuickStatements())

        async def wait() -> None:
            await connection

        waiting = asyncio.create_task(wait())
        await asyncio.sleep(0.02)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        await connection.wait_closed()

    within(10, main())
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")


def test_reload_waits_for_no_reader_though_others_wait_for_it(path: Path) -> None:
    async def main() -> None:
        async with (
            InMemoryDatabase(path, pool_size=1, max_readers=1) as db,
            db.get_session() as reader,
        ):
            assert await reader.scalar(TITLE) == "Emma"
            waiting = asyncio.create_task(title_of(db))
            await asyncio.sleep(0.01)
            write(path, "Sanditon")
            async with asyncio.timeout(1):
                await db.reload()
            assert await reader.scalar(TITLE) == "Emma"
            await reader.close()
            assert await waiting == "Sanditon"

    within(10, main())


def test_a_cancelled_query_is_stopped_and_harms_nobody(path: Path) -> None:
    async def main() -> None:
        async with InMemoryDatabase(path, pool_size=1) as db:

            async def slow() -> None:
                async with db.get_session() as session:
                    await session.execute(SLOW)

            running = asyncio.create_task(slow())
            await asyncio.sleep(0.05)
            running.cancel()
            started = time.perf_counter()
            with pytest.raises(asyncio.CancelledError):
                await running
            assert await title_of(db) == "Emma"
            assert time.perf_counter() - started < 1  # SLOW would take many seconds

    within(10, main())
