"""Fresh processes: until the window is painted, until the search answers, and the memory then.

    python -m tests.benchmarks.startup [--runs N] [--docset FILE.db] [--json]

Memory is this process's share (PSS) with the documentation loaded: with the page of asyncio's tasks
shown whole, and then with that of `os`.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import show

RUNS = 7
PATIENCE = 60


def start(docsets: list[Path]) -> dict[str, float]:
    """Start the application in a process of its own, and wait for what it measured."""
    with tempfile.TemporaryDirectory() as folder:
        state = str(Path(folder) / "state.db")
        command = [sys.executable, "-m", "tests.benchmarks.one_start"]
        command += [str(time.monotonic()), state, *map(str, docsets)]
        done = subprocess.run(  # noqa: S603 - a module beside this one
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
    options = parser.parse_args()
    start(options.docset)  # the disk is warm from here on
    runs = [start(options.docset) for _ in range(options.runs)]
    figures: dict[str, Any] = {
        name: round(statistics.median(run[name] for run in runs), 1) for name in runs[0]
    }
    show(figures | {"runs": runs}, options.json)


if __name__ == "__main__":
    main()
