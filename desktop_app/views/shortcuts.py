"""Every shortcut on one sheet: what F1 shows."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.views.actions import Actions
from desktop_app.views.sheet import Sheet
from desktop_app.views.theme import SPACE

_SIZE = (600, 640)


class ShortcutSheet(Sheet):
    """The table of actions, as a person reads it; any of Esc, Enter and F1 closes it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        title = QCoreApplication.translate("ShortcutSheet", "Keyboard shortcuts")
        super().__init__(title, _SIZE, parent)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(_label("headline", title))
        column.addWidget(_label("lead", self.tr("Typing anywhere goes to the search box.")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.gutter)
        grid.setColumnStretch(0, 1)
        grid.setVerticalSpacing(SPACE.small)
        for name, group in actions.groups.items():
            specs = [spec for spec in group if spec.keys]
            row = grid.rowCount()
            grid.setRowMinimumHeight(row, 20)
            grid.addWidget(_label("rubric", name.upper()), row + 1, 0, 1, 2)
            for offset, spec in enumerate(specs, row + 2):
                words = _label("setting", spec.text)
                words.setWordWrap(True)
                grid.addWidget(words, offset, 0)
                grid.addWidget(_keycaps(spec.shown_keys), offset, 1)
        column.addLayout(grid)
        column.addStretch(1)
        self.lay_out(column)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on the key that opened it, too."""
        if event.key() in {Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        else:
            super().keyPressEvent(event)


def _keycaps(keys: list[str]) -> QWidget:
    caps = QWidget()
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for key in keys:
        row.addWidget(_label("keycap", key))
    row.addStretch(1)
    return caps


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    return label
