"""The encoder, from the files in which its weights and its vocabulary are shipped."""

import zipfile
from pathlib import Path

import numpy as np

from desktop_app import paths
from desktop_app.embedding.encoder import WORD_VECTORS, Encoder, Weights
from desktop_app.embedding.errors import EncoderError
from desktop_app.embedding.wordpiece import UNKNOWN
from desktop_app.i18n import translate

WEIGHTS, VOCABULARY = "weights.npz", "vocabulary.txt"


def shipped_encoder() -> Path:
    """Return the folder of the files that are shipped."""
    return paths.resources() / "encoder"


def load_encoder(folder: Path) -> Encoder:
    """Return the encoder whose files are in `folder`.

    Raises `EncoderError` when they are missing or damaged.
    """
    try:
        # given a path, numpy leaves a damaged file open
        with (
            (folder / WEIGHTS).open("rb") as file,
            np.load(file, allow_pickle=False) as archive,
        ):
            weights: Weights = {name: archive[name] for name in archive.files}
        tokens = (folder / VOCABULARY).read_text(encoding="utf-8").splitlines()
        vocabulary = {token: number for number, token in enumerate(tokens)}
        if len(vocabulary) != len(weights[WORD_VECTORS]):
            raise ValueError("the vocabulary is another encoder's, or was cut off")
        encoder = Encoder(weights, vocabulary)
        encoder.encode([UNKNOWN])  # every matrix is there, and fits the others
    except (OSError, ValueError, KeyError, IndexError, EOFError, zipfile.BadZipFile) as error:
        raise EncoderError(
            translate(
                "Search",
                "Questions are answered by their words alone, since {folder} is missing or "
                "damaged: install the application again.",
            ).format(folder=folder)
        ) from error
    return encoder
