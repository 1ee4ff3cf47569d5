"""Every shortcut on one sheet, and how a search is narrowed: what F1 shows."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.actions.action_table import Actions
from desktop_app.views.theme.tokens import SPACE
from desktop_app.views.widgets.sheet import ScrollDialog

_TWO_COLUMNS = 1040
"""Pixels of the window from which on the sheet has two columns."""

Line = tuple[str, Sequence[str]]
"""What can be done, and what to press or type for it."""


class ShortcutHelp(ScrollDialog):
    """The table of actions, as a person reads it; any of Esc, Enter and F1 closes it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        title = QCoreApplication.translate("ShortcutHelp", "Keyboard shortcuts")
        super().__init__(title, (parent.width(), parent.height()), parent)
        self._actions = actions
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(_label("headline", title))
        column.addWidget(_label("lead", self.tr("Typing anywhere goes to the search box.")))
        column.addLayout(self._columns(2 if parent.width() >= _TWO_COLUMNS else 1))
        self.lay_out(column)
        self._most = parent.size() - QSize(SPACE.large, SPACE.large)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as large as all of it, or else as the window."""
        super().showEvent(event)
        # only now do the labels have their fonts
        wanted = self.inner.sizeHint() + QSize(2 * SPACE.large, 0)
        self.resize(wanted.boundedTo(self._most))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on the key that opened it, too."""
        if event.key() in {Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.accept()
        else:
            super().keyPressEvent(event)

    def _columns(self, count: int) -> QHBoxLayout:
        """Return the groups in reading order, in columns of about the same height."""
        groups = self._groups()
        height = sum(len(lines) + 2 for _, lines in groups) / count
        columns = QHBoxLayout()
        columns.setSpacing(2 * SPACE.gutter)
        grids = [QGridLayout() for _ in range(count)]
        taken = 0
        for title, lines in groups:
            grid = grids[min(int((taken + len(lines) / 2) / height), count - 1)]
            taken += len(lines) + 2
            _add_group(grid, title, lines)
        for grid in grids:
            grid.setHorizontalSpacing(SPACE.gutter)
            grid.setVerticalSpacing(SPACE.small)
            grid.setColumnStretch(0, 1)
            grid.setRowStretch(grid.rowCount(), 1)
            columns.addLayout(grid)
        return columns

    def _groups(self) -> list[tuple[str, list[Line]]]:
        actions: list[tuple[str, list[Line]]] = [
            (name, [(spec.text, spec.shown_keys) for spec in group if spec.keys])
            for name, group in self._actions.groups.items()
        ]
        return [*actions[:1], (self.tr("Narrow the search"), self._scopes()), *actions[1:]]

    def _scopes(self) -> list[Line]:
        return [
            (self.tr("In one module"), ["module:re sub", "re."]),
            (self.tr("In one class"), ["class:Path join"]),
            (self.tr("Methods and attributes only"), ["method:join"]),
            (self.tr("The glossary only"), ["term:gil"]),
            (self.tr("The C API only"), ["c:PyObject"]),
            (self.tr("This exact phrase"), ['"line by line"']),
            (self.tr("Complete a module or class name"), [self.tr("Tab", "the key")]),
        ]


def _add_group(grid: QGridLayout, title: str, lines: Iterable[Line]) -> None:
    row = grid.rowCount()
    grid.setRowMinimumHeight(row, 20)
    grid.addWidget(_label("rubric", title.upper()), row + 1, 0, 1, 2)
    for offset, (text, keys) in enumerate(lines, row + 2):
        what = _label("action", text)
        what.setWordWrap(True)
        grid.addWidget(what, offset, 0)
        grid.addWidget(_keycaps(keys), offset, 1)


def _keycaps(keys: Iterable[str]) -> QWidget:
    # a widget, not a layout: else the words at its left decide how high it is
    caps = QWidget()
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(6)
    for key in keys:
        row.addWidget(_label("keycap", key), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addStretch(1)
    return caps


def _label(name: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    return label
