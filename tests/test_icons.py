"""The icon: every size is there, is what it is called, and can be told from both grounds."""

import struct

import pytest
from PySide6.QtGui import QColor, QImage

from desktop_app.views.theme.tokens import DARK, LIGHT
from tests.icons import FOLDER, ICNS_TYPES, IN_ICO, LARGE, SMALL, render

SIZES = SMALL + LARGE


@pytest.mark.parametrize("size", SIZES)
def test_the_file_of_a_size_is_of_that_size_and_as_drawn(size: int) -> None:
    image = QImage(str(FOLDER / f"pythondocs-{size}.png"))
    assert (image.width(), image.height()) == (size, size)
    drawing = "pythondocs-small.svg" if size in SMALL else "pythondocs.svg"
    drawn = QImage.fromData(render(FOLDER / drawing, size))
    assert drawn.size() == image.size()
    middle = size // 2
    for x, y in ((middle, middle), (size // 6, size // 6), (middle, size - size // 8)):
        one, other = image.pixelColor(x, y), drawn.pixelColor(x, y)
        # another version of Qt may smooth a little differently
        assert abs(one.lightness() - other.lightness()) < 24, "run `python -m tests.icons`"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("ground", [LIGHT.window, DARK.window, DARK.side])
def test_it_stands_out_from_the_ground(size: int, ground: str) -> None:
    image = QImage(str(FOLDER / f"pythondocs-{size}.png"))
    edge = image.pixelColor(size // 2, size // 8)
    assert edge.alpha() == 255
    assert abs(edge.lightness() - QColor(ground).lightness()) > 30


def test_the_windows_icon_holds_its_sizes() -> None:
    data = (FOLDER / "pythondocs.ico").read_bytes()
    reserved, kind, count = struct.unpack_from("<HHH", data)
    assert (reserved, kind, count) == (0, 1, len(IN_ICO))
    for number, size in enumerate(IN_ICO):
        width, _, _, _, _, bits, length, offset = struct.unpack_from(
            "<BBBBHHII", data, 6 + 16 * number
        )
        image = QImage.fromData(data[offset : offset + length])
        assert (width or 256, bits, image.width()) == (size, 32, size)


def test_the_icon_of_macos_holds_its_sizes() -> None:
    data = (FOLDER / "pythondocs.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack_from(">I", data, 4) == (len(data),)
    at, found = 8, {}
    while at < len(data):
        name, length = data[at : at + 4], struct.unpack_from(">I", data, at + 4)[0]
        found[name] = QImage.fromData(data[at + 8 : at + length]).width()
        at += length
    assert found == ICNS_TYPES
