"""A real window over a small real docset, driven by coroutines on the real event loop."""

import asyncio
import gc
import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from desktop_app.app.application import Application
from desktop_app.runtime.event_loop import EventLoop
from tests.desktop_app import samples
from tests.desktop_app.driver import Driver, Scenario
from tests.desktop_app.publisher import Publisher, archive_of, python_site, serving

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


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
