"""The versions that brought and that deprecated something, from the notes that stand in it.

A note with a text may be about a part of what it stands in: a parameter, a value, one usage. Its
first sentence says so, by its subject.
"""

import re
from collections.abc import Set
from typing import NamedTuple

from bs4 import Tag

from parser.sphinx.elements import text_of

_VERSION = re.compile(r"\d+(?:\.\d+)*(?:[a-z]+\d*)?")

_WHOLE = re.compile(
    r"(?:Use|Prefer|Deprecated?|This|Replaces?|Renamed|See|Previously|In favou?r)\b", re.IGNORECASE
)
"""How a note begins that says what to do instead, or that means what it stands in."""
_PART = re.compile(r"\w+ing\b|It is deprecated to\b|.*\b(?:parameters?|arguments?)\b", re.I)
"""Of a parameter ("The *x* parameter"), or of a usage ("Passing *y*")."""
_CONDITION = re.compile(
    r"(?:If|When|Unless|Without|For .*\bif|The use of|Methods|All .* (?:but|except))\b",
    re.IGNORECASE,
)
"""Of some uses, or of all of a set but what may be just this."""
_PERHAPS_A_PART = re.compile(
    r".*\b(?:attributes|support|(?:was|were) added|emitted|no longer|(?:will|now) raise)\b"
    r"|Added?\b(?! (?:as|under|in)\b)",
    re.IGNORECASE,
)
_PREDICATE = re.compile(
    r"\s(?:is|are|was|were|has been|have been)\s+(?:\w+\s+)?(?:deprecated|superseded|discouraged)\b"
)
_OF_SEVERAL = re.compile(r"(?:All|Any|Some|Most|Old|Invalid)\b")
_IDENTIFIER = re.compile(r"\w*(?:[a-z0-9][A-Z_]|[A-Z]{2}|_|\d)\w*")
"""A word that is no English one: `MacOSX`, `read_text`, `NPN`."""
_NAMED = r"(?=\(| (?:module|package|class|function|method|attribute|property|option|decorator)\b)"
"""What follows a name that could be a word."""


class Noted(NamedTuple):
    """What a note stands in."""

    names: tuple[str, ...]
    """Of the object, or of those that the section is about."""
    others: frozenset[str] = frozenset()
    """Of the objects that share its text."""
    title: str = ""
    """Of a section."""


def is_version_note(tag: Tag) -> bool:
    """Tell whether the element says what a version added, changed, deprecated or removed."""
    return any(
        str(kind).startswith(("version", "deprecated", "soft-deprecated"))
        for kind in tag.get_attribute_list("class")
    )


def added_in(tag: Tag, noted: Noted) -> str | None:
    """Return the version, when the element is the note that it brought all of what it stands in."""
    if "versionadded" not in tag.get_attribute_list("class"):
        return None
    return _version(tag, noted, of_something=False)


def deprecated_in(tag: Tag, noted: Noted) -> str | None:
    """Return the version, when the element is the note that it deprecated all of what it stands
    in.
    """
    kinds = map(str, tag.get_attribute_list("class"))
    if not any(kind.startswith("deprecated") for kind in kinds):
        return None
    # a section holds so much that what says nothing of it is about something in it
    in_section = bool(noted.title) and "(deprecated)" not in noted.title
    return _version(tag, noted, of_something=in_section)


def _version(tag: Tag, noted: Noted, *, of_something: bool) -> str | None:
    """Return the version of a note; `of_something`: one that does not say that it is about all of
    what it stands in is not.
    """
    head, _, rest = text_of(tag).partition(":")
    found = _VERSION.search(head)
    code = frozenset(
        literal.get_text().removesuffix("()").rpartition(".")[2]
        for literal in tag.find_all(["code", "tt"])
    )
    if found is None:
        return None
    is_whole = _is_about(rest.strip().partition(". ")[0], code, noted)
    return found.group() if (not of_something if is_whole is None else is_whole) else None


def _is_about(note: str, code: Set[str], noted: Noted) -> bool | None:
    """Tell whether the first sentence of a note is about all of what it stands in; None when it
    does not say. `code` is what the note sets as code.
    """
    if not note:
        return True
    says_instead = _WHOLE.match(note) is not None
    if _CONDITION.match(note) or (_PART.match(note) and not says_instead):
        return False
    if any(_mentions(note, code, name) for name in noted.names):
        return True
    if any(_mentions(note, code, name) for name in noted.others):
        return False
    if says_instead:
        return True
    is_part = _PERHAPS_A_PART.match(note) or _is_of_another(note, noted.names)
    return False if is_part else None


def _mentions(note: str, code: Set[str], name: str) -> bool:
    named = "" if name in code or _IDENTIFIER.fullmatch(name) else _NAMED
    return bool(name) and re.search(rf"(?<!\w){re.escape(name)}(?!\w){named}", note) is not None


def _is_of_another(note: str, names: tuple[str, ...]) -> bool:
    """Tell whether it is something of another name that a note says to be deprecated."""
    predicate = _PREDICATE.search(note)
    if predicate is None:
        return False
    words = _IDENTIFIER.findall(note[: predicate.start()])
    return _OF_SEVERAL.match(note) is not None or bool(
        words and not any(word.lower() in name.lower() for word in words for name in names)
    )
