"""The kinds of entry, and the order in which they matter."""

from enum import StrEnum


class Kind(StrEnum):
    """What an entry documents. The values are part of the terminal contract."""

    MODULE = "module"
    CLASS = "class"
    FUNCTION = "function"
    METHOD = "method"
    ATTRIBUTE = "attribute"
    PROPERTY = "property"
    DATA = "data"
    EXCEPTION = "exception"
    TERM = "term"
    SECTION = "section"
    PAGE = "page"
    OPTION = "option"
    ENVVAR = "envvar"
    OPCODE = "opcode"
    PDBCOMMAND = "pdbcommand"
    KEYWORD = "keyword"
    OPERATOR = "operator"
    C_FUNCTION = "c-function"
    C_MACRO = "c-macro"
    C_TYPE = "c-type"
    C_MEMBER = "c-member"
    OTHER = "other"


class NameSource(StrEnum):
    """Where one of an entry's names comes from, the most trustworthy first."""

    NAME = "name"
    """The entry's own qualified name or title."""
    LABEL = "label"
    """A Sphinx label (`ref` target) that stands at the entry."""
    INDEX = "index"
    """A phrase of the general index that points to the entry."""
    ANCHOR = "anchor"
    """Another object of the inventory whose anchor is shown by the entry."""
