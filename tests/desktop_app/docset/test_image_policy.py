"""Which images are harmless. (Drawings that are not: `tests/parser/page/test_images.py`.)"""

import pytest

from desktop_app.docset.image_policy import LARGEST_IMAGE_BYTES, SVG, is_allowed
from tests.fixtures.drawings import FLAME, gif, png

DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'


@pytest.mark.parametrize(
    ("media_type", "data", "expected"),
    [
        ("image/png", png(), True),
        ("image/gif", gif([FLAME]), True),
        ("image/jpeg", b"\xff\xd8\xff\xe0", True),
        (SVG, DRAWING, True),
        ("image/png", DRAWING, False),
        ("image/gif", png(), False),
        (SVG, png(), False),
        ("image/webp", b"RIFF", False),
        ("text/html", b"<p>", False),
        ("", b"", False),
        ("image/png", png() + bytes(LARGEST_IMAGE_BYTES), False),
        (SVG, b"", False),
        (SVG, b"<svg>", False),
        (SVG, b"<!-- a -->" + DRAWING, False),
        (SVG, b'<?xml version="1.0" encoding="UTF-7"?>' + DRAWING, False),
        (SVG, DRAWING.decode().encode("utf-16"), False),
        (SVG, DRAWING.replace(b"M0", "\u00e9".encode()), False),
        (SVG, b"\x1f\x8b" + DRAWING, False),
    ],
)
def test_an_image_is_what_it_is_called(media_type: str, data: bytes, expected: bool) -> None:
    assert is_allowed(media_type, data) is expected
