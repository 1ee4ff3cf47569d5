"""A build that is killed at any moment leaves the former docset whole, or the new one."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest

from desktop_app.database.docset_check import check
from tests.fixtures.building import SITE

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")

ROOT = Path(__file__).resolve().parents[2]


def building(output: Path, version: str) -> subprocess.Popen[bytes]:
    """Return the real command, in a process group of its own."""
    command = [sys.executable, "-m", "parser", "build", str(SITE), "--output", str(output)]
    return subprocess.Popen(  # noqa: S603 - this very project
        [*command, "--version", version],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def version_in(path: Path) -> str:
    """Return the version of a docset that is whole."""
    check(path)
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        [(version, entries)] = file.execute("SELECT version, entry_count FROM docset")
        assert file.execute("SELECT count(*) FROM entry").fetchone() == (entries,)
    return str(version)


def wait_for_end(group: int) -> None:
    """See that the processes that read pages end when the one they read for is gone."""
    until = time.monotonic() + 20
    with suppress(ProcessLookupError):
        while time.monotonic() < until:
            os.killpg(group, 0)
            time.sleep(0.01)
        os.killpg(group, signal.SIGKILL)
        raise AssertionError("something outlives a killed build")


def written(output: Path, process: subprocess.Popen[bytes]) -> int:
    """How many bytes a build has written that is not done."""
    size = 0
    for file in output.parent.glob(f".{output.name}.{process.pid}.*"):
        with suppress(FileNotFoundError):
            size += file.stat().st_size
    return size


def test_a_killed_build_leaves_the_former_docset(tmp_path: Path, docset: Path) -> None:
    output = Path(shutil.copy(docset, tmp_path))
    former = version_in(output)
    process = building(output, "new")
    while not written(output, process) and process.poll() is None:
        time.sleep(0.001)
    process.kill()
    assert process.wait() == -signal.SIGKILL
    wait_for_end(process.pid)
    assert version_in(output) == former
    assert len(list(tmp_path.iterdir())) == 2


@pytest.mark.slow
def test_builds_killed_hundreds_of_times_leave_a_whole_docset(tmp_path: Path) -> None:
    chance = random.Random(2)  # noqa: S311 - repeatable, not secret
    output = tmp_path / "lantern.db"
    began = time.monotonic()
    assert building(output, "0").wait(timeout=120) == 0
    longest = 1.1 * (time.monotonic() - began)
    size, former, killed, while_writing = output.stat().st_size, "0", 0, 0
    for run in range(1, 201):
        process = building(output, str(run))
        if run % 2:  # at any moment, or while it writes
            with suppress(subprocess.TimeoutExpired):
                process.wait(chance.uniform(0, longest))
        else:
            enough = chance.randint(0, size)
            while written(output, process) < enough and process.poll() is None:
                pass
        while_writing += written(output, process) > 0
        process.kill()
        killed += process.wait() == -signal.SIGKILL
        wait_for_end(process.pid)
        found = version_in(output)
        assert found in (former, str(run)), f"run {run}"
        assert process.returncode != 0 or found == str(run)
        former = found
    assert killed > 100
    assert while_writing > 50
    assert building(output, "last").wait(timeout=120) == 0
    assert version_in(output) == "last"
    assert list(tmp_path.iterdir()) == [output]
