"""What each kind of entry looks like."""

from typing import NamedTuple

from desktop_app.docset.kinds import Kind
from desktop_app.views.theme.tokens import Palette


class KindStyle(NamedTuple):
    """A kind as a reader sees it."""

    letter: str
    """On its badge."""
    group: str
    """The field of `Palette` that colours it."""


KIND_STYLES = {
    Kind.MODULE: KindStyle("M", "module"),
    Kind.CLASS: KindStyle("C", "type"),
    Kind.FUNCTION: KindStyle("f", "function"),
    Kind.METHOD: KindStyle("m", "function"),
    Kind.ATTRIBUTE: KindStyle("a", "attribute"),
    Kind.PROPERTY: KindStyle("p", "attribute"),
    Kind.DATA: KindStyle("v", "attribute"),
    Kind.EXCEPTION: KindStyle("E", "exception"),
    Kind.TERM: KindStyle("T", "term"),
    Kind.SECTION: KindStyle("§", "section"),
    Kind.PAGE: KindStyle("¶", "section"),
    Kind.OPTION: KindStyle("-", "term"),
    Kind.ENVVAR: KindStyle("$", "term"),
    Kind.OPCODE: KindStyle("o", "attribute"),
    Kind.PDBCOMMAND: KindStyle(">", "function"),
    Kind.KEYWORD: KindStyle("k", "keyword"),
    Kind.OPERATOR: KindStyle("=", "keyword"),
    Kind.C_FUNCTION: KindStyle("c", "function"),
    Kind.C_MACRO: KindStyle("#", "attribute"),
    Kind.C_TYPE: KindStyle("t", "type"),
    Kind.C_MEMBER: KindStyle(".", "attribute"),
    Kind.OTHER: KindStyle("•", "section"),
}

GROUPS = frozenset(look.group for look in KIND_STYLES.values())


def colour(kind: Kind, palette: Palette) -> str:
    """Return the colour of a kind's badge and word."""
    found: str = getattr(palette, KIND_STYLES[kind].group)
    return found
