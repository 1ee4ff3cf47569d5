"""All that comes to the window with the documentation; imported once the search is ready."""

from typing import TYPE_CHECKING

from desktop_app.app.contents import ContentsPresenter
from desktop_app.app.context import AppContext
from desktop_app.app.link_menus import LinkMenuPresenter
from desktop_app.app.tabs import TabsPresenter
from desktop_app.app.updates import UpdatesPresenter
from desktop_app.app.user_data import UserDataPresenter
from desktop_app.app.web import open_on_web
from desktop_app.controllers.clipboard import ClipboardController
from desktop_app.controllers.completer import ScopeCompleter
from desktop_app.controllers.reader import Reader
from desktop_app.controllers.searcher import Searcher
from desktop_app.controllers.updater import Updater
from desktop_app.controllers.user_data import UserDataController
from desktop_app.state.session import WindowState
from desktop_app.views.main_window import MainWindow
from desktop_app.views.reading.context_menu import ContextMenu

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class LibraryFeatures:
    """The tabs, the contents, updates, the completion of scopes, and what the user keeps."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        searcher: Searcher,
        taking: ClipboardController,
        library: "Library",
        shared: AppContext,
        was: WindowState,
    ) -> None:
        """`was` is what the window has to show again."""
        tasks, first = shared.tasks, shared.keeping is None
        keeping = shared.keeping = shared.keeping or UserDataController(
            shared.path, shared.start, window.problems.add
        )
        keeping.set_docsets({docset.slug: docset.title for docset in library.docsets})
        tabbing = TabsPresenter(window, reader, searcher, tasks, library)
        contents = ContentsPresenter(window, reader, tasks, library, tabbing)
        self.returning = UserDataPresenter(
            window, reader, searcher, tasks, contents, tabbing, keeping, shared.open_windows
        )
        self.returning.attach(library, was)
        if first:
            keeping.open()
        else:
            keeping.announce()
        self.link_menus = LinkMenuPresenter(
            window, reader, taking, contents, tabbing, self.returning
        )
        self._wire_menu(window, reader, taking)
        shared.updater = shared.updater or Updater(tasks, library)
        UpdatesPresenter(window, shared.updater, library, contents, tabbing)
        completing = ScopeCompleter(tasks, library, window)
        completing.offered.connect(window.side.offer)
        completing.completed.connect(window.box.complete)
        window.box.textChanged.connect(completing.set_text)
        window.box.completion_wanted.connect(completing.step)
        window.side.completions.chosen.connect(completing.take)
        completing.set_text(window.box.text())

    def _wire_menu(self, window: MainWindow, reader: Reader, taking: ClipboardController) -> None:
        browser = window.pane.browser
        menu = ContextMenu(browser, window.actions_by_name)
        browser.menu_wanted.connect(
            lambda link, place: menu.open(link, reader.address(link) is not None, place)
        )
        menu.followed.connect(reader.follow)
        menu.tab_wanted.connect(browser.tab_wanted)
        menu.copy_wanted.connect(taking.address)
        menu.outside_wanted.connect(lambda link: open_on_web(window, reader.address(link)))
        window.actions_by_name["open-link"].triggered.connect(
            lambda: open_on_web(window, reader.reading.home_url if reader.reading else None)
        )
