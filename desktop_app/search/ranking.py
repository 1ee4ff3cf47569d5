"""The one ranking: what orders the results, as pure functions of what was found.

How a name answers comes first: it is what was typed, its last parts are, it begins so, a word of
it begins so, it contains it. Names found by one rule are ordered by importance, and by whether they
are written as they were typed. What the texts say adds to that, the more the more words were typed:
for a single word hardly, for a question so much that it outweighs names that merely begin with its
words.
"""

from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from rapidfuzz.distance import OSA

from desktop_app.database.search_index import FoundName
from desktop_app.database.search_queries import MatchSource
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.search.abbreviations import abbreviates
from desktop_app.search.query import Query, telling_stems
from desktop_app.search.records import Rule
from desktop_app.search.text_scoring import TextScore

_RULES = {
    MatchSource.KEY: Rule.EXACT,
    MatchSource.LAST: Rule.EXACT,
    MatchSource.SUFFIX: Rule.WORD_START,
    MatchSource.PREFIX: Rule.PREFIX,
    MatchSource.WORD_PREFIXES: Rule.WORD_START,
    MatchSource.TRIGRAMS: Rule.SUBSTRING,
}

_RULE_SCORES = {
    Rule.EXACT: 12.0,
    Rule.ENDING: 9.5,
    Rule.PREFIX: 7.0,
    Rule.WORD_START: 5.0,
    Rule.SUBSTRING: 3.0,
    Rule.SLIP: 1.0,
    Rule.ABBREVIATION: 0.5,
}
"""What a rule is worth. Importance is 0 to 1: it cannot lift a name over the rule above."""

_IMPORTANCE = 1.5
_AS_TYPED = 2.0
"""The name, or its last part, is written exactly as it was typed."""
_IN_SMALL_LETTERS = 0.7
"""And that is in small letters, which many type whatever the case of the name."""
_ALL_AS_TYPED = 0.2
"""And there is no more to the name."""
_BEGINS_AS_TYPED = 0.4
_SEPARATED = -0.5
"""Only without its separators does it begin as typed: `os` and `O_SHORT_LIVED`."""
_WHOLE_NAME_BEGINS_SO = 1.0
"""The whole name begins so, if not its last part: the members of a module."""
_SINGULAR = -0.5
"""The plural of it was typed: `signal signals` and `signal.signal`."""
_OWN_NAME = 2.0
"""The name is the entry's own, not a phrase of the index that points to it."""
_OWN_NAME_IN_PART = 0.5
_UNIMPORTANT_SECTION = -10.0
"""A section that does not matter at all tells of what is documented elsewhere: "What's New"."""
_AFTERTHOUGHT_ASKED_FOR = -3.0
"""All the words of its title were typed: "what's new in 3.12"."""
_DEPRECATED = -0.2
_MODULE_PART = -0.8
"""`parse` is rather a function than `urllib.parse`."""
_MEMBER = -0.5
"""What a class holds is looked for by its class more than by itself."""
_TERM = -0.3
"""A word is rather the name of something in the language than an article of the glossary."""


_COST_PER_SLIP = 0.3
"""What each letter costs that is not as typed."""

_MOST_SLIPS = 4

_CORRECTED = -1.0
"""What it costs that words had to be put right."""


_SYNONYM = -1.0
"""What it costs that words are not those of Python."""

_MEMBERS = frozenset({Kind.ATTRIBUTE, Kind.PROPERTY})
_HEADED = frozenset({Kind.SECTION, Kind.PAGE})
_TITLED = _HEADED | {Kind.TERM}
_TEXT_OF_NAMED = 1.0
"""What the text of an entry is worth that is called as was typed: it only parts equals."""
_DOTTED_ORIGINS = frozenset({NameSource.NAME, NameSource.ANCHOR})
_BY_LAST = frozenset({MatchSource.LAST, MatchSource.PREFIX})


class Ranked(NamedTuple):
    """An entry's place in the list: the higher the score, the earlier."""

    score: float
    entry_id: int
    rule: Rule
    name: str
    """Which of its names answered; empty for a text."""


def match_rule(query: Query, found: FoundName) -> Rule | None:
    """By which rule a found name answers; None when it turns out not to."""
    rule = _RULES[found.source]
    if rule is Rule.SUBSTRING and query.normalized not in normalized(found.text):
        return None
    if has_same_words(query, found):
        return Rule.EXACT
    if query.plural and normalized(found.text).endswith(query.plural):
        return min(rule, Rule.PREFIX, key=_RULE_SCORES.__getitem__)
    if found.source == MatchSource.SUFFIX and normalized(found.text) in query.spellings:
        return Rule.EXACT
    if found.source != MatchSource.KEY and is_ending(query, found):
        return Rule.ENDING
    return rule


def has_same_words(query: Query, found: FoundName) -> bool:
    """Tell whether a title says just what was typed, in any order: "What's New In Python 3.12"."""
    return (
        query.is_several_words
        and found.kind in _TITLED
        and set(query.stems) == set(telling_stems(found.text))
    )


def is_ending(query: Query, found: FoundName) -> bool:
    """Tell whether a dotted name ends in just the parts typed: `path.join`, `path join`."""
    return (
        "." in query.dotted.strip(".")
        and found.origin in _DOTTED_ORIGINS
        and found.text.casefold().endswith(f".{query.dotted.casefold()}")
    )


def rank_name(query: Query, found: FoundName) -> Ranked | None:
    """Return what a found name is worth; None when it turns out not to answer."""
    rule = match_rule(query, found)
    if rule is None:
        return None
    name, typed = found.text, query.text
    last = name[name.rfind(".") + 1 :]
    score = _RULE_SCORES[rule] + _base_score(found, rule)
    as_typed = _IN_SMALL_LETTERS if typed == typed.lower() else _AS_TYPED
    if typed == name:
        score += as_typed + _ALL_AS_TYPED
    elif typed == last:
        score += as_typed
    elif query.dotted == name or (rule is Rule.ENDING and name.endswith(f".{query.dotted}")):
        score += _AS_TYPED
    elif last.startswith(typed) or (name.startswith(typed) and query.is_dotted):
        score += _BEGINS_AS_TYPED
    elif rule is Rule.WORD_START and name[: len(query.key)].casefold() == query.key:
        score += _WHOLE_NAME_BEGINS_SO
    elif rule is Rule.PREFIX and "_" in last[: len(typed)]:
        score += _SEPARATED
    elif rule is Rule.EXACT and not normalized(name).endswith(query.normalized):
        score += _SINGULAR
    return Ranked(score, found.entry_id, rule, name)


def _base_score(found: FoundName, rule: Rule) -> float:
    """Return what a name is worth by itself, beside the rule that found it."""
    worth = _IMPORTANCE * found.importance
    if found.origin == NameSource.NAME:
        worth += _OWN_NAME if rule is Rule.EXACT else _OWN_NAME_IN_PART
    if found.deprecated:
        worth += _DEPRECATED
    if found.kind in _MEMBERS:
        worth += _MEMBER
    elif found.kind == Kind.TERM:
        worth += _TERM
    elif found.kind in _HEADED and found.importance == 0:
        said_wholly = rule is Rule.EXACT and " " in found.text
        worth += _AFTERTHOUGHT_ASKED_FOR if said_wholly else _UNIMPORTANT_SECTION
    elif found.kind == Kind.MODULE and found.source in _BY_LAST and "." in found.text:
        worth += _MODULE_PART
    return worth


def best_names(query: Query, names: Iterable[FoundName]) -> dict[int, Ranked]:
    """Return each entry by the best of its names."""
    best: dict[int, Ranked] = {}
    for name in names:
        this = rank_name(query, name)
        if this is not None and (
            this.entry_id not in best or this.score > best[this.entry_id].score
        ):
            best[this.entry_id] = this
    return best


_DIRECT_RULES = frozenset({Rule.EXACT, Rule.ENDING, Rule.PREFIX, Rule.WORD_START})


def has_direct_match(ranked: Iterable[Ranked]) -> bool:
    """Tell whether names begin as was typed: then nothing was misspelt."""
    return any(this.rule in _DIRECT_RULES for this in ranked)


def score_typo(query: Query, meant: Set[str], found: FoundName) -> Ranked | None:
    """Return what a name is worth that may have been meant: less than any that begins as was typed.

    `meant` holds what it may have been, squashed. The nearer a name is to what was typed, upper
    and lower case included, the more it is worth.
    """
    name = found.text
    last = name[name.rfind(".") + 1 :]
    if normalized(last) not in meant and normalized(name) not in meant:
        return None
    distance = min(OSA.distance(query.dotted, last), OSA.distance(query.dotted, name))
    score = (
        _RULE_SCORES[Rule.SLIP]
        + _base_score(found, Rule.SLIP)
        - _COST_PER_SLIP * min(distance, _MOST_SLIPS)
    )
    return Ranked(score, found.entry_id, Rule.SLIP, name)


def score_abbreviation(letters: str, found: FoundName) -> Ranked | None:
    """Return what a name is worth some of whose letters were typed."""
    if " " in found.text or not abbreviates(letters, found.text):
        return None
    score = _RULE_SCORES[Rule.ABBREVIATION] + _IMPORTANCE * found.importance
    return Ranked(score, found.entry_id, Rule.ABBREVIATION, found.text)


_SEPARATORS = str.maketrans("", "", " ._-:/")


def normalized(text: str) -> str:
    """As `name_tokens.normalize`, for the separators that names have; much faster."""
    return text.casefold().translate(_SEPARATORS)


def text_weight(query: Query) -> float:
    """Return what the best text is worth beside names."""
    return 6.0 if query.is_several_words else 1.0


def merge_text_scores(
    query: Query, names: Mapping[int, Ranked], texts: Iterable[TextScore]
) -> dict[int, Ranked]:
    """Names and texts as one: who answers by both has both scores."""
    weight = text_weight(query)
    every = dict(names)
    for text in texts:
        name = every.get(text.entry_id) or Ranked(0.0, text.entry_id, Rule.TEXT, "")
        worth = text.score * (_TEXT_OF_NAMED if name.rule is Rule.EXACT else weight)
        every[text.entry_id] = name._replace(score=name.score + worth)
    return every


def merge_correction(found: Mapping[int, Ranked], meant: Iterable[Ranked]) -> dict[int, Ranked]:
    """Return what was found for a query as typed, and for what it was likely meant to be."""
    return _merged(found, meant, _CORRECTED, Rule.SLIP)


def merge_synonyms(found: Mapping[int, Ranked], in_python: Iterable[Ranked]) -> dict[int, Ranked]:
    """Return what was found for a query as typed, and for the same in Python's own words."""
    return _merged(found, in_python, _SYNONYM, Rule.SYNONYM)


def _merged(
    found: Mapping[int, Ranked], others: Iterable[Ranked], cost: float, rule: Rule
) -> dict[int, Ranked]:
    every = dict(found)
    for this in others:
        other = this._replace(
            score=this.score + cost, rule=Rule.TEXT if this.rule is Rule.TEXT else rule
        )
        known = every.get(this.entry_id)
        if known is None or known.score < other.score:
            every[this.entry_id] = other
    return every
