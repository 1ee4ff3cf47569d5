"""What all windows share: what is there from the start, and what comes with the documentation."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.controllers.color_scheme import ColorScheme
from desktop_app.controllers.library_loader import LibraryLoader
from desktop_app.controllers.user_data import UserDataController
from desktop_app.navigation.open_windows import OpenWindows
from desktop_app.runtime import language
from desktop_app.runtime.tasks import TaskGroup
from desktop_app.state.session import Session
from desktop_app.state.startup import read_start
from desktop_app.views.theme import fonts

if TYPE_CHECKING:
    from desktop_app.controllers.updater import Updater
    from desktop_app.database.library import Library
    from desktop_app.search.service import SearchService


@dataclass(frozen=True, slots=True)
class AppContext:
    """What every window is made with."""

    color_scheme: ColorScheme
    tasks: TaskGroup
    loader: LibraryLoader
    user_data: UserDataController
    open_windows: OpenWindows
    last_session: Session
    """What was open when the application last ended."""


@dataclass(frozen=True, slots=True)
class LoadedLibrary:
    """The documentation, once it can be searched, and what updates it for all windows."""

    library: "Library"
    service: "SearchService"
    updater: "Updater"


def make_context(
    palette: str | None,
    state: Path,
    prepare: Callable[[], object],
    *,
    report: Callable[[Exception], None],
    tell: Callable[[str], None],
) -> AppContext:
    """Read what the user keeps in the file `state`, and put language and colours in force.

    `palette` goes before the one in the settings; `prepare` is what `LibraryLoader` takes. What
    fails is given to `report`, what the state file has to say to `tell`.
    """
    start = read_start(state)
    language.install_translators(start.settings.language)
    fonts.set_zoom(start.settings.zoom)
    return AppContext(
        ColorScheme(start.settings.palette, palette),
        TaskGroup(report),
        LibraryLoader(prepare),
        UserDataController(state, start, tell),
        OpenWindows(),
        start.session,
    )
