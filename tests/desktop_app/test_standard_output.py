"""Real processes whose standard output takes no more: no traceback, and never a silent success."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from desktop_app.docset.kinds import Kind
from tests.docsets import Sample, write

FULL = Path("/dev/full")
TODO = Path(__file__).resolve().parents[1] / "parser" / "todo" / "dump.json"

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the devices and pipes of POSIX")


@pytest.fixture(scope="module")
def docset(tmp_path_factory: pytest.TempPathFactory) -> str:
    sample = Sample(Kind.FUNCTION, "print", "functions.html", "print", text="Print objects.")
    return str(write(tmp_path_factory.mktemp("docsets") / "tiny.db", [sample]))


def buffered() -> Mapping[str, str]:
    """Return the environment of a user: with it, a write may fail at the very end only."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def command(typed: str, docset: str, folder: Path) -> list[str]:
    words = typed.format(docset=docset, todo=TODO, folder=folder).split()
    return [sys.executable, "-m", *words]


COMMANDS = [
    "desktop_app search print --docset {docset}",
    "desktop_app search print --json --docset {docset}",
    "desktop_app show print --docset {docset}",
    "desktop_app completion bash",
    "desktop_app --help",
    "desktop_app help search",
    "parser todo {todo} --output {folder} --dry-run",
]


@pytest.mark.skipif(not FULL.exists(), reason="there is no /dev/full")
@pytest.mark.parametrize("typed", COMMANDS)
def test_a_full_disk_is_told_in_a_sentence(typed: str, docset: str, tmp_path: Path) -> None:
    with FULL.open("wb") as full:
        done = subprocess.run(  # noqa: S603  # our own interpreter
            command(typed, docset, tmp_path),
            stdout=full,
            stderr=subprocess.PIPE,
            env=buffered(),
            timeout=60,
            check=False,
        )
    assert done.returncode == 2
    last = done.stderr.decode().splitlines()[-1]
    assert last.endswith(": Standard output cannot be written: No space left on device.")
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr


@pytest.mark.parametrize("typed", COMMANDS)
def test_a_reader_that_has_gone_ends_it_without_a_word(
    typed: str, docset: str, tmp_path: Path
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(  # noqa: S603  # our own interpreter
            command(typed, docset, tmp_path),
            stdout=writing,
            stderr=subprocess.PIPE,
            env=buffered(),
            timeout=60,
            check=False,
        )
    finally:
        os.close(writing)
    assert done.returncode in {141, -13}
    said = [line for line in done.stderr.decode().splitlines() if "pipe" in line.lower()]
    assert not said
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr
