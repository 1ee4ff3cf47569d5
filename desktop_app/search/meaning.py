"""Finds entries by what they mean. What that takes is loaded at the first question."""

from array import array
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from desktop_app.database.repository import Repository
from desktop_app.docset.file_names import path_of_vectors
from desktop_app.docset.kinds import Kind
from desktop_app.errors import UserError

if TYPE_CHECKING:
    from collections.abc import MutableMapping, Sequence

    from desktop_app.embedding.encoder import Encoder
    from desktop_app.embedding.entry_vectors import EntryVectors

_IMPORTANCE = 0.25
"""What an entry's importance adds to the cosine: of two that mean the same, the better known."""

_KIND = {
    **dict.fromkeys((Kind.DATA, Kind.ATTRIBUTE, Kind.PROPERTY, Kind.OPTION, Kind.ENVVAR), -0.05),
    **dict.fromkeys((Kind.C_FUNCTION, Kind.C_MACRO, Kind.C_TYPE, Kind.C_MEMBER, Kind.OPCODE), -0.1),
}
"""A question seldom wants what holds a value, and hardly ever what is beneath the language."""


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

    def __init__(self, encoder: Path | None = None) -> None:
        """Use the encoder whose files are in the folder `encoder`, or the shipped one."""
        self.problem = ""
        """Why questions are answered by their words alone, as a sentence; empty if they are not."""
        self._folder = encoder
        self._encoder: Encoder | None = None
        self._read: MutableMapping[Repository, _Read] = WeakKeyDictionary()
        self._priors: MutableMapping[Repository, Sequence[float]] = WeakKeyDictionary()
        self._loading = Lock()

    def neighbours(
        self, repository: Repository, path: Path, wordings: "Sequence[str]", limit: int
    ) -> list[Neighbour]:
        """Return the at most `limit` entries of the docset at `path` nearest to a question.

        `wordings` are the question as typed, and as it was meant, if it is misspelt. A docset
        without vectors, or one whose vectors are still being made, has none.
        """
        with self._loading:
            vectors = self._vectors_of(repository, path)
            encoder = self._loaded_encoder() if vectors is not None else None
        if vectors is None or encoder is None:
            return []
        from desktop_app.embedding.entry_text import question_text
        from desktop_app.embedding.entry_vectors import nearest

        asked = [question_text(repository.docset.name, wording) for wording in wordings]
        found = nearest(encoder, vectors, asked, self._priors_of(repository), limit)
        return [Neighbour(*neighbour) for neighbour in found]

    def _priors_of(self, repository: Repository) -> "Sequence[float]":
        """Return what each entry is worth whatever is asked, in the order of their ids."""
        priors = self._priors.get(repository)
        if priors is None:
            priors = self._priors[repository] = array(
                "f",
                (
                    _IMPORTANCE * importance + _KIND.get(kind, 0.0)
                    for kind, importance in repository.kinds_and_importances()
                ),
            )
        return priors

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
            from desktop_app.embedding.model_file import load_encoder, shipped_encoder

            try:
                self._encoder = load_encoder(self._folder or shipped_encoder())
            except UserError as error:
                self.problem = error.sentence
        return self._encoder


def _vectors_in(file: Path, repository: Repository) -> "EntryVectors | None":
    """Return the vectors in a file, if they are those of the entries of the docset."""
    from desktop_app.embedding import vector_file

    return vector_file.read(file, repository.qualified_names())
