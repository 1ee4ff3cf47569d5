"""What code or an error message refers to, and how well a name of the docset fits it. Pure.

A receiver may be anything: of `parser.add_argument` only the last part is certain, and `parser`
tells which of the classes that have it is likely meant.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from desktop_app.database.search_index import FoundName
from desktop_app.database.search_queries import MatchSource
from desktop_app.docset import name_tokens
from desktop_app.docset.kinds import Kind, NameSource

_MEMBERS = frozenset({Kind.METHOD, Kind.ATTRIBUTE, Kind.PROPERTY})
_MODULE_CONTENTS = frozenset({Kind.FUNCTION, Kind.CLASS, Kind.EXCEPTION, Kind.DATA, Kind.MODULE})
_DEFINITIONS = _MEMBERS | _MODULE_CONTENTS
_LANGUAGE = frozenset({Kind.KEYWORD, Kind.OPERATOR})
EXCEPTIONS = frozenset({Kind.EXCEPTION, Kind.CLASS})
MODULES = frozenset({Kind.MODULE})

_WHOLE = {NameSource.NAME: 3.0, NameSource.ANCHOR: 2.9, NameSource.LABEL: 2.5}
_WHOLE_PHRASE = 1.5
_END = 2.8
"""The dotted name ends so: `datetime.now` and `datetime.datetime.now`."""
_DEFINED_SO = 2.6
"""A function or class is called so, and nothing was said of where it is from."""
_SAME_PACKAGE = 2.4
"""`asyncio.exceptions.CancelledError` and `asyncio.CancelledError`."""
_LIKELY_HOLDER = 2.2
_HOLDER_INITIAL = 1.4
_ANY_HOLDER = 1.0
_OTHER_CASE = -1.5
_IMPORTANCE = 0.4
_DEPRECATED = -0.1
_AMBIGUITY = -0.25
"""For each doubling of the number of holders that a name may be of."""
_SHORTENED = 3
"""Letters from which on the beginning of a holder's name stands for it: `conn`."""

_ALTERNATIVES = 3
"""Entries that a reference may stand for."""
_ALTERNATIVE = -2.0
"""What each costs after the first."""


@dataclass(frozen=True)
class Reference:
    """A name, keyword, sign or phrase of the general index that a text refers to."""

    name: str
    weight: float = 3.0
    """How likely the text is about it, beside the text's other references."""
    held_by: tuple[str, ...] = ()
    """Words for what it is a member of: `parser` of `parser.add_argument`."""
    whole: bool = False
    """Whether nothing but the whole name will do."""
    imported: bool = False
    """Whether it is known to be of the package that its name begins with."""
    member: bool = False
    """Whether it is a member of some expression, `held_by` tells of which."""
    kinds: frozenset[Kind] | None = None
    """What it can be; None for anything."""
    syntax: bool = False
    """Whether it is a piece of the language, which the index has as a phrase."""

    @cached_property
    def key(self) -> str:
        """The whole name as exact look-ups compare it."""
        return name_tokens.key(self.name)

    @cached_property
    def last(self) -> str:
        """The last part of the name."""
        return self.name.rpartition(".")[2]

    @cached_property
    def qualifier(self) -> str:
        """What stands before the last part."""
        return self.name.rpartition(".")[0]

    def spelt_out(self, aliases: Mapping[str, str]) -> "Reference":
        """Return the same with the module that the name's first part usually stands for, if it
        does.
        """
        first, dot, rest = self.name.partition(".")
        if self.imported or not dot or first not in aliases:
            return self
        return replace(self, name=f"{aliases[first]}.{rest}", imported=True)


class Referent(NamedTuple):
    """An entry that a reference may stand for; the higher the score, the likelier."""

    score: float
    entry_id: int
    reference: Reference


def referents(references: Iterable[Reference], found: Sequence[FoundName]) -> list[Referent]:
    """Return the entries that the references stand for, the likeliest first, each once."""
    best: dict[int, Referent] = {}
    for reference in references:
        for this in _of_one(reference, found):
            if this.entry_id not in best or this.score > best[this.entry_id].score:
                best[this.entry_id] = this
    return sorted(best.values(), key=lambda this: -this.score)


def _of_one(reference: Reference, found: Sequence[FoundName]) -> list[Referent]:
    fitting: dict[int, float] = {}
    fits: list[float] = []
    for name in found:
        if (fit := _fit(reference, name)) is None:
            continue
        fits.append(fit)
        worth = fit + _IMPORTANCE * name.importance + _DEPRECATED * name.deprecated
        fitting[name.entry_id] = max(worth, fitting.get(name.entry_id, 0.0))
    best = max(fits, default=0.0)
    doubt = _AMBIGUITY * math.log2(fits.count(best)) if fits and best < _LIKELY_HOLDER else 0.0
    likeliest = sorted(fitting.items(), key=lambda item: (-item[1], item[0]))[:_ALTERNATIVES]
    return [
        Referent(reference.weight + fit + doubt + order * _ALTERNATIVE, entry_id, reference)
        for order, (entry_id, fit) in enumerate(likeliest)
    ]


def _fit(reference: Reference, found: FoundName) -> float | None:
    """Return how well a name fits, 0 to 3; None when it does not."""
    if reference.kinds is not None and found.kind not in reference.kinds:
        return None
    if name_tokens.key(found.text) == reference.key:
        if reference.syntax:
            own = found.origin == NameSource.NAME and found.kind in _LANGUAGE
            return _WHOLE[NameSource.NAME] if own else _WHOLE[NameSource.LABEL]
        if reference.member and found.kind not in _MEMBERS:
            return None
        if found.origin == NameSource.LABEL and "." in reference.name:
            return None
        fit = _WHOLE.get(NameSource(found.origin), _WHOLE_PHRASE)
        return fit if found.text == reference.name else fit + _OTHER_CASE
    if reference.whole or reference.syntax or found.source != MatchSource.LAST:
        return None
    if found.kind not in _DEFINITIONS or found.origin not in (NameSource.NAME, NameSource.ANCHOR):
        return None
    holder, _, last = found.text.rpartition(".")
    if last.casefold() != reference.last.casefold():
        return None
    of_last = _fit_of_last(reference, found, holder)
    if of_last is None:
        return None
    return of_last if last == reference.last else of_last + _OTHER_CASE


def _fit_of_last(reference: Reference, found: FoundName, holder: str) -> float | None:
    if f".{found.text}".endswith(f".{reference.name}"):
        if reference.qualifier:
            return _END
        if not reference.member and found.kind not in _MEMBERS:
            return _DEFINED_SO
    elif reference.qualifier and reference.name.split(".")[0] == found.text.split(".")[0]:
        return _SAME_PACKAGE
    if reference.imported:
        return None
    return _fit_of_holder(reference.held_by, name_tokens.words(holder))


def _fit_of_holder(held_by: Iterable[str], holder: Sequence[str]) -> float:
    fit = _ANY_HOLDER
    for order, word in enumerate(map(str.casefold, held_by)):
        if word in holder or (
            len(word) >= _SHORTENED and any(part.startswith(word) for part in holder)
        ):
            return _LIKELY_HOLDER
        if order == 0 and len(word) == 1 and holder and holder[-1].startswith(word):
            fit = _HOLDER_INITIAL
    return fit
