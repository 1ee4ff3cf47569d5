"""The pieces of the shipped vocabulary, as the tokenizer that was published with it has them."""

from functools import cache

import pytest
from hypothesis import given, strategies as st

from desktop_app.embedding.model_file import VOCABULARY, shipped_encoder
from desktop_app.embedding.wordpiece import UNKNOWN, pieces


@cache
def vocabulary() -> dict[str, int]:
    words = (shipped_encoder() / VOCABULARY).read_text(encoding="utf-8").splitlines()
    return {word: number for number, word in enumerate(words)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How do I copy a file?", "how do i copy a file ?"),
        ("dictionaries", "di ##ction ##aries"),
        ("Größe", "gr ##o ##ße"),
        ("naïve café", "naive cafe"),
        ("os.path_join", "os . path _ join"),
        ("0.1 + 0.2", "0 . 1 + 0 . 2"),
        ("日本", "日 本"),
        ("a\0b\tc", "ab c"),
        ("\u2603", UNKNOWN),
        ("x" * 101, UNKNOWN),
        ("", ""),
    ],
)
def test_a_text_is_parted_as_the_encoder_learnt_it(text: str, expected: str) -> None:
    words = list(vocabulary())
    assert " ".join(words[number] for number in pieces(text, vocabulary())) == expected


@given(st.text(max_size=60))
def test_any_text_has_pieces(text: str) -> None:
    assert all(0 <= number < len(vocabulary()) for number in pieces(text, vocabulary()))
