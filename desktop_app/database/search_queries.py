"""The search's SELECTs: names and words that may answer a query, the important ones first.

Every source is limited, and is read in the order of ids, which is the order of importance: the
work does not grow with the docset. What of it answers the query best is for `search` to say.
"""

from collections.abc import Iterable
from enum import IntEnum

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
    SUFFIX = 2
    """A suffix of the name that begins at a word is: `ospathjoin`, `pathjoin`."""
    PREFIX = 3
    """The last part begins so."""
    WORD_PREFIXES = 4
    """A word of the name begins so, or, of several pieces, one with each."""
    TRIGRAMS = 5
    """The name has all the trigrams."""


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
    (MatchSource.SUFFIX, _matches("name_index", "whole")),
    (MatchSource.PREFIX, _matches("name_index", "prefix")),
    (MatchSource.PREFIX, _named("key >= :low AND key < :high")),
    (MatchSource.WORD_PREFIXES, _matches("name_index", "words")),
    (MatchSource.TRIGRAMS, _matches("trigram_index", "trigrams")),
)

NAMES_SELECT = f"""
    WITH found(id, source) AS (
        SELECT id, min(source) FROM ({_from(_NAME_SOURCES)}) GROUP BY id
    )
    SELECT {_FOUND_NAME} {_FROM_FOUND}
"""

_CALLED_SOURCES = (
    (MatchSource.KEY, _named("key IN (SELECT value FROM json_each(:keys))")),
    (MatchSource.LAST, _matches("name_index", "last")),
)

CALLED_SELECT = f"""
    WITH found(source, id) AS ({_from(_CALLED_SOURCES)})
    SELECT {_FOUND_NAME} {_FROM_FOUND}
"""
"""The names with some keys, and those whose last part is one of some."""

WORDS_SELECT = f"""
    SELECT stem, entry_count, postings FROM word
    WHERE stem IN (SELECT value FROM json_each(:stems))
        OR id IN (
            SELECT id FROM word
            WHERE stem >= :low AND stem < :high
            ORDER BY entry_count DESC LIMIT {CONTINUATIONS}
        )
"""

SPELLINGS_SELECT = f"""
    SELECT text FROM spelling
    WHERE id IN (
        SELECT spelling_id FROM slip WHERE key IN (SELECT value FROM json_each(:keys))
    )
    ORDER BY id LIMIT {SPELLINGS}
"""

WITH_WORDS_SELECT = _matches("text_index", "words")
