"""What each kind of entry looks like."""

from typing import NamedTuple

from desktop_app.docset.kinds import Kind
from desktop_app.views.theme.tokens import Palette


class Look(NamedTuple):
    """A kind as a reader sees it."""

    letter: str
    """On its badge."""
    group: str
    """The field of `Palette` that colours it."""


LOOKS = {
    Kind.MODULE: Look("M", "module"),
    Kind.CLASS: Look("C", "type"),
    Kind.FUNCTION: Look("f", "function"),
    Kind.METHOD: Look("m", "function"),
    Kind.ATTRIBUTE: Look("a", "attribute"),
    Kind.PROPERTY: Look("p", "attribute"),
    Kind.DATA: Look("v", "attribute"),
    Kind.EXCEPTION: Look("E", "exception"),
    Kind.TERM: Look("T", "term"),
    Kind.SECTION: Look("§", "section"),
    Kind.PAGE: Look("¶", "section"),
    Kind.OPTION: Look("-", "term"),
    Kind.ENVVAR: Look("$", "term"),
    Kind.OPCODE: Look("o", "attribute"),
    Kind.PDBCOMMAND: Look(">", "function"),
    Kind.KEYWORD: Look("k", "keyword"),
    Kind.OPERATOR: Look("=", "keyword"),
    Kind.C_FUNCTION: Look("c", "function"),
    Kind.C_MACRO: Look("#", "attribute"),
    Kind.C_TYPE: Look("t", "type"),
    Kind.C_MEMBER: Look(".", "attribute"),
    Kind.OTHER: Look("•", "section"),
}

GROUPS = frozenset(look.group for look in LOOKS.values())


def colour(kind: Kind, palette: Palette) -> str:
    """The colour of a kind's badge and word."""
    found: str = getattr(palette, LOOKS[kind].group)
    return found
