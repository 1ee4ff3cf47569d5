"""From the key to the paint: the real window, real key events, a committed trace of queries.

    python -m tests.benchmarks.keystrokes [--docset FILE.db] [--queries N] [--pace KEYS] [--json]

Each query is typed letter by letter and erased again, at a typist's pace and then as fast as
events go. Painted means that `paintEvent` has returned with the final visible rows for that text.
The whole trace takes eight minutes at twelve keys a second, three and a half at `--pace 30`.
"""

import argparse
import asyncio
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.app.application import Application
from desktop_app.app.qt_application import make_application
from desktop_app.runtime.event_loop import EventLoop
from desktop_app.views.home.contents_tree import ContentsTree
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.results.result_list import ResultList
from tests.benchmarks import trace
from tests.benchmarks.figures import percentiles, show

KEYS_PER_SECOND = 12
HEARTBEAT_MS = 1
PATIENCE = 10.0
"""Seconds after which a text is given up."""


class Moment(NamedTuple):
    """A point in time, in seconds."""

    wall: float
    cpu: float
    """What all threads of this process have worked: it says something on a busy machine, too."""

    @classmethod
    def now(cls) -> "Moment":
        """Take the time."""
        return cls(time.perf_counter(), time.process_time())


class Watch:
    """Notes when what belongs to the latest text has been painted."""

    def __init__(self) -> None:
        self.pressed_at = self.results_at = self.preview_at = Moment(0.0, 0.0)
        self._results_due = self._preview_due = False
        self.expects_preview = False
        self._done = asyncio.Event()

    def pressed(self) -> None:
        """Begin to measure a key: nothing of its text is painted yet."""
        self.results_at = self.preview_at = Moment(0.0, 0.0)
        self._results_due = self._preview_due = False
        self.expects_preview = True
        self._done.clear()
        self.pressed_at = Moment.now()

    def answered(self, rows: int) -> None:
        """Note that the model has so many rows for the latest text."""
        self._results_due = True
        self.expects_preview = rows > 0

    def shown(self, _: object) -> None:
        """Note that the preview of the first row is there."""
        self._preview_due = self._results_due

    def list_painted(self) -> None:
        """Note that the list's `paintEvent` has returned."""
        if self._results_due and not self.results_at.wall:
            self.results_at = Moment.now()
            self._note()

    def browser_painted(self) -> None:
        """Note that the preview's `paintEvent` has returned."""
        if self._preview_due and not self.preview_at.wall:
            self.preview_at = Moment.now()
            self._note()

    async def wait(self) -> bool:
        """Until all of the latest text is on the screen; False if it takes too long.

        Nobody looks every millisecond: that would take time from what is measured.
        """
        with suppress(TimeoutError):
            await asyncio.wait_for(self._done.wait(), PATIENCE)
        return self._done.is_set()

    def _note(self) -> None:
        if self.results_at.wall and (self.preview_at.wall or not self.expects_preview):
            self._done.set()


class Heartbeat:
    """How long the event loop let a timer wait beyond its time, in milliseconds."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(HEARTBEAT_MS)

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()

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


async def typed(
    desktop: Application, watch: Watch, queries: list[str], pace: float
) -> dict[str, Any]:
    """Type every query, and erase it again, at `pace` keys a second."""
    results: list[tuple[Moment, Moment]] = []
    previews: list[tuple[Moment, Moment]] = []
    unanswered = 0
    for number, query in enumerate(queries):
        sys.stderr.write(f"\r{number} of {len(queries)} queries typed")
        for letter in [*query, *[None] * len(query)]:
            watch.pressed()
            press(desktop.first.window.search_box, letter)
            unanswered += not await watch.wait()
            began = watch.pressed_at
            if watch.results_at.wall:
                results.append((began, watch.results_at))
            if watch.preview_at.wall:
                previews.append((began, watch.preview_at))
            await asyncio.sleep(max(0.0, began.wall + 1 / pace - time.perf_counter()))
    sys.stderr.write("\r\033[K")
    return {
        "keys_per_second": pace,
        "keystrokes": sum(2 * len(query) for query in queries),
        "unanswered": unanswered,
        "results_painted_ms": percentiles(wall(results)),
        "preview_painted_ms": percentiles(wall(previews)),
        "results_cpu_ms": percentiles(cpu(results)),
        "preview_cpu_ms": percentiles(cpu(previews)),
    }


def wall(spans: Iterable[tuple[Moment, Moment]]) -> list[float]:
    """Return how long each took, in milliseconds."""
    return [(end.wall - began.wall) * 1000 for began, end in spans]


def cpu(spans: Iterable[tuple[Moment, Moment]]) -> list[float]:
    """Return how much work each was, in milliseconds of one core."""
    return [(end.cpu - began.cpu) * 1000 for began, end in spans]


async def burst(desktop: Application, watch: Watch, queries: list[str]) -> dict[str, Any]:
    """Type every query as fast as events go; the time is that of its last key."""
    last_keys = []
    before = desktop.first.searcher.latest.superseded
    for query in queries:
        desktop.first.window.search_box.clear()
        await asyncio.sleep(0.02)
        for letter in query[:-1]:
            press(desktop.first.window.search_box, letter)
        watch.pressed()
        press(desktop.first.window.search_box, query[-1])
        if await watch.wait():
            last_keys.append((watch.pressed_at, watch.results_at))
    return {
        "burst_superseded": desktop.first.searcher.latest.superseded - before,
        "burst_last_key_ms": percentiles(wall(last_keys)),
    }


async def measure(
    docsets: list[Path], queries: list[str], pace: float, state: Path
) -> dict[str, Any]:
    """Both passes over the trace, in a window of its own."""
    watch = Watch()
    after_paint(ResultList, watch.list_painted)
    # stands in the list's place when the box is empty
    after_paint(ContentsTree, watch.list_painted)
    after_paint(DocumentBrowser, watch.browser_painted)
    desktop = Application("light", state)
    rows = desktop.first.window.results.rows
    rows.modelReset.connect(lambda: watch.answered(rows.rowCount()))
    ready = asyncio.Event()
    desktop.context.loader.ready.connect(ready.set)
    desktop.first.window.show()
    living = asyncio.ensure_future(desktop.run(docsets))
    await asyncio.wait_for(ready.wait(), 60)
    assert desktop.first.features is not None
    reader = desktop.first.features.reader
    reader.shown.connect(watch.shown)
    # what was shown for the letter before, and is shown again, would not be painted again
    viewport = desktop.first.window.reading_pane.browser.viewport()
    reader.shown.connect(lambda _: viewport.update())
    await asyncio.sleep(1)
    heartbeat = Heartbeat()
    figures = await typed(desktop, watch, queries, pace)
    heartbeat.stop()
    figures["event_loop_stall_ms"] = percentiles(heartbeat.late)
    figures |= await burst(desktop, watch, queries)
    desktop.first.window.close()
    await living
    return figures


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time from a key to the paint of its results.")
    parser.add_argument("--docset", type=Path, action="append", default=[], metavar="FILE.db")
    parser.add_argument("--queries", type=int, default=trace.QUERIES, help="only the first so many")
    parser.add_argument("--pace", type=float, default=KEYS_PER_SECOND, help="keys a second")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    application = make_application()
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=lambda: EventLoop(application)) as runner,
    ):
        queries = trace.load()[: options.queries]
        state = Path(folder) / "state.db"
        show(runner.run(measure(options.docset, queries, options.pace, state)), options.json)


if __name__ == "__main__":
    main()
