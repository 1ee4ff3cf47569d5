"""The soak's short form: what grows with use, or is left over, is seen after a few seconds, too."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


def soak(what: str, count: int, docset: Path | None = None) -> dict[str, Any]:
    """Soak in a process of its own, over the shipped documentation unless told otherwise."""
    command = [sys.executable, "-W", "error", "-m", "tests.benchmarks.soak", what, "--json"]
    if docset is not None:
        command += ["--docset", str(docset)]
    done = subprocess.run(  # noqa: S603 - this very project
        [*command, "--count", str(count)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def nothing_is_left(figures: dict[str, Any]) -> None:
    start, middle, end = figures["start"], figures["middle"], figures["end"]
    for what in ("threads", "tasks"):
        assert start[what] == middle[what] == end[what], what
    # fonts that a letter has called for are kept open
    assert end["files"] <= start["files"] + 4
    assert end["qt_objects"] <= start["qt_objects"] + 30
    left = figures["left"]
    assert left["tasks"] == 0
    # the executor's own, which end with the event loop
    assert {name.partition("_")[0] for name in left["threads"]} <= {"MainThread", "worker"}


def test_nothing_is_left_over(docset: Path) -> None:
    nothing_is_left(soak("keys", 400, docset))


@pytest.mark.slow
@pytest.mark.parametrize(("what", "count"), [("keys", 100_000), ("previews", 10_000)])
def test_nothing_grows_in_hours(what: str, count: int) -> None:
    figures = soak(what, count)
    nothing_is_left(figures)
    start, middle, end = figures["start"], figures["middle"], figures["end"]
    # caches fill for a while; then they are full
    assert end["memory_mb"] <= middle["memory_mb"] * 1.05
    assert end["memory_mb"] <= start["memory_mb"] * 1.3
    assert end["python_objects"] <= middle["python_objects"] * 1.3
    assert end["answer_cpu_ms"]["p50"] <= 2 * start["answer_cpu_ms"]["p50"]
