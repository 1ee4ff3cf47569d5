"""The settings dialog."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QComboBox,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.state.settings import RANGES, ListPlace, PaletteChoice, Settings
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.dialogs.settings.controls import Chips, Number, Switch
from desktop_app.views.dialogs.settings.form import Form, label
from desktop_app.views.dialogs.settings.shortcut_editor import ShortcutEditor
from desktop_app.views.theme.tokens import Palette
from desktop_app.views.theme.typography import LEAST_ZOOM
from desktop_app.views.widgets.sheet import ScrollDialog

_SIZE = (600, 640)


class SettingsDialog(ScrollDialog):
    """Shows the settings; every change is in force at once, and there is nothing to confirm."""

    changed = Signal(object)
    """The `Settings` that the user wants now."""
    history_cleared = Signal()
    """The history and the recent searches shall be forgotten."""

    def __init__(
        self,
        settings: Settings,
        languages: Sequence[str],
        actions: Actions,
        palette: Palette,
        parent: QWidget,
    ) -> None:
        """`languages` are the codes of those that there are."""
        super().__init__(QCoreApplication.translate("SettingsDialog", "Settings"), _SIZE, parent)
        self._settings = settings
        self._switches: list[Switch] = []
        self._form = Form()
        self._sections = QVBoxLayout()
        self._look(languages)
        self._reading()
        self._memory(palette)
        self._form.addLayout(self._sections, self._form.rowCount(), 0, 1, 2)
        self._keyboard(actions, palette)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(label("headline", self.tr("Settings")))
        column.addWidget(label("lead", self.tr("Changes take effect immediately.")))
        column.addLayout(self._form)
        column.addStretch(1)
        self.lay_out(column)
        self.show_settings(settings)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        for switch in self._switches:
            switch.set_theme(palette)

    def show_settings(self, settings: Settings) -> None:
        """Show what is in force."""
        self._settings = settings
        self._palette.set_value(settings.palette.value)
        self._place.set_value(settings.list_place.value)
        self._language.set_value(settings.language)
        self._zoom.set_value(settings.zoom)
        self._width.set_value(settings.reading_width)
        for box, family in ((self._body, settings.body_font), (self._fixed, settings.fixed_font)):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findText(family)) if family else 0)
            box.blockSignals(False)
        self._frecency.setChecked(settings.frecency)
        self._vim.setChecked(settings.vim_keys)
        self._shortcuts.refresh()

    def add_section(self, section: QWidget) -> None:
        """Show settings that only some windows have, before those of the keyboard."""
        self._sections.addWidget(section)

    def _look(self, languages: Sequence[str]) -> None:
        self._form.rubric(self.tr("Appearance"))
        self._palette = Chips(
            self.tr("Theme"),
            {
                "system": self.tr("System"),
                "light": self.tr("Light"),
                "dark": self.tr("Dark"),
            },
        )
        self._palette.chosen.connect(lambda value: self._set(palette=PaletteChoice(value)))
        self._form.line(self.tr("Theme"), self._palette)
        self._place = Chips(
            self.tr("Result list"),
            {"left": self.tr("Left"), "top": self.tr("Top"), "hidden": self.tr("Hidden")},
        )
        self._place.chosen.connect(lambda value: self._set(list_place=ListPlace(value)))
        self._form.line(self.tr("Result list"), self._place)
        self._language = Chips(
            self.tr("Language"),
            {"": self.tr("System")} | {code: language_name(code) for code in languages},
        )
        self._language.chosen.connect(lambda value: self._set(language=value))
        self._form.line(self.tr("Language"), self._language)
        self._form.note(self.tr("A new language takes effect after a restart."))

    def _reading(self) -> None:
        self._form.rubric(self.tr("Reading"))
        self._zoom = Number(self.tr("Zoom"), LEAST_ZOOM, RANGES["zoom"][1], 10, self.tr(" %"))
        self._zoom.changed.connect(lambda value: self._set(zoom=value))
        self._form.line(self.tr("Zoom"), self._zoom)
        self._width = Number(
            self.tr("Maximum text width"), *RANGES["reading_width"], 20, self.tr(" px")
        )
        self._width.changed.connect(lambda value: self._set(reading_width=value))
        self._form.line(self.tr("Maximum text width"), self._width)
        families = QFontDatabase.families()
        self._body = self._fonts(families)
        self._body.currentIndexChanged.connect(
            lambda at: self._set(body_font=self._body.itemText(at) if at else "")
        )
        self._form.line(self.tr("Text font"), self._body)
        self._fixed = self._fonts([name for name in families if QFontDatabase.isFixedPitch(name)])
        self._fixed.currentIndexChanged.connect(
            lambda at: self._set(fixed_font=self._fixed.itemText(at) if at else "")
        )
        self._form.line(self.tr("Code font"), self._fixed)

    def _memory(self, palette: Palette) -> None:
        self._form.rubric(self.tr("History"))
        self._frecency = self._switch(self.tr("Rank frequently opened entries higher"), palette)
        self._frecency.clicked.connect(lambda on: self._set(frecency=on))
        forget = self._forget = QPushButton(self.tr("Clear history…"))
        forget.setAutoDefault(False)
        forget.clicked.connect(self._ask_to_forget)
        self._form.line(self.tr("Reading history and searches"), forget, stretched=False)
        self._form.note(self.tr("The history never leaves this computer."))

    def _ask_to_forget(self) -> None:
        question = QMessageBox(self)
        question.setWindowTitle(self.tr("Clear history"))
        question.setText(self.tr("Clear the history of what you have read and searched for?"))
        question.setInformativeText(self.tr("This cannot be undone. Pins and open tabs are kept."))
        clear = question.addButton(self.tr("Clear"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = question.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(cancel)
        question.setEscapeButton(cancel)
        clear.clicked.connect(self._forget_history)
        question.finished.connect(question.deleteLater)
        question.open()

    def _forget_history(self) -> None:
        self.history_cleared.emit()
        self._forget.setText(self.tr("Cleared"))

    def _keyboard(self, actions: Actions, palette: Palette) -> None:
        self._form.rubric(self.tr("Keyboard"))
        self._vim = self._switch(self.tr("Vim keys"), palette)
        self._vim.clicked.connect(lambda on: self._set(vim_keys=on))
        self._form.note(
            self.tr(
                "Outside the search box, j, k, gg, G, Ctrl+D, Ctrl+U and / are commands; "
                "Ctrl+Shift+D pins."
            )
        )
        self._shortcuts = ShortcutEditor(actions, self._settings.shortcuts)
        self._shortcuts.changed.connect(lambda keys: self._set(shortcuts=keys))
        self._form.whole(self._shortcuts)

    def _set(self, **changes: object) -> None:
        self._settings = replace(self._settings, **changes)  # type: ignore[arg-type] # by name
        self.changed.emit(self._settings)

    def _fonts(self, families: list[str]) -> QComboBox:
        box = QComboBox()
        box.addItem(self.tr("System default"))
        box.addItems(families)
        box.setMaxVisibleItems(12)
        box.setMinimumContentsLength(16)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        # a wheel over the dialog scrolls it, and does not change what it passes over
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.wheelEvent = lambda event: event.ignore()  # type: ignore[method-assign]
        return box

    def _switch(self, text: str, palette: Palette) -> Switch:
        switch = Switch(text, palette)
        self._switches.append(switch)
        self._form.line(text, switch, stretched=False)
        return switch


def language_name(code: str) -> str:
    """Return what a language is called by those who speak it.

    >>> language_name("de"), language_name("en")
    ('Deutsch', 'English')
    """
    language = QLocale(code).language()
    # Qt calls it American English
    english = language is QLocale.Language.English
    name = QLocale.languageToString(language) if english else QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:]
