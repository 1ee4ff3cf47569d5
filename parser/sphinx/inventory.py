"""Reads `objects.inv`: what a Sphinx project says that it documents, and where."""

import zlib
from pathlib import Path
from urllib.parse import unquote

import sphobjinv  # type: ignore[import-untyped]  # has no hints

from parser.errors import BuildError
from parser.html.writer import visible
from parser.records import Inventory, InventoryObject, Place

FILE_NAME = "objects.inv"

_HEADER_LINES = 4
_LARGEST = 256 << 20
"""Bytes, unpacked; Python's has 1.6 million."""

NOT_ENTRIES = frozenset({"c:functionParam", "std:token"})
"""Objects that nobody looks for by themselves: C parameters and grammar tokens."""

ALIASES = frozenset({"std:label", "std:doc", "py:parameter"})
"""Objects that name a place which something else documents."""


def read_inventory(root: Path) -> Inventory:
    """The inventory of the docs in the folder `root`; raises `BuildError` when there is none."""
    path = root / FILE_NAME
    try:
        # as bytes: sphobjinv decompresses what it is given, and reads no path by itself
        inventory = sphobjinv.Inventory(zlib=_bounded(path.read_bytes()))
    except FileNotFoundError:
        raise BuildError(f"{root} holds no {FILE_NAME}, so it is not Sphinx HTML.") from None
    except Exception as error:  # it raises its parsers' own errors, zlib's and Unicode's
        raise BuildError(f"{FILE_NAME} cannot be read ({error}).") from error
    objects = {
        InventoryObject(
            name=visible(entry.name),
            domain=entry.domain,
            role=entry.role,
            place=place_of(entry.uri_expanded),
            title=visible(entry.dispname_expanded),
        )
        for entry in inventory.objects
    }
    ordered = sorted(objects, key=lambda item: (item.place, item.type, item.name))
    project, version = visible(str(inventory.project)), visible(str(inventory.version))
    return Inventory(project, version, tuple(ordered))


def _bounded(data: bytes) -> bytes:
    """`data`, unless what is packed in it was made to fill the memory."""
    *_, packed = data.split(b"\n", _HEADER_LINES)
    decoder = zlib.decompressobj()
    decoder.decompress(packed, _LARGEST)
    if decoder.unconsumed_tail:
        raise ValueError("it is larger than any inventory")
    return data


def place_of(uri: str) -> Place:
    """The place that a URI below the root names; Sphinx quotes the path, and not the anchor."""
    path, _, anchor = uri.partition("#")
    return Place(page_path(unquote(path)), anchor)


def page_path(path: str) -> str:
    """The file that shows a path below the root: of a folder, its `index.html`."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path
