"""The shipped docset and the user's own are found."""

from pathlib import Path

import pytest

from desktop_app import paths
from desktop_app.database import docset_files
from tests.docsets import write


def test_shipped_docsets_come_before_the_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped, own = tmp_path / "resources", tmp_path / "docsets"
    for path in (shipped / "python.db", own / "b.db", own / "a.db", own / "notes.txt"):
        path.parent.mkdir(exist_ok=True)
        path.touch()
    (own / "folder.db").mkdir()
    monkeypatch.setattr(paths, "resources", lambda: shipped)
    monkeypatch.setattr(paths, "user_docsets", lambda: own)
    assert docset_files.default_docsets() == (shipped / "python.db", own / "a.db", own / "b.db")


def test_the_users_file_takes_the_place_of_a_shipped_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped, own = tmp_path / "resources", tmp_path / "docsets"
    for folder in (shipped, own):
        folder.mkdir()
        write(folder / "tiny.db", [])
        write(folder / f"{folder.name}.db", [], name=folder.name)
    monkeypatch.setattr(paths, "resources", lambda: shipped)
    monkeypatch.setattr(paths, "user_docsets", lambda: own)
    assert docset_files.default_docsets() == (
        shipped / "resources.db",
        own / "tiny.db",
        own / "docsets.db",
    )
    # an update that an earlier version of the application made, say
    (own / "tiny.db").write_bytes(b"SQLite format 3\0 of another schema")
    assert docset_files.default_docsets() == (
        shipped / "resources.db",
        shipped / "tiny.db",
        own / "docsets.db",
        own / "tiny.db",
    )


def test_a_missing_folder_has_no_docsets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "nowhere")
    monkeypatch.setattr(paths, "user_docsets", lambda: tmp_path / "nowhere")
    assert docset_files.default_docsets() == ()


def test_a_wheel_has_its_resources_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "desktop_app"
    package.mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resources() == tmp_path / "resources"
    (package / "resources").mkdir()
    assert paths.resources() == package / "resources"
