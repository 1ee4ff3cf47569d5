"""What a site without an inventory documents: its definition lists and pdoc's signatures."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bs4 import Tag

from parser.errors import PageError
from parser.html import tree
from parser.records import Inventory, InventoryObject, Place
from parser.sphinx.elements import text_of
from parser.sphinx.page_files import read_html

_ROLES = {
    "variable": "attribute",
    "decorator": "function",
    **{role: role for role in ("module", "class", "exception", "function", "method")},
    **{role: role for role in ("attribute", "property", "data", "classmethod", "staticmethod")},
}
"""The role of a Python object, by a class of the element around its signature."""


def discovered(root: Path, paths: Iterable[str]) -> Inventory:
    """Return the inventory that a generator could have written for the pages `paths`; the project
    has no name.
    """
    objects: dict[Place, InventoryObject] = {}
    for path in paths:
        try:
            for item in _objects(root, path):
                objects.setdefault(item.place, item)
        except (PageError, RecursionError):
            continue  # whoever reads the page says so
    return Inventory("", "", tuple(sorted(objects.values(), key=_by_place)))


def _by_place(item: InventoryObject) -> Place:
    return item.place


def _objects(root: Path, path: str) -> Iterator[InventoryObject]:
    soup = tree(read_html(root, path))
    for term in soup.select("dl > dt[id]"):
        anchor = str(term["id"])
        role = _role(term.parent)
        if role:
            yield InventoryObject(anchor, "py", role, Place(path, anchor), anchor)
        elif name := text_of(term):
            yield InventoryObject(name, "std", "term", Place(path, anchor), name)
    for signature in soup.select("[id] > div.attr"):
        holder = signature.parent
        if holder is not None and (role := _role(signature)):
            anchor = str(holder["id"])
            name = f"{_module(path)}.{anchor}"
            if role == "function" and "." in anchor:
                role = "method"
            yield InventoryObject(name, "py", role, Place(path, anchor), name)
    if soup.find("h1", class_="modulename"):
        yield InventoryObject(_module(path), "py", "module", Place(path, ""), _module(path))


def _module(path: str) -> str:
    """Return the module that pdoc documents on a page.

    >>> _module("lamp/oil.html"), _module("lamp/index.html")
    ('lamp.oil', 'lamp')
    """
    return path.rpartition(".")[0].removesuffix("/index").replace("/", ".")


def _role(tag: Tag | None) -> str:
    names = tag.get_attribute_list("class") if tag is not None else []
    return next((_ROLES[name] for name in map(str, names) if name in _ROLES), "")
