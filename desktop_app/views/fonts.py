"""The fonts: the system's own, in the sizes of the type scale."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

_NAMELESS = {"Sans Serif": "Inter", "monospace": "JetBrains Mono"}
"""Where no desktop environment names a font, Qt says only this much: then these, if installed."""


def _families(family: str) -> list[str]:
    preferred = _NAMELESS.get(family)
    # a family that is not there is not passed over: fontconfig finds something for any name
    return [preferred, family] if preferred and QFontDatabase.hasFamily(preferred) else [family]


@cache
def ui_families() -> list[str]:
    """The families of the system's interface font, the preferred one first."""
    return _families(QGuiApplication.font().family())


@cache
def code_families() -> list[str]:
    """The families of the system's fixed font, the preferred one first."""
    return _families(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family())


@cache
def ui(pixels: int, weight: QFont.Weight = QFont.Weight.Normal, struck: bool = False) -> QFont:
    """The interface font in a size."""
    return _font(ui_families(), pixels, weight, struck)


@cache
def code(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The fixed font in a size."""
    return _font(code_families(), pixels, weight, False)


@cache
def ui_metrics(
    pixels: int, weight: QFont.Weight = QFont.Weight.Normal, struck: bool = False
) -> QFontMetricsF:
    """The measures of `ui(...)`."""
    return QFontMetricsF(ui(pixels, weight, struck))


def in_families(families: list[str], pixels: int) -> QFont:
    """A font of the first of these families that is there, in a size."""
    return _font(families, pixels, QFont.Weight.Normal, False)


def _font(families: list[str], pixels: int, weight: QFont.Weight, struck: bool) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setStrikeOut(struck)
    return font
