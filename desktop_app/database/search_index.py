"""The full-text indexes of one docset: what names, words and texts answer a query."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from desktop_app.database import search_queries as queries
from desktop_app.database.search_queries import MatchSource
from desktop_app.docset import name_tokens


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


_NOTHING = '""'


def _quoted(text: str) -> str:
    """`text` as one string of the FTS5 query language."""
    return '"' + text.replace('"', '""') + '"'


def _begins(text: str) -> str:
    """Return what finds the words that begin with `text`."""
    return f"{_quoted(text)} *"


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


def _prefix_upper_bound(beginning: str) -> str:
    """Return the text before which all that begins so is sorted."""
    return f"{beginning}\U0010ffff" if beginning else ""


class SearchIndex:
    """The answers of the indexes, in the thread of their connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def names(self, patterns: NamePatterns, limit: int = queries.NAMES) -> list[FoundName]:
        """Return the names that any of the patterns finds, at most `limit` for each pattern."""
        return self._names(patterns, limit, "AND")

    def called(self, keys: Iterable[str], lasts: Iterable[str]) -> list[FoundName]:
        """Return the names with these keys, and those whose last part is one of `lasts`."""
        squashed = [last for last in map(name_tokens.normalize, lasts) if last]
        parameters = {
            "keys": json.dumps(list(keys)),
            "last": f"last : ({_any(dict.fromkeys(squashed))})" if squashed else _NOTHING,
            "limit": queries.CALLED,
        }
        return [FoundName._make(row) for row in self._matching(queries.CALLED_SELECT, parameters)]

    def similar_names(self, squashed: str) -> list[FoundName]:
        """Return the most important names that share three letters in a row with `squashed`."""
        return self._names(NamePatterns(part=squashed), queries.SIMILAR_NAMES, "OR")

    def _names(self, patterns: NamePatterns, limit: int, trigrams_by: str) -> list[FoundName]:
        """Return what the patterns find: all trigrams of a part ("AND"), or some of them ("OR")."""
        part = patterns.part
        trigrams = {part[at : at + 3]: None for at in range(len(part) - 2)}
        parameters = {
            "limit": limit,
            "key": patterns.key,
            "low": patterns.key_prefix,
            "high": _prefix_upper_bound(patterns.key_prefix),
            "last": f"last : ({_any(patterns.last)})" if patterns.last else _NOTHING,
            "whole": f"words : ({_any(patterns.suffix)})" if patterns.suffix else _NOTHING,
            "prefix": (
                f"last : {_begins(patterns.last_prefix)}" if patterns.last_prefix else _NOTHING
            ),
            "words": " AND ".join(map(_begins, patterns.word_prefixes)) or _NOTHING,
            "trigrams": f" {trigrams_by} ".join(map(_quoted, trigrams)) or _NOTHING,
        }
        return [FoundName._make(row) for row in self._matching(queries.NAMES_SELECT, parameters)]

    def words(self, stems: Iterable[str], begun: str) -> list[FoundWord]:
        """Return the words with these stems, and those that begin with `begun`, if given."""
        parameters = {
            "stems": json.dumps(list(stems)),
            "low": begun,
            "high": _prefix_upper_bound(begun),
        }
        return [
            FoundWord._make(row)
            for row in self._connection.execute(queries.WORDS_SELECT, parameters)
        ]

    def spellings(self, keys: Iterable[int]) -> list[str]:
        """Return the spellings that share one of the keys, the important ones first."""
        rows = self._connection.execute(queries.SPELLINGS_SELECT, {"keys": json.dumps(list(keys))})
        return [text for (text,) in rows]

    def entries_with(self, phrases: Iterable[str], limit: int = queries.PHRASES) -> list[int]:
        """Return the entries whose texts have all the phrases or words, important ones first."""
        match = " AND ".join(map(_quoted, phrases))
        parameters = {"words": match or _NOTHING, "limit": limit}
        return [row[0] for row in self._matching(queries.WITH_WORDS_SELECT, parameters)]

    def _matching(self, statement: str, parameters: dict[str, object]) -> list[tuple[Any, ...]]:
        """Return the rows of a full-text query; none for a letter that SQLite takes for a
        separator.

        A few are of another class in Python's Unicode than in SQLite's 6.1, which would part the
        word; no index has such words, and without places it cannot look for the parts in a row.
        """
        try:
            return self._connection.execute(statement, parameters).fetchall()
        except sqlite3.OperationalError as error:
            if "phrase queries are not supported" not in str(error):
                raise
            return []
