"""Fresh processes: until the window is painted, until the search answers, and the memory then.

python -m tests.benchmarks.startup [--runs N] [--docset FILE.db] [--json]
"""

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

QUERY = "asyncio.Task"
RUNS = 7
PATIENCE = 60


def child(started: float, docsets: list[Path], state: Path) -> None:
    """One start of the application; prints what was measured, in milliseconds and MB."""
    from PySide6.QtCore import QTimer
    from qasync import QEventLoop

    from desktop_app.app import Desktop
    from desktop_app.application import make_application

    figures: dict[str, float] = {}
    application = make_application()
    desktop = Desktop("light", state)

    def note(name: str) -> None:
        figures.setdefault(name, round((time.monotonic() - started) * 1000, 1))

    def finish() -> None:
        figures["pss_mb"] = proportional_memory()
        desktop.window.close()

    desktop.window.painted.connect(lambda: note("window_painted_ms"))
    desktop.searcher.answered.connect(lambda *_: note("search_ready_ms"))
    desktop.window.pane.browser.completed.connect(lambda: QTimer.singleShot(300, finish))
    desktop.window.show()
    # typed before the documentation is there: the answer shows that the search is ready
    desktop.window.box.setText(QUERY)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(application)) as runner:
        runner.run(desktop.live(docsets))
    sys.stdout.write(json.dumps(figures) + "\n")


def proportional_memory() -> float:
    """This process's share of memory in MB; nothing where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    if not rollup.exists():
        return float("nan")
    lines = rollup.read_text(encoding="ascii").splitlines()
    kilobytes = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return round(kilobytes / 1000, 1)


def start(docsets: list[Path]) -> dict[str, float]:
    """Start the application in a process of its own, and wait for what it measured."""
    command = [sys.executable, "-m", "tests.benchmarks.startup"]
    for docset in docsets:
        command += ["--docset", str(docset)]
    command += ["--child", str(time.monotonic())]
    done = subprocess.run(  # noqa: S603 - this very file
        command, capture_output=True, text=True, check=True, timeout=PATIENCE, env=os.environ
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description="Time from the start to the window and the search."
    )
    parser.add_argument("--docset", type=Path, action="append", default=[], metavar="FILE.db")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--child", type=float, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child is not None:
        with tempfile.TemporaryDirectory() as folder:
            child(options.child, options.docset, Path(folder) / "state.db")
        return
    from tests.benchmarks.figures import show

    start(options.docset)  # the disk is warm from here on
    runs = [start(options.docset) for _ in range(options.runs)]
    figures: dict[str, Any] = {
        name: round(statistics.median(run[name] for run in runs), 1) for name in runs[0]
    }
    show(figures | {"runs": runs}, options.json)


if __name__ == "__main__":
    main()
