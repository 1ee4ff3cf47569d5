"""The fonts: the system's own, in the sizes of the type scale."""

import sys
from dataclasses import asdict
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication

from desktop_app.views.theme.tokens import TYPE, Type

_NAMELESS = {"Sans Serif": "Inter", "monospace": "JetBrains Mono"}
"""Where no desktop environment names a font, Qt says only this much: then these, if installed."""

_USUAL = {"darwin": 13, "win32": 12}
_USUAL_ELSEWHERE = 15
"""Pixels of the system's font where nobody has enlarged it: 11 points at 96 dots an inch."""


def _families(family: str) -> list[str]:
    preferred = _NAMELESS.get(family)
    # a family that is not there is not passed over: fontconfig finds something for any name
    return [preferred, family] if preferred and QFontDatabase.hasFamily(preferred) else [family]


@cache
def ui_families() -> list[str]:
    """Return the families of the system's interface font, the preferred one first."""
    return _families(QGuiApplication.font().family())


@cache
def code_families() -> list[str]:
    """Return the families of the system's fixed font, the preferred one first."""
    return _families(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())


INTERFACE_ZOOM = (80, 200)
"""Percent between which lists, menus and buttons follow the zoom of the text."""

_LEAST_PIXELS = 9
"""Letters that are smaller cannot be read."""


class _Interface:
    """How large lists, menus and buttons are, for all windows."""

    zoom = 100


def set_zoom(percent: int) -> None:
    """Let lists, menus and buttons follow this zoom, as far as they remain usable.

    Whoever holds fonts or sizes has to ask for them again.
    """
    least, most = INTERFACE_ZOOM
    _Interface.zoom = min(max(percent, least), most)
    for known in (ui, code, ui_metrics):
        known.cache_clear()


@cache
def scale() -> float:
    """Return how much larger than usual the system's font is set; never less than 1."""
    usual = _USUAL.get(sys.platform, _USUAL_ELSEWHERE)
    return max(1.0, QFontInfo(QGuiApplication.font()).pixelSize() / usual)


def scaled(pixels: int) -> int:
    """Return a length of the drawings, for the system's font size and the zoom."""
    return scaled_at(pixels, _Interface.zoom)


def scaled_at(pixels: int, zoom: int) -> int:
    """Return a length of the drawings, for the system's font size and a zoom in percent."""
    return round(pixels * scale() * zoom / 100)


def sizes() -> Type:
    """Return the type scale, for the system's font size and the zoom."""
    return Type(
        **{name: max(_LEAST_PIXELS, scaled(pixels)) for name, pixels in asdict(TYPE).items()}
    )


@cache
def ui(pixels: int, weight: QFont.Weight = QFont.Weight.Normal, struck: bool = False) -> QFont:
    """Return the interface font in a size."""
    return _font(ui_families(), scaled(pixels), weight, struck)


@cache
def code(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the fixed font in a size."""
    return _font(code_families(), scaled(pixels), weight, False)


@cache
def ui_metrics(
    pixels: int, weight: QFont.Weight = QFont.Weight.Normal, struck: bool = False
) -> QFontMetricsF:
    """Return the measures of `ui(...)`."""
    return QFontMetricsF(ui(pixels, weight, struck))


def in_families(families: list[str], pixels: int, zoom: int = 100) -> QFont:
    """Return a font of the first of these families that is there, in a size at 100 %, zoomed."""
    return _font(families, scaled_at(pixels, zoom), QFont.Weight.Normal, False)


def as_typed(font: QFont) -> QFont:
    """Return a font without the ligatures that show `->` and `!=` as other signs."""
    plain = QFont(font)
    # `calt` holds them; the ligatures of writing (fi, or those that Arabic needs) are elsewhere
    plain.setFeature(QFont.Tag("calt"), 0)
    return plain


def _font(families: list[str], pixels: int, weight: QFont.Weight, struck: bool) -> QFont:
    font = as_typed(QFont())
    font.setFamilies(families)
    font.setPixelSize(max(_LEAST_PIXELS, pixels))
    font.setWeight(weight)
    font.setStrikeOut(struck)
    return font
