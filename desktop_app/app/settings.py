"""Wires the settings to the window: palette, zoom, fonts, layout, keys."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.controllers.color_scheme import ColorScheme
from desktop_app.docset.records import Docset
from desktop_app.runtime.language import languages
from desktop_app.state.settings import ListPlace, PaletteChoice, Settings
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme.tokens import DARK, LIGHT, Palette
from desktop_app.views.theme.typography import Typography

if TYPE_CHECKING:
    from desktop_app.controllers.user_data import UserDataController
    from desktop_app.views.dialogs.settings.dialog import SettingsDialog

ZOOMS = (30, 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400, 500)
"""The steps of Ctrl and + or -, in percent."""


class SettingsPresenter(QObject):
    """Puts settings in force, and changes them."""

    applied = Signal(object)
    """The `Settings` that are in force now."""
    opened = Signal(object)
    """The dialog, before it is shown: others add their settings to it."""

    def __init__(
        self, window: MainWindow, appearance: ColorScheme, settings: Settings, palette: str | None
    ) -> None:
        """`palette`, if any, is in force for this run, until another one is chosen."""
        super().__init__(window)
        self.window, self.appearance = window, appearance
        self._for_this_run = PaletteChoice(palette) if palette else None
        self._in_force = Settings()
        self._keeping: UserDataController | None = None
        self._docsets: Sequence[Docset] = ()
        self.dialog: SettingsDialog | None = None
        """The settings dialog while it is open."""
        self.apply(settings)

    def attach(self, keeping: "UserDataController", docsets: Sequence[Docset]) -> None:
        """From now on settings can be changed, and stay; the docsets are there."""
        self._keeping = keeping
        self._docsets = docsets
        self.window.scopes.switch_off(keeping.settings.disabled_docsets)
        self.window.scopes.docsets_chosen.connect(self._choose_docsets)
        keeping.settings_changed.connect(self.apply)
        self._wire()

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self._in_force

    @property
    def is_attached(self) -> bool:
        """Whether settings can be changed."""
        return self._keeping is not None

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return DARK if self.appearance.dark else LIGHT

    @property
    def keeping(self) -> "UserDataController":
        """What holds the settings."""
        if self._keeping is None:
            raise RuntimeError("asked before there was anything to hold the settings")
        return self._keeping

    def apply(self, settings: Settings) -> None:
        """Put these settings in force."""
        window, before = self.window, self._in_force
        self._in_force = settings
        if settings.palette != before.palette and self._for_this_run is None:
            self.appearance.choose(settings.palette)
        window.pane.browser.set_typography(
            Typography(
                settings.body_font, settings.fixed_font, settings.zoom, settings.reading_width
            )
        )
        window.pane.set_outline_width(settings.outline_width)
        window.set_list_place(settings.list_place.value)
        window.vim.enabled = settings.vim_keys
        if (settings.shortcuts, settings.vim_keys) != (before.shortcuts, before.vim_keys):
            window.actions_by_name.set_keys(settings.shortcuts, vim=settings.vim_keys)
        if self.dialog is not None:
            self.dialog.show_settings(settings)
        self.applied.emit(settings)

    def change(self, **changes: object) -> None:
        """Change settings, by name."""
        settings = replace(self.keeping.settings, **changes)  # type: ignore[arg-type] # by name
        self.keeping.configure(settings)

    def wear(self, palette: str) -> None:
        """Have this palette for this run."""
        self._for_this_run = PaletteChoice(palette)
        self.appearance.choose(palette)

    def zoom(self, by: int) -> None:
        """One step larger (1) or smaller (-1), or as it was (0)."""
        self.change(zoom=next_zoom(self.keeping.settings.zoom, by))

    def _wire(self) -> None:
        actions = self.window.actions_by_name
        self.window.pane.browser.zoom_wanted.connect(self.zoom)
        self.window.pane.body.width_chosen.connect(lambda width: self.change(outline_width=width))
        actions[ActionName.ZOOM_IN].triggered.connect(lambda: self.zoom(1))
        actions[ActionName.ZOOM_OUT].triggered.connect(lambda: self.zoom(-1))
        actions[ActionName.ZOOM_RESET].triggered.connect(lambda: self.zoom(0))
        actions[ActionName.LIST].triggered.connect(self._toggle_list)
        actions[ActionName.FULL_SCREEN].triggered.connect(self._toggle_full_screen)
        actions[ActionName.SETTINGS].triggered.connect(self._open)
        actions[ActionName.ABOUT].triggered.connect(self._open_about)
        actions[ActionName.PAGE].triggered.connect(self._read)
        self.appearance.changed.connect(self._paint_dialog)

    def _choose(self, settings: Settings) -> None:
        """Show a sentence in the dialog."""
        if settings.palette != self.keeping.settings.palette:
            self._for_this_run = None
        self.keeping.configure(settings)

    def _choose_docsets(self, chosen: tuple[str, ...]) -> None:
        off = [slug for slug in self.window.scopes.slugs if slug not in chosen]
        elsewhere = set(self.keeping.settings.disabled_docsets).difference(self.window.scopes.slugs)
        self.change(disabled_docsets=tuple(sorted({*off, *elsewhere})))

    def _open(self) -> None:
        # the window is painted without it
        from desktop_app.views.dialogs.settings.dialog import SettingsDialog

        self.dialog = SettingsDialog(
            self.keeping.settings,
            languages(),
            self.window.actions_by_name,
            self.palette,
            self.window,
        )
        self.dialog.changed.connect(self._choose)
        self.dialog.history_cleared.connect(self.keeping.forget)
        self.dialog.finished.connect(self._closed)
        self.opened.emit(self.dialog)
        self.dialog.open()

    def _open_about(self) -> None:
        from desktop_app.views.dialogs.about import AboutDialog

        AboutDialog(self._docsets, self.window).open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
        # not every window system gives the keyboard back by itself
        self.window.activateWindow()

    def _paint_dialog(self, dark: bool) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(DARK if dark else LIGHT)

    def _toggle_list(self) -> None:
        hidden = self.keeping.settings.list_place is ListPlace.HIDDEN
        self.change(list_place=ListPlace.LEFT if hidden else ListPlace.HIDDEN)

    def _toggle_full_screen(self) -> None:
        if self.window.isFullScreen():
            self.window.showNormal()
        else:
            self.window.showFullScreen()

    def _read(self) -> None:
        """With the keys of vi the whole page is walked through at once."""
        if self.window.vim.enabled:
            self.window.pane.browser.setFocus()


def next_zoom(zoom: int, by: int) -> int:
    """Return the next zoom above (1) or below (-1), or none (0).

    >>> next_zoom(100, 1), next_zoom(105, -1), next_zoom(500, 1), next_zoom(67, 0)
    (110, 100, 500, 100)
    """
    if by == 0:
        return 100
    at = bisect_right(ZOOMS, zoom) if by > 0 else bisect_left(ZOOMS, zoom) - 1
    return ZOOMS[min(max(at, 0), len(ZOOMS) - 1)]
