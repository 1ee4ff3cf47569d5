"""Readable plain text of HTML, and its first sentence."""

import re
from html import unescape

from bs4 import Tag
from bs4.element import PageElement, PreformattedString

from parser.html.writer import BLOCKS, MARKS, classes

LONGEST = 200
"""Characters of a first sentence."""

_SILENT = frozenset({"script", "style", "template", "noscript", "button", "form", "svg", "nav"})
_LINKS = frozenset({"headerlink", "viewcode-link", "viewcode-back"})
_NEW_LINE = BLOCKS | {"br"}
_PRE = "\ufdd0"  # around what keeps its white space: a noncharacter, free for such use
_BREAK = "\ufdd1"

_TOKEN = re.compile(r"<(/?)([a-z][a-z0-9]*)[^>]*>")


def plain_text(fragment: Tag | str) -> str:
    """Return what there is to read in `fragment`, a part of a tree or HTML that `clean` wrote.

    One line a block; white space is collapsed, but kept in code; no pilcrows, links to the source
    and marks.
    """
    parts: list[str] = []
    if isinstance(fragment, str):
        _read(fragment, parts)
    else:
        _collect(fragment, parts)
    pieces = MARKS.sub("", "".join(parts)).split(_PRE)
    lines: list[str] = []
    for index, piece in enumerate(pieces):
        if index % 2:
            lines += piece.replace(_BREAK, "\n").strip("\n").split("\n")
        else:
            lines += (" ".join(line.split()) for line in piece.split(_BREAK))
    return "\n".join(line for line in lines if line and not line.isspace())


def _read(html: str, parts: list[str]) -> None:
    """`html` as text with `_BREAK`s and `_PRE`s; every `<` in it begins a tag."""
    end = 0
    for tag in _TOKEN.finditer(html):
        parts.append(unescape(html[end : tag.start()]))
        end = tag.end()
        if tag[2] == "pre":
            parts.append(_PRE)
        elif tag[2] in _NEW_LINE:
            parts.append(_BREAK)
    parts.append(unescape(html[end:]))


def _collect(node: PageElement, parts: list[str]) -> None:
    """`node` as text with `_BREAK`s and `_PRE`s."""
    if not isinstance(node, Tag):
        if not isinstance(node, PreformattedString):
            parts.append(str(node))
        return
    if node.name in _SILENT or not _LINKS.isdisjoint(classes(node)):
        return
    around = _PRE if node.name == "pre" else _BREAK if node.name in _NEW_LINE else ""
    parts.append(around)
    for child in node.contents:
        _collect(child, parts)
    parts.append(around)


_END = re.compile(r"(?<=[.!?…])[\"'”’)\]]*(?=\s|$)")
_NOT_AN_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|vs|viz|resp|approx|incl|fig|sec|no|ca|al|mr|mrs|ms|dr|st|jr|sr|inc)"
    r"|\b(?-i:[A-Z])|(?<!\S)\.\.)\.$",
    re.IGNORECASE,
)


def first_sentence(text: str) -> str:
    """Return the first sentence of `text`, of at most `LONGEST` characters, on one line.

    >>> first_sentence("Return a string, e.g. for os.path in 3.10. More follows.")
    'Return a string, e.g. for os.path in 3.10.'
    """
    text = " ".join(text.split())
    for end in _END.finditer(text):
        before = text[: end.start()]
        after = text[end.end() :].lstrip()
        if not _NOT_AN_END.search(before) and not (after and after[0].islower()):
            text = text[: end.end()]
            break
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + "…"
