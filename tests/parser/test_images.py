import struct
from pathlib import Path

import pytest

from parser.images import LARGEST, load_image, still_svg
from tests.fixtures.building import SITE
from tests.fixtures.drawings import FLAME, gif, png

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def load(folder: Path, name: str, data: bytes) -> tuple[str, int | None, int | None] | None:
    (folder / name).write_bytes(data)
    image = load_image(folder, name)
    return None if image is None else (image.media_type, image.width, image.height)


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
        ("a", png(), None),
        ("a.png", png() + bytes(LARGEST), None),
        ("a.gif", gif([FLAME]) + bytes(LARGEST), ("image/gif", 6, 5)),
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
    ],
)
def test_a_drawing_neither_acts_nor_fetches(inside: str) -> None:
    still = still_svg(SVG.format(inside).encode()).decode()
    for word in ("alert", "example.org", "other.svg", "animate", "foreignObject", "script:"):
        assert word not in still


def test_what_a_drawing_shows_stays() -> None:
    inside = '<rect id="a" fill="red"/><use href="#a"/><image href="data:image/png;base64,AA"/>'
    assert inside in still_svg(SVG.format(inside).encode()).decode()


def test_a_drawing_reads_no_other_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("the oil is in the cellar")
    source = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{secret.as_uri()}">]>' + SVG.format("&x;")
    (tmp_path / "a.svg").write_text(source)
    image = load_image(tmp_path, "a.svg")
    assert image is None or b"cellar" not in image.data
