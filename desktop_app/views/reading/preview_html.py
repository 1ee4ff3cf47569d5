"""A record as HTML in the dialect that the document style sets. Pure."""

import re
from collections.abc import Iterator
from html import escape
from typing import NamedTuple
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry, Preview
from desktop_app.models.kind_labels import kind_words, since, standing
from desktop_app.views.theme import kind_style
from desktop_app.views.theme.tokens import SPACE

_LONG = 60
"""Characters of a signature that is set smaller, lest it push the text out of sight."""

_MOST_LINES = 5
"""Parameters that stand one a line; more of them would fill the window."""

_OPENING, _CLOSING = "([{", ")]}"

_DEFINITION = re.compile(r"\A<dd>(.*)</dd>\Z", re.DOTALL)

_HEADING = re.compile(r"<(/?)h([1-5])(?=[ >])")


class Signature(NamedTuple):
    """A line of a signature: `awaitable`, `asyncio.gather`, `(*aws, …)`."""

    before: str
    name: str
    after: str


def split_signature(line: str, name: str) -> Signature:
    """Cut a signature at the name that it is of.

    >>> split_signature("class pathlib.Path(*pathsegments)", "Path")
    Signature(before='class', name='pathlib.Path', after='(*pathsegments)')
    """
    found = re.search(rf"(?<![\w.])(?:[\w.]+\.)?{re.escape(name)}(?!\w)", line)
    if found is None:
        return Signature("", line, "")
    return Signature(line[: found.start()].strip(), found.group(), line[found.end() :])


def preview_html(preview: Preview) -> str:
    """Return an entry: its title, what it is, its text, and what it contains."""
    body = _DEFINITION.sub(r"\1", preview.html)
    return "".join((*_head(preview.entry), body, *_contents(preview.contents)))


def without_headings(html: str) -> str:
    """`<h2>` as `<p class="h2">`: Qt gives headings sizes of its own, whatever a style sheet says.

    >>> without_headings('<h2 id="x">Title</h2>')
    '<p class="h2" id="x">Title</p>'
    """
    return _HEADING.sub(lambda tag: "</p" if tag[1] else f'<p class="h{tag[2]}"', html)


def _head(entry: Entry) -> Iterator[str]:
    words = kind_words()[entry.kind]
    if entry.signature:
        long = "-long" if len(entry.signature) > _LONG else ""
        for position, line in enumerate(entry.signature.splitlines()):
            before, name, after = split_signature(line, entry.name)
            if before and not position:
                words = _called(before, entry.kind)
            parameters = _one_a_line(after) if long else escape(after)
            yield (
                f'<p class="sig"><span class="signame{long}">{escape(name)}</span>'
                f'<span class="sigpar{long}">{parameters}</span></p>'
            )
    else:
        yield f'<p class="name">{escape(entry.qualified_name)}</p>'
    yield f'<p class="kind {kind_style.KIND_STYLES[entry.kind].group}">{escape(words)}'
    if entry.added is not None:
        yield f'<span class="quiet"> · {escape(since(entry.added))}</span>'
    if entry.deprecated is not None:
        yield f'<span class="old"> · {escape(standing(entry))}</span>'
    yield "</p>"


def _one_a_line(after: str) -> str:
    """Return the parameters of a long signature as HTML, one a line where they are not too many."""
    parameters = split_parameters(after)
    if not 1 < len(parameters) <= _MOST_LINES:
        return escape(after)
    head, *inner, tail = after[0], *parameters, after[after.rindex(")") :]
    lines = "".join(f"<br>&nbsp;&nbsp;&nbsp;&nbsp;{escape(each)}," for each in inner)
    return f"{head}{lines.removesuffix(',')}<br>{escape(tail)}"


def split_parameters(after: str) -> list[str]:
    """Cut what follows a name at the commas between its parameters; nothing if it is no call.

    >>> split_parameters("(a, *, key=(1, 2), b=', ') -> int")
    ['a', '*', 'key=(1, 2)', "b=', '"]
    """
    if not after.startswith("(") or ")" not in after:
        return []
    parts, depth, quote_ = [""], 0, ""
    for letter in after[1 : after.rindex(")")]:
        if quote_:
            quote_ = "" if letter == quote_ else quote_
        elif letter in "'\"":
            quote_ = letter
        elif letter in _OPENING:
            depth += 1
        elif letter in _CLOSING:
            depth -= 1
        elif letter == "," and not depth:
            parts.append("")
            continue
        parts[-1] += letter
    return [part.strip() for part in parts if part.strip()]


_DECORATORS = frozenset({Kind.FUNCTION, Kind.METHOD, Kind.CLASS})


def _called(before: str, kind: Kind) -> str:
    """Return what a signature begins with, and the kind: `awaitable function`, `class`,
    `classmethod`; the kind alone where it begins with a sign, or with the kind's own last word.

    >>> _called("awaitable", Kind.FUNCTION), _called("@", Kind.FUNCTION)
    ('awaitable function', 'decorator')
    >>> _called("type", Kind.C_TYPE)
    'C type'
    """
    words = kind_words()[kind]
    if before == "@" and kind in _DECORATORS:
        return QCoreApplication.translate("Kind", "decorator")
    if before == kind.value or before == kind.value.rpartition("-")[2]:
        return words
    if not any(map(str.isalpha, before)):
        return words
    if before.endswith(f" {kind.value}"):
        return f"{before.removesuffix(kind.value)}{words}"
    return before if before.endswith(kind.value) else f"{before} {words}"


def _contents(entries: tuple[Entry, ...]) -> Iterator[str]:
    if entries:
        rubric = QCoreApplication.translate("Entry", "Contains")
        yield f'<p class="rubric">{escape(rubric)}</p>'
    for entry in entries:
        url = escape(quote(entry.url, safe="/#~!$&'()*+,;=:@?"))
        name = escape(entry.qualified_name)
        if entry.deprecated is not None:
            name = f'<s class="quiet">{name}</s>'
        size = SPACE.small_badge
        summary = (
            escape(entry.summary) and f'&ensp;<span class="quiet">{escape(entry.summary)}</span>'
        )
        yield (
            f'<p class="item"><img src="badge:{entry.kind.value}" width="{size}" height="{size}"'
            f' style="vertical-align:middle">&nbsp; <a href="{url}">{name}</a>{summary}</p>'
        )
