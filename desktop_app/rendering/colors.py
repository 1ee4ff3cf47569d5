"""Drawings for a dark ground: what is light becomes dark, hues stay. Pure."""

import sys
from array import array
from collections import Counter

_ALREADY_DARK = 100
"""Mean lightness, of 255, of a drawing that was made for a dark ground."""


def darkened(pixels: bytes, ground: str, text: str) -> bytes:
    """Turn the lightness of an image around: white becomes `ground`, black `text`.

    `pixels` are four bytes each, blue, green, red and alpha; the colours are `#rrggbb`. An image
    that is dark already stays as it is.
    """
    colours = array("I", pixels)
    if sys.byteorder == "big":
        colours.byteswap()
    counted = Counter(colours)
    if _mean_lightness(counted) < _ALREADY_DARK:
        return pixels
    turned = {colour: _turned(colour, _rgb(ground), _rgb(text)) for colour in counted}
    colours = array("I", map(turned.__getitem__, colours))
    if sys.byteorder == "big":
        colours.byteswap()
    return colours.tobytes()


def _turned(colour: int, ground: tuple[int, ...], text: tuple[int, ...]) -> int:
    channels = _channels(colour)
    # what the eye takes for lightness, not HSL's: pure blue must become light, pure yellow dark
    moved = 255 - 2 * _lightness(colour)
    red, green, blue = (
        low + min(255, max(0, channel + moved)) * (high - low) // 255
        for channel, low, high in zip(channels, ground, text, strict=True)
    )
    return colour & 0xFF000000 | red << 16 | green << 8 | blue


def _mean_lightness(counted: Counter[int]) -> float:
    """Return the lightness of an image on white paper, 0 to 255."""
    total = 0.0
    for colour, count in counted.items():
        alpha = (colour >> 24) / 255
        total += count * (alpha * _lightness(colour) + (1 - alpha) * 255)
    return total / max(1, counted.total())


def _channels(colour: int) -> tuple[int, int, int]:
    return colour >> 16 & 255, colour >> 8 & 255, colour & 255


def _lightness(colour: int) -> int:
    red, green, blue = _channels(colour)
    return (299 * red + 587 * green + 114 * blue) // 1000


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))
