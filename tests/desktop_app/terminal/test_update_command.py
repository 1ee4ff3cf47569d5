"""`pythondocs update`."""

from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.cli import main
from desktop_app.database import docset_files
from tests.desktop_app.publisher import Publisher, python_site
from tests.docsets import write
from tests.fixtures.building import build_docset


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resources")
    build_docset(folder / "python-3.15.db", python_site(folder / "html"))
    return folder


@pytest.fixture(autouse=True)
def installed(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python, as it is shipped, and documentation of the user's own."""
    monkeypatch.setattr(paths, "resources", lambda: shipped)
    own = paths.user_docsets()
    own.mkdir(parents=True)
    write(own / "tiny.db", [])


def test_what_is_shipped_is_updated_in_the_users_folder(
    published: Publisher, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["update"]) == 0
    file = paths.user_docsets() / "python-3.15.db"
    assert capfd.readouterr().out == f"Python 3.15 is up to date: {file}\n"
    assert file in docset_files.default_docsets()
    assert main(["search", "match.strike"]) == 0
    assert capfd.readouterr().err == ""


def test_an_unknown_name_is_a_sentence(
    published: Publisher, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["update", "python-2.7"]) == 2
    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert "python-2.7 is not installed; there is python-3.15, tiny-1.0." in said
    assert published.asked == []


@pytest.mark.slow
def test_a_server_that_fails_is_a_sentence(
    published: Publisher, capfd: pytest.CaptureFixture[str]
) -> None:
    published.status = "500 Internal Server Error"
    assert main(["update", "python-3.15"]) == 2
    said = capfd.readouterr().err
    assert said.splitlines()[-1].endswith("answers 500 Internal Server Error.")
    assert "Traceback" not in said
