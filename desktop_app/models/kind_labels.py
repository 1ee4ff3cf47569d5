"""What entries are called and said to be, in the user's language."""

from PySide6.QtCore import QCoreApplication

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry


def standing(entry: Entry) -> str:
    """Since when it is there, or since when it shall not be used; empty for most."""
    if entry.deprecated is not None:
        words = QCoreApplication.translate("Entry", "deprecated since {version}")
        return words.format(version=entry.deprecated)
    return since(entry.added) if entry.added is not None else ""


def since(version: str) -> str:
    """`since 3.11`."""
    return QCoreApplication.translate("Entry", "since {version}").format(version=version)


def kind_words() -> dict[Kind, str]:
    """Return what one of each kind is called, in the user's language."""
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


def group_title(kind: Kind | None) -> str:
    """Return what all of a kind are called, in the user's language."""
    translate = QCoreApplication.translate
    titles = {
        Kind.MODULE: translate("Kinds", "Modules"),
        Kind.CLASS: translate("Kinds", "Classes"),
        Kind.FUNCTION: translate("Kinds", "Functions"),
        Kind.METHOD: translate("Kinds", "Methods"),
        Kind.ATTRIBUTE: translate("Kinds", "Attributes"),
        Kind.PROPERTY: translate("Kinds", "Properties"),
        Kind.DATA: translate("Kinds", "Constants"),
        Kind.EXCEPTION: translate("Kinds", "Exceptions"),
        Kind.TERM: translate("Kinds", "Glossary terms"),
        Kind.SECTION: translate("Kinds", "Sections"),
        Kind.PAGE: translate("Kinds", "Pages"),
        Kind.OPTION: translate("Kinds", "Command-line options"),
        Kind.ENVVAR: translate("Kinds", "Environment variables"),
        Kind.OPCODE: translate("Kinds", "Bytecode instructions"),
        Kind.PDBCOMMAND: translate("Kinds", "Debugger commands"),
        Kind.KEYWORD: translate("Kinds", "Keywords"),
        Kind.OPERATOR: translate("Kinds", "Operators"),
        Kind.C_FUNCTION: translate("Kinds", "C functions"),
        Kind.C_MACRO: translate("Kinds", "C macros"),
        Kind.C_TYPE: translate("Kinds", "C types"),
        Kind.C_MEMBER: translate("Kinds", "C members"),
    }
    return titles.get(kind, translate("Kinds", "Other")) if kind else ""
