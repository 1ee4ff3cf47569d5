import subprocess
import sys
from pathlib import Path

import pytest

from parser.source.temporary_files import atomic_replace, remove_stale, temporary_folder


def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    file.write_text("old")
    with atomic_replace(file) as temporary:
        temporary.write_text("new")
        assert file.read_text() == "old"
    assert file.read_text() == "new"
    assert list(tmp_path.iterdir()) == [file]


def test_after_an_error_the_old_file_is_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "a.db"
    file.write_text("old")
    with pytest.raises(RuntimeError), atomic_replace(file) as temporary:
        temporary.write_text("half")
        raise RuntimeError
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_a_killed_build_left_is_cleared_and_a_living_one_is_not(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        ended.wait()
    dead = tmp_path / f".a.db.{ended.pid}.abcd.building"
    dead.write_text("half")
    with (
        atomic_replace(tmp_path / "a.db") as living,
        atomic_replace(tmp_path / "a.db") as temporary,
    ):
        assert not dead.exists()
        assert living.exists()
        assert temporary != living


def test_files_of_others_are_left_alone(tmp_path: Path) -> None:
    others = [tmp_path / name for name in (".b.db.1.x.building", "a.db.building", ".a.db.x")]
    for other in others:
        other.write_text("")
    remove_stale(tmp_path, "a.db")
    assert all(other.exists() for other in others)


def test_a_temporary_folder_goes_with_all_that_is_in_it() -> None:
    with temporary_folder() as temporary:
        (temporary / "sub").mkdir()
        (temporary / "sub" / "file").write_text("x")
    assert not temporary.exists()
