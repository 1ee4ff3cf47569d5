"""The words that a slip of the finger may have meant."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from desktop_app.docset import deletion_keys
from desktop_app.docset.name_tokens import normalize, words


class Spelling(NamedTuple):
    """A word of a name, or the last part of one, and the keys under which slips find it."""

    text: str
    keys: tuple[int, ...]


def spellings(names: Iterable[str]) -> Iterator[Spelling]:
    """Yield what the names, the most important first, are made of; each once."""
    seen: set[str] = set()
    for name in names:
        whole = () if " " in name else (normalize(name.rpartition(".")[2]),)
        for text in (*whole, *words(name)):
            if text not in seen and deletion_keys.SHORTEST <= len(text) <= deletion_keys.LONGEST:
                seen.add(text)
                yield Spelling(text, deletion_keys.keys(text))
