"""Which images a docset may hold. The parser writes no others, the reader hands out no others.

What shows a drawing (SVG) also fetches for it: Qt opens any file, and on Windows any network share,
that an `image` in it names. So a drawing is held to what only draws, written in the one way that
leaves no two readers of XML of different minds: ASCII, without declarations and comments.
"""

import re
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

SVG = "image/svg+xml"
LARGEST_IMAGE_BYTES = 4_000_000
"""Bytes."""

# fmt: off
ELEMENTS = frozenset({
    "circle", "clipPath", "defs", "desc", "ellipse", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feDropShadow", "feFlood", "feFuncA", "feFuncB",
    "feFuncG", "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feMorphology", "feOffset",
    "filter", "g", "image", "line", "linearGradient", "marker", "mask", "path", "pattern",
    "polygon", "polyline", "radialGradient", "rect", "solidColor", "stop", "style", "svg", "switch",
    "symbol", "text", "textArea", "textPath", "title", "tspan", "use",
})
# fmt: on
"""The elements of a drawing."""

_MAGIC = {
    "image/png": (b"\x89PNG\r\n\x1a\n",),
    "image/gif": (b"GIF87a", b"GIF89a"),
    "image/jpeg": (b"\xff\xd8\xff",),
    "image/webp": (b"RIFF",),
}
_WEBP_MAGIC_AT = 8
_INSIDE = re.compile(r"#[^\s]*|data:image/(?:png|jpe?g|gif);base64,[A-Za-z0-9+/=\s]*")
_FETCHES = re.compile(
    r"\\|@import|@font-face|(?:image|src|image-set)\s*\(|url\(\s*(?!['\"]?#)|javascript:",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)")
_LARGEST_WHEN_DRAWN = 100_000
"""Elements: of those that are drawn several times each time counts."""
_DEEPEST = 200


def is_allowed(media_type: str, data: bytes) -> bool:
    """Tell whether an image is what its media type says, acts on nothing and fetches nothing."""
    if len(data) > LARGEST_IMAGE_BYTES:
        return False
    if media_type == "image/webp" and data[_WEBP_MAGIC_AT:][:4] != b"WEBP":
        return False
    if media_type != SVG:
        return data.startswith(_MAGIC.get(media_type, ()))
    if not data.isascii() or b"<!" in data or b"<?" in data:
        return False
    try:
        # neither entities nor declarations can be in it
        root = ElementTree.fromstring(data)  # noqa: S314
    except ElementTree.ParseError:
        return False
    return all(map(_only_draws, root.iter())) and _drawn_size(root) <= _LARGEST_WHEN_DRAWN


def may_have(name: str, value: str) -> bool:
    """Tell whether an element of a drawing may have the attribute."""
    local = local_name(name)
    if local == "href":
        return _INSIDE.fullmatch(value) is not None
    return (
        not local.lower().startswith("on") and local != "base" and not has_external_reference(value)
    )


def has_external_reference(style: str) -> bool:
    """Tell whether a style or an attribute may name something outside of the drawing."""
    return _FETCHES.search(style) is not None


def local_name(name: str) -> str:
    """Return the name of an element or attribute without its namespace."""
    return name.rpartition("}")[2].rpartition(":")[2]


def _only_draws(element: ElementTree.Element) -> bool:
    name = local_name(element.tag)
    return (
        name in ELEMENTS
        and all(may_have(*attribute) for attribute in element.attrib.items())
        and not (name == "style" and has_external_reference("".join(element.itertext())))
    )


def _drawn_size(root: ElementTree.Element) -> int:
    """Return how many elements are drawn; more than the largest number when that has no end."""
    named = {element.attrib["id"]: element for element in root.iter() if "id" in element.attrib}
    sizes: dict[ElementTree.Element, int] = {}
    too_many = _LARGEST_WHEN_DRAWN + 1

    def size(element: ElementTree.Element, around: int) -> int:
        if element not in sizes:
            sizes[element] = too_many  # what is met again while it is counted draws itself
            inner = (size(part, around + 1) for part in (*element, *_drawn(element, named)))
            sizes[element] = min(too_many, 1 + sum(inner)) if around < _DEEPEST else too_many
        return sizes[element]

    return size(root, 0)


def _drawn(
    element: ElementTree.Element, named: Mapping[str, ElementTree.Element]
) -> Iterator[ElementTree.Element]:
    """Yield the elements that `element` has drawn as well, wherever they stand."""
    for name, value in element.attrib.items():
        if local_name(name) == "href" and value.startswith("#"):
            references = [value[1:]]
        else:
            references = _REFERENCE.findall(value)
        yield from (named[reference] for reference in references if reference in named)
