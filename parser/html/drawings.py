"""Drawings that stand in a page itself, made images like all others."""

import base64
import copy

from bs4 import Comment, Tag

from parser.html.inline import figure
from parser.html.writer import Rule, Writer

_NAMES = (
    "clipPath clipPathUnits gradientTransform gradientUnits linearGradient markerHeight "
    "markerUnits markerWidth maskUnits pathLength patternTransform patternUnits "
    "preserveAspectRatio radialGradient refX refY spreadMethod startOffset stdDeviation textLength "
    "textPath viewBox"
)
_CASE = {name.lower(): name for name in _NAMES.split()}
"""XML minds the case of names, which HTML does not and lxml lowers."""

_XMLNS = {
    "xmlns": "http://www.w3.org/2000/svg",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
}


def drawing(writer: Writer, tag: Tag) -> str:
    """Return an `svg` element: the caller's `images` gets it as a `data:` address.

    Icons are no content.
    """
    if tag.attrs.get("aria-hidden") == "true" or tag.find("use"):
        return ""
    title = tag.find("title")
    alt = str(tag.attrs.get("aria-label") or (title.get_text(strip=True) if title else ""))
    return figure(writer, _address(tag), alt)


def _address(tag: Tag) -> str:
    svg = copy.copy(tag)
    for comment in svg.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for element in [svg, *svg.find_all(True)]:
        element.name = _CASE.get(element.name, element.name)
        for name in [name for name in element.attrs if name in _CASE]:
            element.attrs[_CASE[name]] = element.attrs.pop(name)
    svg.attrs.update({name: value for name, value in _XMLNS.items() if name not in svg.attrs})
    return "data:image/svg+xml;base64," + base64.b64encode(str(svg).encode()).decode()


RULES_BY_CLASS: dict[str, Rule] = {}
RULES_BY_NAME: dict[str, Rule] = {"svg": drawing}
