import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.compression import compress, decompress
from parser.output.zlib_dictionary import SIZE, train

TEXTS = [f"Return a string of the lamps that burn {oil} oil." for oil in ("olive", "train", "no")]
PAGES = [f'<p>See <a href="library/lantern.html#{n}"><code>light()</code></a>.</p>' for n in "abcd"]


def test_what_texts_share_is_in_it() -> None:
    dictionary = train(TEXTS, PAGES)
    assert b"Return a string of" in dictionary
    assert b'<p>See <a href="library/lantern.html#' in dictionary or b"<code>" in dictionary
    assert len(compress(TEXTS[0], dictionary)) < 0.5 * len(compress(TEXTS[0]))


@given(st.lists(st.text()), st.lists(st.text()), st.text())
def test_it_fits_and_the_same_texts_give_the_same(
    texts: list[str], pages: list[str], text: str
) -> None:
    texts, pages = texts + TEXTS, pages + PAGES
    dictionary = train(texts, pages)
    assert len(dictionary) <= SIZE
    assert train(texts, pages) == dictionary
    assert decompress(compress(text, dictionary), dictionary) == text


@pytest.mark.parametrize(("texts", "pages"), [([], []), ([""], [""]), (["once"], ["<p>"])])
def test_what_shares_nothing_needs_none(texts: list[str], pages: list[str]) -> None:
    assert train(texts, pages) == b""


def test_many_texts_fill_it_and_no_more() -> None:
    texts = [f"word{n} of many words{n} and more" * 3 for n in range(4000)] * 3
    assert SIZE / 2 < len(train(texts, [])) <= SIZE
