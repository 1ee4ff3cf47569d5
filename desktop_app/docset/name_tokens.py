"""How names become tokens: one way for the index and for the query.

A name is cut into words at separators and at changes of case. The index holds each *suffix* of a
name that begins at a word, squashed into one token, so that whatever is typed from the start of a
word onwards, with or without separators, is the prefix of a token:

>>> words("concurrent.futures.ThreadPoolExecutor")
('concurrent', 'futures', 'thread', 'pool', 'executor')
>>> suffixes("os.path.join")
('ospathjoin', 'pathjoin', 'join')
>>> normalize("os.path.join"), initials("ThreadPoolExecutor"), key("  Walrus  Operator ")
('ospathjoin', 'tpe', 'walrus operator')
"""

import re
import unicodedata

_CUT = re.compile(
    r"[\W_]+"  # os.path, read_text, "walrus operator"
    r"|(?<=[a-z0-9])(?=[A-Z])"  # camelCase
    r"|(?<=[A-Z])(?=[A-Z][a-z])"  # HTTPServer
    r"|(?<=[A-Za-z])(?=[0-9])"  # utf8
)
_NOT_A_LETTER = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """`text` as exact look-ups compare it: case folded, white space collapsed, symbols kept."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def normalize(text: str) -> str:
    """`text` without case and separators; empty when it has neither letter nor digit."""
    return _NOT_A_LETTER.sub("", key(text))


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name, squashed, in order."""
    cut = (normalize(word) for word in _CUT.split(unicodedata.normalize("NFKC", name)))
    return tuple(word for word in cut if word)


def suffixes(name: str) -> tuple[str, ...]:
    """Return the squashed suffixes of a name that begin at a word, the longest first."""
    parts = words(name)
    return tuple("".join(parts[start:]) for start in range(len(parts)))


def initials(name: str) -> str:
    """Return the first letters of the words of a name's last part; empty for a single word."""
    parts = words(name.rpartition(".")[2])
    return "".join(part[0] for part in parts) if len(parts) > 1 else ""
