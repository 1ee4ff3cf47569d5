"""The composition root of the window: build, wire, shut down in order."""

import asyncio
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from PySide6.QtCore import QByteArray, QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from qasync import QEventLoop

from desktop_app.application import make_application
from desktop_app.comfort import Comfort
from desktop_app.controllers import garbage, language, session
from desktop_app.controllers.appearance import Appearance
from desktop_app.controllers.hints import Hints
from desktop_app.controllers.loading import Loader
from desktop_app.controllers.reading import Reader, Reading
from desktop_app.controllers.report import sentence, translated
from desktop_app.controllers.searching import Searcher
from desktop_app.controllers.shutdown import Shutdown
from desktop_app.controllers.taking import Taking
from desktop_app.controllers.tasks import Tasks
from desktop_app.database.records import Page
from desktop_app.instance.message import Message, Wish
from desktop_app.search.answer import Result
from desktop_app.state.locations import state_file
from desktop_app.state.start import read_start
from desktop_app.views.theme import DARK, LIGHT
from desktop_app.views.window import Window

if TYPE_CHECKING:
    import re

    from desktop_app.database.library import Library
    from desktop_app.desk import Desk
    from desktop_app.instance.seat import Seat
    from desktop_app.returning import Returning
    from desktop_app.search.service import SearchService

translate = QCoreApplication.translate

_WORKERS = 2

_LONGEST_WAIT = 0.5
"""Seconds to wait for the first paint: a window that starts hidden is never painted."""


def run(message: Message, docsets: Sequence[Path] = (), seat: "Seat | None" = None) -> int:
    """Open the window as `message` has it, and return the exit code once all has ended.

    While it is open, the starts that find `seat` taken are heard.
    """
    application = make_application()
    desktop = Desktop(message.palette or None)
    if message.wish is not Wish.START:
        desktop.window.show()
    if message.query:
        desktop.window.box.setText(message.query)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(application)) as runner:
        runner.run(desktop.live(docsets, seat))
    return 0


class Desktop:
    """The window and what moves it."""

    def __init__(self, palette: str | None = None, state: Path | None = None) -> None:
        """`palette` instead of the one in the settings; `state` instead of the user's own file."""
        self._state = state or state_file()
        self._start = read_start(self._state)
        settings = self._start.settings
        language.speak(settings.language)
        self.appearance = Appearance(palette or settings.palette)
        self.tasks = Tasks(self.report)
        self.window = Window(DARK if self.appearance.dark else LIGHT)
        self.searcher = Searcher(self.tasks)
        self.reader = Reader(self.tasks)
        self.taking = Taking(self.tasks, self.reader)
        self._words: re.Pattern[str] | None = None
        self._found_by_words = ("", 0)
        self.hints = Hints(self.tasks)
        self.loader = Loader(_import_desk)
        self._wire()
        self.comfort = Comfort(self.window, self.appearance, settings, palette)
        self.returning: Returning | None = None
        """What the user keeps; it comes with the documentation."""
        self._restore_window()

    async def live(self, docsets: Sequence[Path], seat: "Seat | None" = None) -> None:
        """Load the documentation behind the painted window, then answer until it is closed.

        Whoever has the `seat` hears the other starts, and may stay while no window is open.
        """
        shutdown = Shutdown()
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._unheard)
        # qasync's own executor would start ten threads for the first call
        loop.set_default_executor(ThreadPoolExecutor(_WORKERS, thread_name_prefix="worker"))
        with garbage.collected_here(), self._uncaught_reported():
            await self._painted()
            self.tasks.start(self.loader.load(docsets))
            async with _present(self, seat, shutdown):
                await shutdown.wanted()
            self.window.hide()
            await self.tasks.finish()
            if self.returning is not None:
                await self.returning.close()
            await self.loader.close()

    def report(self, error: Exception) -> None:
        """Tell the user what went wrong."""
        words = sentence(error)
        if self.loader.loaded:
            self.window.status.tell(words)
        else:
            self.window.show_unusable(words)

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
        window.results.opened.connect(reader.open_page)
        window.home.chosen.connect(lambda link: reader.go(link.docset, link.url, link.whole))
        browser.link_hovered.connect(lambda link: self.hints.hover(link, reader.history.current))
        self.hints.found.connect(window.show_hint)
        self.hints.outside.connect(window.status.hover)
        self.hints.gone.connect(window.hide_hint)
        browser.link_followed.connect(reader.follow)
        browser.scrolled.connect(reader.scrolled)
        window.pane.outline.chosen.connect(self._go_on_page)
        window.pane.crumbs.followed.connect(reader.follow)
        reader.shown.connect(self._shown)
        reader.leads_out.connect(window.question.ask)
        reader.lost.connect(
            lambda url: window.status.tell(
                translate("Desktop", "{url} is not in the documentation.").format(url=url)
            )
        )
        window.question.agreed.connect(lambda url: QDesktopServices.openUrl(QUrl(url)))
        actions["page"].triggered.connect(reader.open_page)
        actions["previous"].triggered.connect(lambda: reader.turn(-1))
        actions["next"].triggered.connect(lambda: reader.turn(1))
        actions["back"].triggered.connect(reader.back)
        actions["forward"].triggered.connect(reader.forward)
        actions["copy-name"].triggered.connect(self.taking.name)
        actions["copy-import"].triggered.connect(self.taking.import_line)
        actions["copy-markdown"].triggered.connect(self.taking.markdown)
        actions["copy-rst"].triggered.connect(self.taking.restructured_text)
        self.taking.taken.connect(self._copy)
        self.taking.refused.connect(
            lambda name: window.status.tell(
                translate("Desktop", "{name} needs no import.").format(name=name)
            )
        )
        actions["escape"].triggered.connect(self._escape)
        actions["copy-link"].triggered.connect(self.taking.link)
        actions["open-link"].triggered.connect(self._open_link)

    def _ready(self, library: "Library", service: "SearchService") -> None:
        garbage.leave_alone_what_is_there()
        self.window.set_docsets(library.docsets)
        self.taking.attach(library)
        self.hints.attach(library)
        self.reader.attach(library)
        self.searcher.attach(service)
        self._come_home(library)
        for _, problem in library.problems:
            self.window.status.tell(translated(problem))

    def _come_home(self, library: "Library") -> None:
        """Fill the home page, and be where one was when the application last ended."""
        window, reader, searcher, tasks = self.window, self.reader, self.searcher, self.tasks
        make, taking = _import_desk(), self.taking
        desk = make(window, reader, searcher, taking, tasks, library, self._state, self._start)
        self.returning = desk.returning
        self.comfort.attach(self.returning.keeping, library.docsets)
        self.returning.attach(library)

    def _restore_window(self) -> None:
        """Have the window as it was; what is typed takes the place of the last search."""
        window, was = self.window, session.window(self._start.session)
        window.box.setText(session.tabs(was).front.query)
        window.box.selectAll()
        if was.geometry:
            window.restoreGeometry(QByteArray(was.geometry))
        if len(was.splitter) == window.splitter.count():
            window.divide(was.splitter)

    def _select(self, result: Result) -> None:
        # with the search it came in a worker; here it would hold the first paint back
        from desktop_app.search.snippet import telling_forms

        self._words = telling_forms(self.window.box.text()) if result.snippet else None
        self._found_by_words = (result.entry.docset, result.entry.id)
        self.reader.preview(result.entry)

    def _shown(self, reading: Reading) -> None:
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

    def _go_on_page(self, anchor: str) -> None:
        """To a heading of the page that is shown."""
        self.window.pane.go_to_text()
        self.reader.follow(f"#{quote(anchor, safe='')}")

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.window.status.tell(translate("Desktop", "Copied {text}").format(text=text))

    def _open_link(self) -> None:
        url = self.reader.reading and self.reader.reading.home_url
        if url:
            QDesktopServices.openUrl(QUrl(url))

    def _unheard(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """What a callback of the event loop raised."""
        error = context.get("exception")
        self.report(error if isinstance(error, Exception) else RuntimeError(context["message"]))

    @contextmanager
    def _uncaught_reported(self) -> Iterator[None]:
        """What a slot raises is reported, too."""

        def report(
            kind: type[BaseException], error: BaseException, trace: TracebackType | None
        ) -> None:
            if isinstance(error, Exception):
                self.report(error)
            else:
                before(kind, error, trace)

        before, sys.excepthook = sys.excepthook, report
        try:
            yield
        finally:
            sys.excepthook = before


def _present(
    desktop: Desktop, seat: "Seat | None", shutdown: Shutdown
) -> AbstractAsyncContextManager[object]:
    """Be the one instance for the system, with the `seat`; without, this is not the one."""
    if seat is None:
        return nullcontext()
    # the window is painted without it
    from desktop_app.presence import Presence

    return Presence(desktop.window, desktop.comfort, shutdown, seat)


def _import_desk() -> "type[Desk]":
    """What the window is painted without; a worker has imported it when it is needed."""
    import desktop_app.state.storage  # noqa: F401 - the state's own worker would stall the window
    from desktop_app.desk import Desk

    return Desk
