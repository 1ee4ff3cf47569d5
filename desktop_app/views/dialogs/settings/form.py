"""The lines of the settings: a title and its control, under rubrics."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop_app.views.theme.tokens import SPACE

_TITLES = 190
"""Pixels: the titles of every form stand under each other."""


class Form(QGridLayout):
    """Titles at the left, controls at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalSpacing(SPACE.large)
        self.setVerticalSpacing(SPACE.small)
        self.setColumnStretch(1, 1)
        self.setColumnMinimumWidth(0, _TITLES)

    def rubric(self, title: str) -> None:
        """Begin a group of lines."""
        row = self.rowCount()
        self.setRowMinimumHeight(row, SPACE.medium)
        self.addWidget(label("rubric", title.upper()), row + 1, 0, 1, 2)

    def note(self, words: str) -> QLabel:
        """Return a sentence about the line above."""
        note = label("tip", words)
        self.whole(note)
        return note

    def whole(self, part: QWidget) -> None:
        """Something as wide as the form."""
        self.addWidget(part, self.rowCount(), 0, 1, 2)

    def line(self, title: str, control: QWidget, *, stretched: bool = True) -> None:
        """Add a row: a title and its control."""
        named = label("setting", title)
        named.setBuddy(control)
        row = self.rowCount()
        self.addWidget(named, row, 0)
        if not control.accessibleName():
            control.setAccessibleName(title)
        side = Qt.AlignmentFlag.AlignVCenter
        if not stretched:
            side |= Qt.AlignmentFlag.AlignLeft
        self.addWidget(control, row, 1, side)


def label(name: str, text: str) -> QLabel:
    """Words in the style that the style sheet has for `name`."""
    words = QLabel(text)
    words.setObjectName(name)
    words.setWordWrap(True)
    return words
