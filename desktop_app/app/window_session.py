"""The composition root of the window: build, wire, shut down in order."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QCoreApplication
from PySide6.QtGui import QGuiApplication

from desktop_app.app.context import AppContext
from desktop_app.app.settings import SettingsPresenter
from desktop_app.app.web import open_on_web
from desktop_app.controllers.clipboard import ClipboardController
from desktop_app.controllers.image_loader import ImageLoader
from desktop_app.controllers.link_hints import LinkHints
from desktop_app.controllers.reader import LoadedContent, Reader
from desktop_app.controllers.searcher import Searcher
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.records import Page
from desktop_app.navigation import session
from desktop_app.runtime import garbage
from desktop_app.runtime.error_messages import translate_message, user_message
from desktop_app.runtime.shutdown import Shutdown
from desktop_app.runtime.uncaught import uncaught_reported
from desktop_app.search.records import Result
from desktop_app.state.session import WindowState
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme.tokens import DARK, LIGHT

if TYPE_CHECKING:
    import re

    from desktop_app.app.library_features import LibraryFeatures
    from desktop_app.app.user_data import UserDataPresenter
    from desktop_app.database.library import Library
    from desktop_app.search.service import SearchService
    from desktop_app.single_instance.primary import PrimaryInstance

translate = QCoreApplication.translate

_WORKERS = 2

_LONGEST_WAIT = 0.5
"""Seconds to wait for the first paint: a window that starts hidden is never painted."""


class WindowSession:
    """One window: its widgets, its controllers, and how they are connected."""

    def __init__(
        self,
        palette: str | None = None,
        state: Path | None = None,
        beside: "WindowSession | None" = None,
        was: WindowState | None = None,
    ) -> None:
        """`palette` instead of the one in the settings; `state` instead of the user's own file.

        A window `beside` another one shares all that can be shared; it shows again what it `was`.
        """
        self.shared: AppContext = (
            beside.shared if beside else AppContext(palette, state, self.report, _import_desk)
        )
        shared = self.shared
        self.windows: list[WindowSession] = beside.windows if beside else []
        """All windows of the application, those that were closed included."""
        self.windows.append(self)
        self._was = was or session.first_window(shared.start.session)
        self.appearance, self.tasks, self.loader = shared.appearance, shared.tasks, shared.loader
        self.window = MainWindow(DARK if self.appearance.dark else LIGHT)
        self.searcher = Searcher(self.tasks)
        self.reader = Reader(self.tasks)
        self.taking = ClipboardController(self.tasks, self.reader)
        self._words: re.Pattern[str] | None = None
        self._found_by_words = ("", 0)
        self.hints = LinkHints(self.tasks)
        self.image_loader = ImageLoader(self.tasks)
        self._wire()
        self.comfort = SettingsPresenter(
            self.window, self.appearance, shared.settings, shared.palette
        )
        self.returning: UserDataPresenter | None = None
        """What the user keeps; it comes with the documentation."""
        self._restore_window()

    def open_window(self, was: WindowState | None = None) -> None:
        """Open another window: an empty one, or one as it `was`."""
        if self.shared.documentation is None:
            return
        closed = [each for each in self.windows if not each.window.isVisible()]
        if was is None and closed and closed[0].returning:
            closed[0].returning.tabbing.start_anew()
            closed[0].window.show()
            return
        made = WindowSession(beside=self, was=was or WindowState(splitter=self.window.division))
        if was is None:
            made.window.resize(self.window.size())
        if self.shared.presence is not None:
            self.shared.presence.attach(made.window, made.comfort)
        made.window.show()
        made._attach(*self.shared.documentation)

    async def live(self, docsets: Sequence[Path], primary: "PrimaryInstance | None" = None) -> None:
        """Load the documentation behind the painted window, then answer until it is closed.

        Whoever has the `primary` hears the other starts, and may stay while no window is open.
        """
        shutdown = Shutdown()
        loop = asyncio.get_running_loop()
        # qasync's own executor would start ten threads for the first call
        loop.set_default_executor(ThreadPoolExecutor(_WORKERS, thread_name_prefix="worker"))
        with garbage.collect_in_this_thread(), uncaught_reported(self.report):
            await self._painted()
            self.tasks.start(self.loader.load(docsets))
            async with self._present(primary, shutdown):
                await shutdown.wanted()
            for each in self.windows:
                each.window.hide()
            await self.tasks.finish()
            for each in self.windows:
                await each.image_loader.close()
            await self._keep()
            await self.loader.close()

    def report(self, error: Exception) -> None:
        """Tell the user what went wrong."""
        words = user_message(error)
        if self.loader.loaded:
            front = (each.window for each in self.windows if each.window.isActiveWindow())
            window = next(front, self.window)
            # a damaged docset stays damaged, until something is done about it
            (window.problems.add if isinstance(error, DocsetError) else window.status.tell)(words)
        else:
            problems = map(translate_message, self.loader.problems)
            self.window.show_unusable("\n\n".join(problems) or words)

    async def _painted(self) -> None:
        if self.window.is_painted:
            return
        painted = asyncio.Event()
        self.window.painted.connect(painted.set)
        with suppress(TimeoutError):
            await asyncio.wait_for(painted.wait(), _LONGEST_WAIT)

    def _wire(self) -> None:
        window, searcher, reader = self.window, self.searcher, self.reader
        actions, browser = window.actions_by_name, window.pane.browser
        self.appearance.changed.connect(lambda dark: window.set_theme(DARK if dark else LIGHT))
        if self.windows[0] is self:
            self.loader.ready.connect(self._ready)
        window.box.textChanged.connect(searcher.set_text)
        window.scopes.docsets_chosen.connect(searcher.set_docsets)
        window.results.end_near.connect(searcher.more)
        searcher.answered.connect(window.show_answer)
        searcher.extended.connect(window.extend_answer)
        searcher.missed.connect(reader.leave)
        searcher.emptied.connect(reader.leave)
        searcher.emptied.connect(window.show_home)
        window.results.selected.connect(self._select)
        window.results.opened.connect(self._open_page)
        window.home.chosen.connect(
            lambda link: reader.go(link.docset, link.url, link.whole, direct=True)
        )
        browser.link_hovered.connect(lambda link: self.hints.hover(link, reader.history.current))
        self.hints.found.connect(window.show_hint)
        self.hints.note_found.connect(window.show_note)
        self.hints.outside.connect(window.status.hover)
        self.hints.gone.connect(window.hide_hint)
        browser.begun.connect(self.image_loader.begin)
        browser.image_wanted.connect(self.image_loader.load)
        browser.link_followed.connect(reader.follow)
        browser.scrolled.connect(reader.scrolled)
        window.pane.outline.chosen.connect(self._go_on_page)
        window.pane.crumbs.followed.connect(reader.follow)
        reader.shown.connect(self._shown)
        reader.leads_out.connect(window.question.ask)
        reader.lost.connect(
            lambda url: window.status.tell(
                translate("WindowSession", "{url} is not in the documentation.").format(url=url)
            )
        )
        window.question.agreed.connect(lambda url: open_on_web(window, url))
        actions["literally"].triggered.connect(searcher.search_literally)
        actions["page"].triggered.connect(self._open_page)
        actions["previous"].triggered.connect(lambda: reader.turn(-1))
        actions["next"].triggered.connect(lambda: reader.turn(1))
        reader.history_changed.connect(window.show_history)
        actions["back"].triggered.connect(reader.back)
        actions["forward"].triggered.connect(reader.forward)
        actions["copy-name"].triggered.connect(self.taking.name)
        actions["copy-import"].triggered.connect(self.taking.import_line)
        actions["copy-markdown"].triggered.connect(self.taking.markdown)
        actions["copy-rst"].triggered.connect(self.taking.restructured_text)
        self.taking.taken.connect(self._copy)
        self.taking.refused.connect(
            lambda name: window.status.tell(
                translate("WindowSession", "{name} needs no import.").format(name=name)
            )
        )
        actions["new-window"].triggered.connect(lambda: self.open_window())
        actions["escape"].triggered.connect(self._escape)
        actions["copy-link"].triggered.connect(self.taking.link)

    def _ready(self, library: "Library", service: "SearchService") -> None:
        garbage.freeze_existing()
        self.shared.documentation = library, service
        self._attach(library, service)
        for problem in self.loader.problems:
            self.window.problems.add(translate_message(problem))
        others = self.shared.start.session.windows[1:] if self.window.isVisible() else ()
        for was in others:
            self.open_window(was)
        if others:
            # what was asked for is in the first one, which the others have covered
            self.window.raise_()
            self.window.activateWindow()

    def _attach(self, library: "Library", service: "SearchService") -> None:
        self.window.set_docsets(library.docsets)
        self.taking.attach(library)
        self.hints.attach(library)
        self.reader.attach(library)
        self.searcher.attach(service)
        parts = self.window, self.reader, self.searcher, self.taking
        self.returning = _import_desk()(*parts, library, self.shared, self._was).returning
        self.comfort.attach(self.returning.keeping, library.docsets)

    def _present(
        self, primary: "PrimaryInstance | None", shutdown: Shutdown
    ) -> AbstractAsyncContextManager[object]:
        """Be the one instance for the system, with the `primary`; without, this is not the one."""
        if primary is None:
            return nullcontext()
        # the window is painted without it
        from desktop_app.app.desktop_integration import DesktopIntegration

        self.shared.presence = DesktopIntegration(self.window, self.comfort, shutdown, primary)
        return self.shared.presence

    async def _keep(self) -> None:
        """Write down what is open, and everything that still waits."""
        for each in self.windows:
            if each.returning is not None:
                each.returning.stop()
        if self.shared.keeping is not None:
            await self.shared.keeping.close(self.shared.open_windows.session)

    def _restore_window(self) -> None:
        """Have the window as it was; what is typed takes the place of the last search."""
        window, was = self.window, self._was
        window.box.setText(session.to_tabs(was).front.query)
        window.box.selectAll()
        if was.geometry:
            window.restoreGeometry(QByteArray(was.geometry))
        window.fit_to_screen()
        if len(was.splitter) == window.splitter.count():
            window.divide(was.splitter)

    def _select(self, result: Result) -> None:
        # with the search it came in a worker; here it would hold the first paint back
        from desktop_app.search.snippet import query_word_pattern

        self._words = query_word_pattern(self.window.box.text()) if result.snippet else None
        self._found_by_words = (result.entry.docset, result.entry.id)
        self.reader.preview(result.entry)

    def _shown(self, reading: LoadedContent) -> None:
        place, content, actions = reading.place, reading.content, self.window.actions_by_name
        whole = isinstance(content, Page)
        actions["page"].setVisible(not whole)
        actions["previous"].setVisible(whole)
        actions["next"].setVisible(whole)
        for name in ("copy-link", "open-link", "copy-markdown", "copy-rst"):
            actions[name].setEnabled(reading.home_url is not None)
        if isinstance(content, Page):
            actions["previous"].setEnabled(content.previous is not None)
            actions["next"].setEnabled(content.next is not None)
            self.window.show_page(content, reading.images, place.anchor, place.scroll)
        else:
            self.window.show_preview(content, reading.images, place.scroll)
        found_by_words = (place.docset, place.entry_id) == self._found_by_words and not whole
        self.window.pane.finder.mark_words(self._words if found_by_words else None)

    def _escape(self) -> None:
        """One step back: the question, the page, the text, the home page."""
        window = self.window
        if window.question.isVisible():
            window.question.dismiss()
        elif window.pane.finder.close():
            return
        elif window.pane.outline.list.hasFocus():
            pass
        elif not (self.reader.reading and self.reader.close_page()):
            if not window.box.text():
                self.searcher.set_text("")
            window.box.clear()
        window.box.setFocus()

    def _open_page(self) -> None:
        """Open the whole page and give it the keys: they scroll it until something is typed."""
        self.reader.open_page()
        if not self.reader.at_home:
            self.window.pane.go_to_text()

    def _go_on_page(self, anchor: str) -> None:
        """To a heading of the page that is shown."""
        self.window.pane.go_to_text()
        self.reader.follow(f"#{quote(anchor, safe='')}")

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.window.status.tell(translate("WindowSession", "Copied {text}").format(text=text))


def _import_desk() -> "type[LibraryFeatures]":
    """Return what the window is painted without; a worker has imported it when it is needed."""
    import desktop_app.state.storage  # noqa: F401 - the state's own worker would stall the window
    from desktop_app.app.library_features import LibraryFeatures

    return LibraryFeatures
