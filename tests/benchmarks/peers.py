"""Zeal, the peer in C++, beside ours: until the window is on the screen, and the memory then.

    python -m tests.benchmarks.peers [--site FOLDER | --bundle PROGRAM] [--runs N] [--json]

Both start on a screen of their own (needs `Xvfb`, `xdotool` and `zeal`), in turns, with an empty
home. With `--site`, a folder of Python's HTML documentation, Zeal has it as a docset and shows a
page of it, as ours does: only then are the figures of memory comparable. With
`--bundle dist/pythondocs/pythondocs` our own bundle stands in place of Zeal.
"""

import argparse
import json
import os
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from parser.sphinx.inventory import read_inventory
from tests.benchmarks.build import megabytes
from tests.benchmarks.figures import machine

QUERY = "asyncio.Task"
RUNS = 5
SETTLED = 4.0
"""Seconds until a page is shown and memory no longer grows."""
PATIENCE = 30.0
ZEAL_DOCSETS = ".local/share/Zeal/Zeal/docsets"


class Start(NamedTuple):
    """What one start took."""

    window_ms: float
    pss_mb: float | None


@contextmanager
def screen() -> Iterator[str]:
    """Yield the name of a virtual screen."""
    reading, writing = os.pipe()
    server = subprocess.Popen(  # noqa: S603
        [_tool("Xvfb"), "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def start(command: list[str], environment: dict[str, str], title: str) -> Start:
    """Start a program and wait for a visible window with a title like `title`; end it."""
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        look = [_tool("xdotool"), "search", "--onlyvisible", "--name", title]
        while subprocess.run(look, env=environment, capture_output=True).returncode:  # noqa: S603
            if time.perf_counter() - began > PATIENCE or process.poll() is not None:
                sys.exit(f"{command[0]} has shown no window.")
            time.sleep(0.005)
        window = (time.perf_counter() - began) * 1000
        time.sleep(SETTLED)
        return Start(round(window, 1), megabytes(process.pid))
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def make_zeal_docset(site: Path, home: Path) -> None:
    """Write a docset in Dash's format, which is Zeal's: the pages, and an index."""
    contents = home / ZEAL_DOCSETS / "Python.docset" / "Contents"
    resources = contents / "Resources"
    resources.mkdir(parents=True)
    (contents / "Info.plist").write_text(
        '<?xml version="1.0"?><plist version="1.0"><dict>'
        "<key>CFBundleIdentifier</key><string>python</string>"
        "<key>CFBundleName</key><string>Python</string>"
        "<key>DocSetPlatformFamily</key><string>python</string>"
        "<key>isDashDocset</key><true/></dict></plist>",
        encoding="utf-8",
    )
    shutil.copytree(site, resources / "Documents")
    with closing(sqlite3.connect(resources / "docSet.dsidx")) as index:
        index.execute(
            "CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT)"
        )
        index.executemany(
            "INSERT INTO searchIndex(name, type, path) VALUES (?, ?, ?)",
            (
                (item.name, item.role.capitalize(), f"{item.place.path}#{item.place.anchor}")
                for item in read_inventory(site).objects
            ),
        )
        index.commit()


def _tool(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        sys.exit(f"{name} is not installed.")
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Zeal's start beside ours.")
    parser.add_argument("--site", type=Path, metavar="FOLDER")
    parser.add_argument("--bundle", type=Path, metavar="PROGRAM")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    programs = {
        "Python Docs": ([sys.executable, "-m", "desktop_app", "open", QUERY], "Python"),
    }
    if options.bundle:
        programs["bundle"] = ([str(options.bundle.resolve()), "open", QUERY], "Python")
    else:
        programs["Zeal"] = ([_tool("zeal"), QUERY], "Zeal")
    runs: dict[str, list[Start]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as home, screen() as display:
        if options.site:
            make_zeal_docset(options.site, Path(home))
        # Chromium, inside of Zeal, does not start as root with its sandbox
        environment = {**os.environ, "DISPLAY": display, "HOME": home, "QT_QPA_PLATFORM": "xcb"}
        environment |= {"QTWEBENGINE_DISABLE_SANDBOX": "1"}
        environment = {k: v for k, v in environment.items() if not re.match("XDG_|WAYLAND", k)}
        for number in range(options.runs + 1):
            for name, (command, title) in programs.items():
                this = start(command, environment, title)
                if number:  # the first warms the disk
                    runs[name].append(this)
    if options.json:
        sys.stdout.write(json.dumps(runs) + "\n")
        return
    table = Table(title=machine())
    for column in ("", "window on the screen, ms", "memory (PSS), MB"):
        table.add_column(column, justify="right" if column else "left")
    for name, starts in runs.items():
        windows = sorted(this.window_ms for this in starts)
        memory = [this.pss_mb for this in starts if this.pss_mb is not None]
        table.add_row(
            name,
            f"{statistics.median(windows):.0f} ({windows[0]:.0f} to {windows[-1]:.0f})",
            f"{statistics.median(memory):.0f}" if memory else "unknown",
        )
    Console().print(table)


if __name__ == "__main__":
    main()
