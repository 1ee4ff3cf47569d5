"""The application: its windows, what they share, and the order in which everything ends."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.app.context import LoadedLibrary, make_context
from desktop_app.app.window_session import WindowSession
from desktop_app.docset.errors import DocsetError
from desktop_app.navigation import session as sessions
from desktop_app.paths import state_file
from desktop_app.runtime import garbage
from desktop_app.runtime.error_messages import translate_message, user_message
from desktop_app.runtime.shutdown import Shutdown
from desktop_app.runtime.uncaught import uncaught_reported
from desktop_app.state.session import WindowState
from desktop_app.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop_app.app.desktop_integration import DesktopIntegration
    from desktop_app.database.library import Library
    from desktop_app.search.service import SearchService
    from desktop_app.single_instance.primary import PrimaryInstance

_WORKERS = 2

_FIRST_PAINT_SECONDS = 0.5
"""How long to wait for the first paint: a window that starts hidden is never painted."""


class Application:
    """Owns the windows; one of them is there from the start."""

    def __init__(self, palette: str | None = None, state: Path | None = None) -> None:
        """`palette` instead of the one in the settings; `state` instead of the user's own file."""
        self.context = make_context(
            palette,
            state or state_file(),
            _import_library_features,
            report=self.report,
            tell=self.report_problem,
        )
        self.sessions: list[WindowSession] = []
        """All windows, those that were closed included."""
        self._library: LoadedLibrary | None = None
        self._integration: DesktopIntegration | None = None
        self.context.loader.ready.connect(self._on_library_ready)
        self.first = self._add_window(sessions.first_window(self.context.last_session))

    async def run(self, docsets: Sequence[Path], primary: "PrimaryInstance | None" = None) -> None:
        """Load the documentation behind the painted window, then answer until it is closed.

        Whoever has the `primary` hears the other starts, and may go on while no window is open.
        """
        context, shutdown = self.context, Shutdown()
        loop = asyncio.get_running_loop()
        # qasync's own executor would start ten threads for the first call
        loop.set_default_executor(ThreadPoolExecutor(_WORKERS, thread_name_prefix="worker"))
        with garbage.collect_in_this_thread(), uncaught_reported(self.report):
            await self._first_paint()
            context.tasks.start(context.loader.load(docsets))
            async with self._start_integration(primary, shutdown):
                await shutdown.wanted()
            for session in self.sessions:
                session.window.hide()
            await context.tasks.finish()
            for session in self.sessions:
                await session.close()
            await self._save_state()
            await context.loader.close()

    def report(self, error: Exception) -> None:
        """Show the user what went wrong, in the window that has the keyboard."""
        message, loader = user_message(error), self.context.loader
        if not loader.loaded:
            problems = map(translate_message, loader.problems)
            self.first.window.show_unusable("\n\n".join(problems) or message)
        elif isinstance(error, DocsetError):
            # a damaged docset stays damaged, until something is done about it
            self.report_problem(message)
        else:
            self._active_window.status_message.tell(message)

    def report_problem(self, message: str) -> None:
        """Show a sentence that stays until it was read, in the window that has the keyboard."""
        self._active_window.problems.add(message)

    @property
    def _active_window(self) -> MainWindow:
        """The window that has the keyboard, or else the first one."""
        windows = [session.window for session in self.sessions]
        return next((window for window in windows if window.isActiveWindow()), windows[0])

    async def _first_paint(self) -> None:
        window = self.first.window
        if window.is_painted:
            return
        painted = asyncio.Event()
        window.painted.connect(painted.set)
        with suppress(TimeoutError):
            await asyncio.wait_for(painted.wait(), _FIRST_PAINT_SECONDS)

    def _add_window(self, restore: WindowState) -> WindowSession:
        session = WindowSession(self.context, restore)
        session.window.new_window_wanted.connect(lambda: self._open_beside(session))
        self.sessions.append(session)
        return session

    def _open_beside(self, session: WindowSession) -> None:
        """Open an empty window of the size of another one: one that was closed, if there is one."""
        if self._library is None:
            return
        closed = [each for each in self.sessions if not each.window.isVisible()]
        if closed:
            closed[0].start_anew()
            closed[0].window.show()
            return
        made = self._add_window(WindowState(splitter=session.window.splitter_sizes))
        made.window.resize(session.window.size())
        self._show(made, self._library)

    def _show(self, session: WindowSession, library: LoadedLibrary) -> None:
        """Show another window, which has all that the first one has."""
        if self._integration is not None:
            self._integration.attach(session)
        session.window.show()
        session.attach_library(library)
        self.context.user_data.emit_all()

    def _on_library_ready(self, library: "Library", service: "SearchService") -> None:
        # the window is painted without it
        from desktop_app.controllers.updater import Updater

        garbage.freeze_existing()
        window = self.first.window
        self._library = LoadedLibrary(library, service, Updater(self.context.tasks, library))
        titles = {docset.slug: docset.title for docset in library.docsets}
        self.context.user_data.set_docsets(titles)
        self.first.attach_library(self._library)
        self.context.user_data.open()
        for problem in self.context.loader.problems:
            window.problems.add(translate_message(problem))
        others = self.context.last_session.windows[1:] if window.isVisible() else ()
        for restore in others:
            self._show(self._add_window(restore), self._library)
        if others:
            # what was asked for is in the first one, which the others have covered
            window.raise_()
            window.activateWindow()

    def _start_integration(
        self, primary: "PrimaryInstance | None", shutdown: Shutdown
    ) -> AbstractAsyncContextManager[object]:
        """Hear other starts and the global shortcut, with the `primary`; without it, do nothing."""
        if primary is None:
            return nullcontext()
        # the window is painted without it
        from desktop_app.app.desktop_integration import DesktopIntegration

        self._integration = DesktopIntegration(self.first, self.context, shutdown, primary)
        return self._integration

    async def _save_state(self) -> None:
        """Write down what is open, if that is known yet, and everything that still waits."""
        from desktop_app.state.changes import SaveSession

        session = self.context.open_windows.session
        if session.windows:
            self.context.user_data.change(SaveSession(session))
        await self.context.user_data.close()


def _import_library_features() -> None:
    """Import what the window is painted without; called in a worker."""
    import desktop_app.app.library_features
    import desktop_app.state.storage  # noqa: F401 - the state's own worker would stall the window
