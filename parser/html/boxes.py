"""Boxes: admonitions, version notes, sidebars and topics."""

from bs4 import Tag

from desktop_app.docset.html_dialect import Box
from parser.html.writer import Rule, Writer, classes, is_blank

KINDS = {
    "tip": Box.TIP,
    "hint": Box.TIP,
    "warning": Box.WARNING,
    "caution": Box.WARNING,
    "attention": Box.WARNING,
    "danger": Box.DANGER,
    "error": Box.DANGER,
    "seealso": Box.SEE_ALSO,
    "example": Box.EXAMPLE,
    "admonition-example": Box.EXAMPLE,
}
"""The box of an admonition, by its class; of any other: `note`."""

CHANGES = {
    "added": Box.ADDED,
    "versionadded": Box.ADDED,
    "changed": Box.CHANGED,
    "versionchanged": Box.CHANGED,
    "deprecated": Box.DEPRECATED,
    "soft-deprecated": Box.DEPRECATED,
    "deprecated-removed": Box.DEPRECATED,
    "removed": Box.REMOVED,
    "versionremoved": Box.REMOVED,
}
"""The box of a version note, by a class of the note or of its first words."""


def box(kind: Box, content: str) -> str:
    """Return a coloured edge and a tinted cell beside it."""
    return (
        f'<table class="{kind}" width="100%" cellspacing="0" cellpadding="0">'
        f'<tr><td class="edge" width="3"></td><td class="box">{content}</td></tr></table>'
    )


def admonition(writer: Writer, tag: Tag) -> str:
    """Return a note, a warning, a topic; but for a page's own table of contents."""
    if "contents" in classes(tag):
        return ""
    writer.defer_anchor(tag)
    content = writer.blocks(tag)
    kind = next((KINDS[name] for name in classes(tag) if name in KINDS), Box.NOTE)
    return content if is_blank(content) else box(kind, content)


def version_note(writer: Writer, tag: Tag) -> str:
    """Return what a version added, changed, deprecated or removed."""
    writer.defer_anchor(tag)
    words = tag.find(class_="versionmodified")
    names = [*(classes(words) if isinstance(words, Tag) else ()), *classes(tag)]
    kinds = [CHANGES[name] for name in names if name in CHANGES]
    kind = Box.DEPRECATED if "soft-deprecated" in names else kinds[0]
    content = writer.blocks(tag)
    return content if is_blank(content) else box(kind, content)


def version_words(writer: Writer, tag: Tag) -> str:
    """Write `Changed in version 3.10:` at the beginning of a version note."""
    words = writer.element("b", ' class="title"', tag, lambda tag: writer.inline(tag).strip())
    return f"{words} "


def title(writer: Writer, tag: Tag) -> str:
    """Return the title of a box."""
    return writer.paragraph("title", tag)


RULES_BY_CLASS: dict[str, Rule] = {
    "admonition": admonition,
    "topic": admonition,
    "sidebar": admonition,
    "impl-detail": admonition,
    **dict.fromkeys(CHANGES.keys() - {"added", "changed", "removed"}, version_note),
    "versionmodified": version_words,
    "admonition-title": title,
    "topic-title": title,
    "sidebar-title": title,
}
RULES_BY_NAME: dict[str, Rule] = {}
