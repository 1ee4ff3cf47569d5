"""The results of one docset: the best of what was found, and what its texts say."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from desktop_app.database.repository import Repository
from desktop_app.docset.records import Entry
from desktop_app.search.docset_search import DocsetSearch
from desktop_app.search.explain import why, why_near
from desktop_app.search.match_spans import name_spans
from desktop_app.search.meaning import Meaning
from desktop_app.search.query import Query
from desktop_app.search.ranking import Ranked
from desktop_app.search.records import Result, Rule, Span
from desktop_app.search.scope_filter import in_scope
from desktop_app.search.snippet import snippet, stem_pattern

_SPARE = 6
"""Entries that are read beyond those wanted: some show a place that is shown already."""

_NARROWED = 250
"""Answers that are looked at in a scope, which few of them may be in."""


class ScoredResult(NamedTuple):
    """A result, and its place among those of other docsets: the higher, the earlier."""

    score: float
    result: Result
    place: tuple[int, int] = (0, 0)
    """The entry's page and position: what one sees of two at the same place is the same."""
    name: str = ""
    """Which of the entry's names answered; empty when its text or its meaning did."""


def build_results(
    repository: Repository,
    query: Query,
    limit: int,
    most: int = 0,
    wants_more: Callable[[Sequence[ScoredResult]], bool] = bool,
) -> list[ScoredResult]:
    """Return the at most `limit` best results of a docset, the best first, without snippets.

    Where `wants_more` says so of these, at most `most`: the docset is searched only once.
    """
    query = query.spelt_out(repository.aliases)
    found = DocsetSearch(repository).find(query)
    results = _results(repository, query, found, limit)
    if limit < most and wants_more(results):
        return _results(repository, query, found, most)
    return results


def _results(
    repository: Repository, query: Query, found: Collection[Ranked], limit: int
) -> list[ScoredResult]:
    return [
        ScoredResult(
            ranked.score,
            Result(entry, ranked.rule, why(ranked, entry), name_spans(query, entry.qualified_name)),
            place,
            ranked.name,
        )
        for place, (ranked, entry) in _top_entries(repository, query, found, limit)
    ]


def neighbour_results(
    repository: Repository, query: Query, meaning: Meaning, path: Path, limit: int
) -> list[ScoredResult]:
    """Return the at most `limit` entries of the docset at `path` that are nearest to a question in
    meaning, the nearest first; without the matched letters of their names.
    """
    wordings = DocsetSearch(repository).wordings(query)
    near = meaning.neighbours(repository, path, wordings, limit)
    placed = repository.entries(neighbour.entry_id for neighbour in near)
    chosen: dict[tuple[int, int], ScoredResult] = {}
    for neighbour in near:
        entry, place = placed[neighbour.entry_id]
        result = Result(entry, Rule.MEANING, why_near(neighbour))
        chosen.setdefault(place, ScoredResult(neighbour.score, result, place))
    return list(chosen.values())


def with_name_spans(query: Query, result: Result) -> Result:
    """Return a result that was found by its meaning with the matched letters of its name."""
    if result.rule is not Rule.MEANING:
        return result
    return replace(result, name_spans=name_spans(query, result.entry.qualified_name))


def snippets(
    repository: Repository, query: Query, ids: Iterable[int]
) -> dict[int, tuple[str, tuple[Span, ...]]]:
    """Return what the texts of the entries with these ids say of the query, and where."""
    words = stem_pattern(query.stems)
    return {id_: snippet(text, words) for id_, text in repository.text_starts(ids).items()}


def _top_entries(
    repository: Repository, query: Query, found: Collection[Ranked], limit: int
) -> list[tuple[tuple[int, int], tuple[Ranked, Entry]]]:
    """Return the best in the query's scope; of what shows the same place, the first."""
    most = _NARROWED if query.scope else 2 * limit
    best = sorted(found, key=attrgetter("score"), reverse=True)[:most]
    chosen: dict[tuple[int, int], tuple[Ranked, Entry]] = {}
    for start in range(0, len(best), limit + _SPARE):
        if len(chosen) >= limit:
            break
        batch = best[start : start + limit + _SPARE]
        placed = repository.entries(ranked.entry_id for ranked in batch)
        for ranked in batch:
            entry, place = placed[ranked.entry_id]
            if in_scope(query, entry.kind, entry.qualified_name):
                chosen.setdefault(place, (ranked, entry))
    return list(chosen.items())[:limit]
