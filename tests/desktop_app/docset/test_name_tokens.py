"""Stems, slips and postings: what the parser writes and the search reads."""

import pytest
from hypothesis import given, strategies as st

from desktop_app.docset import deletion_keys, postings
from desktop_app.docset.stemming import stems, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sorting, sorted lists", ("sort", "sort", "list")),
        ("os_path and HTTPServer2", ("os", "path", "and", "httpserver2")),
        ("don't", ("don", "t")),
        ("ＦＵＬＬ width", ("full", "width")),
        ("…—!", ()),
    ],
)
def test_stems(text: str, expected: tuple[str, ...]) -> None:
    assert stems(text) == expected


@given(st.text(max_size=80))
def test_words_are_folded_and_have_no_separators(text: str) -> None:
    assert all(word and "_" not in word and not word.isspace() for word in words(text))


WORD = st.text("abcdef", min_size=5, max_size=14)


@given(WORD, st.data())
def test_one_slip_keeps_a_key_in_common(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    slip = data.draw(st.sampled_from(["swap", "drop", "double", "wrong"]))
    typed = {
        "swap": word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        "drop": word[:at] + word[at + 1 :],
        "double": word[: at + 1] + word[at:],
        "wrong": word[:at] + "x" + word[at + 1 :],
    }[slip]
    assert set(deletion_keys.keys(word)) & set(deletion_keys.keys(typed))


ENTRIES = st.dictionaries(st.integers(1, 2**24 - 1), st.integers(1, postings.FULL), max_size=500)


@given(ENTRIES)
def test_postings_keep_the_weightiest(entries: dict[int, int]) -> None:
    unpacked = [
        divmod(number, postings.FULL + 1)
        for number in postings.unpack(postings.pack(entries.items()))
    ]
    assert len(unpacked) == min(len(entries), postings.LONGEST)
    assert all(entries[entry] == weight for entry, weight in unpacked)
    weights = [weight for _, weight in unpacked]
    assert weights == sorted(weights, reverse=True)
    left_out = set(entries) - {entry for entry, _ in unpacked}
    assert all(entries[entry] <= min(weights) for entry in left_out)
