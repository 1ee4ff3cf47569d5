"""How the time from a key to its results grows with the documentation, up to a million entries.

    python -m tests.benchmarks.scale [--queries N] [--keep FOLDER] [--plot FILE.svg] [--json]

The keystrokes benchmark, once for each size, over the shipped documentation repeated under other
names (see `repeated`). The files are made first, which takes minutes; `--keep` saves them for the
next time.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from desktop_app.paths import resources
from tests.benchmarks.curves import Curve, draw
from tests.benchmarks.figures import machine
from tests.benchmarks.repeated import entries_of, repeat

COPIES = (1, 10, 51)
"""Of some 20 thousand entries: 20 thousand, 200 thousand, a million."""
QUERIES = 30
SHOWN = ("p50", "p95", "p99")
TARGET_MS = 50


def measure(file: Path, queries: int) -> dict[str, Any]:
    """Return the figures of the keystrokes benchmark over one docset, in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.keystrokes", "--json"]
    done = subprocess.run(  # noqa: S603  # our own benchmark
        [*command, "--docset", str(file), "--queries", str(queries)],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


@contextmanager
def folder(kept: Path | None) -> Iterator[Path]:
    """Where the files are made."""
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with tempfile.TemporaryDirectory() as temporary:
        yield Path(temporary)


def sizes(shipped: Path, queries: int, made: Path) -> Iterator[dict[str, Any]]:
    """Yield the figures for each size, the smallest first."""
    for copies in COPIES:
        file = made / f"{shipped.stem}-{copies}.db"
        if not file.is_file():
            unfinished = file.with_suffix(".unfinished")
            repeat(shipped, unfinished, copies)
            unfinished.rename(file)
        made_of = {"entries": entries_of(file), "mb": round(file.stat().st_size / 1e6)}
        yield made_of | measure(file, queries)


def main() -> None:
    """Measure, print, draw."""
    parser = argparse.ArgumentParser(description="Keystroke latency against the number of entries.")
    parser.add_argument("--queries", type=int, default=QUERIES, help="of the trace, for each size")
    parser.add_argument("--keep", type=Path, metavar="FOLDER")
    parser.add_argument("--plot", type=Path, metavar="FILE.svg")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    (shipped,) = resources().glob("*.db")
    with folder(options.keep) as made:
        measured = list(sizes(shipped, options.queries, made))
    if options.plot:
        options.plot.write_text(plot(measured), encoding="utf-8")
    if options.json:
        sys.stdout.write(json.dumps({"sizes": measured}) + "\n")
    else:
        print_table(measured)


def plot(measured: list[dict[str, Any]]) -> str:
    """Return the latency of painted results as an SVG image."""
    entries = [figures["entries"] for figures in measured]
    curves = [
        Curve(name, [figures["results_painted_ms"][name] for figures in measured]) for name in SHOWN
    ]
    return draw("From a key to its results painted", entries, curves, TARGET_MS)


def print_table(measured: list[dict[str, Any]]) -> None:
    """One row for each size."""
    table = Table(title=machine())
    for name in ("entries", "MB", "keys", *(f"results {name} ms" for name in SHOWN), "preview p99"):
        table.add_column(name, justify="right")
    for figures in measured:
        results, preview = figures["results_painted_ms"], figures["preview_painted_ms"]
        table.add_row(
            f"{figures['entries']:,}",
            str(figures["mb"]),
            str(figures["keystrokes"]),
            *(str(results[name]) for name in SHOWN),
            str(preview["p99"]),
        )
    Console().print(table)


if __name__ == "__main__":
    main()
