"""Starts of the real application: one window, whatever happens at the same moment."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.paths import state_file
from desktop_app.single_instance import primary as primary_instance
from desktop_app.single_instance.endpoint import endpoint_for
from desktop_app.state.startup import read_start

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of Unix")


OFFSCREEN = {
    "QT_QPA_PLATFORM": "offscreen",
    # this platform says at every call that it cannot raise a window
    "QT_LOGGING_RULES": "default.warning=false",
}


def start(docset: Path, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - this very project
        [sys.executable, "-m", "desktop_app", *arguments, "--docset", str(docset)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | OFFSCREEN,
    )


def ended(process: subprocess.Popen[str], seconds: float = 30) -> tuple[int, str, str]:
    try:
        out, err = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    return process.returncode, out, err


def noted(opened: list[object], primary: object) -> int:
    opened.append(primary)
    return 0


def kept_query() -> str:
    """Return what the state file says was searched for last."""
    windows = read_start(state_file()).session.windows
    return windows[0].tabs[0].query if windows else ""


def test_ten_starts_at_the_same_moment_are_one_window(
    docset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    queries = [f"gather{number}" for number in range(10)]
    processes = [start(docset, "open", query) for query in queries]
    try:
        until = time.monotonic() + 30
        while sum(process.poll() is None for process in processes) > 1:
            assert time.monotonic() < until
            time.sleep(0.02)
        (first,) = [process for process in processes if process.poll() is None]
        for process in processes:
            if process is not first:
                assert ended(process) == (0, "", "")
        # until the documentation is there, nothing is kept
        last = start(docset, f"pythondocs:{queries[3]}")
        assert ended(last) == (0, "", "")
        time.sleep(1.5)
        first.send_signal(signal.SIGTERM)
        assert ended(first) == (0, "", "")
        assert kept_query() in queries
    finally:
        for process in processes:
            process.kill()
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not endpoint_for([docset]).socket_path.exists()


WITHOUT_QT = """
import sys
from desktop_app.cli import main

assert main(["open", "gatherer", "--docset", sys.argv[1]]) == 0
heavy = {"PySide6", "asyncio", "sqlalchemy", "rich"} & set(sys.modules)
sys.exit(f"imported: {heavy}" if heavy else 0)
"""


def test_a_second_start_needs_no_qt_and_does_not_wait_for_ever(
    docset: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(primary_instance, "ANSWER_TIMEOUT_SECONDS", 0.3)
    opened: list[object] = []
    monkeypatch.setattr(cli, "_open_window", lambda *given: noted(opened, given[-1]))
    first = start(docset, "open", "gather")
    lock = endpoint_for([docset]).lock
    try:
        until = time.monotonic() + 20
        while not (lock.exists() and lock.read_text()):
            assert time.monotonic() < until
            time.sleep(0.02)
        second = subprocess.run(  # noqa: S603 - this very project
            [sys.executable, "-c", WITHOUT_QT, str(docset)],
            capture_output=True, text=True, check=False, timeout=30,
        )  # fmt: skip
        assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
        first.send_signal(signal.SIGSTOP)
        assert cli.main(["open", "--docset", str(docset)]) == 0
        assert opened == [None]
        assert capfd.readouterr().err == (
            f"pythondocs: The window that is open (process {first.pid}) does not answer; "
            "opening another one.\n"
        )
        first.send_signal(signal.SIGCONT)
        assert cli.main(["open", "--docset", str(docset)]) == 0
        assert opened == [None]
        first.send_signal(signal.SIGTERM)
        assert ended(first) == (0, "", "")
    finally:
        first.kill()


@pytest.mark.slow
def test_a_start_while_the_first_one_ends_is_not_lost(
    docset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = start(docset, "open", "gather")
    time.sleep(1.5)
    first.send_signal(signal.SIGTERM)
    second = start(docset, "open", "gatherer")
    try:
        assert ended(first) == (0, "", "")
        time.sleep(1.5)
        assert second.poll() is None
        second.send_signal(signal.SIGTERM)
        assert ended(second) == (0, "", "")
        assert kept_query() == "gatherer"
    finally:
        second.kill()


def test_without_a_folder_of_its_own_every_start_has_a_window(
    docset: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "file"))
    opened: list[object] = []
    monkeypatch.setattr(cli, "_open_window", lambda *given: noted(opened, given[-1]))
    assert cli.main(["open", "--docset", str(docset)]) == 0
    assert opened == [None]
