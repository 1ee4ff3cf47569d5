"""The one ranking: what orders the results, as pure functions of what was found.

How a name answers comes first: it is what was typed, it begins so, a word of it begins so, it
contains it. Names found by one rule are ordered by importance, and by whether they are written as
they were typed. What the texts say adds to that, the more the more words were typed: for a single
word hardly, for a question so much that it outweighs names that merely begin with its words.
"""

from typing import NamedTuple

from desktop_app.database.candidates import FoundName, Source
from desktop_app.database.schema.kinds import Kind, NameSource
from desktop_app.search.answer import Rule
from desktop_app.search.query import Query

_RULES = {
    Source.KEY: Rule.EXACT,
    Source.LAST: Rule.EXACT,
    Source.WHOLE: Rule.EXACT,
    Source.PREFIX: Rule.PREFIX,
    Source.WORDS: Rule.WORD_START,
    Source.TRIGRAMS: Rule.SUBSTRING,
}

_NAME = {
    Rule.EXACT: 10.0,
    Rule.PREFIX: 7.0,
    Rule.WORD_START: 5.0,
    Rule.SUBSTRING: 3.0,
}
"""What a rule is worth. Importance is 0 to 1: it cannot lift a name over the rule above."""


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
    if rule is Rule.SUBSTRING and query.squashed not in squashed(found.text):
        return None
    score = _NAME[rule] + 1.5 * found.importance
    if found.origin != NameSource.NAME:
        score -= 0.5
    if is_written(query.text, found.text):
        score += 0.4
    if found.deprecated:
        score -= 0.1
    return Ranked(score, found.entry_id, rule, found.text)


_SEPARATORS = str.maketrans("", "", " ._-:/")


def squashed(text: str) -> str:
    """As `tokens.squash`, for the separators that names have; much faster."""
    return text.casefold().translate(_SEPARATORS)


def is_written(typed: str, name: str) -> bool:
    """Whether a name, or its last part, begins exactly as typed: its case too."""
    return name.startswith(typed) or name[name.rfind(".") + 1 :].startswith(typed)


def text_weight(query: Query) -> float:
    """What the best text is worth beside names."""
    count = len(query.pieces)
    return 1.0 if count < 2 else 6.0


def text_kind(kind: Kind, query: Query) -> float:
    """How well a kind of entry answers words: a question is asked for something to call."""
    if len(query.pieces) < 3:
        return 1.0
    return 1.3 if kind in _CALLED else 1.0


_CALLED = frozenset({Kind.FUNCTION, Kind.METHOD, Kind.CLASS, Kind.DATA, Kind.EXCEPTION})
