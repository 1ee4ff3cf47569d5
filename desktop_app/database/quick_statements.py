"""Which statements are so quick that they are run where they are asked for, not in a thread.

A trip to a connection's thread and back costs many times what SQLite needs to find a row that is in
memory, and the more so the busier the event loop is: both want Python's lock.
"""

import asyncio
import sqlite3
import time
from contextlib import closing
from typing import Any

Row = tuple[Any, ...]
Result = tuple[sqlite3.Cursor, list[Row]]
"""A closed cursor, which keeps its description, and all rows."""

_QUICK_SECONDS = 0.001
"""What a statement may take of its thread's time to be run in place the next time."""

_STEPS = 5000
"""Of SQLite's virtual machine, after which it asks whether to go on: within some 0.3 ms."""

_IN_A_ROW = 16
"""Statements that are run in place before the event loop gets its turn."""

_REMEMBERED = 1000
"""Statements; an application has a few dozen."""

_READING = ("SELECT", "VALUES", "WITH")
"""How statements begin that only read; EXPLAIN of a PRAGMA may set it."""


class QuickStatements:
    """Learns it from how long each statement took in a thread; for the connections of a database.

    One that takes more steps in place than a quick one would is broken off, to be run again in a
    thread. Its connection must not be used by anybody else meanwhile.
    """

    def __init__(self) -> None:
        self._is_quick: dict[str, bool] = {}
        self._in_a_row = 0
        self._pauses = 0

    async def run(self, connection: sqlite3.Connection, sql: str, parameters: Any) -> Result | None:
        """Return what the statement returns; None when it has to be run in a thread."""
        if not self._is_quick.get(sql, False):
            return None
        result = self._run_in_place(connection, sql, parameters)
        self._in_a_row += 1
        if self._in_a_row >= _IN_A_ROW:
            self._in_a_row = 0
            await asyncio.sleep(0)
        return result

    def _run_in_place(
        self, connection: sqlite3.Connection, sql: str, parameters: Any
    ) -> Result | None:
        self._pauses = 0
        # only now: in a thread, whose steps are many, each pause would wait for Python's lock
        connection.set_progress_handler(self._is_too_long, _STEPS)
        started = time.thread_time()
        try:
            result = execute(connection, sql, parameters)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_INTERRUPT:
                raise
            result = None
        finally:
            connection.set_progress_handler(None, 0)
        if result is None or time.thread_time() - started > _QUICK_SECONDS:
            self._is_quick.pop(sql, None)
        return result

    def _is_too_long(self) -> bool:
        # SQLite goes on counting where the last run of a statement has ended
        self._pauses += 1
        return self._pauses > 1

    def measure(self, connection: sqlite3.Connection, sql: str, parameters: Any) -> Result:
        """Return what the statement returns, run in a thread; learn whether it is quick."""
        started = time.thread_time()
        result = execute(connection, sql, parameters)
        if time.thread_time() - started < _QUICK_SECONDS and sql not in self._is_quick:
            if len(self._is_quick) >= _REMEMBERED:
                self._is_quick.clear()
            self._is_quick[sql] = _has_small_steps(connection, sql, parameters)
        return result


def only_reads(sql: str) -> bool:
    """Tell whether a statement certainly leaves its connection as it was."""
    return sql.lstrip()[:6].upper().startswith(_READING)


def execute(connection: sqlite3.Connection, sql: str, parameters: Any) -> Result:
    """Execute a statement and fetch its rows."""
    with closing(connection.execute(sql, parameters)) as cursor:
        return cursor, cursor.fetchall()


def _has_small_steps(connection: sqlite3.Connection, sql: str, parameters: Any) -> bool:
    """Tell whether a statement can be broken off: with a virtual table, a single step may be a
    full-text search.
    """
    if not only_reads(sql):
        return False
    _, steps = execute(connection, f"EXPLAIN {sql}", parameters)
    return all(opcode != "VFilter" for _, opcode, *_ in steps)
