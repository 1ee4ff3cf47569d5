"""Answers queries over the library's docsets."""

import time
from collections.abc import Sequence
from functools import partial
from operator import itemgetter
from typing import NamedTuple

from desktop_app.database.library import Library
from desktop_app.database.records import Entry
from desktop_app.database.repository import PlacedEntry
from desktop_app.search.answer import Answer, Result, Rule, Span
from desktop_app.search.docset_search import DocsetSearch, lookalikes
from desktop_app.search.explain import why
from desktop_app.search.query import Query, parse
from desktop_app.search.ranking import Ranked
from desktop_app.search.scopes import in_scope
from desktop_app.search.slips import nearest
from desktop_app.search.snippet import snippet, words_of
from desktop_app.search.spans import name_spans

DEFAULT_LIMIT = 20

_SPARE = 6
"""Entries that are read beyond those wanted: some show a place that is shown already."""

_SEEN = 12
"""Results that a window shows at once: only these have snippets, for which pages are unpacked."""

_NARROWED = 250
"""Answers that are looked at in a scope, which few of them may be in."""


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
        with self._library.steady():
            return await self._search(text, limit, docsets)

    async def _search(self, text: str, limit: int, docsets: frozenset[str] | None) -> Answer:
        started = time.perf_counter()
        query = parse(text)
        slugs = [d.slug for d in self._library.docsets if docsets is None or d.slug in docsets]
        found: list[_Found] = []
        if not query.is_empty:
            for slug in slugs:
                async with self._library.connected(slug) as (connection, repository):
                    read = partial(self._library.texts, slug)
                    search = DocsetSearch(connection, repository, read)
                    found += (_Found(this.score, this, slug) for this in await search.find(query))
        results = await self._results(query, found, limit)
        suggestions = () if results else await self._suggestions(query, slugs)
        return Answer(text, results, (time.perf_counter() - started) * 1000, suggestions)

    async def _results(
        self, query: Query, found: Sequence[_Found], limit: int
    ) -> tuple[Result, ...]:
        """The best of what was found; of what shows the same place, the first."""
        most = _NARROWED if query.scope else 2 * limit
        best = sorted(found, key=itemgetter(0), reverse=True)[:most]
        chosen: dict[tuple[str, tuple[int, int]], tuple[Ranked, Entry]] = {}
        for start in range(0, len(best), limit + _SPARE):
            if len(chosen) >= limit:
                break
            batch = best[start : start + limit + _SPARE]
            placed = await self._placed(batch)
            for this in batch:
                entry, place = placed[this.docset, this.ranked.entry_id]
                if in_scope(query, entry.kind, entry.qualified_name):
                    chosen.setdefault((this.docset, place), (this.ranked, entry))
        pairs = list(chosen.values())[:limit]
        snippets = await self._snippets(query, pairs)
        return tuple(
            Result(
                entry,
                ranked.rule,
                why(ranked, entry),
                name_spans(query, entry.qualified_name),
                *snippets.get((entry.docset, entry.id), ("", ())),
            )
            for ranked, entry in pairs
        )

    async def _placed(self, found: Sequence[_Found]) -> dict[tuple[str, int], PlacedEntry]:
        placed: dict[tuple[str, int], PlacedEntry] = {}
        for slug in {this.docset for this in found}:
            ids = [this.ranked.entry_id for this in found if this.docset == slug]
            entries = await self._library.entries(slug, ids)
            placed.update(((slug, entry_id), entry) for entry_id, entry in entries.items())
        return placed

    async def _snippets(
        self, query: Query, pairs: Sequence[tuple[Ranked, Entry]]
    ) -> dict[tuple[str, int], tuple[str, tuple[Span, ...]]]:
        """What the texts say, of the first results, if they were found by them."""
        spoken = [entry for ranked, entry in pairs[:_SEEN] if ranked.rule is Rule.TEXT]
        found: dict[tuple[str, int], tuple[str, tuple[Span, ...]]] = {}
        if not spoken or not query.stems:
            return found
        words = words_of(query.stems)
        for slug in {entry.docset for entry in spoken}:
            ids = [entry.id for entry in spoken if entry.docset == slug]
            for entry_id, text in (await self._library.texts(slug, ids)).items():
                found[slug, entry_id] = snippet(text, words)
        return found

    async def _suggestions(self, query: Query, slugs: Sequence[str]) -> tuple[str, ...]:
        """The names nearest to a query that nothing answers."""
        names: list[str] = []
        if query.squashed:
            for slug in slugs:
                async with self._library.connected(slug) as (connection, _):
                    names += await lookalikes(connection, query)
        return nearest(query.text, names)
