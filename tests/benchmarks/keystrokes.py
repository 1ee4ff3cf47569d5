"""From the key to the paint: the real window, real key events, a committed trace of queries.

    python -m tests.benchmarks.keystrokes [--docset FILE.db] [--json]

Each query is typed letter by letter and erased again, at a typist's pace and then as fast as
events go. Painted means that `paintEvent` has returned with the final visible rows for that text.
"""

import argparse
import asyncio
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from qasync import QEventLoop

from desktop_app.app import Desktop
from desktop_app.application import make_application
from desktop_app.views.browser import Browser
from desktop_app.views.contents_tree import ContentsTree
from desktop_app.views.result_list import ResultList
from tests.benchmarks import trace
from tests.benchmarks.figures import percentiles, show

KEYS_PER_SECOND = 12
HEARTBEAT_MS = 1
PATIENCE = 10.0
"""Seconds after which a text is given up."""


class Watch:
    """Notes when what belongs to the latest text has been painted."""

    def __init__(self) -> None:
        self.results_at = self.preview_at = 0.0
        self._results_due = self._preview_due = False
        self.expects_preview = False

    def pressed(self) -> None:
        """A key goes out: nothing of its text is painted yet."""
        self.results_at = self.preview_at = 0.0
        self._results_due = self._preview_due = False
        self.expects_preview = True

    def answered(self, rows: int) -> None:
        """The model has so many rows for the latest text."""
        self._results_due = True
        self.expects_preview = rows > 0

    def shown(self, _: object) -> None:
        """The preview of the first row is there."""
        self._preview_due = self._results_due

    def list_painted(self) -> None:
        """The list's `paintEvent` has returned."""
        if self._results_due and not self.results_at:
            self.results_at = time.perf_counter()

    def browser_painted(self) -> None:
        """The preview's `paintEvent` has returned."""
        if self._preview_due and not self.preview_at:
            self.preview_at = time.perf_counter()

    @property
    def done(self) -> bool:
        """Whether all of the latest text is on the screen."""
        return bool(self.results_at and (self.preview_at or not self.expects_preview))


class Heartbeat:
    """How long the event loop let a timer wait beyond its time, in milliseconds."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(HEARTBEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, (now - self._last) * 1000 - HEARTBEAT_MS))
        self._last = now


def after_paint(widget: type[QWidget], notify: Callable[[], None]) -> None:
    """Call `notify` whenever a widget of this class has been painted."""
    paint = widget.paintEvent

    def painted(self: Any, event: Any) -> None:
        paint(self, event)
        notify()

    widget.paintEvent = painted  # type: ignore[method-assign] # before any widget is made


def press(box: QWidget, letter: str | None) -> None:
    """Send a letter, or Backspace, through the event queue as the window system would."""
    key = Qt.Key.Key_Backspace if letter is None else Qt.Key.Key_unknown
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter or "")
        QCoreApplication.postEvent(box, event)


async def until(condition: Callable[[], bool]) -> None:
    """Wait for something to be on the screen, but not for ever."""
    began = time.perf_counter()
    # what is on the screen sends no event
    while not condition() and time.perf_counter() < began + PATIENCE:  # noqa: ASYNC110
        await asyncio.sleep(0.001)


async def typed(desktop: Desktop, watch: Watch, queries: list[str]) -> dict[str, Any]:
    """Type every query at a typist's pace."""
    results, previews, unanswered = [], [], 0
    for query in queries:
        for letter in [*query, *[None] * len(query)]:
            watch.pressed()
            began = time.perf_counter()
            press(desktop.window.box, letter)
            await until(lambda: watch.done)
            unanswered += not watch.done
            if watch.results_at:
                results.append((watch.results_at - began) * 1000)
            if watch.preview_at:
                previews.append((watch.preview_at - began) * 1000)
            await asyncio.sleep(max(0.0, began + 1 / KEYS_PER_SECOND - time.perf_counter()))
    return {
        "keystrokes": sum(2 * len(query) for query in queries),
        "unanswered": unanswered,
        "results_painted_ms": percentiles(results),
        "preview_painted_ms": percentiles(previews),
    }


async def burst(desktop: Desktop, watch: Watch, queries: list[str]) -> dict[str, Any]:
    """Type every query as fast as events go; the time is that of its last key."""
    last_keys = []
    before = desktop.searcher.latest.superseded
    for query in queries:
        desktop.window.box.clear()
        await asyncio.sleep(0.02)
        for letter in query[:-1]:
            press(desktop.window.box, letter)
        watch.pressed()
        began = time.perf_counter()
        press(desktop.window.box, query[-1])
        await until(lambda: watch.done)
        last_keys.append((watch.results_at - began) * 1000)
    return {
        "burst_superseded": desktop.searcher.latest.superseded - before,
        "burst_last_key_ms": percentiles(last_keys),
    }


async def measure(docsets: list[Path], count: int, state: Path) -> dict[str, Any]:
    """Both passes over the trace, in a window of its own."""
    watch = Watch()
    after_paint(ResultList, watch.list_painted)
    # stands in the list's place when the box is empty
    after_paint(ContentsTree, watch.list_painted)
    after_paint(Browser, watch.browser_painted)
    desktop = Desktop("light", state)
    rows = desktop.window.results.rows
    rows.modelReset.connect(lambda: watch.answered(rows.rowCount()))
    desktop.reader.shown.connect(watch.shown)
    # what was shown for the letter before, and is shown again, would not be painted again
    viewport = desktop.window.pane.browser.viewport()
    desktop.reader.shown.connect(lambda _: viewport.update())
    ready = asyncio.Event()
    desktop.loader.ready.connect(ready.set)
    desktop.window.show()
    living = asyncio.ensure_future(desktop.live(docsets))
    await asyncio.wait_for(ready.wait(), 60)
    await asyncio.sleep(1)
    heartbeat = Heartbeat()
    queries = trace.load()[:count]
    figures = await typed(desktop, watch, queries)
    figures["event_loop_stall_ms"] = percentiles(heartbeat.late)
    figures |= await burst(desktop, watch, queries)
    desktop.window.close()
    await living
    return figures


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time from a key to the paint of its results.")
    parser.add_argument("--docset", type=Path, action="append", default=[], metavar="FILE.db")
    parser.add_argument("--queries", type=int, default=trace.QUERIES, help="only the first so many")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    application = make_application()
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=lambda: QEventLoop(application)) as runner,
    ):
        state = Path(folder) / "state.db"
        show(runner.run(measure(options.docset, options.queries, state)), options.json)


if __name__ == "__main__":
    main()
