"""All that comes to a window with the documentation; imported once the search is ready."""

from dataclasses import dataclass

from desktop_app.app.clipboard import ClipboardPresenter
from desktop_app.app.contents import ContentsPresenter
from desktop_app.app.context import AppContext, LoadedLibrary
from desktop_app.app.dragging import DragPresenter
from desktop_app.app.link_menus import LinkMenuPresenter
from desktop_app.app.links import LinksPresenter
from desktop_app.app.reading import ReadingPresenter
from desktop_app.app.tabs import TabsPresenter
from desktop_app.app.updates import UpdatesPresenter
from desktop_app.app.user_data import UserDataPresenter
from desktop_app.controllers.clipboard import ClipboardController
from desktop_app.controllers.completer import ScopeCompleter
from desktop_app.controllers.contents import ContentsController
from desktop_app.controllers.image_loader import ImageLoader
from desktop_app.controllers.link_hints import LinkHints
from desktop_app.controllers.reader import Reader
from desktop_app.controllers.searcher import Searcher
from desktop_app.controllers.visit_tracker import VisitTracker
from desktop_app.navigation import session
from desktop_app.state.session import WindowState
from desktop_app.views.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class LibraryFeatures:
    """What one window can do with the documentation; held for as long as the window is."""

    reader: Reader
    reading: ReadingPresenter
    image_loader: ImageLoader
    clipboard: ClipboardPresenter
    links: LinksPresenter
    tabs: TabsPresenter
    contents: ContentsPresenter
    user_data: UserDataPresenter
    link_menus: LinkMenuPresenter
    dragging: DragPresenter
    updates: UpdatesPresenter
    completer: ScopeCompleter


def attach_library(
    window: MainWindow,
    searcher: Searcher,
    library: LoadedLibrary,
    context: AppContext,
    restore: WindowState,
) -> LibraryFeatures:
    """Give a window all that needs the library, and open in it the tabs that `restore` has."""
    tasks, docsets = context.tasks, library.library
    reader = Reader(tasks, docsets, window)
    reading = ReadingPresenter(window, reader, searcher)
    copier = ClipboardController(tasks, reader, docsets, window)
    clipboard = ClipboardPresenter(window, copier)
    links = LinksPresenter(window, reader, LinkHints(tasks, docsets, window), copier)
    tabs = TabsPresenter(window, reader, searcher, tasks, docsets)
    contents = ContentsPresenter(window, reader, ContentsController(tasks, docsets, window), tabs)
    user_data = UserDataPresenter(
        window,
        reader,
        searcher,
        VisitTracker(tasks, docsets, window),
        contents,
        tabs,
        context.user_data,
        context.open_windows,
    )
    context.user_data.set_docsets({docset.slug: docset.title for docset in docsets.docsets})
    tabs.restore(session.to_tabs(restore))
    return LibraryFeatures(
        reader,
        reading,
        _load_images(window, ImageLoader(tasks, window)),
        clipboard,
        links,
        tabs,
        contents,
        user_data,
        LinkMenuPresenter(window, reader, copier, contents, tabs, user_data),
        DragPresenter(window, reader, tasks, docsets),
        UpdatesPresenter(window, library.updater, contents, tabs),
        _complete_scopes(window, ScopeCompleter(tasks, docsets, window)),
    )


def _load_images(window: MainWindow, loader: ImageLoader) -> ImageLoader:
    window.reading_pane.text_begun.connect(loader.begin)
    window.reading_pane.image_wanted.connect(loader.load)
    return loader


def _complete_scopes(window: MainWindow, completer: ScopeCompleter) -> ScopeCompleter:
    completer.offered.connect(window.search_pane.offer)
    completer.completed.connect(window.search_box.complete)
    window.search_box.textChanged.connect(completer.set_text)
    window.search_box.completion_wanted.connect(completer.step)
    window.search_pane.completion_chosen.connect(completer.accept)
    completer.set_text(window.search_box.text())
    return completer
