"""Headings that stand side by side, as MkDocs and some themes write them, made sections.

Sphinx puts each heading into an element with its text; elsewhere a heading is followed by its text,
and has the anchor itself. The one is made the other here, before a page is scanned.
"""

from collections.abc import Set

from bs4 import BeautifulSoup, Tag
from bs4.element import AttributeValueList, PageElement

from parser.sphinx.elements import HEADINGS, elements_in, heading_of

_SOURCE = ["view-source-button", "pdoc-code"]
"""The classes of what shows the source of an object, which pdoc repeats whole."""
_NAMES = ["doc-object-name", "py-defname", "name"]
"""The classes of an object's name in its signature: of mkdocstrings, pydoctor and pdoc."""


def nest(soup: BeautifulSoup, main: Tag, documented: Set[str]) -> None:
    """Put every heading of `main` that has an id into an element of its own, with its text.

    That is a definition (`dl`) where the inventory documents the id, as in the pages of
    mkdocstrings, else a `section`. The signatures of pdoc and pydoctor, which are no headings,
    become the same.
    """
    headings, attributes, functions = [], [], []
    for tag in elements_in(main):
        if tag.name in HEADINGS and tag.get("id"):
            headings.append(tag)
        elif tag.name == "div" and tag.get("class"):
            if "attr" in tag["class"]:
                attributes.append(tag)
            if "functionHeader" in tag["class"]:
                functions.append(tag)
    for signature in attributes:
        holder = signature.parent
        if holder is not None and str(holder.get("id")) in documented:
            signature["id"] = str(holder["id"])
            del holder["id"]
            for source in holder.find_all(["label", "div"], class_=_SOURCE, recursive=False):
                source.decompose()
            for button in signature.find_all("label", class_=_SOURCE):
                button.decompose()
            _define(soup, signature, list(signature.next_siblings))
    if functions:
        _flatten_pydoctor(main)
    for signature in functions:
        _name_by_links(signature, documented)
        if signature.get("id"):
            _define(soup, signature, list(signature.next_siblings))
    # the deepest first, so that a section takes those inside it along
    for heading in sorted(headings, key=lambda tag: -int(tag.name[1])):
        parent = heading.parent
        if parent is None or (heading_of(parent) is heading and parent is not main):
            continue
        following: list[PageElement] = []
        for sibling in heading.next_siblings:
            name = sibling.name if isinstance(sibling, Tag) else ""
            if name in HEADINGS and name <= heading.name:
                break
            following.append(sibling)
        if str(heading["id"]) in documented and "doc-heading" in heading.get_attribute_list(
            "class"
        ):
            _define(soup, heading, following)
        else:
            section = soup.new_tag("section", attrs={"id": str(heading["id"])})
            heading.insert_before(section)
            del heading["id"]
            section.extend([heading, *following])


def _flatten_pydoctor(main: Tag) -> None:
    """Put the docstring of a page of pydoctor beside its heading, without the page's controls."""
    for header in main.find_all("div", class_="page-header"):
        controls = header.find(id="show-private")
        if isinstance(controls, Tag):
            controls.decompose()
            header.unwrap()
    for label in main.find_all("div", class_="categoryHeader"):
        label.decompose()
    for docstring in main.find_all("div", class_="moduleDocstring"):
        for part in [docstring, *docstring.find_all("div", recursive=False)]:
            part.unwrap()


def _name_by_links(signature: Tag, documented: Set[str]) -> None:
    """Give a signature of pydoctor the anchor of an `<a name>` before it."""
    for link in signature.find_previous_siblings("a", attrs={"name": True}):
        if str(link["name"]) in documented:
            signature["id"] = str(link["name"])
            link.decompose()
            return


def _define(soup: BeautifulSoup, heading: Tag, following: list[PageElement]) -> None:
    definitions, details = soup.new_tag("dl"), soup.new_tag("dd")
    heading.insert_before(definitions)
    definitions.extend([heading, details])
    details.extend(following)
    heading.name = "dt"
    heading["class"] = AttributeValueList(["sig"])
    for name in heading.find_all(class_=_NAMES, limit=1):
        name["class"] = AttributeValueList(["sig-name"])
    for code in heading.find_all("code"):
        if "sig-name" in code.get_attribute_list("class"):
            code.name = "span"
        else:
            code.unwrap()
