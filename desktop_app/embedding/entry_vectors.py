"""The vectors of a docset's entries: how they are made, and which are nearest to a question."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from desktop_app.embedding.encoder import WIDTH, Encoder, Floats

_LARGEST = 127
"""What the largest number of a vector becomes, as a byte."""
_ROWS = 512
"""Vectors that become floats at once: they stay in the processor's cache."""
_QUESTION_PIECES = 24
"""Pieces of a question that count: twice as many as most have, and so few that a pasted page takes
no longer.
"""
_TEXTS = 256
"""Texts that are encoded between two words on how far it is."""


@dataclass(frozen=True)
class EntryVectors:
    """Rows of bytes, each of which is one entry's; an entry may have several."""

    rows: NDArray[np.int8]
    ids: NDArray[np.int32]
    """The id of the entry to which each row belongs; the least is 1."""

    def similarities(self, vector: Floats) -> Floats:
        """Return how near each entry is to `vector`, of unit length: its rows' largest cosine.

        In the order of their ids; -1 for one without a row.
        """
        cosines = np.empty(len(self.rows), np.float32)
        for start in range(0, len(self.rows), _ROWS):
            rows = self.rows[start : start + _ROWS].astype(np.float32)
            cosines[start : start + _ROWS] = rows @ vector
        cosines /= self._lengths
        nearest = np.full(int(self.ids.max(initial=0)), -1, np.float32)
        np.maximum.at(nearest, self.ids - 1, cosines)
        return nearest

    @cached_property
    def _lengths(self) -> Floats:
        """The length of each row; at least 1, also of one that is empty."""
        parts = (self.rows[start : start + _ROWS] for start in range(0, len(self.rows), _ROWS))
        lengths = [np.linalg.norm(rows.astype(np.float32), axis=1) for rows in parts]
        every: Floats = np.concatenate([np.empty(0, np.float32), *lengths])
        return np.maximum(every, np.float32(1))


def encode_entries(
    encoder: Encoder, texts: Iterable[tuple[int, str]], told: Callable[[str, int, int], None]
) -> EntryVectors:
    """Return the vectors of texts, each of which comes with the id of its entry.

    `told` is called with a text, and how many letters of how many are done.
    """
    ids_by_text: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for entry_id, text in texts:
        ids_by_text[text][entry_id] = None
    ordered = sorted(ids_by_text, key=len)  # those of one length are encoded at once
    total, done = sum(map(len, ordered)), 0
    rows, ids = [np.empty((0, WIDTH), np.int8)], list[int]()
    for start in range(0, len(ordered), _TEXTS):
        batch = ordered[start : start + _TEXTS]
        counts = [len(ids_by_text[text]) for text in batch]
        rows.append(np.repeat(_as_bytes(encoder.encode(batch)), counts, axis=0))
        ids += [entry_id for text in batch for entry_id in ids_by_text[text]]
        done += sum(map(len, batch))
        told(batch[-1], done, total)
    return EntryVectors(np.concatenate(rows), np.array(ids, np.int32))


def nearest(
    encoder: Encoder,
    vectors: EntryVectors,
    wordings: Sequence[str],
    priors: Sequence[float],
    count: int,
) -> list[tuple[int, float, float]]:
    """Return the at most `count` entries nearest to a question, put in one way or several.

    Each as its id, its score and its cosine; the score is the cosine and the entry's prior, of
    which `priors` has one for each entry.
    """
    vector = encoder.encode(wordings, _QUESTION_PIECES).mean(axis=0)
    cosines = vectors.similarities(vector / np.linalg.norm(vector))
    scores = cosines + np.asarray(priors, np.float32)
    # to sort all would take as long as to compare all
    best = np.argpartition(-scores, min(count, len(scores)) - 1)[:count]
    best = best[np.lexsort((best, -scores[best]))]
    return [(row + 1, float(scores[row]), float(cosines[row])) for row in best.tolist()]


def _as_bytes(vectors: Floats) -> NDArray[np.int8]:
    """Return vectors as bytes, each by its own scale: their directions are what counts."""
    largest = np.maximum(np.abs(vectors).max(axis=1, keepdims=True), np.finfo(np.float32).tiny)
    rows: NDArray[np.int8] = np.rint(vectors * (_LARGEST / largest)).astype(np.int8)
    return rows
