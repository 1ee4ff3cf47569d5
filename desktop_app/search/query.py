"""What a person typed, taken apart."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property, lru_cache

from desktop_app.docset import name_tokens
from desktop_app.docset.stemming import stem, tokenized, words
from desktop_app.search.stop_words import telling
from desktop_app.search.thesaurus import in_python_terms

_LONGEST = 200
"""Characters of a query that count: a pasted file is cut here, so that the work stays bounded."""

_MOST_WORDS = 12

_PLURAL = 5
"""Letters from which on a final s makes a plural."""

_BEGUN = 3
"""Letters from which on the beginning of a word tells which it may become."""

SCOPED = re.compile(r"(module|class|method|term|c):\s*(.*)", re.DOTALL | re.IGNORECASE)
_PHRASE = re.compile(r'"([^"]*\w[^"]*)"')
_DOTTED = re.compile(r"\w+(?:\.\w+)*\.\w*")
_SEPARATORS = re.compile(r"[\W_]+")


class Scope(StrEnum):
    """What a query can be narrowed to, by a word before a colon."""

    MODULE = "module"
    """`module:re sub`: what is in the module."""
    CLASS = "class"
    """`class:Path join`: what is in the class."""
    METHOD = "method"
    """`method:join`: methods, of whichever class."""
    TERM = "term"
    """`term:gil`: the glossary."""
    C = "c"
    """`c:PyObject`: the C interface."""


@dataclass(frozen=True)
class Query:
    """A query, parsed from any text whatever: nothing raises.

    >>> parse("os.path.join").name_parts
    ('os', 'path', 'join')
    >>> parse("ThreadPool").normalized
    'threadpool'
    >>> parse("class:Path join").scope, parse("class:Path join").target, parse("class:Path join").text
    (<Scope.CLASS: 'class'>, 'path', 'join')
    >>> parse('read "line by line"').phrases
    ('line by line',)
    >>> parse("note: this").scope, parse(":=").key
    (None, ':=')
    """  # noqa: E501  # examples

    text: str
    """What is searched for: as typed, without the scope."""
    scope: Scope | None = None
    target: str = ""
    """The module or class that the scope names, as a key."""
    phrases: tuple[str, ...] = ()
    """What stood in double quotes, as the index of phrases has it."""
    is_literal: bool = False
    """Whether only the very words are meant."""

    @cached_property
    def key(self) -> str:
        """As exact look-ups compare it; symbols are kept."""
        return name_tokens.key(self.text)

    @cached_property
    def normalized(self) -> str:
        """Without case and separators; empty when only symbols were typed."""
        return name_tokens.normalize(self.text)

    @cached_property
    def spellings(self) -> tuple[str, ...]:
        """Squashed, and in the singular if that looks like a plural; none for symbols only."""
        squashed = self.normalized
        if len(squashed) >= _PLURAL and squashed.endswith("s"):
            return squashed, squashed[:-1]
        return (squashed,) if squashed else ()

    @cached_property
    def plural(self) -> str:
        """The plural of several words, squashed, as titles have it; else empty.

        >>> parse("environment variable").plural, parse("pin").plural
        ('environmentvariables', '')
        """
        is_singular = self.is_several_words and self.spellings == (self.normalized,)
        return f"{self.normalized}s" if is_singular else ""

    @cached_property
    def name_parts(self) -> tuple[str, ...]:
        """What separators part, squashed: each is the beginning of a word, and says something."""
        pieces = (name_tokens.normalize(piece) for piece in _SEPARATORS.split(self.text))
        whole = [piece for piece in pieces if piece]
        return tuple(telling(whole) if self.is_several_words else whole)[:_MOST_WORDS]

    @cached_property
    def dotted(self) -> str:
        """As typed, with dots for white space: `os path` is `os.path`."""
        return ".".join(self.text.split())

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words that say something, as texts have them."""
        every = words(self.text)
        return tuple(telling(every) if self.is_several_words else every)[:_MOST_WORDS]

    @cached_property
    def is_dotted(self) -> bool:
        """Whether it is a dotted name, or the beginning of one: `re.`, `os.pa`."""
        return _DOTTED.fullmatch(self.text) is not None

    @cached_property
    def is_several_words(self) -> bool:
        """Whether white space was typed between words: a question rather than a name."""
        return " " in self.key

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The words' stems, each once."""
        return tuple(dict.fromkeys(map(stem, self.words)))

    @cached_property
    def unfinished_word(self) -> str:
        """The last word, when it may go on: long enough to tell, and nothing typed after it."""
        last = self.words[-1] if self.words else ""
        goes_on = self.text[-1:].isalnum() and self.key.endswith(last)
        return last if len(last) >= _BEGUN and goes_on else ""

    def spelt_out(self, aliases: Mapping[str, str]) -> "Query":
        """Return the same with the module for which the name's first part stands, if it does for
        one.

        >>> parse("np.sort").spelt_out({"np": "numpy"}).text
        'numpy.sort'
        """
        first, dot, rest = self.text.partition(".")
        if not dot or first not in aliases:
            return self
        return replace(self, text=f"{aliases[first]}.{rest}")

    def in_python_terms(self) -> "Query | None":
        """Return the same with other languages' words as Python has them; None without such words.

        What is narrowed, or in quotes, or taken literally, is meant as it was typed.

        >>> parse("length of a hashmap").in_python_terms().text
        'len dict'
        """
        terms = in_python_terms(self.words)
        if self.scope or self.phrases or self.is_literal or tuple(terms) == self.words:
            return None
        return replace(self, text=" ".join(terms))

    @cached_property
    def is_empty(self) -> bool:
        """Whether there is nothing to search for."""
        return not self.key and not self.target


def parse(text: str) -> Query:
    """Take `text` apart; only its first two hundred characters count."""
    # lone surrogates, as file names have them, cannot go into a database
    text = text[:_LONGEST].encode(errors="replace").decode().replace("\0", " ").lstrip()
    match = SCOPED.fullmatch(text)
    if match is None:
        return Query(text, phrases=_phrases(text))
    scope, rest = Scope(match[1].lower()), match[2]
    target = ""
    if scope in (Scope.MODULE, Scope.CLASS):
        target, _, rest = rest.partition(" ")
    return Query(rest, scope, name_tokens.key(target), _phrases(rest))


@lru_cache(maxsize=1024)
def telling_stems(title: str) -> frozenset[str]:
    """Return the stems of the words of a title that say something."""
    return frozenset(map(stem, telling(words(title))))


def _phrases(text: str) -> tuple[str, ...]:
    phrases = (tokenized(phrase) for phrase in _PHRASE.findall(text))
    return tuple(phrase for phrase in phrases if phrase)
