"""British spellings meet American ones, and nothing else changes."""

import time

import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.spelling import american
from desktop_app.docset.stemming import stem


@pytest.mark.parametrize(
    ("british", "as_americans_do"),
    [
        ("colour", "color"),
        ("behavioural", "behavioral"),
        ("neighbours", "neighbors"),
        ("initialise", "initialize"),
        ("realised", "realized"),
        ("optimisation", "optimization"),
        ("synchronising", "synchronizing"),
        ("analyser", "analyzer"),
        ("centre", "center"),
        ("centred", "centered"),
        ("dialogue", "dialog"),
        ("licence", "license"),
        ("labelled", "labeled"),
        ("modelling", "modeling"),
        ("programme", "program"),
        ("grey", "gray"),
        ("artefacts", "artifacts"),
    ],
)
def test_british_spellings(british: str, as_americans_do: str) -> None:
    assert american(british) == as_americans_do
    assert stem(british) == stem(as_americans_do)


_THE_SAME_EVERYWHERE = """
hour four tour source resource pour raise promise precise concise exercise otherwise noise likewise
improvise improvisation surprise enterprise compiled called install rolled fence instance reference
once genre are more programmer analysis basis this is gather
"""


@pytest.mark.parametrize("word", _THE_SAME_EVERYWHERE.split())
def test_other_words_stay(word: str) -> None:
    assert american(word) == word


@given(st.text("aeiousrlyegz", max_size=40))
def test_once_is_enough(word: str) -> None:
    assert american(american(american(word))) == american(american(word))


@pytest.mark.parametrize("letters", ["a", "ab", "ise", "our", "lys"])
def test_long_words_take_no_time(letters: str) -> None:
    started = time.process_time()
    american(letters * 1000)
    assert time.process_time() - started < 0.2
