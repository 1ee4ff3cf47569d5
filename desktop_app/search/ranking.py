"""The one ranking: what orders the results, as pure functions of what was found.

How a name answers comes first: it is what was typed, it begins so, a word of it begins so, it
contains it. Names found by one rule are ordered by importance, and by whether they are written as
they were typed. What the texts say adds to that, the more the more words were typed: for a single
word hardly, for a question so much that it outweighs names that merely begin with its words.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from rapidfuzz.distance import OSA

from desktop_app.database.candidates import FoundName, Source
from desktop_app.database.schema.kinds import Kind, NameSource
from desktop_app.search.answer import Rule
from desktop_app.search.fulltext import Scored
from desktop_app.search.query import Query

_RULES = {
    Source.KEY: Rule.EXACT,
    Source.LAST: Rule.EXACT,
    Source.WHOLE: Rule.WORD_START,
    Source.PREFIX: Rule.PREFIX,
    Source.WORDS: Rule.WORD_START,
    Source.TRIGRAMS: Rule.SUBSTRING,
}

_NAME = {
    Rule.EXACT: 12.0,
    Rule.PREFIX: 7.0,
    Rule.WORD_START: 5.0,
    Rule.SUBSTRING: 3.0,
    Rule.SLIP: 1.0,
}
"""What a rule is worth. Importance is 0 to 1: it cannot lift a name over the rule above."""

_IMPORTANCE = 1.5
_AS_TYPED = 2.0
"""The name, or its last part, is written exactly as it was typed."""
_BEGINS_AS_TYPED = 0.4
_OWN = 1.0
"""The name is the entry's own, not a phrase of the index that points to it."""
_DEPRECATED = -0.2
_MODULE_PART = -1.5
"""`parse` is rather a function than `urllib.parse`."""
_TERM = -0.3
"""A word is rather the name of something in the language than an article of the glossary."""


_SLIP = 0.3
"""What each letter costs that is not as typed."""

_BY_LAST = frozenset({Source.LAST, Source.PREFIX})


class Ranked(NamedTuple):
    """An entry's place in the list: the higher the score, the earlier."""

    score: float
    entry_id: int
    rule: Rule
    name: str
    """Which of its names answered; empty for a text."""


def rank_name(query: Query, found: FoundName) -> Ranked | None:
    """What a found name is worth; None when it turns out not to answer."""
    rule = _RULES[found.source]
    name, typed = found.text, query.text
    if rule is Rule.SUBSTRING and query.squashed not in squashed(name):
        return None
    if found.source == Source.WHOLE and squashed(name) == query.squashed:
        rule = Rule.EXACT
    last = name[name.rfind(".") + 1 :]
    score = _NAME[rule] + _IMPORTANCE * found.importance
    if typed in (name, last) or query.dotted == name:
        score += _AS_TYPED
    elif name.startswith(typed) or last.startswith(typed):
        score += _BEGINS_AS_TYPED
    if found.origin == NameSource.NAME:
        score += _OWN
    if found.deprecated:
        score += _DEPRECATED
    if found.kind == Kind.MODULE and last != name and found.source in _BY_LAST:
        score += _MODULE_PART
    elif found.kind == Kind.TERM:
        score += _TERM
    return Ranked(score, found.entry_id, rule, name)


def best_names(query: Query, names: Iterable[FoundName]) -> dict[int, Ranked]:
    """Each entry by the best of its names."""
    best: dict[int, Ranked] = {}
    for name in names:
        this = rank_name(query, name)
        if this is not None and (
            this.entry_id not in best or this.score > best[this.entry_id].score
        ):
            best[this.entry_id] = this
    return best


_HONEST = frozenset({Rule.EXACT, Rule.PREFIX, Rule.WORD_START})


def is_honest(ranked: Iterable[Ranked]) -> bool:
    """Whether names begin as was typed, so that nobody slipped."""
    return any(this.rule in _HONEST for this in ranked)


def as_slip(query: Query, ranked: Ranked) -> Ranked:
    """What a name is worth that may have been meant: less than any that begins as was typed.

    The nearer to what was typed, upper and lower case included, the more.
    """
    last = ranked.name[ranked.name.rfind(".") + 1 :]
    distance = min(OSA.distance(query.text, last), OSA.distance(query.text, ranked.name))
    score = _NAME[Rule.SLIP] + (ranked.score - _NAME[Rule.EXACT]) / 3 - _SLIP * distance
    return ranked._replace(score=score, rule=Rule.SLIP)


_SEPARATORS = str.maketrans("", "", " ._-:/")


def squashed(text: str) -> str:
    """As `tokens.squash`, for the separators that names have; much faster."""
    return text.casefold().translate(_SEPARATORS)


def text_weight(query: Query) -> float:
    """What the best text is worth beside names."""
    return 6.0 if " " in query.key else 1.0


def with_texts(
    query: Query, names: Mapping[int, Ranked], texts: Iterable[Scored]
) -> Iterable[Ranked]:
    """Names and texts as one: who answers by both has both scores."""
    weight = text_weight(query)
    every = dict(names)
    for text in texts:
        name = every.get(text.entry_id) or Ranked(0.0, text.entry_id, Rule.TEXT, "")
        every[text.entry_id] = name._replace(score=name.score + weight * text.score)
    return every.values()
