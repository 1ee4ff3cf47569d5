"""Block rules: headings, paragraphs, lists, quotations; and what a reader has no use for."""

import re

from bs4 import Tag

from parser.html.writer import Rule, Writer, classes, dropped

NUMBERING = {"loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}
"""The `type` of an ordered list, by docutils' class."""
_PARTED = re.compile(r"(<li[^>]*><p>(?:(?!</p>).){,200} –)</p><p>")
"""A parameter's name and its text, which sphinx-paramlinks writes as two paragraphs."""

# fmt: off
UNREAD = frozenset({
    "applet", "audio", "button", "canvas", "embed", "footer", "form", "frame", "iframe",
    "input", "link", "map", "meta", "nav", "noscript", "script", "select", "style", "svg",
    "template", "textarea", "title", "video",
})
# fmt: on
"""The elements that go with all that they hold."""


def heading(writer: Writer, tag: Tag) -> str:
    """`h1` to `h5`."""
    return writer.element("h5" if tag.name == "h6" else tag.name, "", tag, writer.flow_content)


def paragraph(writer: Writer, tag: Tag) -> str:
    """Return a `p`; no parser of HTML 4 knows that newer blocks end it, so it may hold some."""
    return writer.paragraph("", tag)


def rubric(writer: Writer, tag: Tag) -> str:
    """Return a heading without a section of its own."""
    return writer.paragraph("rubric", tag)


def meta(writer: Writer, tag: Tag) -> str:
    """Return a fact about what is documented, as the platforms that have it."""
    return writer.paragraph("meta", tag)


def unordered(writer: Writer, tag: Tag) -> str:
    """Return a list with bullets."""
    return _list(writer, tag, "")


def ordered(writer: Writer, tag: Tag) -> str:
    """Return a list with numbers."""
    start = str(tag.attrs.get("start", "1"))
    attributes = f' start="{start}"' if start.isdecimal() and start != "1" else ""
    letters = [NUMBERING[name] for name in classes(tag) if name in NUMBERING]
    return _list(writer, tag, attributes + "".join(f' type="{letter}"' for letter in letters[:1]))


def _list(writer: Writer, tag: Tag, attributes: str) -> str:
    name = "ol" if tag.name == "ol" else "ul"
    writer.defer_anchor(tag)
    items = writer.blocks(tag)
    return f"<{name}{attributes}>{items}</{name}>" if items else ""


def item(writer: Writer, tag: Tag) -> str:
    """Return an item of a list."""
    return _PARTED.sub(r"\1 ", writer.element("li", "", tag, writer.compact), count=1)


def quotation(writer: Writer, tag: Tag) -> str:
    """Return a quotation, or what is indented like one."""
    writer.defer_anchor(tag)
    content = writer.blocks(tag)
    return f"<blockquote>{content}</blockquote>" if content else ""


def rule(writer: Writer, tag: Tag) -> str:
    """Return a line across."""
    writer.defer_anchor(tag)
    return "<hr>"


def lines(writer: Writer, tag: Tag) -> str:
    """Return a paragraph whose lines are the source's, deeper ones indented."""
    return writer.element("p", "", tag, lambda tag: "<br>".join(_lines(writer, tag, 0)))


def _lines(writer: Writer, tag: Tag, depth: int) -> list[str]:
    written: list[str] = []
    for child in tag.contents:
        if not isinstance(child, Tag):
            continue
        writer.defer_anchor(child)
        if "line-block" in classes(child):
            written += _lines(writer, child, depth + 1)
        else:
            line = writer.inline(child).strip(" ").removesuffix("<br>")
            written.append("\N{NO-BREAK SPACE}" * 4 * depth + line)
    return written


def panel(writer: Writer, tag: Tag) -> str:
    """Write one of several tabs, under the label of its button."""
    labels: list[str] = []
    if tag.attrs.get("role") == "tabpanel" and tag.parent:
        button = tag.parent.find(id=str(tag.attrs.get("aria-labelledby", "")))
        if isinstance(button, Tag):
            labels.append(f'<p class="rubric">{writer.text(button.get_text(" ", strip=True))}</p>')
    writer.defer_anchor(tag)
    return "".join(labels) + writer.blocks(tag)


RULES_BY_CLASS: dict[str, Rule] = {
    "rubric": rubric,
    "tab-label": rubric,
    "sd-tab-label": rubric,
    "sphinx-tabs-panel": panel,
    "availability": meta,
    "audit-hook": meta,
    "line-block": lines,
    **dict.fromkeys(("contents", "sphinxsidebar", "related", "clearer", "prev-next-area"), dropped),
    **dict.fromkeys(("breadcrumb", "bd-breadcrumbs", "wy-breadcrumbs"), dropped),
}
RULES_BY_NAME: dict[str, Rule] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), heading),
    "p": paragraph,
    "summary": rubric,
    "ul": unordered,
    "menu": unordered,
    "ol": ordered,
    "li": item,
    "blockquote": quotation,
    "hr": rule,
    **dict.fromkeys(UNREAD, dropped),
}
