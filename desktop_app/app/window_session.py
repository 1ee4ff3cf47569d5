"""One window: its widgets, its search, and all that comes to it with the documentation."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from desktop_app.app.context import AppContext, LoadedLibrary
from desktop_app.app.settings import SettingsPresenter
from desktop_app.controllers.searcher import Searcher
from desktop_app.navigation import session
from desktop_app.state.session import WindowState
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.chrome.screen_fit import fit_to_screen
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from desktop_app.app.library_features import LibraryFeatures


class WindowSession:
    """A window that takes what is typed at once, and answers as soon as it has a library."""

    def __init__(self, context: AppContext, restore: WindowState) -> None:
        """Make a window as `restore` has it; its tabs come with the library."""
        self._context, self._restore = context, restore
        self.window = MainWindow(DARK if context.color_scheme.dark else LIGHT)
        self.searcher = Searcher(context.tasks)
        self.features: LibraryFeatures | None = None
        """What the window can do with the documentation; None until that is loaded."""
        self._wire()
        self.settings = SettingsPresenter(self.window, context.color_scheme, context.user_data)
        self._restore_window()

    def attach_library(self, library: LoadedLibrary) -> None:
        """Search and read in this library, beginning with what has been typed."""
        # the window is painted without it
        from desktop_app.app.library_features import attach_library

        docsets = library.library.docsets
        self.window.set_docsets(docsets)
        self.searcher.attach(library.service)
        self.features = attach_library(
            self.window, self.searcher, library, self._context, self._restore
        )
        self.settings.set_docsets(docsets)

    def start_anew(self) -> None:
        """Show the home page in a single tab."""
        if self.features is not None:
            self.features.tabs.start_anew()

    async def close(self) -> None:
        """Stop recording what is done in the window, and end what runs for it."""
        if self.features is not None:
            self.features.user_data.stop()
            await self.features.image_loader.close()

    def _wire(self) -> None:
        window, searcher = self.window, self.searcher
        self._context.color_scheme.changed.connect(
            lambda dark: window.set_theme(DARK if dark else LIGHT)
        )
        window.search_box.textChanged.connect(searcher.set_text)
        window.scopes.docsets_chosen.connect(searcher.set_docsets)
        window.results.end_near.connect(searcher.more)
        searcher.answered.connect(window.show_answer)
        searcher.noticed.connect(window.problems.add)
        searcher.extended.connect(window.extend_answer)
        searcher.emptied.connect(window.show_home)
        actions = window.actions_by_name
        actions[ActionName.LITERALLY].triggered.connect(searcher.search_literally)
        actions[ActionName.ESCAPE].triggered.connect(self._escape)

    def _restore_window(self) -> None:
        """Show the window as it was; what is typed takes the place of the last search."""
        window, restore = self.window, self._restore
        window.search_box.setText(session.to_tabs(restore).current_tab.query)
        window.search_box.selectAll()
        if restore.geometry:
            window.restoreGeometry(QByteArray(restore.geometry))
        fit_to_screen(window)
        if len(restore.splitter) == window.splitter.count():
            window.set_splitter_sizes(restore.splitter)

    def _escape(self) -> None:
        """Go back one step: from the question, the whole page, the text, to the home page."""
        window = self.window
        if window.external_link_bar.isVisible():
            window.external_link_bar.dismiss()
        elif window.reading_pane.close_find_bar():
            return
        elif window.reading_pane.outline_has_focus:
            pass
        elif not (self.features is not None and self.features.reading.close_page()):
            if not window.search_box.text():
                self.searcher.set_text("")
            window.search_box.clear()
        window.search_box.setFocus()
