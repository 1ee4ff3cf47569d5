"""Answers queries over the library's docsets."""

import time
from collections.abc import Iterable, Sequence
from heapq import nlargest
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_app.database import candidates
from desktop_app.database.library import Library
from desktop_app.database.records import Docset
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
    with_texts,
)
from desktop_app.search.slips import meanings
from desktop_app.search.spans import name_spans

if TYPE_CHECKING:
    from desktop_app.database.repository import PlacedEntry

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
    """Where an answer stands in the list, and in which docset."""

    score: float
    ranked: Ranked
    docset: str


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
                    found += await self._search(docset, query)
        results = await self._results(query, found, limit)
        return Answer(text, results, (time.perf_counter() - started) * 1000)

    async def _search(self, docset: Docset, query: Query) -> Iterable[_Found]:
        engine = self._library.database(docset.slug).get_engine()
        async with engine.connect() as connection:
            names = await candidates.names(connection, query.key, query.squashed, query.pieces)
            ranked = best_names(query, names)
            if not is_honest(ranked.values()):
                for slip in await _slips(connection, query):
                    ranked.setdefault(slip.entry_id, slip)
            texts = await _texts(connection, query, docset.entry_count)
        return (_Found(this.score, this, docset.slug) for this in with_texts(query, ranked, texts))

    async def _results(
        self, query: Query, found: Sequence[_Found], limit: int
    ) -> tuple[Result, ...]:
        """The best of what was found; of what shows the same place, the first."""
        best = nlargest(limit + limit // 2, found, key=attrgetter("score"))
        placed: dict[tuple[str, int], PlacedEntry] = {}
        for slug in {this.docset for this in best}:
            ids = [this.ranked.entry_id for this in best if this.docset == slug]
            for entry_id, entry in (await self._library.entries(slug, ids)).items():
                placed[slug, entry_id] = entry
        results: dict[tuple[str, tuple[int, int]], Result] = {}
        for _, ranked, slug in best:
            entry, place = placed[slug, ranked.entry_id]
            if (slug, place) not in results and len(results) < limit:
                results[slug, place] = Result(
                    entry,
                    ranked.rule,
                    f"{_WHY[ranked.rule]}{': ' + ranked.name if ranked.name else ''}",
                    name_spans(query, entry.qualified_name),
                )
        return tuple(results.values())


async def _slips(connection: AsyncConnection, query: Query) -> Iterable[Ranked]:
    """The names that the query may have meant, when its letters are not all right."""
    word = query.squashed
    if not slips.SHORTEST <= len(word) <= slips.LONGEST:
        return ()
    near = await candidates.spellings(connection, slips.keys(word))
    found: dict[int, Ranked] = {}
    for spelling in meanings(word, near):
        meant = queries.parse(spelling)
        for name in await candidates.named(connection, spelling):
            this = rank_name(meant, name)
            if this is not None and this.rule is Rule.EXACT:
                found.setdefault(this.entry_id, as_slip(query, this))
    return found.values()


async def _texts(connection: AsyncConnection, query: Query, total: int) -> Sequence[Scored]:
    """The entries whose texts have the words of the query, or most of them."""
    typed = words(query.text)
    if not typed or len(query.squashed) < 3:
        return ()
    wanted = tuple(dict.fromkeys(map(stem, typed)))
    begun = typed[-1] if len(typed[-1]) > 2 and not query.text[-1:].isspace() else ""
    found = await candidates.words(connection, wanted, begun)
    return best_texts(wanted, begun, found, total, _TEXTS)
