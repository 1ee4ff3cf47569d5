"""Finds entries by what they mean. What that takes is loaded at the first question."""

import os
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from desktop_app.database.repository import Repository
from desktop_app.docset.file_names import path_of_vectors
from desktop_app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from desktop_app.embedding.encoder import Encoder
    from desktop_app.embedding.vector_file import EntryVectors

_IMPORTANCE = 0.25
"""What an entry's importance adds to the cosine: of two that mean the same, the better known."""


class Neighbour(NamedTuple):
    """An entry near a question in meaning."""

    entry_id: int
    score: float
    cosine: float


class _Read(NamedTuple):
    """What a file of vectors held when it was read."""

    written: int
    """Its time stamp, in nanoseconds."""
    vectors: "EntryVectors | None"


class Meaning:
    """The encoder and the vectors of the docsets that were asked; for any thread."""

    def __init__(self, encoder: Path) -> None:
        """Use the encoder whose files are in the folder `encoder`."""
        self.problem = ""
        """Why questions are answered by their words alone, as a sentence; empty if they are not."""
        self._folder = encoder
        self._encoder: Encoder | None = None
        self._read: MutableMapping[Repository, _Read] = WeakKeyDictionary()
        self._loading = Lock()

    def neighbours(
        self, repository: Repository, path: Path, question: str, limit: int
    ) -> list[Neighbour]:
        """Return the at most `limit` entries of the docset at `path` nearest to a question.

        A docset without vectors, or one whose vectors are still being made, has none.
        """
        with self._loading:
            vectors = self._vectors_of(repository, path)
            encoder = self._loaded_encoder() if vectors is not None else None
        if vectors is None or encoder is None:
            return []
        import numpy as np

        from desktop_app.embedding.entry_text import question_text

        asked = question_text(repository.docset.name, question)
        cosines = vectors.similarities(encoder.encode([asked])[0])
        scores = cosines + np.float32(_IMPORTANCE) * np.array(repository.importances, np.float32)
        best = np.argsort(-scores, kind="stable")[:limit].tolist()
        return [Neighbour(row + 1, float(scores[row]), float(cosines[row])) for row in best]

    def _vectors_of(self, repository: Repository, path: Path) -> "EntryVectors | None":
        file = path_of_vectors(path)
        try:
            written = file.stat().st_mtime_ns
        except OSError:
            return None
        known = self._read.get(repository)
        if known is None or known.written != written:
            known = self._read[repository] = _Read(written, _vectors_in(file, repository))
        return known.vectors

    def _loaded_encoder(self) -> "Encoder | None":
        if self._encoder is None and not self.problem:
            from desktop_app.embedding.model_file import load_encoder

            try:
                self._encoder = load_encoder(self._folder)
            except UserError as error:
                self.problem = error.sentence
        return self._encoder


def _vectors_in(file: Path, repository: Repository) -> "EntryVectors | None":
    """Return the vectors in a file, if they are those of the entries of the docset."""
    # a question has a handful of words, for which threads cost more than they bring
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from desktop_app.embedding import vector_file

    vectors, names = vector_file.read(file), repository.qualified_names()
    if vectors is None or len(vectors.rows) != len(names):
        return None
    return vectors if vectors.entries == vector_file.fingerprint(names) else None
