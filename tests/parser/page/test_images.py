import base64
import struct
from pathlib import Path

import pytest

from desktop_app.docset.image_policy import LARGEST_IMAGE_BYTES, is_allowed
from parser.page.images import load_image, still_svg
from tests.fixtures.building import SITE
from tests.fixtures.drawings import FLAME, gif, png

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
NESTED = base64.b64encode(SVG.format('<image href="/example.org"/>').encode()).decode()


def load(folder: Path, name: str, data: bytes) -> tuple[str, int | None, int | None] | None:
    (folder / name).write_bytes(data)
    image = load_image(folder, name)
    return None if image is None else (image.media_type, image.width, image.height)


def webp(kind: bytes, header: bytes) -> bytes:
    """Return the beginning of a WebP, whose first chunk is of a kind."""
    return b"RIFF" + bytes(4) + b"WEBP" + kind + bytes(4) + header


@pytest.mark.parametrize(
    ("name", "data", "loaded"),
    [
        ("a.png", png(), ("image/png", 6, 5)),
        ("a.PNG", png(), ("image/png", 6, 5)),
        ("a.gif", gif([FLAME] * 3), ("image/gif", 6, 5)),
        ("a.svg", SVG.format("").encode(), ("image/svg+xml", None, None)),
        ("a.jpg", b"\xff\xd8\xff", ("image/jpeg", None, None)),
        ("a.png", gif([FLAME]), None),
        ("a.png", png()[:18], None),
        ("a.gif", png(), None),
        ("a.gif", gif([FLAME])[:20], None),
        ("a.svg", b"<svg>", None),
        ("a.svg", b"", None),
        ("a.webp", b"RIFF", None),
        ("a.webp", webp(b"VP8 ", bytes(6) + struct.pack("<HH", 6, 5)), ("image/webp", 6, 5)),
        ("a.webp", webp(b"VP8L", b"\x2f" + struct.pack("<I", 4 << 14 | 5)), ("image/webp", 6, 5)),
        ("a.webp", webp(b"VP8X", bytes(4) + b"\5\0\0\4\0\0"), ("image/webp", 6, 5)),
        ("a.webp", webp(b"JUNK", bytes(20)), None),
        ("a.webp", webp(b"VP8X", b"")[:22], None),
        ("a", png(), None),
        ("a.png", png() + bytes(LARGEST_IMAGE_BYTES), None),
        ("a.gif", gif([FLAME]) + bytes(LARGEST_IMAGE_BYTES), ("image/gif", 6, 5)),
    ],
)
def test_images_that_can_be_shown(
    tmp_path: Path, name: str, data: bytes, loaded: tuple[str, int, int] | None
) -> None:
    assert load(tmp_path, name, data) == loaded


def test_there_is_none(tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    assert load_image(tmp_path, "gone.png") is None
    assert load_image(tmp_path, "folder.png") is None


def test_an_animation_is_stored_as_its_first_frame() -> None:
    whole = (SITE / "_images" / "flicker.gif").read_bytes()
    image = load_image(SITE, "_images/flicker.gif")
    assert image is not None
    descriptor = b"\x2c" + struct.pack("<HHHH", 0, 0, 6, 5)
    assert (whole.count(descriptor), image.data.count(descriptor)) == (3, 1)
    assert image.data == gif([FLAME], repeat=False)


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<g><script>alert(1)</script></g>",
        '<circle onclick="alert(1)"/>',
        '<a href="https://example.org"><text>click</text></a>',
        '<image href="https://example.org/a.png"/>',
        '<image xlink:href="https://example.org/a.png"/>',
        '<use href="other.svg#a"/>',
        '<animate attributeName="href"/>',
        "<foreignObject><p>text</p></foreignObject>",
        '<image href="javascript:alert(1)"/>',
        '<image href="data:text/html,alert"/>',
        f'<image href="data:image/svg+xml;base64,{NESTED}"/>',
        '<image href=" https://example.org/a.png"/>',
        '<image href="/example.org"/><image href="file:///example.org"/>',
        '<image href="//example.org/a.png"/><image href="\\\\example.org\\a.png"/>',
        '<rect fill="url(https://example.org/a)"/>',
        "<rect fill=\"url( 'https://example.org/a' )\"/>",
        '<rect style="fill: url(//example.org/a)"/>',
        '<rect style="fill: u\\72l(//example.org/a)"/>',
        '<rect filter="URL(other.svg#a)" mask="url(other.svg#a)" clip-path="url(other.svg#a)"/>',
        '<rect style="marker: url(#a), url(other.svg#a)"/>',
        "<rect cursor=\"image-set('https://example.org/a' 1x)\"/>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<style>@font-face {src: url(https://example.org/a.woff)}</style>",
        "<style>rect {fill: url(https://example.org/a)}</style>",
        "<style><![CDATA[rect {fill: url(https://example.org/a)}]]></style>",
        '<g xml:base="https://example.org/"><use href="#a"/></g>',
        '<filter><feImage href="https://example.org/a.png"/></filter>',
        '<font><font-face-uri href="https://example.org/a"/></font>',
        '<text><tref href="other.svg#a"/></text>',
        '<g ONCLICK="alert(1)"><unknown href="https://example.org"/></g>',
        '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
        '<script xmlns="http://www.w3.org/1999/xhtml">alert(1)</script>',
        '<?xml-stylesheet href="https://example.org/a.css"?>',
    ],
)
def test_a_drawing_neither_acts_nor_fetches(inside: str) -> None:
    drawing = SVG.format(inside).encode()
    assert not is_allowed("image/svg+xml", drawing)
    data = still_svg(drawing)
    assert is_allowed("image/svg+xml", data)
    still = data.decode()
    assert NESTED not in still
    for word in ("alert", "example.org", "other.svg", "animate", "foreignObject", "script:"):
        assert word not in still


def test_what_a_drawing_shows_stays() -> None:
    inside = (
        '<rect id="a" fill="red"/><use href="#a"/><image href="data:image/png;base64,AA"/>'
        '<linearGradient id="b"/><rect fill="url(#b)" style="stroke: url(\'#b\')"/>'
        "<style>rect {fill: url(#b)}</style>"
    )
    assert inside in still_svg(SVG.format(inside).encode()).decode()


def test_of_a_link_in_a_drawing_its_text_stays() -> None:
    inside = '<a href="https://example.org"><text>click</text></a>'
    assert "<g><text>click</text></g>" in still_svg(SVG.format(inside).encode()).decode()


@pytest.mark.parametrize(
    "inside",
    [
        "".join(f'<g id="n{n}">' + f'<use href="#n{n + 1}"/>' * 10 + "</g>" for n in range(12)),
        "".join(
            f'<pattern id="n{n}">' + f'<rect fill="url(#n{n + 1})"/>' * 10 + "</pattern>"
            for n in range(12)
        )
        + '<rect fill="url(#n0)"/>',
        '<g id="a"><use href="#a"/></g>',
        "<g>" * 250 + "</g>" * 250,
    ],
)
def test_a_drawing_that_grows_while_it_is_drawn_is_left_out(tmp_path: Path, inside: str) -> None:
    assert load(tmp_path, "a.svg", SVG.format(inside).encode()) is None


def test_entities_are_not_multiplied(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 12))
    source = f'<!DOCTYPE svg [<!ENTITY x0 "oil">{entities}]>' + SVG.format("<text>&x11;</text>")
    (tmp_path / "a.svg").write_text(source)
    image = load_image(tmp_path, "a.svg")
    assert image is None or len(image.data) < 2000


def test_a_drawing_reads_no_other_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the oil is in the cellar")
    source = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + SVG.format("&x;")
    (tmp_path / "a.svg").write_text(source)
    image = load_image(tmp_path, "a.svg")
    assert image is None or b"cellar" not in image.data
