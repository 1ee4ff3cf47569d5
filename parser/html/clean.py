"""From a page's tree to its HTML: every rule, and the order of the two steps."""

from collections.abc import Callable

from bs4 import Tag

from parser.html import blocks, boxes, code, definitions, drawings, formulas, inline, tables
from parser.html.sanitizer import sanitize
from parser.html.writer import Image, Rule, Writer

_MODULES = (inline, blocks, boxes, code, definitions, drawings, formulas, tables)
BY_CLASS: dict[str, Rule] = {
    name: rule for module in _MODULES for name, rule in module.RULES_BY_CLASS.items()
}
BY_NAME: dict[str, Rule] = {
    name: rule for module in _MODULES for name, rule in module.RULES_BY_NAME.items()
}


def clean(
    main: Tag, links: Callable[[str], str | None], images: Callable[[str], Image | None]
) -> str:
    """Return the HTML of a page's main content, in the dialect of `parser.html`, sanitized.

    `links` maps an href as written to the one to write, None to keep the text alone; `images` a
    src likewise, None for the alternative text; a drawing that stands in the page itself comes to
    it as `data:image/svg+xml;base64,…`. The tree is used up.
    """
    return sanitize(write(main, links, images))


def write(
    main: Tag, links: Callable[[str], str | None], images: Callable[[str], Image | None]
) -> str:
    """Return what `clean` returns, before it is sanitized."""
    writer = Writer(BY_CLASS, BY_NAME, links, images)
    return writer.blocks(main) + writer.anchors()
