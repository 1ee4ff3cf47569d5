"""The parser over a docs tree: how long it takes, how much memory, how large the file is.

python -m tests.benchmarks.build [SOURCE] [--runs N] [--keep FILE.db] [--json]

SOURCE is what `python -m parser build` takes; the default is the fixture site of the tests, which
tells little but that all works. Seconds are those of the whole command, Python's start included.
Memory is that of the command and all its workers together, as Linux shares it out among those who
use it (PSS), looked at every tenth of a second while it runs; elsewhere there is no figure. Of
several runs the median counts, of memory the largest.
"""

import argparse
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table
from sqlalchemy import create_engine, select

from desktop_app.docset.tables import DocsetRow
from parser.output.sqlite_writer import sizes_by_table
from tests.benchmarks.figures import machine, show
from tests.fixtures.building import SITE

INTERVAL = 0.1
"""Seconds between two looks at the memory."""
PROC = Path("/proc")


class Run(NamedTuple):
    """What one build took."""

    seconds: float
    peak_mb: float | None


def build(source: str, output: Path) -> Run:
    """Run the command; exits with what it says when it writes nothing."""
    command = [sys.executable, "-m", "parser", "build", source, "--output", str(output)]
    with tempfile.TemporaryFile("w+") as said:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said)  # noqa: S603  # our parser
        peaks = [megabytes(process.pid)]
        while process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                process.wait(INTERVAL)
            peaks.append(megabytes(process.pid))
        seconds = time.perf_counter() - started
        if process.returncode not in (0, 1):
            said.seek(0)
            sys.exit(said.read().strip())
    known = [peak for peak in peaks if peak is not None]
    return Run(round(seconds, 2), round(max(known), 1) if known else None)


def megabytes(pid: int) -> float | None:
    """Return the memory of a process and all below it; None where the system does not say."""
    if not (PROC / "self" / "smaps_rollup").exists():
        return None
    return sum(map(proportional, family(pid))) * 1024 / 1e6


def family(pid: int) -> Iterator[int]:
    """Yield a process, its children, and theirs."""
    children: dict[int, list[int]] = defaultdict(list)
    for folder in PROC.iterdir():
        if folder.name.isdecimal():
            with suppress(OSError):  # it has ended meanwhile
                # the name, in parentheses, may hold anything; then state and parent
                stat = (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
                children[int(stat[1])].append(int(folder.name))
    waiting = [pid]
    while waiting:
        yield (process := waiting.pop())
        waiting += children[process]


def proportional(pid: int) -> int:
    """Return a process's share of the memory, in KiB; 0 for one that has ended."""
    with suppress(OSError):
        rollup = (PROC / str(pid) / "smaps_rollup").read_text("ascii")
        found = re.search(r"^Pss:\s+(\d+)", rollup, re.MULTILINE)
        return int(found[1]) if found else 0
    return 0


def contents(path: Path) -> dict[str, object]:
    """Return what is in the docset, and how large its parts are."""
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        counts = connection.execute(select(DocsetRow.page_count, DocsetRow.entry_count)).one()
        sizes = sizes_by_table(connection)
    engine.dispose()
    return {
        "pages": counts.page_count,
        "entries": counts.entry_count,
        "file_mb": round(path.stat().st_size / 1e6, 3),
        "table_mb": {
            table: round(size / 1e6, 3)
            for table, size in sorted(sizes.items(), key=lambda item: -item[1])
        },
    }


def print_tables(figures: dict[str, object]) -> None:
    """Print the figures; those that have parts, as a table of their own."""
    console = Console()
    whole = Table(title=machine(), show_header=False)
    for name, value in figures.items():
        if isinstance(value, dict):
            parts = Table("table", "MB", title=name)
            for part, size in value.items():
                parts.add_row(part, f"{size:.3f}")
            console.print(parts)
        elif not isinstance(value, list):
            whole.add_row(name, str(value))
    console.print(whole)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Time, memory and size of a build.")
    parser.add_argument("source", nargs="?", default=str(SITE), metavar="SOURCE")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--keep", type=Path, metavar="FILE.db", help="keep the docset there")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        output = options.keep or Path(folder, "docset.db")
        runs = [build(options.source, output) for _ in range(max(1, options.runs))]
        inside = contents(output)
    peaks = [run.peak_mb for run in runs if run.peak_mb is not None]
    figures: dict[str, object] = {
        "source": options.source,
        "seconds": round(statistics.median(run.seconds for run in runs), 2),
        "peak_mb": max(peaks, default=None),
        **inside,
        "runs": [run._asdict() for run in runs],
    }
    if options.json:
        show(figures, as_json=True)
    else:
        print_tables(figures)


if __name__ == "__main__":
    main()
