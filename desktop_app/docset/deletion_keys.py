"""How a misspelt word is recognised: by what is left when a letter is taken out.

Two words that differ by one letter that is wrong, missing, doubled or swapped with its neighbour
have a form in common when at most one letter is taken out of each.

>>> sorted(set(deletions("gather")) & set(deletions("gahter")))
['gaher', 'gater']
"""

from zlib import crc32

SHORTEST = 4
"""Letters below which a word is too short to be guessed."""

LONGEST = 32

_COMPARED = 8
"""Letters at the beginning that have to agree but for a slip; the rest is compared later."""


def deletions(word: str) -> tuple[str, ...]:
    """Return the word, and the word without each of its letters."""
    return tuple(dict.fromkeys((word, *(word[:at] + word[at + 1 :] for at in range(len(word))))))


def keys(word: str) -> tuple[int, ...]:
    """Return the forms as 32-bit numbers, which take less room; strangers may meet in one."""
    return tuple(dict.fromkeys(crc32(form.encode()) for form in deletions(word[:_COMPARED])))
