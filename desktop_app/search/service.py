"""Answers queries over the library's docsets."""

import asyncio
import time
from collections.abc import Sequence
from heapq import nlargest

from desktop_app.database import candidates
from desktop_app.database.library import Library
from desktop_app.database.records import Docset, Entry
from desktop_app.database.schema.stems import stem, words
from desktop_app.search import query as queries
from desktop_app.search.answer import Answer, Result, Rule
from desktop_app.search.fulltext import Scored, best_texts
from desktop_app.search.query import Query
from desktop_app.search.ranking import Ranked, rank_name, text_kind, text_weight
from desktop_app.search.spans import name_spans

DEFAULT_LIMIT = 20

_TEXTS = 60
"""Texts that are weighed against the names."""

_WHY = {
    Rule.EXACT: "named so",
    Rule.PREFIX: "the name begins so",
    Rule.WORD_START: "words of the name begin so",
    Rule.SUBSTRING: "the name contains it",
    Rule.TEXT: "the text has these words",
}


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
        found: list[tuple[Ranked, Entry]] = []
        if not query.is_empty:
            for docset in self._library.docsets:
                if docsets is None or docset.slug in docsets:
                    found += await self._search(docset, query, limit)
        best = nlargest(limit, found, key=lambda pair: (pair[0].score, -pair[0].entry_id))
        results = await self._results(query, best)
        return Answer(text, results, (time.perf_counter() - started) * 1000)

    async def _search(self, docset: Docset, query: Query, limit: int) -> list[tuple[Ranked, Entry]]:
        database = self._library.database(docset.slug)
        names, texts = await asyncio.gather(
            candidates.names(database, query.key, query.squashed, query.pieces),
            self._texts(docset, query),
        )
        ranked: dict[int, Ranked] = {}
        for name in names:
            if (this := rank_name(query, name)) is not None:
                other = ranked.get(this.entry_id)
                if other is None or this.score > other.score:
                    ranked[this.entry_id] = this
        spoken = {text.entry_id: text.score for text in texts}
        top = nlargest(3 * limit, ranked.values())
        entries = await self._library.entries(docset.slug, {*(r.entry_id for r in top), *spoken})
        weight = text_weight(query)
        found: list[tuple[Ranked, Entry]] = []
        for entry_id in entries:
            entry = entries[entry_id]
            base = ranked.get(entry_id) or Ranked(0.0, entry_id, Rule.TEXT, "")
            said = spoken.get(entry_id, 0.0) * weight * text_kind(entry.kind, query)
            found.append((base._replace(score=base.score + said), entry))
        return found

    async def _texts(self, docset: Docset, query: Query) -> list[Scored]:
        typed = words(query.text)
        if not typed or len(query.squashed) < 3:
            return []
        wanted = tuple(dict.fromkeys(map(stem, typed)))
        begun = typed[-1] if len(typed[-1]) > 2 and not query.text[-1:].isspace() else ""
        found = await candidates.words(self._library.database(docset.slug), wanted, begun)
        return best_texts(wanted, begun, found, docset.entry_count, _TEXTS)

    async def _results(
        self, query: Query, best: Sequence[tuple[Ranked, Entry]]
    ) -> tuple[Result, ...]:
        return tuple(
            Result(
                entry,
                ranked.rule,
                f"{_WHY[ranked.rule]}{': ' + ranked.name if ranked.name else ''}",
                name_spans(query, entry.qualified_name),
            )
            for ranked, entry in best
        )
