"""Docsets of Dash and Zeal, whose own index names what they document."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import unquote

from parser.errors import BuildError
from parser.records import Inventory, InventoryObject
from parser.sphinx.inventory import place_of

INDEX = "docSet.dsidx"
PAGES = "Documents"

_TYPES = {
    "Module": ("py", "module"),
    "Package": ("py", "module"),
    "Class": ("py", "class"),
    "Exception": ("py", "exception"),
    "Error": ("py", "exception"),
    "Function": ("py", "function"),
    "Builtin": ("py", "function"),
    "Decorator": ("py", "decorator"),
    "Method": ("py", "method"),
    "Attribute": ("py", "attribute"),
    "Property": ("py", "property"),
    "Constant": ("py", "data"),
    "Variable": ("py", "data"),
    "Value": ("py", "data"),
    "Option": ("std", "cmdoption"),
    "Environment": ("std", "envvar"),
    "Word": ("std", "term"),
    "Macro": ("c", "macro"),
    "Struct": ("c", "struct"),
    "Guide": ("std", "doc"),
    "Section": ("std", "label"),
    "Entry": ("std", "label"),
}
"""What Sphinx calls Dash's types of entry."""
_OTHER = ("std", "other")
_ATTRIBUTES = re.compile(r"<dash_entry_\w+=[^>]*>")
"""What Dash puts before a path: the name and so on of its entry once more."""


def read_index(pages: Path) -> Inventory | None:
    """Return what the index beside the folder `pages` says; None without one.

    Raises `BuildError` for one that cannot be read.
    """
    file = pages.parent / INDEX
    if pages.name != PAGES or not file.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT name, type, path FROM searchIndex").fetchall()
    except sqlite3.Error as error:
        raise BuildError(f"{INDEX} cannot be read ({error}).") from error
    objects = set()
    for name, kind, path in rows:
        domain, role = _TYPES.get(str(kind), _OTHER)
        place = place_of(_ATTRIBUTES.sub("", str(path)))
        place = place._replace(anchor=unquote(place.anchor))
        if not place.anchor and role not in ("module", "doc"):
            domain, role = "std", "label"  # it names the page
        objects.add(InventoryObject(str(name), domain, role, place, str(name)))
    ordered = sorted(objects, key=lambda item: (item.place, item.type, item.name))
    return Inventory(_project(pages), "", tuple(ordered))


def _project(pages: Path) -> str:
    """Return the name of the docset's folder, `NAME.docset/Contents/Resources/Documents`."""
    folder = next((path for path in pages.resolve().parents if path.suffix == ".docset"), None)
    return folder.stem if folder is not None else pages.resolve().parent.name
