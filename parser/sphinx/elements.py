"""What Sphinx's elements are, whatever the theme: permalinks, sections, tables of contents."""

from collections.abc import Iterator

from bs4 import Tag
from bs4.element import NavigableString

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SECTIONS = frozenset({"section", "div"})
_SECTION_NUMBER = "section-number"
_PERMALINKS = frozenset({"headerlink", "viewcode-link"})


def text_of(tag: Tag) -> str:
    """Return the text of a heading, a signature or a paragraph, on one line, without section
    number.
    """
    return " ".join("".join(_strings(tag)).split())


def is_permalink(tag: Tag) -> bool:
    """Whether a link is the sign beside a heading or signature that names its anchor or source."""
    return not _PERMALINKS.isdisjoint(tag.get_attribute_list("class"))


def is_toctree(tag: Tag) -> bool:
    """Whether the element is part of a table of contents that Sphinx has written."""
    return any(str(name).startswith("toctree") for name in tag.get_attribute_list("class"))


def is_contents(tag: Tag) -> bool:
    """Whether the element lists the sections of its own page, which each tell of themselves."""
    return "contents" in tag.get_attribute_list("class")


def heading_of(tag: Tag) -> Tag | None:
    """Return the heading of a section; None for what is no section."""
    if tag.name not in _SECTIONS or not tag.get("id"):
        return None
    return next((c for c in tag.contents if isinstance(c, Tag) and c.name in HEADINGS), None)


def ids_in(tag: Tag) -> Iterator[str]:
    """Yield the anchor of an element, and those inside of it."""
    if tag.get("id"):
        yield str(tag["id"])
    for inner in tag.find_all(id=True):
        yield str(inner["id"])


def _strings(tag: Tag) -> Iterator[str]:
    for child in tag.contents:
        if type(child) is NavigableString:
            yield child
        elif (
            isinstance(child, Tag)
            and not is_permalink(child)
            and _SECTION_NUMBER not in child.get_attribute_list("class")
        ):
            yield from _strings(child)
