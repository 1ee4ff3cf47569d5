"""How well a name answers a query: pure, and called some hundred times a keystroke."""

from typing import NamedTuple

from desktop_app.database.schema import tokens
from desktop_app.search.answer import Rule
from desktop_app.search.query import Query


class Match(NamedTuple):
    """How a name matches; the smaller, the better."""

    rule: Rule
    penalty: int
    """Orders what one rule finds: 0 is the name as typed."""


def match(query: Query, name: str) -> Match | None:
    """The strongest rule by which `name` answers `query`; None when it does not.

    >>> match(parse("gather"), "asyncio.gather")
    Match(rule=<Rule.EXACT: 'exact'>, penalty=1)
    """
    text, key = query.text, query.key
    last = name.rpartition(".")[2] or name
    if name == text:
        return Match(Rule.EXACT, 0)
    if last == text:
        return Match(Rule.EXACT, 1)
    name_key = tokens.key(name)
    if name_key == key:
        return Match(Rule.EXACT, 2)
    squashed = query.squashed
    if not squashed:
        return Match(Rule.SUBSTRING, 0) if key and key in name_key else None
    whole, tail = tokens.squash(name), tokens.squash(last)
    if squashed in (whole, tail):
        return Match(Rule.EXACT, 3)
    if tail.startswith(squashed) or whole.startswith(squashed):
        return Match(Rule.PREFIX, 0 if last.startswith(text) or name.startswith(text) else 1)
    if any(suffix.startswith(squashed) for suffix in tokens.suffixes(name)):
        return Match(Rule.WORD_START, 0)
    if tokens.initials(name) == squashed:
        return Match(Rule.WORD_START, 1)
    if len(query.pieces) > 1 and _in_order(query.pieces, tokens.suffixes(name)):
        return Match(Rule.WORD_START, 2)
    if squashed in whole:
        return Match(Rule.SUBSTRING, 0)
    return None


def _in_order(pieces: tuple[str, ...], suffixes: tuple[str, ...]) -> bool:
    """Whether each piece begins a word of the name, from the left to the right."""
    rest = iter(suffixes)
    return all(any(suffix.startswith(piece) for suffix in rest) for piece in pieces)
