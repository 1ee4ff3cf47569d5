"""Every shortcut on one sheet: what F1 shows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.views.actions import Actions
from desktop_app.views.theme import SPACE


class ShortcutSheet(QDialog):
    """The table of actions, as a person reads it; any of Esc, Enter and F1 closes it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*SPACE.sheet)
        column.setSpacing(0)
        column.addWidget(_label("headline", self.tr("Keyboard shortcuts")))
        column.addWidget(_label("lead", self.tr("Typing anywhere goes to the search box.")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.gutter)
        grid.setVerticalSpacing(SPACE.small)
        for name, group in actions.groups.items():
            specs = [spec for spec in group if spec.keys]
            row = grid.rowCount()
            grid.setRowMinimumHeight(row, 20)
            grid.addWidget(_label("rubric", name.upper()), row + 1, 0, 1, 2)
            for offset, spec in enumerate(specs, row + 2):
                grid.addWidget(QLabel(spec.text), offset, 0)
                grid.addLayout(_keycaps(spec.shown_keys), offset, 1)
        column.addLayout(grid)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on the key that opened it, too."""
        if event.key() in {Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        else:
            super().keyPressEvent(event)


def _keycaps(keys: list[str]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for key in keys:
        row.addWidget(_label("keycap", key))
    row.addStretch(1)
    return row


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    return label
