"""What a scope that is being typed may become. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from desktop_app.docset import name_tokens
from desktop_app.search.query import Scope

_MOST = 12

_WORD = 3
"""Letters of `module:` and the like after which it is offered."""

_WORDS = (Scope.MODULE, Scope.CLASS, Scope.METHOD, Scope.TERM)
_BEGUN_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_BEGUN_TARGET = re.compile(r"(module|class):(\S*)", re.IGNORECASE)
_BEGUN_DOTTED = re.compile(r"[^\W\d]\w*(?:\.\w+)*\.\w*")


@dataclass(frozen=True, slots=True)
class Names:
    """What scopes can name, the most important first."""

    modules: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    """Without what they stand in: `Path`."""


@dataclass(frozen=True, slots=True)
class Completion:
    """Something that the text may become."""

    shown: str
    """What tells it from the others: `asyncio`."""
    text: str
    """The whole text then: `module:asyncio `."""


def may_complete(text: str) -> bool:
    """Whether names are needed, now or once a letter more is typed, to say what it may become."""
    begins = (_BEGUN_TARGET, _BEGUN_DOTTED)
    return any(begin.fullmatch(text) for begin in begins) or bool(_words(text))


def completions(text: str, names: Names) -> tuple[Completion, ...]:
    """Return what `text` may become, the most important first; nothing for most texts.

    >>> names = Names(("re", "os", "os.path", "asyncio"), ("Path", "PurePath"))
    >>> [c.text for c in completions("mod", names)]
    ['module:']
    >>> [c.text for c in completions("module:as", names)]
    ['module:asyncio ']
    >>> [c.shown for c in completions("class:pa", names)]
    ['Path']
    >>> [c.text for c in completions("os.", names)]
    ['os.path.', 'module:os ']
    >>> completions("gather", names)
    ()
    """
    if words := _words(text):
        return words
    if target := _BEGUN_TARGET.fullmatch(text):
        scope, begun = target[1].lower(), target[2]
        known = names.modules if scope == Scope.MODULE else names.classes
        return tuple(Completion(name, f"{scope}:{name} ") for name in _beginning(known, begun))
    if _BEGUN_DOTTED.fullmatch(text):
        return _dotted(text, names.modules)
    return ()


def _words(text: str) -> tuple[Completion, ...]:
    """Return the scopes whose word begins so."""
    if len(text) < _WORD or not _BEGUN_WORD.fullmatch(text):
        return ()
    begun = text.lower()
    return tuple(Completion(f"{s}:", f"{s}:") for s in _WORDS if s.startswith(begun))


def _dotted(text: str, modules: Sequence[str]) -> tuple[Completion, ...]:
    """Return the modules inside, and, of a module, the search of all that is in it."""
    begun = name_tokens.key(text)
    inner = [name for name in modules if name_tokens.key(name).startswith(begun)]
    found = [Completion(f"{name}.", f"{name}.") for name in islice(inner, _MOST)]
    for name in modules:
        if f"{name_tokens.key(name)}." == begun:
            found.append(Completion(f"module:{name}", f"module:{name} "))
    return tuple(found)


def _beginning(known: Iterable[str], begun: str) -> list[str]:
    """Return the names that begin so, then those with a part that does; none if only it is left."""
    begun = name_tokens.key(begun)
    keys = {name: name_tokens.key(name) for name in known}
    whole = [name for name, key in keys.items() if key.startswith(begun)]
    parts = [name for name, key in keys.items() if f".{begun}" in key and name not in whole]
    found = list(islice((*whole, *parts), _MOST))
    return [] if [keys[name] for name in found] == [begun] else found
