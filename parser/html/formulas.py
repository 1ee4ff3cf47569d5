"""Formulas: as the image that there is of one, else as the TeX that MathJax would have set."""

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import PageElement

from parser.html.code import listing
from parser.html.inline import img
from parser.html.writer import Rule, Writer, classes, escaped, is_blank

FORMULAS = ("math", "arithmatex")
"""The classes of formulas: Sphinx's, and that of Markdown's extensions."""

_DELIMITERS = ((r"\(", r"\)"), (r"\[", r"\]"), ("$$", "$$"))


def is_formula(tag: Tag) -> bool:
    """Tell whether the element is a formula, in a line or on lines of its own."""
    return not set(FORMULAS).isdisjoint(classes(tag))


def is_display(tag: Tag) -> bool:
    """Tell whether a formula stands on lines of its own."""
    return tag.name == "div"


def tex_of(tag: Tag) -> str:
    """Return the TeX of a formula, without its delimiters and its number."""
    source = tag.find("annotation", encoding="application/x-tex")
    tex = "".join(_strings(source if isinstance(source, Tag) else tag)).strip()
    for left, right in _DELIMITERS:
        tex = tex.removeprefix(left).removesuffix(right).strip()
    return tex if is_display(tag) else " ".join(tex.split())


def _strings(node: PageElement) -> Iterator[str]:
    if not isinstance(node, Tag):
        yield str(node)
    elif node.name == "img":
        yield str(node.attrs.get("alt") or "")
    elif "eqno" not in classes(node):
        for child in node.contents:
            yield from _strings(child)


def formula(writer: Writer, tag: Tag) -> str:
    """Return a formula as an image, if there is one, else as code; its number stands before it."""
    writer.defer_anchor(tag)
    tex = tex_of(tag)
    image = tag if tag.name == "img" else tag.find("img")
    drawn = writer.images(str(image.attrs.get("src"))) if isinstance(image, Tag) else None
    if not drawn and is_blank(tex):
        return ""
    if not is_display(tag):
        written = img(drawn, tex) if drawn else f"<code>{escaped(tex)}</code>"
        return writer.anchors() + written
    number = tag.find(class_="eqno")
    caption = ""
    if isinstance(number, Tag):
        caption = writer.element("p", ' class="caption"', number, writer.inline)
    anchors = writer.anchors()
    if drawn:
        return f"{caption}<p>{anchors}{img(drawn, tex)}</p>"
    return caption + listing(anchors + escaped(tex))


RULES_BY_CLASS: dict[str, Rule] = dict.fromkeys(FORMULAS, formula)
RULES_BY_NAME: dict[str, Rule] = {}
