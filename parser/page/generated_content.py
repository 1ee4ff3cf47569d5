"""What a page leaves to style sheets, to the pointer and to controls, written out as its text."""

from bs4 import Tag
from bs4.element import NavigableString

_TICKS = {True: "\N{BALLOT BOX WITH CHECK}", False: "\N{BALLOT BOX}"}


def write_out(tag: Tag) -> None:
    """Give an element the text that a browser would show for it, or beside it.

    That is the colon before a classifier (`size : int`), the meaning of an abbreviation (`LIFO
    (last-in, first-out)`), and the box of a task.
    """
    if tag.name == "span" and "classifier" in tag.get_attribute_list("class"):
        if tag.find_previous_sibling(class_="classifier-delimiter") is None:
            tag.insert(0, NavigableString(" : "))
    elif tag.name == "abbr" and tag.get("title") and not _is_explained(tag):
        tag.append(NavigableString(f" ({tag['title']})"))
    elif tag.name == "input" and tag.get("type") == "checkbox" and tag.find_parent("li"):
        text = _TICKS[tag.has_attr("checked")]
        tag.name, tag.attrs = "span", {}
        tag.append(NavigableString(text))


def _is_explained(abbreviation: Tag) -> bool:
    """Tell whether the text itself says what it means just before: "the lumen (lm)"."""
    before = abbreviation.previous_sibling
    return isinstance(before, NavigableString) and before.rstrip(" (").endswith(
        str(abbreviation["title"])
    )
