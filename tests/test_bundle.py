"""The bundle, made and used as its user does: `python -m pytest -m slow tests/test_bundle.py`.

Needs `pip install '.[bundle]'`; takes some minutes.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.desktop_app.publisher import Publisher, archive_of, python_site, serving

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
LARGEST = 200 << 20
"""Bytes, of which the documentation is 25 MB and Qt's ICU data 32 MB."""


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the bundle, away from the checkout."""
    pytest.importorskip("PyInstaller")
    folder = tmp_path_factory.mktemp("bundle")
    made = subprocess.run(  # noqa: S603 # our own words
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", ".packaging/pythondocs.spec"),
            *("--distpath", str(folder / "dist"), "--workpath", str(folder / "work")),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert made.returncode == 0, made.stderr[-2000:]
    return folder / "dist" / "pythondocs"


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    """Return a user without Python, and without any folder of ours."""
    return {
        "HOME": str(tmp_path),
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
    }


def run(
    bundle: Path, home: dict[str, str], *arguments: str, code: int = 0
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(  # noqa: S603 # the program under test
        [bundle / "pythondocs", *arguments],
        env=home,
        cwd=home["HOME"],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done


def test_it_is_as_small_as_it_can_be(bundle: Path) -> None:
    files = [path for path in bundle.rglob("*") if path.is_file() and not path.is_symlink()]
    assert sum(path.stat().st_size for path in files) < LARGEST
    names = {path.name for path in files}
    assert not [name for name in names if "Qml" in name or "Quick" in name or "Pdf" in name]
    assert any("python-3.15.db" in name for name in names)


def test_it_searches(bundle: Path, home: dict[str, str]) -> None:
    assert run(bundle, home, "search", "gather", "--limit", "1").stdout.startswith("asyncio.gather")
    assert "await" in run(bundle, home, "show", "asyncio.gather").stdout


def test_its_window_opens_and_closes(bundle: Path, home: dict[str, str]) -> None:
    with subprocess.Popen(  # noqa: S603 # the program under test
        [bundle / "pythondocs"], env=home, stderr=subprocess.PIPE
    ) as window:
        state = Path(home["HOME"], ".local", "share", "pythondocs", "state.db")
        end = time.monotonic() + 120
        while not state.is_file() and time.monotonic() < end:
            time.sleep(0.1)
        window.send_signal(signal.SIGTERM)
        assert window.wait(60) == 0
        assert window.stderr is not None
        assert window.stderr.read() == b""


def test_it_updates_with_the_parser_inside(
    bundle: Path, home: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    publisher = Publisher(archive_of(python_site(tmp_path / "html")))
    with serving(publisher, tmp_path, monkeypatch):
        environment = {**os.environ, **home}
        said = run(bundle, environment, "update", "python-3.15").stdout
    assert "Python 3.15 is up to date" in said
    assert run(bundle, home, "search", "match.strike", "--limit", "1").stdout.startswith("match.")
