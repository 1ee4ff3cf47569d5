"""The search's SELECTs: names and texts that may answer a query, the important ones first.

Every source is limited, and is read in the order of ids, which is the order of importance: the
work does not grow with the docset. What of it answers the query best is for `search` to say.
"""

from typing import Any, NamedTuple

from sqlalchemy import (
    CompoundSelect,
    Select,
    bindparam,
    column,
    func,
    literal,
    literal_column,
    select,
    table,
    union_all,
)

from desktop_app.database.memory import InMemoryDatabase
from desktop_app.database.schema.kinds import Kind, NameSource
from desktop_app.database.schema.tables import EntryRow, NameRow, PageRow

Statement = Select[*tuple[Any, ...]]

NAMES = 200
"""Names that each source of them yields at most."""

TEXTS = 100


class NameCandidate(NamedTuple):
    """A name that may answer the query, and what ranks it."""

    entry_id: int
    name: str
    source: NameSource
    kind: Kind
    qualified_name: str
    path: str
    importance: float
    deprecated: bool


class TextCandidate(NamedTuple):
    """An entry whose text has the words of the query."""

    entry_id: int
    score: float
    """bm25, the smaller the better."""
    kind: Kind
    qualified_name: str
    path: str
    importance: float
    deprecated: bool


_ENTRY = (
    EntryRow.kind,
    EntryRow.qualified_name,
    PageRow.path,
    EntryRow.importance,
    EntryRow.deprecated.is_not(None).label("is_deprecated"),
)


def _rowids(index: str, parameter: str, limit: int) -> Statement:
    source = table(index, column("rowid"))
    return (
        select(source.c.rowid.label("id"))
        .where(literal_column(index).op("MATCH")(bindparam(parameter)))
        .order_by(source.c.rowid)
        .limit(limit)
    )


def _names() -> Statement:
    exact = (
        select(NameRow.id.label("id"))
        .where(NameRow.key == bindparam("key"))
        .order_by(NameRow.id)
        .limit(NAMES)
    )
    found: CompoundSelect[*tuple[Any, ...]] = union_all(
        *(
            select(source.subquery().c.id)
            for source in (
                exact,
                _rowids("name_index", "last", NAMES),
                _rowids("name_index", "words", NAMES),
                _rowids("trigram_index", "trigrams", NAMES),
            )
        )
    )
    ids = found.subquery("found")
    return (
        select(NameRow.entry_id, NameRow.text, NameRow.source, *_ENTRY)
        .join(EntryRow, NameRow.entry_id == EntryRow.id)
        .join(PageRow, EntryRow.page_id == PageRow.id)
        .where(NameRow.id.in_(select(ids.c.id)))
    )


def _texts() -> Statement:
    index = table("text_index", column("rowid"))
    score = func.bm25(literal_column("text_index"), literal(8.0), literal(1.0)).label("score")
    best = (
        select(index.c.rowid.label("id"), score)
        .where(literal_column("text_index").op("MATCH")(bindparam("words")))
        .order_by(score)
        .limit(TEXTS)
        .subquery("best")
    )
    return (
        select(EntryRow.id, best.c.score, *_ENTRY)
        .join(best, EntryRow.id == best.c.id)
        .join(PageRow, EntryRow.page_id == PageRow.id)
    )


_NAMES = _names()
_TEXTS = _texts()


def quoted(text: str) -> str:
    """`text` as one string of the FTS5 query language."""
    return '"' + text.replace('"', '""') + '"'


async def names(
    database: InMemoryDatabase, key: str, squashed: str, pieces: tuple[str, ...]
) -> list[NameCandidate]:
    """The names that are `key`, or in which words begin with `squashed` or with each piece."""
    nothing = quoted("")
    parameters = {
        "key": key,
        "last": f"last : {quoted(squashed)} *" if squashed else nothing,
        "words": " AND ".join(f"{quoted(piece)} *" for piece in pieces) or nothing,
        "trigrams": " AND ".join(quoted(squashed[at : at + 3]) for at in range(len(squashed) - 2))
        or nothing,
    }
    async with database.get_session() as session:
        rows = (await session.execute(_NAMES, parameters)).all()
    return [
        NameCandidate(
            row.entry_id,
            row.text,
            NameSource(row.source),
            Kind(row.kind),
            row.qualified_name,
            row.path,
            row.importance,
            row.is_deprecated,
        )
        for row in rows
    ]


async def texts(database: InMemoryDatabase, query: str) -> list[TextCandidate]:
    """The entries whose text matches `query`, written in the FTS5 query language."""
    async with database.get_session() as session:
        rows = (await session.execute(_TEXTS, {"words": query})).all()
    return [
        TextCandidate(
            row.id,
            row.score,
            Kind(row.kind),
            row.qualified_name,
            row.path,
            row.importance,
            row.is_deprecated,
        )
        for row in rows
    ]
