"""One start of the application, in a process of its own: imports nothing that it does not need.

    python -m tests.benchmarks.one_start STARTED STATE [DOCSET...]

STARTED is `time.monotonic()` when the process was started. Prints what was measured, in
milliseconds and MB, as one JSON object.
"""

import asyncio
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer

from desktop_app.app.application import Application
from desktop_app.app.qt_application import make_application
from desktop_app.docset.records import Location
from desktop_app.runtime.event_loop import EventLoop

QUERY = "asyncio.Task"
PAGES = {
    "pss_mb": "library/asyncio-task.html",
    "pss_with_os_mb": "library/os.html",
}
"""Whole pages that are shown one after the other, and what the memory is called then."""

SETTLED = 300
"""Milliseconds after which a page that is complete is all done."""


class Start:
    """Notes when the window is painted and the search answers, then shows the pages."""

    def __init__(self, began: float, state: Path) -> None:
        self.figures: dict[str, float] = {}
        self._began = began
        self._shown = ""
        self._pages = dict(PAGES)
        self.desktop = Application("light", state)
        window = self.desktop.first.window
        window.painted.connect(lambda: self._note("window_painted_ms"))
        self.desktop.first.searcher.answered.connect(lambda *_: self._note("search_ready_ms"))
        window.reading_pane.browser.completed.connect(
            lambda: QTimer.singleShot(SETTLED, self._next)
        )
        window.show()
        # typed before the documentation is there: the answer shows that the search is ready
        window.search_box.setText(QUERY)

    def _note(self, name: str) -> None:
        self.figures.setdefault(name, round((time.monotonic() - self._began) * 1000, 1))

    def _next(self) -> None:
        if self._shown:
            self.figures[self._shown] = proportional_memory()
        if not self._pages:
            self.desktop.first.window.close()
            return
        self._shown, path = next(iter(self._pages.items()))
        del self._pages[self._shown]
        features = self.desktop.first.features
        if features is not None and (reading := features.reader.reading) is not None:
            docset = reading.item.location.docset
            features.reader.open_location(Location(docset, path, whole_page=True))


def proportional_memory() -> float:
    """Return this process's share of memory in MB; None where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return float("nan")
    lines = rollup.read_text(encoding="ascii").splitlines()
    kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return round(kilobytes / 1000, 1)


def main() -> None:
    """Start, measure, print."""
    began, state, *docsets = sys.argv[1:]
    application = make_application()
    start = Start(float(began), Path(state))
    with asyncio.Runner(loop_factory=lambda: EventLoop(application)) as runner:
        runner.run(start.desktop.run([Path(docset) for docset in docsets]))
    import json

    sys.stdout.write(json.dumps(start.figures) + "\n")


if __name__ == "__main__":
    main()
