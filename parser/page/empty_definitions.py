"""Definitions that are described by what follows them, as Django's are, put together with it.

Sphinx indents what an author writes of an object; who does not indent it gets an empty definition,
and after it a text that is nobody's. Empty definitions in a row share their text.
"""

from collections.abc import Iterator, Set

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from parser.sphinx.elements import HEADINGS, elements_in, heading_of, ids_in, text_of
from parser.sphinx.version_notes import is_version_note


def describe(main: Tag, documented: Set[str]) -> None:
    """Put what follows an empty definition of `main` into it, up to the next definition or heading.

    Empty definitions in a row become one of several signatures. What nothing follows but a version
    note stays as it is: the note is about what is around them.
    """
    for dl in [tag for tag in elements_in(main) if tag.name == "dl"]:
        details = _empty_details(dl)
        if details is None or not _is_definition(dl, documented):
            continue
        run = list(_run_before(dl, documented))
        description = _description(dl, documented, is_alone=not run)
        if not any(map(_describes, description)):
            continue
        before = (run[-1] if run else dl).find_previous_sibling()
        # "the function must have the signature:", and on with what is around it
        if before is not None and _introduces(before) and dl.parent and dl.parent.name == "dd":
            continue
        for node in run:
            if node.name == "dl":
                dl.insert(0, node)
                node.unwrap()
            else:
                first = dl.dt or dl
                first.insert(0, node)
        for other in dl.find_all("dd", recursive=False)[:-1]:
            other.decompose()
        details.extend(description)


def _empty_details(dl: Tag) -> Tag | None:
    """Return the last `dd` of a list in which every one is empty; None for other lists."""
    details = dl.find_all("dd", recursive=False)
    is_empty = not any(detail.find(True) or detail.get_text(strip=True) for detail in details)
    return details[-1] if details and is_empty else None


def _is_definition(node: PageElement, documented: Set[str]) -> bool:
    return (
        isinstance(node, Tag)
        and node.name == "dl"
        and any(
            not documented.isdisjoint(ids_in(term)) for term in node.find_all("dt", recursive=False)
        )
    )


def _description(dl: Tag, documented: Set[str], *, is_alone: bool) -> list[PageElement]:
    """Return what describes an empty definition.

    A paragraph that introduces the next one does not, unless there is nothing else that describes
    one that `is_alone`.
    """
    nodes: list[PageElement] = []
    for node in dl.next_siblings:
        if _is_definition(node, documented):
            own = nodes.copy()
            while own and (_is_space(own[-1]) or _introduces(own[-1])):
                own.pop()
            return nodes if is_alone and not own else own
        if isinstance(node, Tag) and _is_heading(node):
            break
        nodes.append(node)
    return nodes


def _run_before(dl: Tag, documented: Set[str]) -> Iterator[Tag]:
    """Yield the empty definitions just before `dl`, the nearest first, and the anchors between."""
    anchors: list[Tag] = []
    for node in dl.find_previous_siblings():
        if _is_anchor(node):
            anchors.append(node)
        elif _is_definition(node, documented) and _empty_details(node) is not None:
            yield from anchors
            anchors.clear()
            yield node
        else:
            return


def _is_heading(tag: Tag) -> bool:
    return (
        tag.name in HEADINGS
        or heading_of(tag) is not None
        or "rubric" in tag.get_attribute_list("class")
    )


def _describes(node: PageElement) -> bool:
    return isinstance(node, Tag) and not _is_anchor(node) and not is_version_note(node)


def _introduces(node: PageElement) -> bool:
    return _is_anchor(node) or (
        isinstance(node, Tag) and node.name == "p" and text_of(node).endswith(":")
    )


def _is_anchor(node: PageElement) -> bool:
    return isinstance(node, Tag) and node.name == "span" and not node.contents


def _is_space(node: PageElement) -> bool:
    return isinstance(node, NavigableString) and not node.strip()
