"""Inline rules: links, code, emphasis, images, formulas."""

from html import escape

from bs4 import Tag

from parser.html.writer import Image, Rule, Writer, is_blank, is_block, unwrapped

WIDEST = 640
"""Pixels: wider images are scaled down to the preview's column."""

EMPHASIS = {
    "em": "em", "i": "em", "cite": "em", "var": "em", "dfn": "em",
    "strong": "strong", "b": "strong",
    "code": "code", "tt": "code", "samp": "code",
    "kbd": "kbd", "sup": "sup", "sub": "sub",
}  # fmt: skip
"""The inline elements that are kept, by the source's name."""


def emphasis(writer: Writer, tag: Tag) -> str:
    """`code`, `em` and the like, without their classes; around blocks they mean nothing."""
    if is_block(tag):
        return unwrapped(writer, tag)
    return writer.element(EMPHASIS[tag.name], "", tag, writer.inline)


def strong(writer: Writer, tag: Tag) -> str:
    """Return a span that names something of a user interface."""
    if is_block(tag):
        return unwrapped(writer, tag)
    return writer.element("strong", "", tag, writer.inline)


def quiet(writer: Writer, tag: Tag) -> str:
    """Text that steps back: the number of a section."""
    return writer.element("span", ' class="par"', tag, writer.inline)


def link(writer: Writer, tag: Tag) -> str:
    """Return a link to where the caller says, or its text alone."""
    href = tag.attrs.get("href")
    target = writer.links(str(href)) if href and not writer.in_link and not is_block(tag) else None
    if target is None:
        return unwrapped(writer, tag)
    writer.in_link = True
    written = writer.element("a", f' href="{escape(target)}"', tag, writer.inline)
    writer.in_link = False
    return written


def headerlink(writer: Writer, tag: Tag) -> str:
    """Return the pilcrow beside a heading, or a link to the source: nothing but its anchor."""
    writer.defer(tag)
    return ""


def reference(writer: Writer, tag: Tag) -> str:
    """Return the number of a footnote, or a citation's label, without its brackets."""
    for bracket in tag.find_all(class_="fn-bracket"):
        bracket.clear()
    return f"<sup>{link(writer, tag)}</sup>"


def line_break(writer: Writer, tag: Tag) -> str:
    """Return the end of a line."""
    writer.defer(tag)
    return "<br>"


def image(writer: Writer, tag: Tag) -> str:
    """Return an image as the caller has it, or the text that stands for it."""
    writer.defer(tag)
    src = str(tag.attrs.get("src") or tag.attrs.get("data") or "")
    alt = str(tag.attrs.get("alt") or "") or tag.get_text(" ", strip=True)
    return figure(writer, src, "" if alt == src else alt)


def figure(writer: Writer, src: str, alt: str) -> str:
    """Return the image `src`, or `alt` in its place."""
    found = writer.images(src) if src else None
    return writer.anchors() + _img(found, alt) if found else writer.text(alt)


def _img(found: Image, alt: str) -> str:
    width, height = found.width, found.height
    if width and height and width > WIDEST:
        width, height = WIDEST, round(height * WIDEST / width)
    size = f' width="{width}" height="{height}"' if width and height else ""
    return f'<img src="{escape(found.src)}" alt="{escape(alt)}"{size}>'


def formula(writer: Writer, tag: Tag) -> str:
    """Return a formula, as the TeX that MathJax would have set."""
    writer.defer(tag)
    tex = " ".join(tag.get_text().split())
    for left, right in (("\\(", "\\)"), ("\\[", "\\]")):
        tex = tex.removeprefix(left).removesuffix(right).strip()
    return "" if is_blank(tex) else f"<code>{writer.text(tex)}</code>"


RULES_BY_CLASS: dict[str, Rule] = {
    "headerlink": headerlink,
    "viewcode-link": headerlink,
    "viewcode-back": headerlink,
    "toc-backref": unwrapped,
    "footnote-reference": reference,
    "citation-reference": reference,
    "section-number": quiet,
    "guilabel": strong,
    "menuselection": strong,
    "math": formula,
}
RULES_BY_NAME: dict[str, Rule] = {
    **dict.fromkeys(EMPHASIS, emphasis),
    "a": link,
    "br": line_break,
    "img": image,
    "object": image,
}
