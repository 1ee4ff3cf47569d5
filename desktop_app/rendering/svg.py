"""SVG as QtSvg renders it well: nothing that it would fetch, and text where the author put it.

QtSvg opens any file that an `image` names. It takes a list of font families for the name of one
family, and knows no position but that of a whole `text`: lines of a label would stand in one row.
"""

import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

SVG = "{http://www.w3.org/2000/svg}"

ElementTree.register_namespace("", SVG[1:-1])
ElementTree.register_namespace("xlink", "http://www.w3.org/1999/xlink")

FontChoice = Callable[[str], str]
"""Returns the family to draw with for a list of families, as CSS writes one."""

_FETCHED = frozenset({"image", "feImage"})
_POSITION = frozenset({"x", "y", "dx", "dy"})
_FONT_FAMILY = re.compile(r"(font-family\s*:\s*)([^;]+)")
_FONT_SIZE = re.compile(r"font-size\s*:\s*([^;]+)")
_LENGTH = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)(em|ex|px|pt)?", re.IGNORECASE)
_SIZE = 16.0
"""Pixels of text that says no size."""
_BASELINES = {"middle": 0.35, "central": 0.35, "hanging": 0.8, "text-before-edge": 0.8}
"""How far below its position a text's own baseline lies, in sizes of the font."""


def prepare(data: bytes, choose_font: FontChoice) -> bytes:
    """Return an SVG that looks in QtSvg as its author meant it, and fetches nothing.

    Returns nothing for what is packed or not well-formed.

    >>> prepare(b'<svg><image href="/etc/x.png"/><path d="M0 0"/></svg>', str)
    b'<svg><path d="M0 0" /></svg>'
    """
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 - expat bounds what entities grow to
    except (ElementTree.ParseError, LookupError, ValueError):
        return b""
    for element in root.iter():
        element[:] = [child for child in element if _local_name(child) not in _FETCHED]
    _prepare_children(root, _SIZE, choose_font)
    return ElementTree.tostring(root)


def _prepare_children(parent: Element, size: float, choose_font: FontChoice) -> None:
    """Prepare what is in `parent`, whose text has `size` pixels."""
    _set_font(parent, choose_font)
    size = _font_size(parent, size)
    children: list[Element] = []
    for child in parent:
        if _local_name(child) == "text":
            children += _texts(child, _font_size(child, size), choose_font)
        else:
            _prepare_children(child, size, choose_font)
            children.append(child)
    parent[:] = children


def _texts(text: Element, size: float, choose_font: FontChoice) -> Iterator[Element]:
    """Yield a `text` for every part of one that has a position of its own."""
    for part in text.iter():
        _set_font(part, choose_font)
    x, y = _first(text, "x", size, 0.0), _first(text, "y", size, 0.0)
    x, y = x + _first(text, "dx", size, 0.0), y + _first(text, "dy", size, 0.0)
    current = _text_at(text, x, y, size)
    current.text = text.text
    for part in text:
        if _POSITION.isdisjoint(part.attrib):
            current.append(part)
            continue
        if _has_text(current):
            yield current
        own = _font_size(part, size)
        x = _first(part, "x", own, x) + _first(part, "dx", own, 0.0)
        y = _first(part, "y", own, y) + _first(part, "dy", own, 0.0)
        current = _text_at(text, x, y, own, part)
        current.text, current[:] = part.text, list(part)
        if part.tail and part.tail.strip():
            rest = ElementTree.SubElement(current, f"{SVG}tspan")
            rest.text = part.tail
    if _has_text(current):
        yield current


def _text_at(
    text: Element, x: float, y: float, size: float, part: Element | None = None
) -> Element:
    """Return an empty `text` at a position, with what `text` says of it, and what `part` does."""
    attributes = dict(text.attrib)
    if part is not None:
        style = ";".join(filter(None, (text.get("style"), part.get("style"))))
        attributes |= part.attrib | ({"style": style} if style else {})
    baseline = attributes.get("dominant-baseline", attributes.get("alignment-baseline", ""))
    for name in _POSITION:
        attributes.pop(name, None)
    attributes["x"] = f"{x:g}"
    attributes["y"] = f"{y + _BASELINES.get(baseline, 0.0) * size:g}"
    return Element(text.tag, attributes)


def _has_text(text: Element) -> bool:
    return bool("".join(text.itertext()).strip())


def _set_font(element: Element, choose_font: FontChoice) -> None:
    if families := element.get("font-family"):
        element.set("font-family", choose_font(families))
    if style := element.get("style"):
        element.set("style", _FONT_FAMILY.sub(lambda at: at[1] + choose_font(at[2]), style))


def _font_size(element: Element, inherited: float) -> float:
    found = _FONT_SIZE.search(element.get("style", ""))
    return _length(found[1] if found else element.get("font-size", ""), inherited, inherited)


def _first(element: Element, name: str, size: float, default: float) -> float:
    """Return the attribute's length in pixels; of a list of them, which QtSvg does not know, the
    first.
    """
    return _length(element.get(name, ""), size, default)


def _length(text: str, size: float, default: float) -> float:
    found = _LENGTH.match(text)
    if found is None:
        return default
    factor = {"em": size, "ex": size / 2, "pt": 4 / 3}.get((found[2] or "").lower(), 1.0)
    return float(found[1]) * factor


def _local_name(element: Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
