"""WordPiece: how the encoder's vocabulary parts a text. Pure."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

UNKNOWN, BEGIN, END = "[UNK]", "[CLS]", "[SEP]"

_CONTINUES = "##"
"""What the vocabulary writes before a piece that does not begin a word."""

_LONGEST_WORD = 100
"""Characters; what is longer is no word."""

_IDEOGRAPH = re.compile("([\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f])")


def pieces(text: str, vocabulary: Mapping[str, int]) -> Iterator[int]:
    """Yield the numbers of the pieces of `text`, in any case and without its accents.

    >>> list(pieces("Größe!", {"[UNK]": 0, "gr": 4, "##oße": 5, "!": 6}))
    [4, 5, 6]
    """
    for word in _words(text):
        yield from _pieces_of_word(word, vocabulary)


def _words(text: str) -> list[str]:
    """Return the words and the signs of a text; a sign is a word of its own."""
    letters: list[str] = []
    for letter in unicodedata.normalize("NFD", text.lower()):
        category = unicodedata.category(letter)
        if letter.isspace():
            letters.append(" ")
        elif category.startswith("P") or (letter.isascii() and not letter.isalnum()):
            # control characters and accents are left out
            letters.append(f" {letter} " if category != "Cc" else "")
        elif category != "Mn" and not category.startswith("C"):
            letters.append(letter)
    return _IDEOGRAPH.sub(r" \1 ", "".join(letters)).split()


def _pieces_of_word(word: str, vocabulary: Mapping[str, int]) -> list[int]:
    """Return the longest pieces from the left; one unknown where they do not make up the word."""
    unknown = [vocabulary[UNKNOWN]]
    if len(word) > _LONGEST_WORD:
        return unknown
    found: list[int] = []
    start = 0
    while start < len(word):
        prefix = _CONTINUES if start else ""
        for end in range(len(word), start, -1):
            number = vocabulary.get(prefix + word[start:end])
            if number is not None:
                found.append(number)
                start = end
                break
        else:
            return unknown
    return found
