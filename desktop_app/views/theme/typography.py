"""How texts are set to be read: fonts, zoom and width, as the user wants them."""

import re
from dataclasses import dataclass

from PySide6.QtGui import QFont

from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import SPACE

LEAST_ZOOM = 67
"""Percent: of a smaller text nobody could read the code."""

_LENGTH = re.compile(r"\b(\d+)px")


@dataclass(frozen=True, slots=True)
class Typography:
    """The fonts' families (empty for the system's), zoom in percent, width in pixels at 100 %."""

    body: str = ""
    code: str = ""
    zoom: int = 100
    measure: int = SPACE.measure

    @property
    def body_families(self) -> list[str]:
        """The families of running text, the preferred one first."""
        return [self.body, *fonts.ui_families()] if self.body else fonts.ui_families()

    @property
    def code_families(self) -> list[str]:
        """The families of code, the preferred one first."""
        return [self.code, *fonts.code_families()] if self.code else fonts.code_families()

    def body_font(self, pixels: int) -> QFont:
        """Return the font of running text, in a size at 100 %."""
        return fonts.in_families(self.body_families, pixels, self.zoom)

    def code_font(self, pixels: int) -> QFont:
        """Return the font of code, in a size at 100 %."""
        return fonts.in_families(self.code_families, pixels, self.zoom)

    def scaled(self, pixels: int) -> int:
        """Return a length at this zoom, and for the size of the system's font; never nothing."""
        return max(1, fonts.scaled_at(pixels, self.zoom))

    def scaled_style(self, style_sheet: str) -> str:
        """Return a style sheet with all its lengths at this zoom.

        >>> Typography(zoom=150).scaled_style("p { margin: 0 4px; line-height: 120%; }")
        'p { margin: 0 6px; line-height: 120%; }'
        """
        return _LENGTH.sub(
            lambda length: f"{self.scaled(int(length[1]))}px" if int(length[1]) else "0px",
            style_sheet,
        )
