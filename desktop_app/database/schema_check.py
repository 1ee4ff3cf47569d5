"""Is there in a docset what its schema says, and nothing else? Asked of those from elsewhere.

A file may name functions to call wherever SQL may stand: in a view, a trigger, a default, an index
on an expression. So every statement in it has to be one of ours, word for word.
"""

import re
import sqlite3
from functools import cache
from typing import Any

from sqlalchemy import Column, Float, Integer, LargeBinary, Table
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateIndex, CreateTable

from desktop_app.docset import limits
from desktop_app.docset.image_policy import LARGEST_IMAGE_BYTES
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.docset.tables import (
    FORMER_FULL_TEXT_INDEXES,
    FULL_TEXT_INDEXES,
    SINCE,
    Base,
    DocsetRow,
    EntryRow,
    ImageRow,
    NameRow,
    PageRow,
    WordRow,
)

INDEXES = tuple(
    statement.split("VIRTUAL TABLE", 1)[1].split()[0] for statement in FULL_TEXT_INDEXES
)

# what SQLite itself adds: to a full-text index, and for ANALYZE
_PARTS = re.compile(
    rf"CREATE TABLE '(?:{'|'.join(INDEXES)})_(?:data|idx|config|content|docsize)'"
    r"\([\w ,]*(?:PRIMARY KEY\([\w ,]*\))?\)(?: WITHOUT ROWID)?"
)
_STATISTICS = re.compile(r"CREATE TABLE sqlite_stat[14]\([\w,]*\)")

_CONDITIONS = {
    EntryRow.__tablename__: (
        f"kind IN ({', '.join(repr(kind.value) for kind in Kind)})",
        "0 <= start AND start <= body AND body <= end",
        "page_id IN (SELECT id FROM page)",
    ),
    NameRow.__tablename__: (
        f"source IN ({', '.join(repr(source.value) for source in NameSource)})",
    ),
    WordRow.__tablename__: ("length(postings) % 4 = 0",),
}
"""What the readers of a row rely on, beside its types."""

_LARGEST = {
    DocsetRow.__tablename__: {
        "slug": limits.LONGEST_NAME,
        "name": limits.LONGEST_NAME,
        "version": limits.LONGEST_NAME,
    },
    PageRow.__tablename__: {"title": limits.LONGEST_NAME},
    EntryRow.__tablename__: {
        "name": limits.LONGEST_NAME,
        "qualified_name": limits.LONGEST_NAME,
        "signature": limits.LONGEST_SIGNATURE,
        "summary": limits.LONGEST_SUMMARY,
    },
    NameRow.__tablename__: {"text": limits.LONGEST_NAME},
    ImageRow.__tablename__: {"data": LARGEST_IMAGE_BYTES},
}
"""The characters of texts, and the bytes of data, that the columns of each table hold at most."""


def unknown_objects(connection: sqlite3.Connection) -> list[str]:
    """Return the names of what is in the file and not in our schema."""
    rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return sorted(str(name) for name, sql in rows if not _is_ours(str(sql)))


def missing_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the tables that a docset of its version has and this file has not."""
    rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    needed = {table.name for table in _tables(connection)} | set(INDEXES)
    return sorted(needed - {name for (name,) in rows})


def oversized_table(connection: sqlite3.Connection) -> str:
    """Return the name of a table that holds something too large; empty when all is well.

    What no docset has anywhere is not even read: that limit stays with the connection.
    """
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, limits.LARGEST_VALUE_BYTES)
    for table in _tables(connection):
        largest = _LARGEST.get(table.name, {})
        fits = [
            f'length("{column.name}") <= {largest.get(column.name, limits.LARGEST_VALUE_BYTES)}'
            for column in table.columns
            if not isinstance(column.type, Integer | Float)
        ]
        if not fits:
            continue
        unfit = f"SELECT 1 FROM {table.name} WHERE NOT ({' AND '.join(fits)}) LIMIT 1"  # noqa: S608 - our names
        try:
            if connection.execute(unfit).fetchone():
                return table.name
        except sqlite3.DataError:
            return table.name
    return ""


def first_violation(connection: sqlite3.Connection) -> str:
    """Return what is wrong with what the tables hold, in a few words; empty when all is well.

    Call it only for a file without `unknown_objects`. Raises `sqlite3.DatabaseError` for a file
    that cannot be read.
    """
    (result,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if result != "ok":
        return " ".join(str(result).split())
    for table in _tables(connection):
        expected = (*map(_is_typed, table.columns), *_CONDITIONS.get(table.name, ()))
        # what is unknown is not as it should be either
        unexpected = f"SELECT 1 FROM {table.name} WHERE ({' AND '.join(expected)}) IS NOT TRUE"  # noqa: S608 - our names
        if connection.execute(f"{unexpected} LIMIT 1").fetchone():
            return f"{table.name} holds what it should not"
    if connection.execute("SELECT count(*) FROM docset").fetchone() != (1,):
        return "it does not say what it is"
    return ""


def _tables(connection: sqlite3.Connection) -> list[Table]:
    """Return the tables that a docset of the file's version has."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return [
        table for table in Base.metadata.sorted_tables if table.info.get(SINCE, version) <= version
    ]


def _is_ours(sql: str) -> bool:
    return (
        _one_line(sql) in _statements()
        or _PARTS.fullmatch(sql) is not None
        or _STATISTICS.fullmatch(sql) is not None
    )


@cache
def _statements() -> frozenset[str]:
    """Return every statement with which the parser makes a docset, or has made one."""
    sqlite = dialect()
    tables = Base.metadata.sorted_tables
    made: list[Any] = [CreateTable(table) for table in tables]
    made += [CreateIndex(index) for table in tables for index in table.indexes]
    texts = [str(statement.compile(dialect=sqlite)) for statement in made]
    return frozenset(map(_one_line, (*texts, *FULL_TEXT_INDEXES, *FORMER_FULL_TEXT_INDEXES)))


def _one_line(sql: str) -> str:
    return " ".join(sql.split())


def _is_typed(column: Column[Any]) -> str:
    types = ["text"]
    if isinstance(column.type, Integer):
        types = ["integer"]
    elif isinstance(column.type, Float):
        types = ["real", "integer"]
    elif isinstance(column.type, LargeBinary):
        types = ["blob"]
    if column.nullable:
        types.append("null")
    quoted = f'"{column.name}"'
    return f"typeof({quoted}) IN ({', '.join(map(repr, types))})"
