"""Signals that cross threads, soaked: none is lost, none overtakes another, nothing crashes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


def cross(docset: Path, count: int) -> None:
    done = subprocess.run(  # noqa: S603 - this very project
        [sys.executable, "-W", "error", "-m", "tests.desktop_app.crossing", docset, str(count)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_threads_speak_to_the_window(docset: Path) -> None:
    cross(docset, 2_000)


@pytest.mark.slow
def test_threads_speak_to_the_window_millions_of_times(docset: Path) -> None:
    cross(docset, 400_000)
