"""A small rounded button, of which rows under the search box are made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

GAP = 6
"""Pixels between chips."""


class Chip(QToolButton):
    """One chip; Tab reaches it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.label = text
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def label(self) -> str:
        """What the chip shows, in which an `&` is a character like any other."""
        return self.text().replace("&&", "&")

    @label.setter
    def label(self, text: str) -> None:
        self.setText(text.replace("&", "&&"))
