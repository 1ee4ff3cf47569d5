"""The settings of an application that is there before its window is: shortcut, tray, login."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QKeySequenceEdit, QPushButton, QWidget

from desktop_app.views.dialogs.settings.controls import Switch
from desktop_app.views.dialogs.settings.form import Form
from desktop_app.views.theme.tokens import SPACE, Palette


class DesktopSection(QWidget):
    """Says what the user wants, and shows what the system makes of it."""

    switched = Signal(bool)
    """The shortcut from anywhere shall be on."""
    keys_chosen = Signal(str)
    """The keys it shall have, as Qt's portable text; nothing for those of the platform."""
    tray_switched = Signal(bool)
    """There shall be an icon in the tray."""
    login_switched = Signal(bool)
    """The session shall start the application."""

    def __init__(self, palette: Palette, tray_offered: bool) -> None:
        super().__init__()
        self._shown_keys = ""
        form = Form()
        form.setContentsMargins(0, 0, 0, 0)
        self.setLayout(form)
        form.rubric(self.tr("Desktop"))
        self._on = Switch(self.tr("Global shortcut"), palette)
        self._on.clicked.connect(self.switched)
        form.line(self._on.accessibleName(), self._on, stretched=False)
        form.line(self.tr("Shortcut keys"), self._key_edit(), stretched=False)
        self._words = form.note("")
        self._tray = Switch(self.tr("System tray icon"), palette)
        self._tray.clicked.connect(self.tray_switched)
        form.line(self._tray.accessibleName(), self._tray, stretched=False)
        if not tray_offered:
            self._tray.setEnabled(False)
            form.note(self.tr("This desktop has no system tray."))
        self._login = Switch(self.tr("Start at login"), palette)
        self._login.clicked.connect(self.login_switched)
        form.line(self._login.accessibleName(), self._login, stretched=False)
        form.note(
            self.tr(
                "With the shortcut or the tray icon, closing the window keeps Python Docs "
                "running. Ctrl+Q quits."
            )
        )

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        for switch in (self._on, self._tray, self._login):
            switch.set_theme(palette)

    def show_values(self, *, on: bool, keys: str, tray: bool, login: bool) -> None:
        """Show what is set."""
        self._on.setChecked(on)
        self._tray.setChecked(tray)
        self._login.setChecked(login)
        self._shown_keys = keys
        self._edit.blockSignals(True)
        self._edit.setKeySequence(QKeySequence(keys))
        self._edit.blockSignals(False)

    def show_words(self, words: str, *, problem: bool) -> None:
        """Say how it stands with the shortcut."""
        self._words.setObjectName("clash" if problem else "tip")
        self._words.style().polish(self._words)
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _take_keys(self) -> None:
        keys = self._edit.keySequence().toString()
        if keys and keys != self._shown_keys:
            self._shown_keys = keys
            self.keys_chosen.emit(keys)

    def _key_edit(self) -> QWidget:
        self._edit = QKeySequenceEdit()
        self._edit.setMaximumSequenceLength(1)
        self._edit.setFixedWidth(150)
        self._edit.setAccessibleName(self.tr("Keys of the global shortcut"))
        self._edit.editingFinished.connect(self._take_keys)
        back = QPushButton(self.tr("Reset"))
        back.setAutoDefault(False)
        back.clicked.connect(lambda: self.keys_chosen.emit(""))
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.small)
        row.addWidget(self._edit)
        row.addWidget(back)
        return both
