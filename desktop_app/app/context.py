"""What all windows share: the documentation, the settings, and what the user keeps."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.controllers.color_scheme import ColorScheme
from desktop_app.controllers.library_loader import LibraryLoader
from desktop_app.navigation.open_windows import OpenWindows
from desktop_app.paths import state_file
from desktop_app.runtime import language
from desktop_app.runtime.tasks import TaskGroup
from desktop_app.state.settings import Settings
from desktop_app.state.startup import read_start
from desktop_app.views.theme import fonts

if TYPE_CHECKING:
    from desktop_app.app.desktop_integration import DesktopIntegration
    from desktop_app.controllers.updater import Updater
    from desktop_app.controllers.user_data import UserDataController
    from desktop_app.database.library import Library
    from desktop_app.search.service import SearchService


class AppContext:
    """Made by the first window, and used by every other one."""

    def __init__(
        self,
        palette: str | None,
        state: Path | None,
        report: Callable[[Exception], None],
        prepare: Callable[[], object],
    ) -> None:
        """Take `palette` and `state` as `WindowSession` does, `prepare` as `LibraryLoader` does."""
        self.palette = palette
        self.path = state or state_file()
        self.start = read_start(self.path)
        language.install_translators(self.start.settings.language)
        fonts.set_zoom(self.start.settings.zoom)
        self.appearance = ColorScheme(palette or self.start.settings.palette)
        self.tasks = TaskGroup(report)
        self.loader = LibraryLoader(prepare)
        self.open_windows = OpenWindows()
        self.keeping: UserDataController | None = None
        """What holds the settings; it comes with the documentation."""
        self.presence: DesktopIntegration | None = None
        """What the system sees, where this is the one instance."""
        self.updater: Updater | None = None
        """What updates the documentation, of which all windows then show the newer."""
        self.documentation: tuple[Library, SearchService] | None = None
        """What is searched, as soon as it is there."""

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.start.settings if self.keeping is None else self.keeping.settings
