"""What each kind of entry looks like and is called."""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_app.database.schema.kinds import Kind
from desktop_app.views.theme import Palette


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


@cache
def words() -> dict[Kind, str]:
    """What each kind is called, in the user's language."""
    translate = QCoreApplication.translate
    return {
        Kind.MODULE: translate("Kind", "module"),
        Kind.CLASS: translate("Kind", "class"),
        Kind.FUNCTION: translate("Kind", "function"),
        Kind.METHOD: translate("Kind", "method"),
        Kind.ATTRIBUTE: translate("Kind", "attribute"),
        Kind.PROPERTY: translate("Kind", "property"),
        Kind.DATA: translate("Kind", "constant"),
        Kind.EXCEPTION: translate("Kind", "exception"),
        Kind.TERM: translate("Kind", "glossary term"),
        Kind.SECTION: translate("Kind", "section"),
        Kind.PAGE: translate("Kind", "page"),
        Kind.OPTION: translate("Kind", "command-line option"),
        Kind.ENVVAR: translate("Kind", "environment variable"),
        Kind.OPCODE: translate("Kind", "bytecode instruction"),
        Kind.PDBCOMMAND: translate("Kind", "debugger command"),
        Kind.KEYWORD: translate("Kind", "keyword"),
        Kind.OPERATOR: translate("Kind", "operator"),
        Kind.C_FUNCTION: translate("Kind", "C function"),
        Kind.C_MACRO: translate("Kind", "C macro"),
        Kind.C_TYPE: translate("Kind", "C type"),
        Kind.C_MEMBER: translate("Kind", "C member"),
        Kind.OTHER: translate("Kind", "other"),
    }
