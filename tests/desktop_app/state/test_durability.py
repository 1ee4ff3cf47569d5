"""What was confirmed is there, whatever happens to the process, and whoever else writes."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop_app.state.state_file import file_engine, writing
from desktop_app.state.storage import Storage

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")

ROOT = Path(__file__).resolve().parents[3]
MOST_CONFIRMED = 6
"""How many pins of a process are awaited, at most, before it is killed."""

LONGEST = 0.01
"""How many seconds later, at most: a pin takes two to ten milliseconds."""


@contextmanager
def pinning(path: Path, name: str, count: int) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(  # noqa: S603  # our own script
        [sys.executable, Path(__file__).with_name("pinning.py"), path, name, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
        text=True,
    ) as process:
        yield process


def lines(process: subprocess.Popen[str]) -> list[str]:
    """Return what a run printed, up to its end."""
    assert process.stdout
    found = []
    while (line := process.stdout.readline()) not in ("over\n", ""):
        found.append(line)
    return found


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("go\n")
    process.stdin.flush()


def kill_again_and_again(path: Path, runs: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    confirmed: list[str] = []
    with pinning(path, "pin", 10_000) as process:
        assert process.stdout
        for run in range(runs):
            go(process)
            child = int(process.stdout.readline())
            found = [process.stdout.readline() for _ in range(chance.randint(0, MOST_CONFIRMED))]
            time.sleep(chance.uniform(0, LONGEST))
            os.kill(child, signal.SIGKILL)
            # a line that the kill cut short was not confirmed to anybody
            found += [line for line in lines(process) if line.endswith("\n")]
            confirmed += map(str.strip, found)
            storage = Storage(path)
            storage.open()
            storage.close()
            assert storage.problems == (), f"run {run}"
            pins = [pin.location.url for pin in storage.kept.pins]
            # every confirmed one, in order, and at most one a run that nobody was told about
            assert [url for url in pins if url in set(confirmed)] == confirmed
            assert len(pins) <= len(confirmed) + run + 1
    assert len(confirmed) > runs  # or nothing was tried
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_a_confirmed_pin_survives_being_killed(path: Path) -> None:
    kill_again_and_again(path, runs=25, seed=1)


@pytest.mark.slow
def test_a_confirmed_pin_survives_being_killed_hundreds_of_times(path: Path) -> None:
    kill_again_and_again(path, runs=600, seed=2)


def test_a_commit_waits_for_the_disk_and_its_folder(path: Path) -> None:
    # no test can cut the power: what SQLite promises about that hangs on this level
    path.parent.mkdir()
    extra = 3
    with writing(file_engine(path, 0.0)).connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == extra


def test_two_processes_keep_each_others_pins(path: Path) -> None:
    count = 40
    with pinning(path, "one", count) as one, pinning(path, "two", count) as two:
        for process in (one, two):
            go(process)
        confirmed = [line.strip() for process in (one, two) for line in lines(process)[1:]]
    storage = Storage(path)
    storage.open()
    storage.close()
    found = [pin.location.url for pin in storage.kept.pins]
    assert len(found) == 2 * count
    assert sorted(found) == sorted(confirmed)
    for name in ("one", "two"):
        assert [url for url in found if url.startswith(name)] == [
            f"{name}-0-{number}" for number in range(count)
        ]
