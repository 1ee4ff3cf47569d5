"""The versions that brought and that deprecated something, from the notes that stand in it."""

import re

from bs4 import Tag

from parser.sphinx.elements import text_of

_VERSION = re.compile(r"\d+(?:\.\d+)*(?:[a-z]+\d*)?")
# a note with a text may be about a part of what it stands in: "The *x* parameter", "Passing *y*",
# "Methods may no longer …"
_PART = re.compile(r"\w+ing\b|It is deprecated to\b|.*\b(?:parameters?|arguments?)\b", re.I)
_WHOLE = re.compile(r"(?:Use|Prefer|Deprecated|This|Replaces?|Renamed|See|Previously)\b")
_PERHAPS_A_PART = re.compile(
    r".*\b(?:attributes|support|(?:was|were) added|emitted|no longer)\b"
    r"|Methods\b|Added?\b(?! (?:as|under|in)\b)",
    re.IGNORECASE,
)


def added_in(tag: Tag, name: str) -> str | None:
    """Return the version, when the element is the note that it brought all of `name`."""
    return _version(tag, name) if "versionadded" in tag.get_attribute_list("class") else None


def deprecated_in(tag: Tag, name: str) -> str | None:
    """Return the version, when the element is the note that it deprecated all of `name`."""
    kinds = map(str, tag.get_attribute_list("class"))
    return _version(tag, name) if any(kind.startswith("deprecated") for kind in kinds) else None


def _version(tag: Tag, name: str) -> str | None:
    head, _, rest = text_of(tag).partition(":")
    found = _VERSION.search(head)
    if found is None or not _is_about(rest.strip().partition(". ")[0], name):
        return None
    return found.group()


def _is_about(note: str, name: str) -> bool:
    """Whether the first sentence of a note is about all of what it stands in."""
    if _PART.match(note) and not _WHOLE.match(note):
        return False
    if name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", note):
        return True
    return _WHOLE.match(note) is not None or not _PERHAPS_A_PART.match(note)
