"""What a person typed, taken apart."""

import re
from dataclasses import dataclass
from functools import cached_property

from desktop_app.database.schema import tokens

_LONGEST = 200
"""Characters of a query that count: a pasted file is cut here, so that the work stays bounded."""

_MOST_WORDS = 12

_SCOPE = re.compile(r"\s*(module|class|method|term|c):\s*(\S*)\s*(.*)", re.DOTALL | re.IGNORECASE)
_PHRASE = re.compile(r'"([^"]*\w[^"]*)"')
_PIECE = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Query:
    """A query, parsed from any text whatever: nothing raises.

    >>> parse("os.path.join").pieces
    ('os', 'path', 'join')
    >>> parse("ThreadPool").squashed
    'threadpool'
    >>> parse("class:Path join").scope, parse("class:Path join").scoped_to
    ('class', 'path')
    >>> parse('read "line by line"').phrases
    ('line by line',)
    >>> parse("note: this").scope, parse(":=").key
    ('', ':=')
    """

    text: str
    """What is searched for: as typed, without the scope."""
    scope: str = ""
    """`module`, `class`, `method`, `term` or `c`; empty without one."""
    scoped_to: str = ""
    """The module, class, ... that the scope names, as a key."""
    phrases: tuple[str, ...] = ()
    """What stood in double quotes, as keys."""

    @cached_property
    def key(self) -> str:
        """As exact look-ups compare it; symbols are kept."""
        return tokens.key(self.text)

    @cached_property
    def squashed(self) -> str:
        """Without case and separators; empty when only symbols were typed."""
        return tokens.squash(self.text)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """What separators part, squashed: each is the beginning of a word."""
        pieces = (tokens.squash(piece) for piece in _PIECE.split(self.text))
        return tuple(piece for piece in pieces if piece)[:_MOST_WORDS]

    @cached_property
    def dotted(self) -> str:
        """As typed, with dots for white space: `os path` is `os.path`."""
        return ".".join(self.text.split())

    @cached_property
    def is_empty(self) -> bool:
        """Whether there is nothing to search for."""
        return not self.key


def parse(text: str) -> Query:
    """Take `text` apart; only its first two hundred characters count."""
    text = text[:_LONGEST].encode(errors="replace").decode().replace("\0", " ").strip()
    match = _SCOPE.fullmatch(text)
    if match is None:
        return Query(text, phrases=_phrases(text))
    scope, target, rest = match.groups()
    scope = scope.lower()
    if scope in {"method", "term", "c"}:
        rest, target = f"{target} {rest}".strip(), ""
    return Query(rest, scope, tokens.key(target), _phrases(rest))


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(tokens.key(phrase) for phrase in _PHRASE.findall(text))
