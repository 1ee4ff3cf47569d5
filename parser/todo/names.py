"""Names that differ: of tasks for Asana, of files for every file system."""

import re
import unicodedata
from collections.abc import Iterable

_NOT_IN_A_FILE_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_LONGEST = 200
"""Bytes of a list's title in a file name; most file systems take 255 for all of it."""


class Names:
    """Gives out names that differ, in more than case; who comes second gets a number.

    >>> names = Names(["Milk", "milk (2)"])
    >>> names.own("Milk"), names.own("Milk"), names.own("milk (2)")
    ('Milk', 'Milk (3)', 'milk (2)')
    """

    def __init__(self, wanted: Iterable[str]) -> None:
        self._wanted = {self.key(name) for name in wanted}
        self._given: set[str] = set()
        self._last: dict[str, int] = {}

    @staticmethod
    def key(name: str) -> str:
        """Return what two names that are taken for the same have in common."""
        return name.casefold()

    def own(self, name: str) -> str:
        """`name`, or with the first number that makes it nobody else's."""
        key = self.key(name)
        if key not in self._given:
            self._given.add(key)
            return name
        number = self._last.get(key, 1)
        taken = True
        while taken:
            number += 1
            numbered = f"{name} ({number})"
            taken = self.key(numbered) in self._wanted or self.key(numbered) in self._given
        self._last[key] = number
        self._given.add(self.key(numbered))
        return numbered


def file_stem(title: str) -> str:
    """Return a list's title without what a file's name cannot have.

    >>> file_stem("Home/Work?"), file_stem("...")
    ('HomeWork', 'list')
    """
    stem = unicodedata.normalize("NFC", _NOT_IN_A_FILE_NAME.sub("", title))
    return stem.encode()[:_LONGEST].decode(errors="ignore").strip(" .") or "list"
