"""The versions that brought and that deprecated something, from the notes that stand in it."""

import re

from bs4 import Tag

from parser.tags import text_of

_VERSION = re.compile(r"\d+(?:\.\d+)*(?:[a-z]+\d*)?")
# a note with a text may be about a part of what it stands in, "The *x* parameter."
_WHOLE = re.compile(r"(?:Use|Prefer|Deprecated|This|Replaces?|Renamed|See|Previously)\b")
_PARTIAL = re.compile(
    r"\w+ing\b|It is deprecated to\b|.*\b(?:parameters?|arguments?|attributes|support)\b"
    r"|.*\b(?:was|were) added\b|Added?\b(?! (?:as|under|in)\b)",
    re.IGNORECASE,
)


def added_in(tag: Tag) -> str | None:
    """The version, when the element is the note that it brought all that the note stands in."""
    return _version(tag) if "versionadded" in tag.get_attribute_list("class") else None


def deprecated_in(tag: Tag) -> str | None:
    """The version, when the element is the note that it deprecated all that the note stands in."""
    names = map(str, tag.get_attribute_list("class"))
    return _version(tag) if any(name.startswith("deprecated") for name in names) else None


def _version(tag: Tag) -> str | None:
    note = text_of(tag)
    head, _, rest = note.partition(":")
    about = rest.strip().partition(". ")[0]
    if _PARTIAL.match(about) and not _WHOLE.match(about):
        return None
    found = _VERSION.search(head)
    return found.group() if found else None
