"""The second start and the shortcut from anywhere: until the window that runs has been painted.

    python -m tests.benchmarks.instance [--runs N] [--docset FILE.db] [--json]

Second starts are processes of their own, timed from before the process is made. The shortcut is
pressed through the X server's own test extension, so it needs X11, real or Xvfb.
"""

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from desktop_app.app.application import Application
from desktop_app.app.desktop_integration import DesktopIntegration
from desktop_app.app.qt_application import make_application
from desktop_app.controllers.global_shortcut import ShortcutStatus
from desktop_app.runtime.event_loop import EventLoop
from desktop_app.runtime.shutdown import Shutdown
from desktop_app.single_instance.endpoint import endpoint_for
from desktop_app.single_instance.primary import PrimaryInstance, claim_or_forward
from desktop_app.single_instance.request import LaunchRequest
from desktop_app.views.results.result_list import ResultList
from tests.benchmarks.figures import percentiles, show
from tests.benchmarks.keystrokes import after_paint

RUNS = 20
QUERIES = ("gather", "os.path.join", "read file", ":=")


PATIENCE = 10.0
"""Seconds after which something is given up."""


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something to be on the screen, but not for ever."""
    began = time.perf_counter()
    # what is on the screen sends no event
    while not condition() and time.perf_counter() < began + PATIENCE:  # noqa: ASYNC110
        await asyncio.sleep(0.001)


class Watch:
    """Notes when the window has been painted with what was asked for."""

    def __init__(self) -> None:
        self.heard_at = self.painted_at = 0.0
        self.due = False

    def begin(self) -> float:
        """From here on; returns the time."""
        self.heard_at = self.painted_at = 0.0
        self.due = False
        return time.perf_counter()

    def painted(self) -> None:
        """Note that a `paintEvent` has returned."""
        if self.due and not self.painted_at:
            self.painted_at = time.perf_counter()


async def second_starts(presence: DesktopIntegration, watch: Watch, runs: int) -> dict[str, Any]:
    """Second processes, each with another query than the one before."""
    rows = presence.windows[0].results.rows
    rows.modelReset.connect(lambda: setattr(watch, "due", bool(watch.heard_at)))
    hear = presence.handle_request

    def heard(message: LaunchRequest) -> None:
        watch.heard_at = time.perf_counter()
        hear(message)

    presence._server._on_request = heard  # the moment of arrival is nobody else's business
    from_start, from_message, whole = [], [], []
    for run in range(runs):
        began = watch.begin()
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "desktop_app", "open", QUERIES[run % len(QUERIES)]
        )
        await process.wait()
        whole.append((time.perf_counter() - began) * 1000)
        await until(lambda: bool(watch.painted_at))
        from_start.append((watch.painted_at - began) * 1000)
        from_message.append((watch.painted_at - watch.heard_at) * 1000)
    return {
        "second_start_to_painted_ms": percentiles(from_start),
        "message_to_painted_ms": percentiles(from_message),
        "second_process_ms": percentiles(whole),
    }


async def shortcuts(presence: DesktopIntegration, watch: Watch, runs: int) -> dict[str, Any]:
    """Return the keys, pressed while the window is hidden."""
    from tests.xserver import Keyboard

    await until(lambda: presence.shortcut.state.status is not ShortcutStatus.ASKING)
    if presence.shortcut.state.status is not ShortcutStatus.BOUND:
        return {"shortcut": f"not measured: {presence.shortcut.state.status.name}"}
    keyboard = Keyboard()
    shown = []
    for _ in range(runs):
        presence._hide()
        await asyncio.sleep(0.3)
        began = watch.begin()
        watch.due = True
        keyboard.press("Control_L", "Shift_L", "F1")
        await until(lambda: bool(watch.painted_at))
        shown.append((watch.painted_at - began) * 1000)
        await asyncio.sleep(0.2)
    keyboard.close()
    return {"shortcut_to_painted_ms": percentiles(shown)}


async def measure(
    docsets: list[Path], runs: int, state: Path, primary: PrimaryInstance
) -> dict[str, Any]:
    """Both, in one window."""
    watch = Watch()
    after_paint(ResultList, watch.painted)
    desktop = Application("light", state)
    ready = asyncio.Event()
    desktop.context.loader.ready.connect(ready.set)
    desktop.first.window.show()
    living = asyncio.ensure_future(desktop.run(docsets))
    await asyncio.wait_for(ready.wait(), 60)
    await asyncio.sleep(1)
    async with DesktopIntegration(desktop.first, desktop.context, Shutdown(), primary) as presence:
        figures = await second_starts(presence, watch, runs)
        if QGuiApplication.platformName() == "xcb":
            figures |= await shortcuts(presence, watch, runs)
    desktop.first.window.show()
    desktop.first.window.close()
    await living
    return figures


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time until the running window is painted.")
    parser.add_argument("--docset", type=Path, action="append", default=[], metavar="FILE.db")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_RUNTIME_DIR"] = folder
        primary = claim_or_forward(LaunchRequest(), endpoint_for([]))
        if primary is None:
            sys.exit("somebody sits in a folder that was made just now")
        application = make_application()
        with asyncio.Runner(loop_factory=lambda: EventLoop(application)) as runner:
            state = Path(folder) / "state.db"
            show(runner.run(measure(options.docset, options.runs, state, primary)), options.json)


if __name__ == "__main__":
    main()
