"""Drawings on a dark ground."""

import struct

import pytest

from desktop_app.rendering.colors import darkened

GROUND, TEXT = "#202428", "#e0e4e8"
WHITE, BLACK, NOTHING = 0xFFFFFFFF, 0xFF000000, 0x00000000


def turned(*colours: int) -> list[int]:
    pixels = struct.pack(f"<{len(colours)}I", *colours)
    return list(struct.unpack(f"<{len(colours)}I", darkened(pixels, GROUND, TEXT)))


def lightness(colour: int) -> float:
    red, green, blue = colour >> 16 & 255, colour >> 8 & 255, colour & 255
    return 0.299 * red + 0.587 * green + 0.114 * blue


def test_white_becomes_the_ground_and_black_the_text() -> None:
    assert turned(WHITE, WHITE, BLACK)[1:] == [0xFF202428, 0xFFE0E4E8]


def test_what_is_transparent_stays_so() -> None:
    assert [colour >> 24 for colour in turned(NOTHING, NOTHING, 0x80000000)] == [0, 0, 0x80]


@pytest.mark.parametrize("colour", [0xFF0000FF, 0xFFAA0000, 0xFF006400, 0xFF4B0082])
def test_dark_colours_become_light_and_keep_their_hue(colour: int) -> None:
    made = turned(colour, *[WHITE] * 9)[0]
    assert lightness(made) > 100 > lightness(colour)
    channels = [colour >> shift & 255 for shift in (16, 8, 0)]
    others = [made >> shift & 255 for shift in (16, 8, 0)]
    assert channels.index(max(channels)) == others.index(max(others))


def test_what_is_dark_already_stays_as_it_is() -> None:
    assert turned(BLACK, BLACK, BLACK, WHITE) == [BLACK, BLACK, BLACK, WHITE]
