"""Writes the SQLite file: rows and full-text indexes, in order of importance."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from desktop_app.docset import checksum
from desktop_app.docset.identity import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.docset.name_tokens import initials, normalize, suffixes
from desktop_app.docset.stemming import indexed_text
from desktop_app.docset.tables import (
    FULL_TEXT_INDEXES,
    AliasRow,
    AnchorRow,
    Base,
    DocsetRow,
    EntryRow,
    ImageRow,
    NameRow,
    PageRow,
    SlipRow,
    SpellingRow,
    WordRow,
)
from parser.output.fulltext.index import FullText
from parser.records import Name

PAGE_SIZE = 8192
"""Bytes; with 4096 the file is a hundredth larger, with 16384 no smaller."""
INDEXES = ("name_index", "trigram_index", "text_index")

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tables:
    """All rows of a docset, as the tables of the schema have them."""

    docset: Row
    pages: Sequence[Row]
    entries: Sequence[Row]
    names: Sequence[tuple[Row, Name]]
    anchors: Sequence[Row]
    aliases: Sequence[Row]
    images: Sequence[Row]
    texts: Sequence[tuple[int, str, str]]
    """Entry id, its name and signature, and its text."""
    full_text: FullText


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
                "temp_store = MEMORY",
                f"application_id = {APPLICATION_ID}",
                f"user_version = {SCHEMA_VERSION}",
            ):
                connection.exec_driver_sql(f"PRAGMA {pragma}")
            _create(connection)
            _insert(connection, tables)
            connection.commit()
            for index in INDEXES:
                optimize = sa.insert(sa.table(index, sa.column(index))).values(["optimize"])
                connection.execute(optimize)
            connection.exec_driver_sql("ANALYZE")
            connection.commit()
            connection.exec_driver_sql("VACUUM")
            sizes = sizes_by_table(connection)
    finally:
        engine.dispose()
    checksum.append(path)
    return sizes


def _create(connection: sa.Connection) -> None:
    """Tables and indexes, always in the same order, which `create_all` does not promise."""
    for table in Base.metadata.sorted_tables:
        connection.execute(sa.schema.CreateTable(table))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            connection.execute(sa.schema.CreateIndex(index))
    for statement in FULL_TEXT_INDEXES:
        connection.exec_driver_sql(statement)


def _insert(connection: sa.Connection, tables: Tables) -> None:
    for table, rows in (
        (DocsetRow, [tables.docset]),
        (PageRow, tables.pages),
        (EntryRow, tables.entries),
        (NameRow, [row for row, _ in tables.names]),
        (AnchorRow, tables.anchors),
        (AliasRow, tables.aliases),
        (ImageRow, tables.images),
        (WordRow, tables.full_text.words),
        (SpellingRow, tables.full_text.spellings),
        (SlipRow, tables.full_text.slips),
    ):
        if rows:
            connection.execute(sa.insert(table), list(rows))
    connection.exec_driver_sql(
        "INSERT INTO name_index(rowid, last, words) VALUES (?, ?, ?)",
        [(row["id"], *index_tokens(name)) for row, name in tables.names if normalize(name.text)],
    )
    connection.exec_driver_sql(
        "INSERT INTO trigram_index(rowid, squashed) VALUES (?, ?)",
        [(row["id"], normalize(name.text)) for row, name in tables.names if normalize(name.text)],
    )
    connection.exec_driver_sql(
        "INSERT INTO text_index(rowid, text) VALUES (?, ?)",
        [(number, indexed_text(title, text)) for number, title, text in tables.texts],
    )


def index_tokens(name: Name) -> tuple[str, str]:
    """Return what `name_index` holds of a name: its last part, and the other ways to begin it."""
    last = normalize(name.last)
    others = dict.fromkeys((*suffixes(name.text), *suffixes(name.last), initials(name.text)))
    return last, " ".join(word for word in others if word and word != last)


def sizes_by_table(connection: sa.Connection) -> dict[str, int]:
    """Bytes by table; what belongs to a full-text index is counted as one."""
    rows = connection.exec_driver_sql(
        "SELECT coalesce(tbl_name, d.name), sum(pgsize) FROM dbstat AS d"
        " LEFT JOIN sqlite_schema AS s ON s.name = d.name GROUP BY 1 ORDER BY 1"
    )
    sizes = Counter[str]()
    for table, size in rows:
        index = next((name for name in INDEXES if table.startswith(f"{name}_")), table)
        sizes[index] += size
    return dict(sizes)
