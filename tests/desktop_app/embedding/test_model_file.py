"""The encoder's files: those that are shipped, and damaged ones."""

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktop_app.embedding.errors import EncoderError
from desktop_app.embedding.model_file import VOCABULARY, WEIGHTS, load_encoder, shipped_encoder


@pytest.mark.parametrize("name", [WEIGHTS, VOCABULARY])
def test_what_is_shipped_is_what_its_readme_says(name: str) -> None:
    readme = (shipped_encoder() / "README.md").read_text(encoding="utf-8")
    said = re.search(rf"`{re.escape(name)}` \| SHA-256 `(\w+)`", readme)
    assert said
    assert said[1] == hashlib.sha256((shipped_encoder() / name).read_bytes()).hexdigest()


def _no_weights(folder: Path) -> None:
    (folder / WEIGHTS).unlink()


def _no_vocabulary(folder: Path) -> None:
    (folder / VOCABULARY).unlink()


def _cut_weights(folder: Path) -> None:
    file = folder / WEIGHTS
    file.write_bytes(file.read_bytes()[:1_000_000])


def _flipped_weights(folder: Path) -> None:
    data = bytearray((folder / WEIGHTS).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / WEIGHTS).write_bytes(data)


def _cut_vocabulary(folder: Path) -> None:
    file = folder / VOCABULARY
    file.write_bytes(file.read_bytes()[:100_000])


def _other_arrays(folder: Path) -> None:
    np.savez(folder / WEIGHTS, allow_pickle=False, a=np.zeros(3))


def _no_archive(folder: Path) -> None:
    (folder / WEIGHTS).write_bytes(b"")


@pytest.mark.parametrize(
    "damage",
    [
        _no_weights,
        _no_vocabulary,
        _cut_weights,
        _flipped_weights,
        _cut_vocabulary,
        _other_arrays,
        _no_archive,
        shutil.rmtree,
    ],
)
def test_missing_and_damaged_files_are_one_sentence(
    damage: Callable[[Path], None], tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(shipped_encoder(), tmp_path / "encoder"))
    damage(folder)
    with pytest.raises(EncoderError, match=re.escape(str(folder))) as problem:
        load_encoder(folder)
    assert "\n" not in problem.value.sentence
