"""A real window over a small real docset, driven by coroutines on the real event loop."""

import asyncio
import gc
import os
import tempfile
from collections.abc import Callable, Coroutine, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.app.application import Application
from desktop_app.app.library_features import LibraryFeatures
from desktop_app.app.window_session import WindowSession
from desktop_app.controllers.reader import Reader
from desktop_app.controllers.user_data import UserDataController
from desktop_app.runtime.event_loop import EventLoop
from tests.desktop_app import samples
from tests.desktop_app.publisher import Publisher, archive_of, python_site, serving

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

Scenario = Callable[["Driver"], Coroutine[Any, Any, None]]


class Driver:
    """A person in front of the window."""

    def __init__(self, application: Application, session: WindowSession | None = None) -> None:
        """Sit before a window of the application; the first one, unless `session` is another."""
        self.application = application
        self.session = session or application.first
        self.window = self.session.window

    async def until(self, condition: Callable[[], object], seconds: float = 10) -> None:
        """Wait for something to be seen."""
        async with asyncio.timeout(seconds):
            while not condition():  # noqa: ASYNC110 - what is on the screen sends no event
                await asyncio.sleep(0.002)

    def focused(self) -> QWidget:
        """Return what has the keyboard."""
        return QApplication.focusWidget() or self.window

    def type(self, text: str) -> None:
        """Press the keys of `text`, wherever the focus is."""
        QTest.keyClicks(self.focused(), text)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key, wherever the focus is."""
        QTest.keyClick(self.focused(), key, modifier)

    async def move_mouse(self, widget: QWidget, place: QPoint) -> None:
        """Move the mouse to a place of a widget."""
        # QTest processes events meanwhile, and a task cannot be entered from within another
        loop = asyncio.get_running_loop()
        moved: asyncio.Future[None] = loop.create_future()

        def move() -> None:
            QTest.mouseMove(widget, place)
            moved.set_result(None)

        loop.call_soon(move)
        await moved

    async def move_mouse_pressed(self, widget: QWidget, place: QPoint) -> None:
        """Move the mouse with its left button pressed, which QTest does not do."""
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        where = QPointF(place), QPointF(widget.mapToGlobal(place))
        event = QMouseEvent(QEvent.Type.MouseMove, *where, button, button, none)
        QApplication.sendEvent(widget, event)
        await asyncio.sleep(0)

    async def search(self, text: str) -> None:
        """Type a text into the empty box and wait for its first result to be shown."""
        self.type(text)
        await self.until(lambda: self.shown() == self.names()[:1] and self.names())

    def names(self) -> list[str]:
        """Return the names in the list, from its top."""
        return [row.entry.qualified_name for row in self.window.results.rows.results]

    def selected(self) -> str:
        """Return the name of the selected row."""
        return str(self.window.results.currentIndex().data())

    @property
    def user_data(self) -> UserDataController:
        """What the user keeps."""
        return self.application.context.user_data

    @property
    def features(self) -> LibraryFeatures:
        """What the window can do with the documentation."""
        assert self.session.features is not None
        return self.session.features

    @property
    def reader(self) -> Reader:
        """What fetches the texts."""
        return self.features.reader

    @property
    def is_loaded(self) -> bool:
        """Whether there is documentation to search."""
        return self.application.context.loader.loaded

    def shown(self) -> list[str]:
        """Return the name of what is read, if anything is."""
        features = self.session.features
        reading = features and features.reader.reading
        return [self.window.windowTitle().partition(" — ")[0]] if reading else []

    def text(self) -> str:
        """Return what the reading pane says."""
        return self.window.pane.browser.toPlainText()


@pytest.fixture(autouse=True)
def garbage_stays_in_this_thread() -> Iterator[None]:
    """Yield a worker that happened to collect what is Qt's would bring Qt down, tests later
    perhaps.
    """
    gc.disable()
    yield
    gc.collect(1)


@pytest.fixture(scope="session")
def docset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return samples.write(tmp_path_factory.mktemp("docsets") / "python-3.15.db")


@pytest.fixture(scope="session")
def python_archive(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return archive_of(python_site(tmp_path_factory.mktemp("site") / "html"))


@pytest.fixture
def published(
    python_archive: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Publisher]:
    """Yield what docs.python.org answers to the processes that a test starts."""
    publisher = Publisher(python_archive)
    with serving(publisher, tmp_path, monkeypatch):
        yield publisher


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test touches what the user keeps: platformdirs leads to a folder of the test."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    for name in ("LOCAL_APPDATA", "APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{name}", str(tmp_path / "user"))


@pytest.fixture(autouse=True)
def own_runtime_folder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test meets the window that a developer has open; short, as the path of a socket is."""
    with tempfile.TemporaryDirectory(prefix="pd") as folder:
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        yield


@pytest.fixture
def drive(
    qapp: QApplication, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> Callable[..., None]:
    """Run a scenario in a window of its own, which is closed in order afterwards.

    Scenarios of one test share what the user keeps, as starts of the application do.
    """

    async def live(scenario: Scenario, docsets: Sequence[Path], wait: bool) -> None:
        application = Application("light", tmp_path / "state.db")
        driver = Driver(application)
        driver.window.show()
        driver.window.activateWindow()
        living = asyncio.ensure_future(application.run(docsets))
        try:
            if wait:
                await driver.until(lambda: driver.is_loaded)
            await scenario(driver)
        finally:
            for each in application.sessions:
                each.window.close()
            await living

    def run(scenario: Scenario, *docsets: Path, wait: bool = True) -> None:
        with asyncio.Runner(loop_factory=lambda: EventLoop(qapp)) as runner:
            runner.run(live(scenario, docsets, wait))
        # the settings, say, that were open when their window was closed: no mouse of the next test
        # shall find them
        for widget in qapp.topLevelWidgets():
            widget.close()
            widget.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        assert [record.getMessage() for record in caplog.records] == []

    return run
