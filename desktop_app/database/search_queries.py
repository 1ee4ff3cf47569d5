"""The search's SELECTs: names and words that may answer a query, the important ones first.

Every source is limited, and is read in the order of ids, which is the order of importance: the
work does not grow with the docset. What of it answers the query best is for `search` to say.
"""

import json
import sqlite3
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

from desktop_app.database.compiled import CompiledStatements, Row
from desktop_app.docset import name_tokens
from desktop_app.docset.tables import EntryRow, NameRow, SlipRow, SpellingRow, WordRow

Connection = sqlite3.Connection
Statement = Select[*tuple[Any, ...]]

NAMES = 100
"""Names that each source of them yields at most."""

CONTINUATIONS = 8
"""Words that the last word of a query may become: the most frequent."""

CALLED = 400
"""Names that what code refers to may have: of `get` and `join` there are dozens."""

SPELLINGS = 60

PHRASES = 1000
"""Entries that are taken for a phrase: so many have only those that say nothing, as "in the"."""

SIMILAR_NAMES = 200


class MatchSource(IntEnum):
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

    source: MatchSource
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


def _matches(index: str, parameter: str) -> Statement:
    """Return the first rows of a full-text index that match."""
    source = table(index, column("rowid"))
    return (
        select(source.c.rowid.label("id"))
        .where(literal_column(index).op("MATCH")(bindparam(parameter)))
        .order_by(source.c.rowid)
        .limit(bindparam("limit"))
    )


def _names() -> Statement:
    first = select(NameRow.id.label("id")).order_by(NameRow.id).limit(bindparam("limit"))
    sources = (
        (MatchSource.KEY, first.where(NameRow.key == bindparam("key"))),
        (MatchSource.LAST, _matches("name_index", "last")),
        (MatchSource.WHOLE, _matches("name_index", "whole")),
        (MatchSource.PREFIX, _matches("name_index", "prefix")),
        (
            MatchSource.PREFIX,
            first.where(NameRow.key >= bindparam("low"), NameRow.key < bindparam("high")),
        ),
        (MatchSource.WORDS, _matches("name_index", "words")),
        (MatchSource.TRIGRAMS, _matches("trigram_index", "trigrams")),
    )
    found: CompoundSelect[*tuple[Any, ...]] = union_all(
        *(
            select(literal_column(str(int(source))).label("source"), names.subquery().c.id)
            for source, names in sources
        )
    )
    every = found.subquery("every")
    best = (
        select(every.c.id, func.min(every.c.source).label("source"))
        .group_by(every.c.id)
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


def _called() -> Statement:
    """Return the names with some keys, and those whose last part is one of some."""
    keys = func.json_each(bindparam("keys")).table_valued("value").alias("keys")
    whole = (
        select(NameRow.id)
        .where(NameRow.key.in_(select(keys.c.value)))
        .order_by(NameRow.id)
        .limit(bindparam("limit"))
    )
    found: CompoundSelect[*tuple[Any, ...]] = union_all(
        select(literal_column(str(int(MatchSource.KEY))).label("source"), whole.subquery().c.id),
        select(
            literal_column(str(int(MatchSource.LAST))).label("source"),
            _matches("name_index", "last").subquery().c.id,
        ),
    )
    every = found.subquery("every")
    return (
        select(
            every.c.source,
            NameRow.entry_id,
            NameRow.text,
            NameRow.source,
            EntryRow.kind,
            EntryRow.importance,
            EntryRow.deprecated.is_not(None),
        )
        .select_from(every)
        .join(NameRow, NameRow.id == every.c.id)
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


def _with_words() -> Statement:
    found = _matches("text_index", "words").subquery("found")
    return select(found.c.id)


_NAMES = CompiledStatements(_names())
_CALLED = CompiledStatements(_called())
_WORDS = CompiledStatements(_words())
_SPELLINGS = CompiledStatements(_spellings())
_WITH_WORDS = CompiledStatements(_with_words())

_NOTHING = '""'


def _quoted(text: str) -> str:
    """`text` as one string of the FTS5 query language."""
    return '"' + text.replace('"', '""') + '"'


def _any(texts: Iterable[str]) -> str:
    return " OR ".join(map(_quoted, texts))


class NamePatterns(NamedTuple):
    """What names are looked for; an empty pattern finds none."""

    key: str = ""
    """The whole name, as a key."""
    key_prefix: str = ""
    """The beginning of the whole name."""
    last: Sequence[str] = ()
    """The last part, squashed: any of these."""
    last_prefix: str = ""
    suffix: Sequence[str] = ()
    """All of the name from a word on, squashed: any of these."""
    word_prefixes: Sequence[str] = ()
    """What words of the name begin with, all of them."""
    part: str = ""
    """Something inside of the name, squashed."""


def names(connection: Connection, patterns: NamePatterns, limit: int = NAMES) -> list[FoundName]:
    """Return the names that any of the patterns finds, at most `limit` for each pattern."""
    trigrams = {patterns.part[at : at + 3]: None for at in range(len(patterns.part) - 2)}
    parameters = {
        "limit": limit,
        "key": patterns.key,
        "low": patterns.key_prefix,
        "high": _prefix_upper_bound(patterns.key_prefix),
        "last": f"last : ({_any(patterns.last)})" if patterns.last else _NOTHING,
        "whole": f"words : ({_any(patterns.suffix)})" if patterns.suffix else _NOTHING,
        "prefix": f"last : {_quoted(patterns.last_prefix)} *" if patterns.last_prefix else _NOTHING,
        "words": " AND ".join(f"{_quoted(word)} *" for word in patterns.word_prefixes) or _NOTHING,
        "trigrams": " AND ".join(map(_quoted, trigrams)) or _NOTHING,
    }
    return [FoundName._make(row) for row in _matching(_NAMES, connection, parameters)]


def called(connection: Connection, keys: Iterable[str], lasts: Iterable[str]) -> list[FoundName]:
    """Return the names with these keys, and those whose last part is one of `lasts`."""
    squashed = [last for last in map(name_tokens.normalize, lasts) if last]
    parameters = {
        "keys": json.dumps(list(keys)),
        "last": f"last : ({_any(dict.fromkeys(squashed))})" if squashed else _NOTHING,
        "limit": CALLED,
    }
    return [FoundName._make(row) for row in _matching(_CALLED, connection, parameters)]


def similar_names(connection: Connection, squashed: str) -> list[FoundName]:
    """Return the most important names that share three letters in a row with `squashed`."""
    trigrams = {squashed[at : at + 3]: None for at in range(len(squashed) - 2)}
    parameters = {
        "limit": SIMILAR_NAMES,
        "key": "",
        "low": "",
        "high": "",
        "last": _NOTHING,
        "whole": _NOTHING,
        "prefix": _NOTHING,
        "words": _NOTHING,
        "trigrams": " OR ".join(map(_quoted, trigrams)) or _NOTHING,
    }
    return [FoundName._make(row) for row in _matching(_NAMES, connection, parameters)]


def words(connection: Connection, stems: Iterable[str], begun: str) -> list[FoundWord]:
    """Return the words with these stems, and those that begin with `begun`, if that is given."""
    parameters = {
        "stems": json.dumps(list(stems)),
        "low": begun,
        "high": _prefix_upper_bound(begun),
    }
    return [FoundWord._make(row) for row in _WORDS.rows(connection, **parameters)]


def spellings(connection: Connection, keys: Iterable[int]) -> list[str]:
    """Return the spellings that share one of the keys, the important ones first."""
    return [text for (text,) in _SPELLINGS.rows(connection, keys=json.dumps(list(keys)))]


def entries_with(connection: Connection, phrases: Iterable[str], limit: int = PHRASES) -> list[int]:
    """Return the entries whose texts have all the phrases, or words, the important ones first."""
    match = " AND ".join(map(_quoted, phrases))
    parameters = {"words": match or _NOTHING, "limit": limit}
    return [row[0] for row in _matching(_WITH_WORDS, connection, parameters)]


def _matching(
    statement: CompiledStatements, connection: Connection, parameters: dict[str, object]
) -> list[Row]:
    """Return the rows of a full-text query; none for a letter that SQLite takes for a separator.

    A few are of another class in Python's Unicode than in SQLite's 6.1, which would part the word;
    no index has such words, and without places it cannot look for the parts in a row.
    """
    try:
        return statement.rows(connection, **parameters)
    except sqlite3.OperationalError as error:
        if "phrase queries are not supported" not in str(error):
            raise
        return []


def _prefix_upper_bound(beginning: str) -> str:
    """Return the text before which all that begins so is sorted."""
    return f"{beginning}\U0010ffff" if beginning else ""
