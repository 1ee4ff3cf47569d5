"""Answers queries over the library's docsets."""

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from operator import attrgetter
from pathlib import Path

from desktop_app.database.library import Library
from desktop_app.search.docset_search import similar_names
from desktop_app.search.fusion import DEPTH, JUDGED, fuse, is_question, may_be_question
from desktop_app.search.intent import Interpretation, interpret
from desktop_app.search.meaning import Meaning
from desktop_app.search.pointers import results_for
from desktop_app.search.query import Query, parse
from desktop_app.search.records import Answer, Intent, Result, Rule, Span
from desktop_app.search.result_builder import (
    ScoredResult,
    build_results,
    neighbour_results,
    snippets,
    with_name_spans,
)
from desktop_app.search.typos import closest_names

DEFAULT_LIMIT = 20

_SEEN = 12
"""Results that a window shows at once: only these have snippets, for which pages are unpacked."""


class SearchService:
    """The one search, of the window and of the terminal."""

    def __init__(self, library: Library, encoder: Path | None = None) -> None:
        """Use the sentence encoder whose files are in the folder `encoder`, or the shipped one."""
        self._library = library
        self._meaning = Meaning(encoder)

    async def search(
        self,
        text: str,
        *,
        limit: int = DEFAULT_LIMIT,
        docsets: frozenset[str] | None = None,
        literally: bool = False,
    ) -> Answer:
        """Return the at most `limit` best results for `text`, over all docsets or those named.

        Any text whatever has an answer; what cannot be found has an empty one. An address, an error
        or code is recognised, unless `text` is to be taken `literally`.
        """
        with self._library.consistent_reads():
            started = time.perf_counter()
            taken = Interpretation(Intent.NAME, text) if literally else interpret(text)
            slugs = [d.slug for d in self._library.docsets if docsets is None or d.slug in docsets]
            first = await self._pointed_at(taken, slugs)
            if taken.intent is Intent.ADDRESS and first:
                return Answer(text, first, _since(started), understood=taken.intent)
            if not first or first[0].entry.qualified_name == text.strip():
                first, taken = (), Interpretation(Intent.NAME, text)
            answer = await self._search(taken.text, limit, slugs, literally or bool(first))
            shown = {(result.entry.docset, result.entry.id) for result in first}
            rest = (r for r in answer.results if (r.entry.docset, r.entry.id) not in shown)
            return Answer(
                text,
                (*first, *rest)[:limit],
                _since(started),
                answer.suggestions if not first else (),
                taken.intent,
                answer.problem,
            )

    async def _pointed_at(self, taken: Interpretation, slugs: Sequence[str]) -> tuple[Result, ...]:
        """Return what an address, an error or code leads to, the likeliest first."""
        if taken.intent is Intent.NAME:
            return ()
        found: list[ScoredResult] = []
        for slug in slugs:
            found += await self._library.run(slug, partial(results_for, taken=taken))
        found.sort(key=attrgetter("score"), reverse=True)
        return tuple(this.result for this in found)

    async def _search(self, text: str, limit: int, slugs: Sequence[str], literally: bool) -> Answer:
        query = replace(parse(text), is_literal=literally)
        may_ask = not literally and may_be_question(query)
        # a question's order must not depend on how much of it is asked for
        found = await self._found(query, slugs, limit, DEPTH if may_ask else 0)
        problem = ""
        if may_ask and is_question(query, found):
            found = fuse(found, await self._near(query, slugs))
            problem = self._meaning.problem
        results = [with_name_spans(query, this.result) for this in found[:limit]]
        answers = await self._with_snippets(query, results)
        suggestions = () if found else await self._suggestions(query, slugs)
        return Answer(text, answers, 0.0, suggestions, problem=problem)

    async def _found(
        self, query: Query, slugs: Sequence[str], limit: int, depth: int
    ) -> list[ScoredResult]:
        """Return the best results of all docsets, the best first: at most `limit`.

        Where these make the query a question, at most `depth`; 0 if it may not be one.
        """
        if query.is_empty:
            return []
        found: list[ScoredResult] = []
        ask = partial(
            build_results,
            query=query,
            limit=max(limit, JUDGED) if depth else limit,
            most=depth,
            wants_more=partial(is_question, query),
        )
        for slug in slugs:
            found += await self._library.run(slug, ask)
        if len(slugs) > 1:
            found = sorted(found, key=attrgetter("score"), reverse=True)[: max(limit, depth)]
        return found

    async def _near(self, query: Query, slugs: Sequence[str]) -> Sequence[ScoredResult]:
        """Return the entries of all docsets that are nearest to a question, the nearest first."""
        near: list[ScoredResult] = []
        for slug in slugs:
            path = self._library.path(slug)
            ask = partial(
                neighbour_results, query=query, meaning=self._meaning, path=path, limit=DEPTH
            )
            near += await self._library.run(slug, ask)
        return sorted(near, key=attrgetter("score"), reverse=True)

    async def _with_snippets(self, query: Query, found: Sequence[Result]) -> tuple[Result, ...]:
        """Return the same results; those that one sees first say why, if their texts answer."""
        spoken = [this.entry for this in found[:_SEEN] if this.rule is Rule.TEXT]
        if not query.stems:
            return tuple(found)
        said: dict[tuple[str, int], tuple[str, tuple[Span, ...]]] = {}
        for slug in {entry.docset for entry in spoken}:
            ids = [entry.id for entry in spoken if entry.docset == slug]
            texts = await self._library.run(slug, partial(snippets, query=query, ids=ids))
            said.update(((slug, id_), text) for id_, text in texts.items())
        return tuple(
            _with_snippet(this, said.get((this.entry.docset, this.entry.id))) for this in found
        )

    async def _suggestions(self, query: Query, slugs: Sequence[str]) -> tuple[str, ...]:
        """Return the names nearest to a query that nothing answers."""
        names: list[str] = []
        if query.normalized:
            for slug in slugs:
                names += await self._library.run(slug, partial(similar_names, query=query))
        return closest_names(query.text, names)


def _with_snippet(result: Result, said: tuple[str, tuple[Span, ...]] | None) -> Result:
    return result if said is None else replace(result, snippet=said[0], snippet_spans=said[1])


def _since(started: float) -> float:
    """Return the milliseconds since then."""
    return (time.perf_counter() - started) * 1000
