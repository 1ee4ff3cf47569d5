import re

from bs4 import BeautifulSoup
from hypothesis import given, strategies as st

from desktop_app.views.reading.html_slices import slices

INLINE = st.sampled_from(["text", "<b>bold</b>", "a<br>b", '<img src="x">', "&lt;p&gt;", "é"])
BLOCKS = st.recursive(
    INLINE.map(lambda text: f"<p>{text}</p>")
    | INLINE.map(lambda text: f"<table><tr><td><pre>{text}\n\n</pre></td></tr></table>"),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=4).map(
            lambda blocks: f'<dl><dt class="sig" id="x">f</dt><dd>{"".join(blocks)}</dd></dl>'
        )
        | st.lists(inner, min_size=1, max_size=4).map(
            lambda blocks: "<ul>" + "".join(f"<li>{block}</li>" for block in blocks) + "</ul>"
        )
        | st.lists(inner, min_size=1, max_size=4).map(
            lambda blocks: "<ol>" + "".join(f"<li>{block}</li>" for block in blocks) + "</ol>"
        )
        | inner.map(lambda block: f"<blockquote>{block}</blockquote>")
    ),
    max_leaves=12,
)
PAGES = st.lists(BLOCKS, max_size=8).map("".join)


def text(html: str) -> str:
    return BeautifulSoup(html, "lxml").get_text()


def is_balanced(html: str) -> bool:
    stack: list[str] = []
    for closing, name in re.findall(r"<(/?)([a-z0-9]+)[^>]*>", html):
        if name in {"br", "img"}:
            continue
        if not closing:
            stack.append(name)
        elif not stack or stack.pop() != name:
            return False
    return not stack


@given(PAGES, st.integers(1, 200))
def test_slices_are_well_formed_and_together_say_the_same(html: str, size: int) -> None:
    pieces = list(slices(html, size))
    assert all(map(is_balanced, pieces))
    assert "".join(map(text, pieces)) == text(html)


@given(PAGES, st.integers(1, 200))
def test_no_slice_is_empty_or_ends_with_a_table_before_the_last(html: str, size: int) -> None:
    pieces = list(slices(html, size))
    for piece in pieces[:-1]:
        assert text(piece) or "<img" in piece
        assert not re.search(r"</table>(</(dd|dl|li|ul|blockquote|div)>)*$", piece)
    assert len(pieces) == 1 or text(pieces[-1]).strip() or "<img" in pieces[-1]


def test_a_long_text_is_cut_near_the_size_and_a_block_is_not() -> None:
    paragraphs = "".join(f"<p>{'x' * 93}</p>" for _ in range(50))
    assert {len(piece) for piece in slices(paragraphs, 1000)} == {1000}
    code = f"<table><tr><td><pre>{'x' * 9000}</pre></td></tr></table>"
    assert list(slices(code, 1000)) == [code]


def test_the_first_slice_may_be_longer() -> None:
    paragraphs = "".join(f"<p>{'x' * 93}</p>" for _ in range(50))
    assert [len(piece) for piece in slices(paragraphs, 1000, 3000)] == [3000, 1000, 1000]


def test_a_context_that_is_cut_is_opened_again() -> None:
    html = '<dl class="a"><dt>t</dt><dd><p>one</p><p>two</p></dd></dl><p>three</p>'
    assert list(slices(html, 35)) == [
        '<dl class="a"><dt>t</dt><dd><p>one</p></dd></dl>',
        '<dl class="a"><dd><p>two</p></dd></dl><p>three</p>',
    ]
    assert list(slices("", 10)) == [""]
