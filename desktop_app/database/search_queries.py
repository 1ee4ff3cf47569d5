"""The search's SELECTs: names and words that may answer a query, the important ones first.

Every source is limited, and is read in the order of ids, which is the order of importance: the
work does not grow with the docset. What of it answers the query best is for `search` to say.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any, NamedTuple

from desktop_app.docset import name_tokens

Connection = sqlite3.Connection
Row = tuple[Any, ...]

NAMES = 100
"""Names that each source of them yields at most."""

CONTINUATIONS = 8
"""Words that the last word of a query may become: the most frequent."""

CALLED = 400
"""Names that what code refers to may have: of `get` and `join` there are dozens."""

SPELLINGS = 60

PHRASES = 1000
"""Entries that are taken for a phrase: so many have only those that say nothing, as "in the"."""

TEXTS_LOOKED_THROUGH = 100
"""Texts that are unpacked to look for a phrase, without an index of phrases: 25 milliseconds."""

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


def _matches(index: str, parameter: str) -> str:
    """Return the SELECT of the first rows of a full-text index that match."""
    return (
        f"SELECT rowid AS id FROM {index} WHERE {index} MATCH :{parameter} "
        "ORDER BY rowid LIMIT :limit"
    )


def _named(condition: str) -> str:
    """Return the SELECT of the first names of which this is true."""
    return f"SELECT id FROM name WHERE {condition} ORDER BY id LIMIT :limit"


def _from(sources: Iterable[tuple[MatchSource, str]]) -> str:
    """Return the SELECT of all that the sources find, each with its number."""
    return " UNION ALL ".join(
        f"SELECT {int(source)} AS source, id FROM ({found})" for source, found in sources
    )


_FOUND_NAME = """
    found.source, name.entry_id, name.text, name.source, entry.kind, entry.importance,
    entry.deprecated IS NOT NULL
"""
"""The fields of a `FoundName` in their order."""

_FROM_FOUND = """
    FROM found
    JOIN name ON name.id = found.id
    JOIN entry ON name.entry_id = entry.id
"""

_NAME_SOURCES = (
    (MatchSource.KEY, _named("key = :key")),
    (MatchSource.LAST, _matches("name_index", "last")),
    (MatchSource.WHOLE, _matches("name_index", "whole")),
    (MatchSource.PREFIX, _matches("name_index", "prefix")),
    (MatchSource.PREFIX, _named("key >= :low AND key < :high")),
    (MatchSource.WORDS, _matches("name_index", "words")),
    (MatchSource.TRIGRAMS, _matches("trigram_index", "trigrams")),
)

_NAMES = f"""
    WITH found(id, source) AS (
        SELECT id, min(source) FROM ({_from(_NAME_SOURCES)}) GROUP BY id
    )
    SELECT {_FOUND_NAME} {_FROM_FOUND}
"""

_CALLED_SOURCES = (
    (MatchSource.KEY, _named("key IN (SELECT value FROM json_each(:keys))")),
    (MatchSource.LAST, _matches("name_index", "last")),
)

_CALLED = f"""
    WITH found(source, id) AS ({_from(_CALLED_SOURCES)})
    SELECT {_FOUND_NAME} {_FROM_FOUND}
"""
"""The names with some keys, and those whose last part is one of some."""

_WORDS = f"""
    SELECT stem, entry_count, postings FROM word
    WHERE stem IN (SELECT value FROM json_each(:stems))
        OR id IN (
            SELECT id FROM word
            WHERE stem >= :low AND stem < :high
            ORDER BY entry_count DESC LIMIT {CONTINUATIONS}
        )
"""

_SPELLINGS = f"""
    SELECT text FROM spelling
    WHERE id IN (
        SELECT spelling_id FROM slip WHERE key IN (SELECT value FROM json_each(:keys))
    )
    ORDER BY id LIMIT {SPELLINGS}
"""

_WITH_WORDS = _matches("text_index", "words")

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
    return [FoundWord._make(row) for row in connection.execute(_WORDS, parameters)]


def spellings(connection: Connection, keys: Iterable[int]) -> list[str]:
    """Return the spellings that share one of the keys, the important ones first."""
    rows = connection.execute(_SPELLINGS, {"keys": json.dumps(list(keys))})
    return [text for (text,) in rows]


def entries_with(connection: Connection, phrases: Iterable[str], limit: int = PHRASES) -> list[int]:
    """Return the entries whose texts have all the phrases, or words, the important ones first."""
    match = " AND ".join(map(_quoted, phrases))
    parameters = {"words": match or _NOTHING, "limit": limit}
    return [row[0] for row in _matching(_WITH_WORDS, connection, parameters)]


def _matching(statement: str, connection: Connection, parameters: dict[str, object]) -> list[Row]:
    """Return the rows of a full-text query; none for a letter that SQLite takes for a separator.

    A few are of another class in Python's Unicode than in SQLite's 6.1, which would part the word;
    no index has such words, and without places it cannot look for the parts in a row.
    """
    try:
        return connection.execute(statement, parameters).fetchall()
    except sqlite3.OperationalError as error:
        if "phrase queries are not supported" not in str(error):
            raise
        return []


def _prefix_upper_bound(beginning: str) -> str:
    """Return the text before which all that begins so is sorted."""
    return f"{beginning}\U0010ffff" if beginning else ""
