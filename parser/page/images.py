"""The images that pages show, as they travel in the docset."""

import base64
import hashlib
import re
import struct
from pathlib import Path, PurePosixPath
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # has no hints

from desktop_app.docset import image_policy
from parser.page.gif import first_frame
from parser.records import ImageFile

_SVG = image_policy.SVG
_MEDIA_TYPES = {
    ".png": "image/png",
    ".gif": "image/gif",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
    ".svg": _SVG,
}
_SAFE = etree.XMLParser(
    resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
)
_LINK, _GROUP = "{http://www.w3.org/2000/svg}a", "{http://www.w3.org/2000/svg}g"


def load_image(root: Path, path: str) -> ImageFile | None:
    """Return the image at `path` below `root`; None for one that cannot be shown.

    Of an animated image the first frame is kept; of a drawing nothing that acts or is fetched.
    """
    media_type = _MEDIA_TYPES.get(PurePosixPath(path).suffix.lower())
    if media_type is None:
        return None
    try:
        file = root / path
        if file.stat().st_size > _limit(media_type):
            return None
        data = file.read_bytes()
        if media_type == "image/gif":
            data = first_frame(data)
        elif media_type == _SVG:
            data = still_svg(data)
        return _image(path, media_type, data)
    except (OSError, ValueError, struct.error, etree.XMLSyntaxError):
        return None


def drawing(address: str) -> ImageFile | None:
    """Return the drawing that a `data:` address holds, under a name of its own; None for another
    image.
    """
    kind, comma, encoded = address.partition(",")
    if kind != f"data:{_SVG};base64" or not comma:
        return None
    try:
        data = still_svg(base64.b64decode(encoded))
        name = hashlib.sha256(data).hexdigest()[:16]
        return _image(f"_images/drawing-{name}.svg", _SVG, data)
    except (ValueError, etree.XMLSyntaxError):
        return None


def _image(path: str, media_type: str, data: bytes) -> ImageFile:
    if not image_policy.is_allowed(media_type, data):
        raise ValueError("not what a docset may hold")
    return ImageFile(path, media_type, data, *_size(media_type, data))


def _limit(media_type: str) -> int:
    # the frames of an animation that are not kept do not count
    return (
        16 * image_policy.LARGEST_IMAGE_BYTES
        if media_type == "image/gif"
        else image_policy.LARGEST_IMAGE_BYTES
    )


def still_svg(data: bytes) -> bytes:
    """Return a drawing without scripts, links, animations and what it would fetch from elsewhere.

    Raises `etree.XMLSyntaxError` for what is not well-formed.
    """
    root = etree.fromstring(data, _SAFE)
    for element in list(root.iter()):
        if element.tag == _LINK:
            element.tag = _GROUP
        if not _draws(element):
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        for name, value in element.attrib.items():
            if not image_policy.may_have(name, value):
                del element.attrib[name]
    still: bytes = etree.tostring(root)
    return still


def _draws(element: Any) -> bool:
    name = element.tag  # of what is no element, a function
    return (
        isinstance(name, str)
        and image_policy.local_name(name) in image_policy.ELEMENTS
        and not (
            name.endswith("style")
            and image_policy.has_external_reference("".join(element.itertext()))
        )
    )


def _size(media_type: str, data: bytes) -> tuple[int | None, int | None]:
    if media_type == "image/png":
        if data[:8] != b"\x89PNG\r\n\x1a\n":
            raise ValueError("not a PNG")
        width, height = struct.unpack(">II", data[16:24])
        return int(width), int(height)
    if media_type == "image/gif":
        width, height = struct.unpack("<HH", data[6:10])
        return int(width), int(height)
    if media_type == "image/webp":
        return _webp_size(data)
    if media_type == _SVG:
        attributes = etree.fromstring(data, _SAFE).attrib
        return _pixels(attributes.get("width")), _pixels(attributes.get("height"))
    return None, None


def _webp_size(data: bytes) -> tuple[int, int]:
    """Return the size of a WebP, from its first chunk: lossy, lossless or extended."""
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return width & 0x3FFF, height & 0x3FFF  # the two bits above are a scale
    if kind == b"VP8L":
        (bits,) = struct.unpack("<I", data[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8X":
        across, down = data[24:27], data[27:30]
        if len(down) == 3:
            return int.from_bytes(across, "little") + 1, int.from_bytes(down, "little") + 1
    raise ValueError("not a WebP")


def _pixels(length: str | None) -> int | None:
    """Return a length of a drawing; None for what is not in pixels or points."""
    found = re.fullmatch(r"([\d.]+)(px|pt)?", length or "")
    if found is None:
        return None
    return round(float(found[1]) * (4 / 3 if found[2] == "pt" else 1)) or None
