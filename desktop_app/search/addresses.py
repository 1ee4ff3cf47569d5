"""Addresses of pages: of the documentation on the web, in any version and language, or relative."""

import re
from dataclasses import dataclass
from urllib.parse import unquote

_EDITION = re.compile(
    r"(?:[a-z]{2}(?:[-_][a-zA-Z]{2,4})?/)?(?:v?\d+(?:\.\d+)*|dev|latest|stable|main|master)(?:/|$)"
)
"""What stands before a page's path: a language, a version."""
_PAGE = re.compile(r"[\w./%+-]+\.html?")
_HOST = re.compile(r"(?:docs|www)\.[\w.-]+|[\w-]+\.(?:readthedocs\.io|github\.io|org|com|dev)")
"""What is an address though neither `https:` nor a page is said."""
_SCHEME = re.compile(r"https?://|file://", re.IGNORECASE)


_URL = re.compile(r"(?:https?|file)://[^\s<>\[\]`'\"]+")
_MOST_AROUND = 40
"""Characters around an address that is still what the text is: `see …`, a link's text."""


@dataclass(frozen=True)
class Address:
    """A place in some documentation."""

    url: str
    """The whole address, without its anchor and scheme; `host/path`."""
    path: str
    """The page's path without language and version; empty for the front page."""
    anchor: str


def address_in(text: str) -> Address | None:
    """Return the address that `text` is, or None.

    >>> address_in("https://docs.python.org/de/3.8/library/os.path.html#os.path.join").path
    'library/os.path.html'
    >>> address_in("library/functions.html#print").anchor
    'print'
    >>> address_in("[re.sub](https://docs.python.org/3/library/re.html#re.sub)").anchor
    're.sub'
    >>> address_in("os.path/join") is None, address_in("docs.python.org/3/").path
    (True, '')
    """
    text = _alone(text)
    if any(letter.isspace() for letter in text) or ("/" not in text and ".html" not in text):
        return None
    bare, _, anchor = text.partition("#")
    bare = bare.partition("?")[0]
    has_scheme = _SCHEME.match(bare) is not None
    bare = _SCHEME.sub("", bare, count=1)
    host, slash, path = bare.partition("/")
    on_the_web = has_scheme or (slash and "." in host and not host.endswith(".html"))
    if not on_the_web:
        if not _PAGE.fullmatch(bare):
            return None
        return Address(bare, _EDITION.sub("", bare.lstrip("/"), count=1), unquote(anchor))
    if not has_scheme and not (_PAGE.fullmatch(path) or _HOST.fullmatch(host)):
        return None
    return Address(bare, _EDITION.sub("", path, count=1), unquote(anchor))


def _alone(text: str) -> str:
    """Return the address in `text` without what little stands around it, as a link's text."""
    found = _URL.search(text)
    if found is None or len(text.strip()) - len(found[0]) > _MOST_AROUND:
        return text.strip().strip("<>")
    url = found[0]
    return url.removesuffix(")") if url.count(")") > url.count("(") else url
