"""Code: Pygments' many token classes folded into a handful, every character kept."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from bs4 import Tag
from bs4.element import PageElement, PreformattedString

from desktop_app.docset.html_dialect import Token
from parser.html.inline import headerlink
from parser.html.writer import Rule, Writer, classes, dropped, escaped, is_blank, unwrapped

# fmt: off
_GROUPS = {
    Token.KEYWORD: ("k", "kc", "kd", "kn", "kp", "kr", "kt", "ow", "cp", "nt", "gh", "gu"),
    Token.STRING: ("s", "s1", "s2", "sa", "sb", "sc", "sd", "se", "sh", "si", "sr", "ss", "sx",
                   "dl", "l", "ld", "cpf", "gi"),
    Token.COMMENT: ("c", "c1", "ch", "cm", "cs"),
    Token.NUMBER: ("m", "mi", "mf", "mh", "mo", "mb", "mx", "il"),
    Token.DEFINED_NAME: ("nf", "nc", "fm"),
    Token.DECORATOR: ("nd",),
    Token.PROMPT: ("gp",),
    Token.OUTPUT: ("go",),
    Token.ERROR: ("gr", "gt", "gd"),
}
# fmt: on
TOKENS = {token: group for group, tokens in _GROUPS.items() for token in tokens}
"""Our classes by those of Pygments; tokens that are not here stay plain."""

_LINE_NUMBERS = frozenset({"linenos", "lineno"})
_NOT_CODE = frozenset({"linenos", "lineno", "linenodiv", "copybtn"})

Run = tuple[str, str]
"""A class, or "" for plain code, or "<" for what is markup already; and the text."""


def block(writer: Writer, tag: Tag) -> str:
    """Return a `pre`, with the highlighting that it has."""
    writer.defer_anchor(tag)
    if is_blank(tag.get_text()):
        for anchored in tag.find_all(id=True):
            writer.defer_anchor(anchored)
        return ""
    anchors = writer.anchors()
    runs = _trimmed(_merged(_runs(writer, tag, "")))
    if numbers := _line_numbers(tag):
        runs = list(_numbered(runs, numbers))
    code = "".join(_written(name, text) for name, text in runs)
    return listing(f"{anchors}{code}{writer.anchors()}")


def listing(code: str) -> str:
    """Return code, written already, on a ground of its own."""
    return (
        '<table class="code" width="100%" cellspacing="0" cellpadding="12">'
        f"<tr><td><pre>{code}</pre></td></tr></table>"
    )


def _runs(writer: Writer, node: PageElement, token: str) -> Iterator[Run]:
    """Yield the code of `node` as runs of one class each."""
    if not isinstance(node, Tag):
        if not isinstance(node, PreformattedString):
            yield token, str(node)
        return
    names = classes(node)
    if not _LINE_NUMBERS.isdisjoint(names):
        yield "p", f"{node.get_text().rstrip()}  "
        return
    if writer.rule(node) in (dropped, headerlink):
        yield "<", writer.node(node)
        return
    if node.name != "pre":
        writer.defer_anchor(node)
    if node.name == "br":
        yield token, "\n"
    href = str(node.attrs.get("href") or "") if node.name == "a" else ""
    target = writer.links(href) if href else None
    bold = target is None and (node.name in ("strong", "b") or "hll" in names)
    before, after = ("<b>", "</b>") if bold else ("", "")
    if target is not None:
        before, after = f'<a href="{escape(target)}">', "</a>"
    anchors = writer.anchors() if node.name != "pre" else ""
    if anchors or before:
        yield "<", anchors + before
    token = next((TOKENS[name] for name in names if name in TOKENS), token)
    for child in node.contents:
        yield from _runs(writer, child, token)
    if after:
        yield "<", after


def _line_numbers(pre: Tag) -> list[str]:
    """Return the numbers that a table has beside its code; none for other code."""
    table = pre.find_parent("table", class_="highlighttable")
    cell = table.find("td", class_="linenos") if table is not None else None
    return cell.get_text().split() if cell is not None else []


def _numbered(runs: Iterable[Run], numbers: list[str]) -> Iterator[Run]:
    """Yield the runs with a number before every line."""
    width = max(map(len, numbers))
    left = iter(numbers)
    yield "p", f"{next(left):>{width}}  "
    for name, text in runs:
        first, *lines = [text] if name == "<" else text.split("\n")
        yield name, first
        for line in lines:
            yield name, "\n"
            yield "p", f"{next(left, ''):>{width}}  "
            yield name, line


def _trimmed(runs: list[Run]) -> list[Run]:
    """Without the line feeds at the ends, which would show as empty lines."""
    for end, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while runs and runs[end][0] != "<":
            name, text = runs.pop(end)
            if text := strip(text, "\n"):
                runs.insert(0 if end == 0 else len(runs), (name, text))
                break
    return runs


def _merged(runs: Iterable[Run]) -> list[Run]:
    """Neighbours of one class joined, over the white space between them too."""
    joined: list[Run] = []
    for name, group in groupby(runs, key=lambda run: run[0]):
        text = "".join(text for _, text in group)
        if not text:
            continue
        if (
            len(joined) > 1
            and name not in ("", "<", "p")
            and joined[-2][0] == name
            and joined[-1][0] == ""
            and joined[-1][1].isspace()
        ):
            text = joined[-2][1] + joined[-1][1] + text
            del joined[-2:]
        joined.append((name, text))
    return joined


def _written(name: str, text: str) -> str:
    if name == "<":
        return text
    text = escaped(text)
    return f'<span class="{name}">{text}</span>' if name else text


RULES_BY_CLASS: dict[str, Rule] = {
    "highlighttable": unwrapped,
    **dict.fromkeys(_NOT_CODE, dropped),
}
RULES_BY_NAME: dict[str, Rule] = {"pre": block}
