"""Sets display formulas, as drawings, where ziamath is installed; elsewhere they stay TeX."""

import base64
import importlib
from collections.abc import Iterable
from contextlib import suppress
from functools import cache, lru_cache
from typing import Any

from bs4 import Tag

from parser.html import tex_of, tree

_FONT_SIZE = 17
"""Pixels, in which letters look as large as those of the text around."""
_DECIMALS = 2
"""Of coordinates in pixels: a third decimal costs an eighth of the size, and nobody sees it."""
_LONGEST_TEX = 1000
"""Characters: of a larger formula nobody could see the whole."""
_MOST_TEX = 30_000
"""Characters on a page: a hundred take a tenth of a second."""


@cache
def _typesetter() -> Any:
    """Return the package; None where it is not installed."""
    with suppress(ModuleNotFoundError):
        ziamath = importlib.import_module("ziamath")
        ziamath.config.svg2 = False  # what draws a glyph stands where it is drawn
        ziamath.config.precision = importlib.import_module("ziafont").config.precision = _DECIMALS
        return ziamath
    return None


def typeset_all(formulas: Iterable[Tag]) -> None:
    """Draw the formulas of a page, the first ones of a page with more than anybody reads."""
    left = _MOST_TEX
    for formula in formulas:
        left -= len(tex_of(formula))
        if left < 0:
            return
        typeset(formula)


def typeset(formula: Tag) -> None:
    """Replace the TeX in the element of a formula by a drawing of it, where one can be made."""
    if formula.find("img") is not None:
        return
    tex = tex_of(formula)
    drawing = drawn(tex)
    if drawing is None:
        return
    image = tree('<img class="math">').find("img")
    if isinstance(image, Tag):
        address = base64.b64encode(drawing.encode()).decode()
        image.attrs.update({"src": f"data:image/svg+xml;base64,{address}", "alt": tex})
        numbers = formula.find_all(class_="eqno")
        formula.clear()
        formula.extend([*numbers, image.extract()])


@lru_cache(maxsize=1024)
def drawn(tex: str) -> str | None:
    """Return a formula as SVG; None for one that cannot be set, or not as it is meant."""
    ziamath = _typesetter()
    if ziamath is None or not tex or len(tex) > _LONGEST_TEX:
        return None
    try:
        if "\\" in ziamath.tex.tex2mml(tex):  # a command that it does not know, as its name
            return None
        svg: str = ziamath.Latex(tex, size=_FONT_SIZE).svg()
    except Exception:  # whatever is odd in it, a formula is no reason to lose a page
        return None
    return svg
