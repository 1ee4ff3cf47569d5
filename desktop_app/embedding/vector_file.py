"""The file of a docset's vectors, which lies beside the docset's: `python-3.15.vectors`.

Beside it and not in it, since a docset is copied into memory whole, where vectors would lie that
nobody needs who only types names; and since they take longer to make than the docset, which can be
searched in the meantime.
"""

import hashlib
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from desktop_app.embedding.encoder import WIDTH
from desktop_app.embedding.entry_vectors import EntryVectors


def write(path: Path, vectors: EntryVectors, names: Sequence[str]) -> None:
    """Write the vectors of the entries that have these qualified names, in the order of ids."""
    with path.open("wb") as file:  # given a path, numpy adds a suffix of its own
        np.savez(file, rows=vectors.rows, ids=vectors.ids, names=_digest(names))


def read(path: Path, names: Sequence[str]) -> EntryVectors | None:
    """Return the vectors in a file if they are those of the entries that have these names.

    Those of another docset, or of an older build, would be wrong; None as well for a file that is
    missing or damaged.
    """
    try:
        # given a path, numpy leaves a damaged file open
        with path.open("rb") as file, np.load(file, allow_pickle=False) as archive:
            rows, ids, digest = archive["rows"], archive["ids"], archive["names"]
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
        return None
    if (rows.dtype, ids.dtype) != (np.int8, np.int32) or not np.array_equal(digest, _digest(names)):
        return None
    if rows.shape != (*ids.shape, WIDTH) or ids.min(initial=1) < 1:
        return None
    return EntryVectors(rows, ids) if ids.max(initial=0) == len(names) else None


def _digest(names: Sequence[str]) -> "np.ndarray[tuple[int], np.dtype[np.uint8]]":
    digest = hashlib.sha256("\n".join(names).encode()).digest()
    return np.frombuffer(digest, np.uint8)
