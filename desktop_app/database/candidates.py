"""The search's SELECTs: names and words that may answer a query, the important ones first.

Every source is limited, and is read in the order of ids, which is the order of importance: the
work does not grow with the docset. What of it answers the query best is for `search` to say.
"""

import json
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from sqlalchemy import (
    CompoundSelect,
    Select,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_app.database.schema.tables import (
    EntryRow,
    NameRow,
    SlipRow,
    SpellingRow,
    WordRow,
)

Statement = Select[*tuple[Any, ...]]

NAMES = 150
"""Names that each source of them yields at most."""

CONTINUATIONS = 8
"""Words that the last word of a query may become: the most frequent."""

SPELLINGS = 60

PHRASES = 300


class Source(IntEnum):
    """How a name was found, the strongest first."""

    KEY = 0
    """The whole name is what was typed."""
    LAST = 1
    """The last part of the name is, but for case and separators."""
    WHOLE = 2
    """A suffix of the name that begins at a word is: `ospathjoin`, `pathjoin`."""
    PREFIX = 3
    """The last part begins so."""
    WORDS = 4
    """A word of the name begins so, or, of several pieces, one with each."""
    TRIGRAMS = 5
    """The name has all the trigrams."""


class FoundName(NamedTuple):
    """A name that may answer the query, and what ranks its entry."""

    source: Source
    entry_id: int
    text: str
    origin: str
    """A value of `NameSource`."""
    kind: str
    importance: float
    deprecated: bool


class FoundWord(NamedTuple):
    """A word of the documentation that the query asks for."""

    stem: str
    entry_count: int
    postings: bytes


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
    sources = {
        Source.KEY: exact,
        Source.LAST: _rowids("name_index", "last", NAMES),
        Source.WHOLE: _rowids("name_index", "whole", NAMES),
        Source.PREFIX: _rowids("name_index", "prefix", NAMES),
        Source.WORDS: _rowids("name_index", "words", NAMES),
        Source.TRIGRAMS: _rowids("trigram_index", "trigrams", NAMES),
    }
    every: CompoundSelect[*tuple[Any, ...]] = union_all(
        *(
            select(literal_column(str(int(source))).label("source"), found.subquery().c.id)
            for source, found in sources.items()
        )
    )
    found = every.subquery("every")
    best = (
        select(found.c.id, func.min(found.c.source).label("source"))
        .group_by(found.c.id)
        .subquery("best")
    )
    return (
        select(
            best.c.source,
            NameRow.entry_id,
            NameRow.text,
            NameRow.source,
            EntryRow.kind,
            EntryRow.importance,
            EntryRow.deprecated.is_not(None),
        )
        .select_from(best)
        .join(NameRow, NameRow.id == best.c.id)
        .join(EntryRow, NameRow.entry_id == EntryRow.id)
    )


def _words() -> Statement:
    wanted = func.json_each(bindparam("stems")).table_valued("value").alias("wanted")
    begun = (
        select(WordRow.id.label("id"))
        .where(WordRow.stem >= bindparam("low"), WordRow.stem < bindparam("high"))
        .order_by(WordRow.entry_count.desc())
        .limit(CONTINUATIONS)
    ).subquery("begun")
    return select(WordRow.stem, WordRow.entry_count, WordRow.postings).where(
        WordRow.stem.in_(select(wanted.c.value)) | WordRow.id.in_(select(begun.c.id))
    )


def _spellings() -> Statement:
    keys = func.json_each(bindparam("keys")).table_valued("value").alias("keys")
    return (
        select(SpellingRow.text)
        .where(
            SpellingRow.id.in_(
                select(SlipRow.spelling_id).where(SlipRow.key.in_(select(keys.c.value)))
            )
        )
        .order_by(SpellingRow.id)
        .limit(SPELLINGS)
    )


_NAMES = _names()
_WORDS = _words()
_SPELLINGS = _spellings()
_PHRASES = _rowids("text_index", "phrases", PHRASES)

_NOTHING = '""'


def _quoted(text: str) -> str:
    """`text` as one string of the FTS5 query language."""
    return '"' + text.replace('"', '""') + '"'


async def names(
    connection: AsyncConnection, key: str, squashed: str, pieces: Sequence[str]
) -> list[FoundName]:
    """The names that are `key`, or in which words begin with `squashed` or with each piece."""
    trigrams = {squashed[at : at + 3]: None for at in range(len(squashed) - 2)}
    parameters = {
        "key": key,
        "last": f"last : {_quoted(squashed)}" if squashed else _NOTHING,
        "whole": f"words : {_quoted(squashed)}" if squashed else _NOTHING,
        "prefix": f"last : {_quoted(squashed)} *" if squashed else _NOTHING,
        "words": " AND ".join(f"{_quoted(piece)} *" for piece in pieces) or _NOTHING,
        "trigrams": " AND ".join(map(_quoted, trigrams)) or _NOTHING,
    }
    return [FoundName._make(row) for row in await _rows(connection, _NAMES, parameters)]


async def named(connection: AsyncConnection, squashed: str) -> list[FoundName]:
    """The names whose last part, or one of whose words, is `squashed`, without more ado."""
    parameters = {
        "key": "",
        "last": f"last : {_quoted(squashed)}",
        "whole": f"words : {_quoted(squashed)}",
        "prefix": _NOTHING,
        "words": _NOTHING,
        "trigrams": _NOTHING,
    }
    return [FoundName._make(row) for row in await _rows(connection, _NAMES, parameters)]


async def words(connection: AsyncConnection, stems: Iterable[str], begun: str) -> list[FoundWord]:
    """The words with these stems, and those that begin with `begun` (none for an empty one)."""
    parameters = {"stems": json.dumps(list(stems)), "low": begun, "high": _after(begun)}
    return [FoundWord(*row) for row in await _rows(connection, _WORDS, parameters)]


async def spellings(connection: AsyncConnection, keys: Iterable[int]) -> list[str]:
    """The spellings that share one of the keys, the important ones first."""
    rows = await _rows(connection, _SPELLINGS, {"keys": json.dumps(list(keys))})
    return [row[0] for row in rows]


async def with_phrases(connection: AsyncConnection, phrases: Iterable[str]) -> list[int]:
    """The entries whose text has all of the phrases, the important ones first."""
    match = " AND ".join(map(_quoted, phrases))
    return [row[0] for row in await _rows(connection, _PHRASES, {"phrases": match})]


def _after(beginning: str) -> str:
    """The text before which all that begins so is sorted."""
    return f"{beginning}\U0010ffff" if beginning else ""


async def _rows(
    connection: AsyncConnection, statement: Statement, parameters: dict[str, Any]
) -> Sequence[Any]:
    return (await connection.execute(statement, parameters)).all()
