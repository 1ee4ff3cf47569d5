"""The file of a docset's vectors: whole, another docset's, damaged."""

from pathlib import Path

import numpy as np
import pytest

from desktop_app.embedding import vector_file
from desktop_app.embedding.encoder import WIDTH
from desktop_app.embedding.entry_vectors import EntryVectors

NAMES = ("os", "os.path")


def vectors(ids: tuple[int, ...] = (2, 1, 2)) -> EntryVectors:
    rows = np.zeros((len(ids), WIDTH), np.int8)
    rows[:, 0], rows[-1, 1] = 100, 100
    return EntryVectors(rows, np.array(ids, np.int32))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    vector_file.write(tmp_path / "x.vectors", vectors(), NAMES)
    return tmp_path / "x.vectors"


def test_what_was_written_is_read(file: Path) -> None:
    read = vector_file.read(file, NAMES)
    assert read is not None
    assert (read.rows == vectors().rows).all()
    assert read.ids.tolist() == [2, 1, 2]


def test_an_entry_is_as_near_as_its_nearest_row() -> None:
    asked = np.zeros(WIDTH, np.float32)
    asked[1] = 1
    assert vectors((2, 1, 2)).similarities(asked) == pytest.approx([0, 0.5**0.5])
    assert vectors((4,)).similarities(asked) == pytest.approx([-1, -1, -1, 0.5**0.5])


@pytest.mark.parametrize("names", [("os", "os.pathx"), ("os",), ("os.path", "os"), ()])
def test_those_of_other_entries_are_none(file: Path, names: tuple[str, ...]) -> None:
    assert vector_file.read(file, names) is None


@pytest.mark.parametrize("ids", [(0, 1, 2), (1, 2, 3), (-1, 1, 2), ()])
def test_ids_that_no_entry_has_are_none(tmp_path: Path, ids: tuple[int, ...]) -> None:
    vector_file.write(
        tmp_path / "x", EntryVectors(vectors().rows[: len(ids)], np.array(ids, np.int32)), NAMES
    )
    assert vector_file.read(tmp_path / "x", NAMES) is None


def test_a_damaged_file_is_none(file: Path) -> None:
    whole = file.read_bytes()
    for damaged in (b"", b"x", whole[:100], whole[:-50], whole.replace(b"rows", b"sows")):
        file.write_bytes(damaged)
        assert vector_file.read(file, NAMES) is None
    file.unlink()
    assert vector_file.read(file, NAMES) is None


def test_another_width_is_none(tmp_path: Path) -> None:
    narrow = EntryVectors(np.ones((2, 3), np.int8), np.array([1, 2], np.int32))
    vector_file.write(tmp_path / "x", narrow, NAMES)
    assert vector_file.read(tmp_path / "x", NAMES) is None
