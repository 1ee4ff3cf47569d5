"""What each kind of entry looks like and is called."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop_app.database.schema.kinds import Kind
from desktop_app.views.theme import Palette


class Look(NamedTuple):
    """A kind as a reader sees it."""

    letter: str
    """On its badge."""
    group: str
    """The field of `Palette` that colours it."""
    word: str


LOOKS = {
    Kind.MODULE: Look("M", "module", QT_TRANSLATE_NOOP("Kind", "module")),
    Kind.CLASS: Look("C", "type", QT_TRANSLATE_NOOP("Kind", "class")),
    Kind.FUNCTION: Look("f", "function", QT_TRANSLATE_NOOP("Kind", "function")),
    Kind.METHOD: Look("m", "function", QT_TRANSLATE_NOOP("Kind", "method")),
    Kind.ATTRIBUTE: Look("a", "attribute", QT_TRANSLATE_NOOP("Kind", "attribute")),
    Kind.PROPERTY: Look("p", "attribute", QT_TRANSLATE_NOOP("Kind", "property")),
    Kind.DATA: Look("v", "attribute", QT_TRANSLATE_NOOP("Kind", "constant")),
    Kind.EXCEPTION: Look("E", "exception", QT_TRANSLATE_NOOP("Kind", "exception")),
    Kind.TERM: Look("T", "term", QT_TRANSLATE_NOOP("Kind", "glossary term")),
    Kind.SECTION: Look("§", "section", QT_TRANSLATE_NOOP("Kind", "section")),
    Kind.PAGE: Look("¶", "section", QT_TRANSLATE_NOOP("Kind", "page")),
    Kind.OPTION: Look("-", "term", QT_TRANSLATE_NOOP("Kind", "command-line option")),
    Kind.ENVVAR: Look("$", "term", QT_TRANSLATE_NOOP("Kind", "environment variable")),
    Kind.OPCODE: Look("o", "attribute", QT_TRANSLATE_NOOP("Kind", "bytecode instruction")),
    Kind.PDBCOMMAND: Look(">", "function", QT_TRANSLATE_NOOP("Kind", "debugger command")),
    Kind.KEYWORD: Look("k", "keyword", QT_TRANSLATE_NOOP("Kind", "keyword")),
    Kind.OPERATOR: Look("=", "keyword", QT_TRANSLATE_NOOP("Kind", "operator")),
    Kind.C_FUNCTION: Look("c", "function", QT_TRANSLATE_NOOP("Kind", "C function")),
    Kind.C_MACRO: Look("#", "attribute", QT_TRANSLATE_NOOP("Kind", "C macro")),
    Kind.C_TYPE: Look("t", "type", QT_TRANSLATE_NOOP("Kind", "C type")),
    Kind.C_MEMBER: Look(".", "attribute", QT_TRANSLATE_NOOP("Kind", "C member")),
    Kind.OTHER: Look("•", "section", QT_TRANSLATE_NOOP("Kind", "other")),
}

GROUPS = frozenset(look.group for look in LOOKS.values())


def colour(kind: Kind, palette: Palette) -> str:
    """The colour of a kind's badge and word."""
    found: str = getattr(palette, LOOKS[kind].group)
    return found


def word(kind: Kind) -> str:
    """What a kind is called, in the user's language."""
    return QCoreApplication.translate("Kind", LOOKS[kind].word)
