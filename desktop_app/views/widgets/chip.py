"""A small rounded button, of which rows under the search box are made."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from desktop_app.models.tooltip import escape_tooltip
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import TYPE

GAP = 6
"""Pixels between chips."""

_LONGEST = 150
"""Pixels of a label: of a longer one the beginning is shown, and all of it in the tool tip."""


class Chip(QToolButton):
    """One chip; Tab reaches it."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self.setObjectName("chip")
        self.label = label
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def label(self) -> str:
        """What the chip says, in which an `&` is a character like any other.

        It shows as much of it as a chip is wide.
        """
        return self._label

    @label.setter
    def label(self, label: str) -> None:
        self._label = label
        shown = fonts.ui_metrics(TYPE.caption).elidedText(
            label, Qt.TextElideMode.ElideRight, fonts.scaled(_LONGEST)
        )
        # a single ampersand would make the next letter a shortcut
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(escape_tooltip(label) if shown != label else "")
