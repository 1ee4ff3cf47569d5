"""Inline rules: links, code, emphasis, images."""

import re
from html import escape
from urllib.parse import urlsplit

from bs4 import Tag

from parser.html.writer import Image, Rule, Writer, is_block, unwrapped

WIDEST = 640
"""Pixels: wider images are scaled down to the preview's column."""

_WIDTH = re.compile(r"(?:^|;)\s*width\s*:\s*(\d{1,5}(?:\.\d+)?)(px|%)")

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
    """Return the pilcrow beside a heading: nothing but its anchor."""
    writer.defer_anchor(tag)
    return ""


def source_link(writer: Writer, tag: Tag) -> str:
    """Return a link to the source where that is a page of the docset; elsewhere nothing."""
    around = tag if tag.name == "a" else tag.parent
    target = writer.links(str(around.attrs.get("href") or "")) if around is not None else None
    if target is None or urlsplit(target).scheme:
        return headerlink(writer, tag)
    return link(writer, tag) if tag.name == "a" else writer.inline(tag)


def reference(writer: Writer, tag: Tag) -> str:
    """Return the number of a footnote, or a citation's label, without its brackets."""
    for bracket in tag.find_all(class_="fn-bracket"):
        bracket.clear()
    return f"<sup>{link(writer, tag)}</sup>"


def line_break(writer: Writer, tag: Tag) -> str:
    """Return the end of a line."""
    writer.defer_anchor(tag)
    return "<br>"


def image(writer: Writer, tag: Tag) -> str:
    """Return an image as the caller has it, or the text that stands for it."""
    writer.defer_anchor(tag)
    src = str(tag.attrs.get("src") or tag.attrs.get("data") or "")
    alt = str(tag.attrs.get("alt") or "") or tag.get_text(" ", strip=True)
    return figure(writer, src, "" if alt == src else alt, _wanted_width(tag))


def figure(writer: Writer, src: str, alt: str, width: int | None = None) -> str:
    """Return the image `src` in a width, by default its own; or `alt` in its place."""
    found = writer.images(src) if src else None
    return writer.anchors() + img(found, alt, width) if found else writer.text(alt)


def _wanted_width(tag: Tag) -> int | None:
    """Return the width that an author has given an image, in pixels; None without one.

    A share is one of the column; in other units than pixels it is as good as none.
    """
    said = _WIDTH.search(str(tag.attrs.get("style") or ""))
    number, unit = said.groups() if said else (str(tag.attrs.get("width") or ""), "px")
    if number.endswith("%"):
        number, unit = number[:-1], "%"
    if not re.fullmatch(r"\d{1,5}(?:\.\d+)?", number.removesuffix("px")):
        return None
    pixels = float(number.removesuffix("px")) * (WIDEST / 100 if unit == "%" else 1)
    return max(1, min(WIDEST, round(pixels)))


def img(found: Image, alt: str, wanted: int | None = None) -> str:
    """Return the element of an image in a width, by default its own, no wider than the column."""
    width, height = found.width, found.height
    if width and height and (wanted or width > WIDEST):
        width, height = wanted or WIDEST, max(1, round(height * (wanted or WIDEST) / width))
    size = f' width="{width}" height="{height}"' if width and height else ""
    if wanted and not size:
        size = f' width="{wanted}"'
    return f'<img src="{escape(found.src)}" alt="{escape(alt)}"{size}>'


RULES_BY_CLASS: dict[str, Rule] = {
    "headerlink": headerlink,
    "headerLink": headerlink,
    "viewcode-link": source_link,
    "viewcode-back": headerlink,
    "toc-backref": unwrapped,
    "footnote-reference": reference,
    "citation-reference": reference,
    "section-number": quiet,
    "guilabel": strong,
    "menuselection": strong,
}
RULES_BY_NAME: dict[str, Rule] = {
    **dict.fromkeys(EMPHASIS, emphasis),
    "a": link,
    "br": line_break,
    "img": image,
    "object": image,
}
