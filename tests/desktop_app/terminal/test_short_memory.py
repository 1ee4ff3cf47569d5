"""With too little memory a search says so in one line, or answers: nothing in between."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.database.docset_files import default_docsets

resource = pytest.importorskip("resource", reason="needs POSIX")
pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="needs Linux's RLIMIT_AS and /proc"
)

ROOT = Path(__file__).resolve().parents[3]
PEAK = """
import desktop_app.terminal.commands
from pathlib import Path
print(Path("/proc/self/status").read_text())
"""
MB = 1 << 20


@pytest.fixture(scope="module")
def imported() -> int:
    """Bytes of addresses that a search needs before it reads anything."""
    told = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", PEAK], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout
    line = next(line for line in told.splitlines() if line.startswith("VmPeak:"))
    return int(line.split()[1]) * 1024


def answers_or_says_why(limit: int) -> bool:
    """Tell whether a search over the shipped documentation is answered within `limit` bytes."""
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "search", "gather", "--limit", "1"],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=ROOT,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )
    if done.returncode == 0:
        assert done.stdout.startswith("asyncio.gather"), limit // MB
        assert done.stderr == ""
        return True
    assert done.returncode == 2, (limit // MB, done.stderr)
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, (limit // MB, done.stderr)
    assert "not enough memory" in done.stderr
    return False


def test_a_search_without_memory_says_so(imported: int) -> None:
    assert default_docsets()
    assert not answers_or_says_why(imported)


@pytest.mark.slow
def test_a_search_with_any_memory_answers_or_says_so(imported: int) -> None:
    answered = [answers_or_says_why(imported + extra * MB) for extra in range(30)]
    assert {False, True} == set(answered)
