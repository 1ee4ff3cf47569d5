"""The shipped encoder: the numbers of the published one, and what follows from how it is used."""

from functools import cache

import numpy as np
import pytest

from desktop_app.embedding.encoder import WIDTH, Encoder, Floats
from desktop_app.embedding.model_file import load_encoder, shipped_encoder

COPY = "How do I copy a file?"
PUBLISHED = (-0.0280, -0.0014, -0.0910, 0.0160, 0.0534, -0.0061)
"""The first numbers of the vector of `COPY`, from the published weights run with PyTorch."""


@cache
def encoder() -> Encoder:
    return load_encoder(shipped_encoder())


def vector(text: str) -> Floats:
    row: Floats = encoder().encode([text])[0]
    return row


def test_the_numbers_are_those_of_the_published_weights() -> None:
    assert vector(COPY)[: len(PUBLISHED)] == pytest.approx(PUBLISHED, abs=0.006)


@pytest.mark.parametrize(
    ("asked", "near", "far"),
    [
        (COPY, "shutil copyfile. Duplicate the contents.", "math sin. Return the sine."),
        ("pass data between threads", "queue Queue. A synchronized queue.", "str lower."),
        ("mutex", "threading Lock. A primitive lock.", "html escape."),
    ],
)
def test_what_means_the_same_is_nearer(asked: str, near: str, far: str) -> None:
    assert vector(asked) @ vector(near) > vector(asked) @ vector(far) + 0.1


def test_a_text_has_the_same_vector_alone_and_among_others() -> None:
    texts = [COPY, "", "a", "x " * 500, COPY, "日本語", "a b c"]
    together = encoder().encode(texts)
    assert together.shape == (len(texts), WIDTH)
    assert np.linalg.norm(together, axis=1) == pytest.approx(1, abs=1e-5)
    for text, row in zip(texts, together, strict=True):
        assert vector(text) == pytest.approx(row, abs=1e-5)


def test_the_first_pieces_count() -> None:
    long, short = "copy a file to a folder", "copy a file"
    cut = encoder().encode([long], most_pieces=5)[0]
    assert cut == pytest.approx(vector(short), abs=1e-5)
    assert vector(long) != pytest.approx(vector(short), abs=1e-2)


def test_nothing_has_no_vectors() -> None:
    assert encoder().encode([]).shape == (0, WIDTH)
