"""The images that pages show, as they travel in the docset."""

import struct
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from lxml import etree  # type: ignore[import-untyped]  # has no hints

from parser.gif import first_frame

LARGEST = 4_000_000
"""Bytes; a larger image is left out."""

_MEDIA_TYPES = {
    ".png": "image/png",
    ".gif": "image/gif",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".svg": "image/svg+xml",
}
_SVG = "{http://www.w3.org/2000/svg}"
_ACTIVE = frozenset({"script", "foreignObject", "iframe", "handler", "a", "set", "animate"})


@dataclass(frozen=True, slots=True)
class ImageFile:
    """An image, ready to be stored."""

    path: str
    media_type: str
    data: bytes
    width: int | None
    """In pixels; None where the file does not say."""
    height: int | None


def load_image(root: Path, path: str) -> ImageFile | None:
    """The image at `path` below `root`; None for one that cannot be shown.

    Of an animated image the first frame is kept; of a drawing nothing that acts or is fetched.
    """
    media_type = _MEDIA_TYPES.get(PurePosixPath(path).suffix.lower())
    file = root / path
    if media_type is None or not file.is_file() or file.stat().st_size > _limit(media_type):
        return None
    data = file.read_bytes()
    try:
        if media_type == "image/gif":
            data = first_frame(data)
        elif media_type == "image/svg+xml":
            data = still_svg(data)
        size = _size(media_type, data)
    except (ValueError, struct.error, etree.XMLSyntaxError):
        return None
    return ImageFile(path, media_type, data, *size)


def _limit(media_type: str) -> int:
    # the frames of an animation that are not kept do not count
    return 16 * LARGEST if media_type == "image/gif" else LARGEST


def still_svg(data: bytes) -> bytes:
    """A drawing without scripts, links, animations and what it would fetch from elsewhere.

    Raises `etree.XMLSyntaxError` for what is not well-formed.
    """
    safe = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    drawing = etree.fromstring(data, safe)
    for element in list(drawing.iter()):
        if not isinstance(element.tag, str) or element.tag.rpartition("}")[2] in _ACTIVE:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        for name, value in element.attrib.items():
            local = name.rpartition("}")[2].lower()
            if local.startswith("on") or (
                local == "href" and not value.startswith(("#", "data:image/"))
            ):
                del element.attrib[name]
    still: bytes = etree.tostring(drawing)
    return still


def _size(media_type: str, data: bytes) -> tuple[int | None, int | None]:
    if media_type == "image/png":
        if data[:8] != b"\x89PNG\r\n\x1a\n":
            raise ValueError("not a PNG")
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if media_type == "image/gif":
        width, height = struct.unpack("<HH", data[6:10])
        return int(width), int(height)
    return None, None
