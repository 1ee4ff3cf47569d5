"""The vectors of a docset's entries: a file beside the docset's, `python-3.15.vectors`.

Beside it and not in it, since a docset is copied into memory whole, where vectors would lie that
nobody needs who only types names; and since they take longer to make than the docset, which can be
searched in the meantime.
"""

import hashlib
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from desktop_app.embedding.encoder import Floats

_LARGEST = 127
"""What the largest number of a vector becomes, as a byte."""
_ROWS = 512
"""Vectors that become floats at once: they stay in the processor's cache."""


def fingerprint(names: Iterable[str]) -> bytes:
    """Return what tells a docset's entries, by their qualified names, from those of another."""
    return hashlib.sha256("\n".join(names).encode()).digest()


@dataclass(frozen=True)
class EntryVectors:
    """One vector for each entry, in the order of their ids."""

    entries: bytes
    """The `fingerprint` of the entries."""
    rows: NDArray[np.int8]

    def similarities(self, vector: Floats) -> Floats:
        """Return the cosine between each entry and a vector of unit length."""
        cosines = np.empty(len(self.rows), np.float32)
        for start in range(0, len(self.rows), _ROWS):
            rows = self.rows[start : start + _ROWS].astype(np.float32)
            cosines[start : start + _ROWS] = rows @ vector
        cosines /= self._lengths
        return cosines

    @cached_property
    def _lengths(self) -> Floats:
        """The length of each row; at least 1, also of one that is empty."""
        parts = (self.rows[start : start + _ROWS] for start in range(0, len(self.rows), _ROWS))
        lengths = [np.linalg.norm(rows.astype(np.float32), axis=1) for rows in parts]
        return np.maximum(np.concatenate([np.empty(0, np.float32), *lengths]), np.float32(1))


def quantized(vectors: Floats) -> NDArray[np.int8]:
    """Return vectors as bytes, each by its own scale: their directions are what counts."""
    largest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), np.finfo(np.float32).tiny)
    rows: NDArray[np.int8] = np.rint(vectors * (_LARGEST / largest)).astype(np.int8)
    return rows


def write(file: BinaryIO, vectors: EntryVectors) -> None:
    """Write vectors to a file."""
    np.savez(file, entries=np.frombuffer(vectors.entries, np.uint8), rows=vectors.rows)


def read(path: Path) -> EntryVectors | None:
    """Return the vectors in a file; None when there is none, or it is damaged."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            entries, rows = archive["entries"], archive["rows"]
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
    if rows.dtype != np.int8 or rows.ndim != 2 or entries.dtype != np.uint8:
        return None
    return EntryVectors(entries.tobytes(), rows)
