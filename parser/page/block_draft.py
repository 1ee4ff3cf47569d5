"""A block in the making, and how it is summed up by the paragraphs that are its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bs4 import Tag

from parser.html import first_sentence
from parser.sphinx.elements import text_of
from parser.sphinx.version_notes import Noted, added_in, deprecated_in

_ENDED = re.compile(r"[.!?:…][\"'”’)\]]*$")


@dataclass(slots=True)
class BlockDraft:
    """A block in the making; `Block` says what the fields mean."""

    ids: list[str]
    parent: int | None
    heading: bool
    title: str = ""
    literals: list[str] = field(default_factory=list)
    signatures: list[str] = field(default_factory=list)
    summary: str = ""
    added: str | None = None
    deprecated: str | None = None
    marks: tuple[int, int, int] = (0, 0, 0)
    """The numbers of the marks at its start, body and end."""
    text: list[str] = field(default_factory=list)


def summarize(tag: Tag, draft: BlockDraft, sharing: Sequence[BlockDraft] = ()) -> None:
    """Give a draft the first sentence and the version notes among the children of `tag`.

    `sharing` are the drafts of the definitions that have these children in common.
    """
    noted = _noted(draft, sharing)
    for child in tag.contents:
        if not isinstance(child, Tag):
            continue
        if child.name == "p" and not draft.summary:
            text = text_of(child)
            # not "Source code: Lib/os.py", which is no sentence
            if _ENDED.search(text):
                draft.summary = first_sentence(text)
        elif child.name == "div":
            draft.added = draft.added or added_in(child, noted)
            draft.deprecated = draft.deprecated or deprecated_in(child, noted)


def _noted(draft: BlockDraft, sharing: Sequence[BlockDraft]) -> Noted:
    """Return what the notes of a block are about: a section, or one of the definitions `sharing`
    them.
    """
    if draft.heading:
        return Noted(tuple(draft.literals), title=draft.title)
    others = {name for other in sharing if other is not draft for name in _last_parts(other)}
    return Noted(_last_parts(draft), frozenset(others))


def _last_parts(draft: BlockDraft) -> tuple[str, ...]:
    """Return the last part of a definition's name, as its anchors have it."""
    return tuple(name.rpartition(".")[2] for name in draft.ids)
