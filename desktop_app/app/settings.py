"""Wires the settings to the window: palette, zoom, fonts, layout, keys."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.controllers.color_scheme import ColorScheme
from desktop_app.controllers.user_data import UserDataController
from desktop_app.docset.records import Docset
from desktop_app.runtime.language import languages
from desktop_app.state.settings import ListPlace, Settings
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme.tokens import DARK, LIGHT, Palette
from desktop_app.views.theme.typography import LEAST_ZOOM, Typography

if TYPE_CHECKING:
    from desktop_app.views.dialogs.settings.dialog import SettingsDialog

ZOOMS = (LEAST_ZOOM, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400, 500)
"""The steps of Ctrl and + or -, in percent."""


class SettingsPresenter(QObject):
    """Puts settings in force, and changes them."""

    opened = Signal(object)
    """The dialog, before it is shown: others add their settings to it."""

    def __init__(
        self, window: MainWindow, color_scheme: ColorScheme, user_data: UserDataController
    ) -> None:
        super().__init__(window)
        self._window, self._user_data = window, user_data
        self.color_scheme = color_scheme
        self._in_force = Settings()
        self._docsets: Sequence[Docset] = ()
        self.dialog: SettingsDialog | None = None
        """The settings dialog while it is open."""
        self.apply(user_data.settings)
        self._wire()

    def set_docsets(self, docsets: Sequence[Docset]) -> None:
        """Search the open `docsets` but for those that the settings switch off."""
        self._docsets = docsets
        self._window.scopes.switch_off(self._user_data.settings.disabled_docsets)

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return DARK if self.color_scheme.dark else LIGHT

    def apply(self, settings: Settings) -> None:
        """Put these settings in force."""
        window, before = self._window, self._in_force
        self._in_force = settings
        if settings.palette != before.palette:
            self.color_scheme.choose(settings.palette)
        zoom = max(settings.zoom, LEAST_ZOOM)
        window.set_zoom(zoom)
        window.reading_pane.set_typography(
            Typography(settings.body_font, settings.fixed_font, zoom, settings.reading_width)
        )
        window.reading_pane.set_outline_width(settings.outline_width)
        window.set_list_place(settings.list_place.value)
        window.vim.enabled = settings.vim_keys
        if (settings.shortcuts, settings.vim_keys) != (before.shortcuts, before.vim_keys):
            window.actions_by_name.set_keys(settings.shortcuts, vim=settings.vim_keys)
        if self.dialog is not None:
            self.dialog.show_settings(settings)

    def zoom_by(self, steps: int) -> None:
        """Set the text one step larger (1) or smaller (-1), or in its usual size (0)."""
        self._user_data.change_settings(zoom=next_zoom(self._user_data.settings.zoom, steps))

    def _wire(self) -> None:
        actions = self._window.actions_by_name
        self._user_data.settings_changed.connect(self.apply)
        self._window.scopes.docsets_chosen.connect(self._choose_docsets)
        self._window.reading_pane.zoom_wanted.connect(self.zoom_by)
        self._window.reading_pane.outline_width_chosen.connect(
            lambda width: self._user_data.change_settings(outline_width=width)
        )
        actions[ActionName.ZOOM_IN].triggered.connect(lambda: self.zoom_by(1))
        actions[ActionName.ZOOM_OUT].triggered.connect(lambda: self.zoom_by(-1))
        actions[ActionName.ZOOM_RESET].triggered.connect(lambda: self.zoom_by(0))
        actions[ActionName.LIST].triggered.connect(self._toggle_list)
        actions[ActionName.FULL_SCREEN].triggered.connect(self._toggle_full_screen)
        actions[ActionName.SETTINGS].triggered.connect(self._open)
        actions[ActionName.ABOUT].triggered.connect(self._open_about)
        actions[ActionName.PAGE].triggered.connect(self._read)
        self.color_scheme.changed.connect(self._paint_dialog)

    def _choose(self, settings: Settings) -> None:
        """Put in force what the dialog says; a palette chosen there ends the one of this run."""
        if settings.palette != self._user_data.settings.palette:
            self.color_scheme.choose(settings.palette, keep_override=False)
        self._user_data.apply_settings(settings)

    def _choose_docsets(self, chosen: tuple[str, ...]) -> None:
        off = [slug for slug in self._window.scopes.slugs if slug not in chosen]
        elsewhere = set(self._user_data.settings.disabled_docsets).difference(
            self._window.scopes.slugs
        )
        self._user_data.change_settings(disabled_docsets=tuple(sorted({*off, *elsewhere})))

    def _keep_outline_width(self, width: int) -> None:
        self._user_data.change_settings(outline_width=width)

    def _open(self) -> None:
        # the window is painted without it
        from desktop_app.views.dialogs.settings.dialog import SettingsDialog

        self.dialog = SettingsDialog(
            self._user_data.settings,
            languages(),
            self._window.actions_by_name,
            self.palette,
            self._window,
        )
        self.dialog.changed.connect(self._choose)
        self.dialog.history_cleared.connect(self._user_data.clear_history)
        self.dialog.finished.connect(self._closed)
        self.opened.emit(self.dialog)
        self.dialog.open()

    def _open_about(self) -> None:
        from desktop_app.views.dialogs.about import AboutDialog

        AboutDialog(self._docsets, self._window).open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        # not every window system gives the keyboard back by itself
        self._window.activateWindow()

    def _paint_dialog(self, dark: bool) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(DARK if dark else LIGHT)

    def _toggle_list(self) -> None:
        hidden = self._user_data.settings.list_place is ListPlace.HIDDEN
        self._user_data.change_settings(list_place=ListPlace.LEFT if hidden else ListPlace.HIDDEN)

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _read(self) -> None:
        """With the keys of vi the whole page is walked through at once."""
        if self._window.vim.enabled:
            self._window.reading_pane.focus_text()


def next_zoom(zoom: int, by: int) -> int:
    """Return the next zoom above (1) or below (-1), or none (0).

    >>> next_zoom(100, 1), next_zoom(105, -1), next_zoom(500, 1), next_zoom(67, 0)
    (110, 100, 500, 100)
    """
    if by == 0:
        return 100
    at = bisect_right(ZOOMS, zoom) if by > 0 else bisect_left(ZOOMS, zoom) - 1
    return ZOOMS[min(max(at, 0), len(ZOOMS) - 1)]
