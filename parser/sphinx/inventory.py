"""Reads `objects.inv`: what a Sphinx project says that it documents, and where."""

import re
import zlib
from pathlib import Path
from urllib.parse import unquote

import sphobjinv  # type: ignore[import-untyped]  # has no hints

from parser.errors import BuildError
from parser.html.writer import visible
from parser.records import Inventory, InventoryObject, Place

FILE_NAME = "objects.inv"

_HEAD = re.compile(
    rb"# Sphinx inventory version (?P<format>\d+)[^\n]*\n"
    rb"# Project:(?P<project>[^\n]*)\n"
    rb"# Version:(?P<version>[^\n]*(?:\n(?!# )[^\n]*)*?)\n"
    # a version of several lines ends where the next comment or the first object is, or the end
    rb"(?=#[^\n]*zlib|[^\s#]+ \S+ \S+\n|\Z)"
)
_COMPRESSED = re.compile(rb"#[^\n]*zlib[^\n]*\n")
_PLAIN_OBJECT = re.compile(rb"\S[^\n]* [\w-]+:[\w-]+ -?\d+ ")
_PLAIN_HEAD = b"# Sphinx inventory version 2\n# Project: -\n# Version: -\n# zlib\n"
_LARGEST = 256 << 20
"""Bytes, unpacked; Python's has 1.6 million."""

NOT_ENTRIES = frozenset({"c:functionParam", "cpp:functionParam", "cpp:templateParam", "std:token"})
"""Objects that nobody looks for by themselves: parameters of C and C++, and grammar tokens."""

ALIASES = frozenset({"std:label", "std:doc", "py:parameter"})
"""Objects that name a place which something else documents."""


def read_inventory(root: Path) -> Inventory:
    """Return the inventory of the docs in the folder `root`; raises `BuildError` without one."""
    path = root / FILE_NAME
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise BuildError(f"{root} holds no {FILE_NAME}, so it is not Sphinx HTML.") from None
    try:
        return _parsed(data)
    except (ValueError, zlib.error) as error:
        raise BuildError(f"{FILE_NAME} cannot be read ({error}).") from error


def _parsed(data: bytes) -> Inventory:
    """Return what the bytes of an inventory say; raises `ValueError` that says what is wrong."""
    if not data.strip():
        raise ValueError("it is empty")
    head = _HEAD.match(data)
    if head is None:
        raise ValueError("it is no inventory of Sphinx, but something else of that name")
    project, version = (
        visible(" ".join(head[name].decode("utf-8", "replace").split()))
        for name in ("project", "version")
    )
    rest = data[head.end() :]
    if head["format"] == b"1":
        objects = _objects_of_version_1(rest)
    elif head["format"] != b"2":
        raise ValueError(f"it is of version {head['format'].decode()}, and 1 and 2 are known")
    elif (packed := _COMPRESSED.match(rest)) is not None:
        objects = _objects(_unpacked(rest[packed.end() :]))
    else:
        raise ValueError("it is cut off, and all of its objects would be missing")
    ordered = sorted(objects, key=lambda item: (item.place, item.type, item.name))
    return Inventory(project, version, tuple(ordered))


def _unpacked(packed: bytes) -> bytes:
    """Return the lines of objects, which some tools leave as they are."""
    if _PLAIN_OBJECT.match(packed):
        return packed
    decoder = zlib.decompressobj()
    try:
        lines = decoder.decompress(packed, _LARGEST)
    except zlib.error:
        raise ValueError("what is compressed in it is damaged") from None
    if decoder.unconsumed_tail:
        raise ValueError("it is larger than any inventory")
    if not decoder.eof:
        raise ValueError("it is cut off, and half of its objects would be missing")
    return lines


def _objects(lines: bytes) -> set[InventoryObject]:
    """Return the objects of an inventory of version 2; none of an empty one."""
    if not lines.strip():
        return set()
    text = lines.decode("utf-8").replace("\r\n", "\n")
    try:
        inventory = sphobjinv.Inventory(plaintext=_PLAIN_HEAD + text.encode())
    except Exception as error:  # sphobjinv raises errors of many kinds
        raise ValueError(f"none of its lines names an object: {error}") from None
    return {
        InventoryObject(
            name=visible(entry.name),
            domain=entry.domain,
            role=entry.role,
            place=place_of(entry.uri_expanded),
            title=visible(entry.dispname_expanded),
        )
        for entry in inventory.objects
    }


def _objects_of_version_1(lines: bytes) -> set[InventoryObject]:
    """Return the objects of an inventory of version 1, which knew Python only: `name type page`."""
    found: set[InventoryObject] = set()
    for line in lines.decode("utf-8", "replace").splitlines():
        words = line.rsplit(maxsplit=2)
        if len(words) != 3:  # name, type and page
            continue
        name, role, uri = visible(words[0]), words[1], words[2]
        role, anchor = ("module", f"module-{name}") if role == "mod" else (role, name)
        found.add(InventoryObject(name, "py", role, Place(place_of(uri).path, anchor), name))
    return found


def place_of(uri: str) -> Place:
    """Return the place that a URI below the root names; only its path is quoted by Sphinx."""
    path, _, anchor = uri.partition("#")
    return Place(page_path(unquote(path)), own_anchor(anchor))


def own_anchor(fragment: str) -> str:
    """Return the anchor in a fragment; the builder singlehtml writes that of the document before
    it.

    >>> own_anchor("document-guide#planting"), own_anchor("planting")
    ('planting', 'planting')
    """
    return fragment.rpartition("#")[2] if fragment.startswith("document-") else fragment


def page_path(path: str) -> str:
    """Return the file that shows a path below the root: of a folder, its `index.html`."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path
