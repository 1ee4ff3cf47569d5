"""Wires the settings for the shortcut from anywhere, the tray and the login to the dialog."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_app.app.settings import SettingsPresenter
from desktop_app.controllers.global_shortcut import GlobalShortcut, ShortcutState, ShortcutStatus
from desktop_app.controllers.user_data import UserDataController
from desktop_app.state.settings import GlobalShortcutMode, Settings
from desktop_app.system import autostart
from desktop_app.system.launch_command import toggle_command
from desktop_app.system.shortcut.factory import Backend
from desktop_app.system.shortcut.key_combination import default_keys
from desktop_app.views.dialogs.settings.desktop_section import DesktopSection
from desktop_app.views.dialogs.settings.dialog import SettingsDialog
from desktop_app.views.main_window import MainWindow


class DesktopSettingsPresenter(QObject):
    """Adds to the settings dialog the section for the global shortcut, the tray and the login."""

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsPresenter,
        user_data: UserDataController,
        shortcut: GlobalShortcut,
        backend: Backend,
    ) -> None:
        super().__init__(window)
        self._window, self._settings, self._user_data = window, settings, user_data
        self._shortcut, self._backend = shortcut, backend
        self._section: DesktopSection | None = None
        shortcut.changed.connect(self._show_state)
        settings.opened.connect(self._add_section)
        user_data.settings_changed.connect(self._fill_section)
        settings.color_scheme.changed.connect(self._paint_section)

    def _show_state(self, state: ShortcutState) -> None:
        """Report a shortcut that the user counts on and that is not there."""
        words, problem = self._words(state)
        if self._section is not None:
            self._section.show_words(words, problem=problem)
        if problem and state.status is not ShortcutStatus.NOT_OFFERED:
            self._window.status.tell(words)

    def _words(self, state: ShortcutState) -> tuple[str, bool]:
        match state.status:
            case ShortcutStatus.OFF:
                return "", False
            case ShortcutStatus.ASKING:
                return self.tr("Waiting for the desktop…"), False
            case ShortcutStatus.BOUND:
                return (
                    self.tr("{keys} shows or hides the window.").format(keys=state.keys),
                    False,
                )
            case ShortcutStatus.TAKEN:
                words = self.tr("{keys} is used by another program. Choose other keys here.")
            case ShortcutStatus.UNKNOWN_KEYS:
                words = self.tr("{keys} cannot be a global shortcut. Choose other keys.")
            case ShortcutStatus.DECLINED:
                words = self.tr("The desktop refused the shortcut {keys}.")
            case ShortcutStatus.LOST:
                words = self.tr("The desktop has withdrawn the shortcut {keys}.")
            case ShortcutStatus.NOT_OFFERED:
                words = self.tr(
                    "This desktop does not let applications set global shortcuts. In its own "
                    "settings, assign a key to this command: {command}"
                )
        return words.format(keys=state.keys, command=toggle_command()), True

    def _add_section(self, dialog: SettingsDialog) -> None:
        section = DesktopSection(self._settings.palette, QSystemTrayIcon.isSystemTrayAvailable())
        self._section = section
        section.switched.connect(
            lambda on: self._user_data.change_settings(
                everywhere=GlobalShortcutMode.ON if on else GlobalShortcutMode.OFF
            )
        )
        section.keys_chosen.connect(
            lambda keys: self._user_data.change_settings(everywhere_keys=keys)
        )
        section.tray_switched.connect(lambda on: self._user_data.change_settings(tray=on))
        section.login_switched.connect(self._start_at_login)
        dialog.add_section(section)
        dialog.finished.connect(self._forget_section)
        self._fill_section(self._user_data.settings)
        words, problem = self._words(self._shortcut.state)
        section.show_words(words, problem=problem)

    def _forget_section(self) -> None:
        self._section = None

    def _paint_section(self) -> None:
        if self._section is not None:
            self._section.set_theme(self._settings.palette)

    def _fill_section(self, settings: Settings) -> None:
        if self._section is not None:
            self._section.show_values(
                on=shortcut_enabled(settings, self._backend),
                keys=shortcut_keys(settings),
                tray=settings.tray,
                login=autostart.is_enabled(),
            )

    def _start_at_login(self, wanted: bool) -> None:
        try:
            autostart.set_enabled(wanted)
        except OSError as error:
            self._window.status.tell(
                self.tr("“Start at login” could not be changed: {why}").format(why=error.strerror)
            )
        self._fill_section(self._user_data.settings)


def shortcut_enabled(settings: Settings, backend: Backend) -> bool:
    """Tell whether these settings ask for the shortcut, on a desktop that gives it in this way."""
    if settings.everywhere is GlobalShortcutMode.AUTO:
        return not backend.asks_first
    return settings.everywhere is GlobalShortcutMode.ON


def shortcut_keys(settings: Settings) -> str:
    """Return the keys it shall have."""
    return settings.everywhere_keys or default_keys()
