"""How text becomes words: one way for the index and for the query.

>>> stems("Sorted lists, os_path")
('sort', 'list', 'os', 'path')
"""

import re
import unicodedata
from functools import lru_cache

from snowballstemmer.english_stemmer import (  # type: ignore[import-untyped]  # has no hints
    EnglishStemmer,
)

from desktop_app.docset.spelling import american

_BETWEEN = "\ue000"
"""For private use: a word to SQLite, and none that can be asked for."""

_WORD = re.compile(r"[^\W_]+")
_STEMMER = EnglishStemmer()


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return what the forms and spellings of a word have in common; `word` is case folded."""
    stemmed: str = _STEMMER.stemWord(american(word))
    return stemmed


def stems(text: str) -> tuple[str, ...]:
    """Return the stems of the words of `text`, in its order."""
    return tuple(map(stem, words(text)))


def words(text: str) -> tuple[str, ...]:
    """Return the words of `text`, case folded, in its order."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def tokenized(text: str) -> str:
    """Return `text` as the index of phrases has it: its words, parted by spaces.

    >>> tokenized("Read the file's lines: f.readlines()")
    'read the file s lines f readlines'
    """
    return " ".join(words(text))


def indexed_text(*parts: str) -> str:
    """Return the parts of an entry as the index of phrases has them: no phrase reaches across."""
    return f" {_BETWEEN} ".join(map(tokenized, parts))
