"""Writes the SQLite file: rows and full-text indexes, in order of importance."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from desktop_app.database.schema.identity import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.database.schema.tables import (
    FULL_TEXT_INDEXES,
    AnchorRow,
    Base,
    DocsetRow,
    EntryRow,
    ImageRow,
    NameRow,
    PageRow,
)
from desktop_app.database.schema.tokens import initials, squash, suffixes
from parser.fulltext.index import write_fulltext
from parser.records import Name

PAGE_SIZE = 4096

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tables:
    """All rows of a docset, as the tables of the schema have them."""

    docset: Row
    pages: Sequence[Row]
    entries: Sequence[Row]
    names: Sequence[tuple[Row, Name]]
    anchors: Sequence[Row]
    images: Sequence[Row]
    texts: Sequence[tuple[int, str, str]]
    """Entry id, its names, and the text to search."""


def write(path: Path, tables: Tables) -> dict[str, int]:
    """Write a docset file at `path`, which must not exist; returns bytes by table.

    The same rows give the same bytes. Raises `sqlalchemy.exc.OperationalError`, when the disk is
    full for one.
    """
    engine = sa.create_engine(f"sqlite:///{path}", poolclass=sa.NullPool)
    try:
        with engine.connect() as connection:
            # a build that is killed leaves nothing behind that anybody opens: no journal
            for pragma in (
                f"page_size = {PAGE_SIZE}",
                "journal_mode = OFF",
                "synchronous = OFF",
                f"application_id = {APPLICATION_ID}",
                f"user_version = {SCHEMA_VERSION}",
            ):
                connection.exec_driver_sql(f"PRAGMA {pragma}")
            Base.metadata.create_all(connection)
            for statement in FULL_TEXT_INDEXES:
                connection.exec_driver_sql(statement)
            _insert(connection, tables)
            write_fulltext(connection, {number: text for number, _, text in tables.texts})
            connection.commit()
            for index in ("name_index", "trigram_index", "text_index"):
                connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('optimize')")
            connection.exec_driver_sql("ANALYZE")
            connection.commit()
            connection.exec_driver_sql("VACUUM")
            return _sizes(connection)
    finally:
        engine.dispose()


def _insert(connection: sa.Connection, tables: Tables) -> None:
    for table, rows in (
        (DocsetRow, [tables.docset]),
        (PageRow, tables.pages),
        (EntryRow, tables.entries),
        (NameRow, [row for row, _ in tables.names]),
        (AnchorRow, tables.anchors),
        (ImageRow, tables.images),
    ):
        if rows:
            connection.execute(sa.insert(table), list(rows))
    connection.exec_driver_sql(
        "INSERT INTO name_index(rowid, last, words) VALUES (?, ?, ?)",
        [(row["id"], *_tokens(name)) for row, name in tables.names if squash(name.text)],
    )
    connection.exec_driver_sql(
        "INSERT INTO trigram_index(rowid, squashed) VALUES (?, ?)",
        [(row["id"], squash(name.text)) for row, name in tables.names if squash(name.text)],
    )
    connection.exec_driver_sql(
        "INSERT INTO text_index(rowid, title, body) VALUES (?, ?, ?)", tables.texts
    )


def _tokens(name: Name) -> tuple[str, str]:
    """What `name_index` holds of a name: its last part, and the other ways to begin it."""
    last = squash(name.last)
    others = dict.fromkeys((*suffixes(name.text), *suffixes(name.last), initials(name.text)))
    return last, " ".join(word for word in others if word and word != last)


def _sizes(connection: sa.Connection) -> dict[str, int]:
    """Bytes by table, a table's indexes counted with it."""
    names = dict(
        connection.exec_driver_sql("SELECT name, tbl_name FROM sqlite_schema").tuples().all()
    )
    sizes: dict[str, int] = {}
    rows = connection.exec_driver_sql(
        "SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY name"
    )
    for name, size in rows.tuples():
        table = names.get(name, name)
        for index in ("name_index", "trigram_index", "text_index"):
            table = index if table.startswith(f"{index}_") else table
        sizes[table] = sizes.get(table, 0) + size
    return sizes
