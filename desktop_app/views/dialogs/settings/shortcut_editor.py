"""Every action with its key, to be changed; clashes are said and not taken."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.actions.action_spec import ActionSpec
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.actions.key_bindings import clash, is_typed
from desktop_app.views.theme.tokens import SPACE


class ShortcutEditor(QWidget):
    """One line an action: its name, its key, and back to the key that it had at first."""

    changed = Signal(object)
    """The changed keys: a mapping of an action's name to its key, or to nothing."""

    def __init__(self, actions: Actions, changed: Mapping[str, str]) -> None:
        super().__init__()
        self._actions = actions
        self._changed = dict(changed)
        self._edits: dict[str, QKeySequenceEdit] = {}
        self._backs: dict[str, QToolButton] = {}
        self._said = QLabel()
        self._said.setObjectName("clash")
        self._said.setWordWrap(True)
        self._said.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.small)
        grid.setVerticalSpacing(SPACE.tight)
        grid.setColumnStretch(0, 1)
        self._grid = grid
        self._rows: dict[str, int] = {}
        """Where each action stands; the row after it is for what is said of its key."""
        for number, spec in enumerate(spec for spec in actions.specs if not spec.in_box):
            row = self._rows[spec.name] = 2 * number
            label = QLabel(spec.text)
            label.setWordWrap(True)
            label.setBuddy(self._edit(spec))
            grid.addWidget(label, row, 0)
            grid.addWidget(self._edits[spec.name], row, 1)
            grid.addWidget(self._back(spec), row, 2)
        reset = QPushButton(self.tr("Reset all shortcuts"))
        reset.setAutoDefault(False)
        reset.clicked.connect(self._reset)
        last = QHBoxLayout()
        last.addWidget(reset)
        last.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.small)
        column.addLayout(grid)
        column.addLayout(last)
        self.refresh()

    def refresh(self) -> None:
        """Show the keys that are in force."""
        for spec in self._actions.specs:
            edit = self._edits.get(spec.name)
            if edit is not None:
                edit.blockSignals(True)
                edit.setKeySequence(QKeySequence(spec.keys[0] if spec.keys else ""))
                edit.blockSignals(False)
                self._backs[spec.name].setVisible(spec.name in self._changed)

    def _edit(self, spec: ActionSpec) -> QKeySequenceEdit:
        edit = QKeySequenceEdit()
        edit.setMaximumSequenceLength(1)
        edit.setClearButtonEnabled(False)
        edit.setFixedWidth(150)
        edit.setAccessibleName(self.tr("Shortcut for {action}").format(action=spec.text))
        edit.editingFinished.connect(lambda: self._take(spec))
        edit.installEventFilter(self)
        self._edits[spec.name] = edit
        return edit

    def _back(self, spec: ActionSpec) -> QToolButton:
        back = QToolButton()
        back.setObjectName("action")
        back.setText("↺")
        back.setToolTip(self.tr("Reset"))
        back.setAccessibleName(self.tr("Reset the shortcut for {action}").format(action=spec.text))
        back.clicked.connect(lambda: self._take_back(spec.name))
        policy = back.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        back.setSizePolicy(policy)
        self._backs[spec.name] = back
        return back

    def _take(self, spec: ActionSpec) -> None:
        key = self._edits[spec.name].keySequence().toString()
        now = next(each for each in self._actions.specs if each.name == spec.name)
        if key == (now.keys[0] if now.keys else ""):
            return
        other = clash(spec.name, key, self._actions.specs)
        if is_typed(key):
            text = self.tr(
                "{key} alone types a character: combine it with Ctrl, Alt or another key."
            )
            self._say(spec, text.format(key=key))
        elif other is not None:
            text = self.tr("{key} is already used by “{other}”: “{action}” keeps its shortcut.")
            self._say(spec, text.format(key=key, other=other.text, action=spec.text))
        else:
            self._said.hide()
            self._changed[spec.name] = key
            self.changed.emit(dict(self._changed))
        self.refresh()

    def _say(self, spec: ActionSpec, text: str) -> None:
        """Say under an action what is wrong with its key."""
        self._said.setText(text)
        self._grid.addWidget(self._said, self._rows[spec.name] + 1, 0, 1, 3)
        self._said.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a key as it was at Esc, which the field would take for the key."""
        cancels = (
            isinstance(event, QKeyEvent)
            and event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
            and event.key() == Qt.Key.Key_Escape
            and not event.modifiers()
        )
        if not cancels:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self.refresh()
            self.setFocus()
        return True

    def _take_back(self, name: str) -> None:
        self._changed.pop(name, None)
        self.changed.emit(dict(self._changed))
        self.refresh()

    def _reset(self) -> None:
        self._said.hide()
        self._changed.clear()
        self.changed.emit({})
        self.refresh()
