"""Answers queries over the library's docsets."""

import time
from typing import NamedTuple

from desktop_app.database import candidates
from desktop_app.database.library import Library
from desktop_app.database.schema.kinds import NameSource
from desktop_app.search import query as queries
from desktop_app.search.answer import Answer, Result, Rule
from desktop_app.search.matching import match
from desktop_app.search.query import Query
from desktop_app.search.spans import name_spans

DEFAULT_LIMIT = 20

_WHY = {
    Rule.EXACT: "named so",
    Rule.PREFIX: "the name begins so",
    Rule.WORD_START: "words of the name begin so",
    Rule.SUBSTRING: "the name contains it",
    Rule.TEXT: "the text has these words",
}


class _Found(NamedTuple):
    """Where an entry stands in the list: the smaller, the earlier."""

    order: tuple[float, ...]
    docset: str
    entry_id: int
    rule: Rule
    name: str


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
                    found += await self._search(docset.slug, query, limit)
        best = _distinct(sorted(found))[:limit]
        entries = {
            slug: await self._library.entries(slug, [f.entry_id for f in best if f.docset == slug])
            for slug in {f.docset for f in best}
        }
        results = tuple(
            Result(
                entry := entries[f.docset][f.entry_id],
                f.rule,
                f"{_WHY[f.rule]}: {f.name}",
                name_spans(query, entry.qualified_name),
            )
            for f in best
        )
        return Answer(text, results, (time.perf_counter() - started) * 1000)

    async def _search(self, docset: str, query: Query, limit: int) -> list[_Found]:
        database = self._library.database(docset)
        found = []
        for name in await candidates.names(database, query.key, query.squashed, query.pieces):
            matched = match(query, name.name)
            if matched is None:
                continue
            order: tuple[float, ...] = (
                list(Rule).index(matched.rule),
                name.source is not NameSource.NAME,
                matched.penalty,
                -name.importance,
            )
            found.append(_Found(order, docset, name.entry_id, matched.rule, name.name))
        if len(found) < limit and len(query.squashed) > 2:
            words = [f"{candidates.quoted(piece)}" for piece in query.pieces]
            for word in await candidates.texts(database, " AND ".join(words) + "*"):
                order = (list(Rule).index(Rule.TEXT), word.score)
                found.append(_Found(order, docset, word.entry_id, Rule.TEXT, query.text))
        return found


def _distinct(found: list[_Found]) -> list[_Found]:
    """The first of each entry."""
    seen: dict[tuple[str, int], _Found] = {}
    for result in found:
        seen.setdefault((result.docset, result.entry_id), result)
    return list(seen.values())
