"""Answers queries over the library's docsets."""

import asyncio
import time
from collections.abc import Iterable, Sequence
from heapq import nlargest
from operator import attrgetter
from typing import NamedTuple

from desktop_app.database import candidates
from desktop_app.database.library import Library
from desktop_app.database.memory import InMemoryDatabase
from desktop_app.database.records import Docset, Entry
from desktop_app.database.schema import slips
from desktop_app.database.schema.stems import stem, words
from desktop_app.search import query as queries
from desktop_app.search.answer import Answer, Result, Rule
from desktop_app.search.fulltext import Scored, best_texts
from desktop_app.search.query import Query
from desktop_app.search.ranking import (
    Ranked,
    as_slip,
    best_names,
    is_honest,
    rank_name,
    text_kind,
    text_weight,
)
from desktop_app.search.slips import meanings
from desktop_app.search.spans import name_spans

DEFAULT_LIMIT = 20

_TEXTS = 60
"""Texts that are weighed against the names."""

_WHY = {
    Rule.EXACT: "named so",
    Rule.PREFIX: "the name begins so",
    Rule.WORD_START: "words of the name begin so",
    Rule.SUBSTRING: "the name contains it",
    Rule.SLIP: "a letter away from",
    Rule.TEXT: "the text has these words",
}


class _Found(NamedTuple):
    """An entry that answers: all that is known for and about it."""

    score: float
    ranked: Ranked
    entry: Entry
    place: tuple[int, int]


class SearchService:
    """The one search, of the window and of the terminal."""

    def __init__(self, library: Library) -> None:
        self._library = library

    async def search(
        self, text: str, *, limit: int = DEFAULT_LIMIT, docsets: frozenset[str] | None = None
    ) -> Answer:
        """The at most `limit` best results for `text`, over all docsets or those named.

        Any text whatever has an answer; what cannot be found has an empty one.
        """
        started = time.perf_counter()
        query = queries.parse(text)
        found: list[_Found] = []
        if not query.is_empty:
            for docset in self._library.docsets:
                if docsets is None or docset.slug in docsets:
                    found += await self._search(docset, query, limit)
        best = _distinct(nlargest(2 * limit, found, key=attrgetter("score")))[:limit]
        results = await self._results(query, best)
        return Answer(text, results, (time.perf_counter() - started) * 1000)

    async def _search(self, docset: Docset, query: Query, limit: int) -> list[_Found]:
        database = self._library.database(docset.slug)
        names, texts = await asyncio.gather(
            candidates.names(database, query.key, query.squashed, query.pieces),
            self._texts(docset, query),
        )
        ranked = best_names(query, names)
        if not is_honest(ranked.values()):
            for slip in await self._slips(database, query):
                ranked.setdefault(slip.entry_id, slip)
        spoken = {text.entry_id: text.score for text in texts}
        top = nlargest(3 * limit, ranked.values())
        entries = await self._library.entries(docset.slug, {*(r.entry_id for r in top), *spoken})
        weight = text_weight(query)
        found: list[_Found] = []
        for entry_id, (entry, place) in entries.items():
            base = ranked.get(entry_id) or Ranked(0.0, entry_id, Rule.TEXT, "")
            said = spoken.get(entry_id, 0.0) * weight * text_kind(entry.kind, query)
            found.append(_Found(base.score + said, base, entry, place))
        return found

    async def _slips(self, database: InMemoryDatabase, query: Query) -> list[Ranked]:
        """The names that the query may have meant, when its letters are not all right."""
        word = query.squashed
        if not slips.SHORTEST <= len(word) <= slips.LONGEST:
            return []
        near = await candidates.spellings(database, slips.keys(word))
        found: dict[int, Ranked] = {}
        for spelling in meanings(word, near):
            meant = queries.parse(spelling)
            for name in await candidates.named(database, spelling):
                this = rank_name(meant, name)
                if this is not None and this.rule is Rule.EXACT:
                    found.setdefault(this.entry_id, as_slip(query, this))
        return list(found.values())

    async def _texts(self, docset: Docset, query: Query) -> list[Scored]:
        typed = words(query.text)
        if not typed or len(query.squashed) < 3:
            return []
        wanted = tuple(dict.fromkeys(map(stem, typed)))
        begun = typed[-1] if len(typed[-1]) > 2 and not query.text[-1:].isspace() else ""
        found = await candidates.words(self._library.database(docset.slug), wanted, begun)
        return best_texts(wanted, begun, found, docset.entry_count, _TEXTS)

    async def _results(self, query: Query, best: Sequence[_Found]) -> tuple[Result, ...]:
        return tuple(
            Result(
                entry,
                ranked.rule,
                f"{_WHY[ranked.rule]}{': ' + ranked.name if ranked.name else ''}",
                name_spans(query, entry.qualified_name),
            )
            for _, ranked, entry, _ in best
        )


def _distinct(found: Iterable[_Found]) -> list[_Found]:
    """The first of those that show the same place."""
    first: dict[tuple[str, tuple[int, int]], _Found] = {}
    for this in found:
        first.setdefault((this.entry.docset, this.place), this)
    return list(first.values())
