"""One list of two: what a question's words have found, and what its meaning has. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz.distance import OSA

from desktop_app.docset import name_tokens
from desktop_app.search.query import Query
from desktop_app.search.records import Result, Rule
from desktop_app.search.result_builder import ScoredResult

DEPTH = 60
"""Results of each list that count: the same for a short list and a long one, whose order is one."""

JUDGED = 20
"""Results in which something may be called as was asked: more are not made for who types names."""

_LONGEST_QUESTION = 16
"""Words: more were not typed but pasted, and are found by what they have in common with a text."""

_RANK = 20
"""Reciprocal rank fusion's constant: the larger, the less the first places of a list are worth."""

_Place = tuple[str, tuple[int, int]]
"""A docset, and a place in it."""


def may_be_question(query: Query) -> bool:
    """Tell whether `query` asks for what entries mean unless something is called so."""
    is_short = len(query.text.split()) <= _LONGEST_QUESTION
    return query.is_several_words and is_short and not query.scope and not query.phrases


def is_question(query: Query, found: Sequence[ScoredResult]) -> bool:
    """Tell whether `query`, for which names and words have `found`, asks for what entries mean.

    Several words do, unless something is called so, word by word, or has a dotted name that begins
    or ends so once dots are put between them: `os path jo` is no question. Nor is what something is
    called but for a slip in each word.
    """
    if not may_be_question(query):
        return False
    called = {query.key, query.key.removesuffix("s"), f"{query.key}s"}
    slips = len(query.words)
    dotted = f".{query.dotted.casefold().strip('.')}"
    return not any(
        (this.result.rule is Rule.EXACT and name_tokens.key(this.name) in called)
        or (
            this.result.rule is Rule.SLIP
            and any(OSA.distance(name_tokens.key(this.name), name) <= slips for name in called)
        )
        or any(dotted in f".{name.casefold()}" for name in _names(this))
        for this in found[:JUDGED]
    )


def _names(this: ScoredResult) -> tuple[str, str]:
    """Return an entry's own name, and the one that answered."""
    return this.result.entry.qualified_name, this.name


def fuse(found: Sequence[ScoredResult], near: Sequence[ScoredResult]) -> list[ScoredResult]:
    """Return both lists as one, by reciprocal rank; of what shows the same place, what was found.

    What `found` holds beyond its `DEPTH` follows as it was.
    """
    scores: dict[_Place, float] = {}
    results: dict[_Place, Result] = {}
    for results_of_one in (found[:DEPTH], near[:DEPTH]):
        for rank, (_, result, place, _) in enumerate(results_of_one, 1):
            key = result.entry.docset, place
            scores[key] = scores.get(key, 0.0) + 1 / (_RANK + rank)
            known = results.get(key)
            results[key] = result if known is None else _both(known, result)
    best = sorted(scores, key=scores.__getitem__, reverse=True)
    fused = [ScoredResult(scores[key], results[key], key[1]) for key in best]
    rest = (this for this in found[DEPTH:] if (this.result.entry.docset, this.place) not in scores)
    return [*fused, *rest]


def _both(found: Result, near: Result) -> Result:
    """Return what was found by its words, with what its meaning adds to the reason."""
    return replace(found, why=f"{found.why}; {near.why}")
