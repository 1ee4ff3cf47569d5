import pytest
from bs4 import BeautifulSoup
from hypothesis import given, strategies as st

from parser.errors import PageError
from parser.page.block_markers import escape, extract, is_mark, marker

text = st.text(st.characters(exclude_categories=["Cs", "Co"]))


@given(st.lists(text), st.randoms(use_true_random=False))
def test_offsets_are_those_in_the_text_without_marks(
    pieces: list[str], random: st.DataObject
) -> None:
    numbers = list(range(len(pieces)))
    marked = "".join(
        f"{piece}{marker(number)}" for number, piece in zip(numbers, pieces, strict=True)
    )
    html, offsets = extract(marked)
    assert html == "".join(pieces)
    assert offsets == {number: len("".join(pieces[: number + 1])) for number in numbers}


@given(st.text(), st.lists(st.integers(0, 65_000)))
def test_what_a_page_says_is_never_a_mark(text: str, numbers: list[int]) -> None:
    source = text + "".join(map(marker, numbers))
    assert extract(escape(source))[1] == {}
    assert len(escape(source)) == len(source)


@pytest.mark.parametrize(
    ("reference", "is_mark"),
    [
        ("&#xF0000;", True),
        ("&#x0fFFfd", True),
        ("&#XF0001;", True),
        ("&#983040;", True),
        ("&#0001048573;", True),
        ("&#xFFFFE;", False),
        ("&#xF000;", False),
        ("&#983039;", False),
        ("&amp;#xF0000;", False),
    ],
)
def test_a_reference_to_a_mark_is_none(reference: str, is_mark: bool) -> None:
    text = BeautifulSoup(f"<p>{escape(reference)}</p>", "lxml").get_text()
    assert extract(text)[1] == {}
    assert (escape(reference) == "\ufffd") == is_mark


def test_a_mark_is_one_and_ordinary_text_is_none() -> None:
    assert is_mark(marker(0)) and is_mark(marker(65_533))
    assert not any(map(is_mark, ("", "a", "\ue000", f"{marker(1)} ", marker(1) + marker(2))))


def test_there_are_only_so_many() -> None:
    with pytest.raises(PageError, match="too many"):
        marker(65_534)
