import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, strategies as st

from desktop_app.views.reading.html_slices import HEAVIEST_BLOCK, slices

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


GRID = '<table class="grid">'
CODE = '<table class="code"><tr><td><pre>'


def row(cells: int) -> str:
    return "<tr>" + "<td>x</td>" * cells + "</tr>"


HEAVY = {
    "rows": GRID + row(4) * 5_000 + "</table>",
    "columns": GRID + row(3_000) * 4 + "</table>",
    "spans": GRID + '<tr><td colspan="90">x</td></tr>' * 500 + "</table>",
    "words": "<p>" + "word " * 200_000 + "</p>",
    "one word": "<p>" + "w" * 600_000 + "</p>",
    "one word in a cell": GRID + "<tr><td>" + "w" * 600_000 + "</td></tr></table>",
    "no element at all": "word " * 100_000,
    "code": CODE + "<span>x</span> = 1\n" * 8_000 + "</pre></td></tr></table>",
    "an ordered list": "<ol>" + "<li>item</li>" * 5_000 + "</ol>",
    "images": "<p>" + '<img src="a">' * 5_000 + "</p>",
}


@pytest.mark.parametrize("html", HEAVY.values(), ids=HEAVY)
def test_a_block_that_is_too_heavy_is_cut_itself(html: str) -> None:
    pieces = list(slices(html, 3000, 5000))
    assert all(map(is_balanced, pieces))
    assert max(map(len, pieces)) < 3 * HEAVIEST_BLOCK
    assert max(piece.count("<td") + piece.count("<img") for piece in pieces) < 600
    seamless = text("".join(pieces)).replace("\N{ZERO WIDTH SPACE}", "")
    assert seamless == text(html)
    assert not any(re.search(r"</table>$", piece) for piece in pieces[:-1])


def test_a_table_is_cut_between_its_rows_and_a_text_between_its_words() -> None:
    rows = list(slices(GRID + row(4) * 1000 + "</table>", 3000))
    assert len(rows) > 5
    assert all(piece.startswith(f"{GRID}<tr>") for piece in rows)
    words = list(slices("<p>" + "word " * 20_000 + "</p>", 3000))
    assert len(words) > 3
    assert all(piece.startswith("<p>word ") for piece in words)


@pytest.mark.parametrize(("columns", "ruled"), [(20, True), (21, False)])
def test_a_wide_table_has_no_rules_which_take_long_to_paint(columns: int, ruled: bool) -> None:
    inside = f"<tr><td>{GRID}{row(2)}</table></td>{'<td>x</td>' * (columns - 1)}</tr>"
    pieces = list(slices(GRID + inside + row(columns) * 200 + "</table>", 3000, heaviest=5000))
    assert len(pieces) > 2
    assert pieces[0].startswith(f"{GRID if ruled else '<table>'}<tr><td>{GRID}<tr>")
    assert all(piece.startswith(GRID if ruled else "<table>") for piece in pieces)


def test_an_ordered_list_goes_on_counting() -> None:
    pieces = list(slices('<ol start="5">' + "<li>item</li>" * 3000 + "</ol>", 3000))
    assert len(pieces) > 5
    number = 5
    for piece in pieces:
        assert piece.startswith(f'<ol start="{number}">')
        number += piece.count("<li>")


def test_a_character_reference_stays_whole() -> None:
    for piece in slices("<p>" + "&amp;" * 30_000 + "</p>", 3000):
        assert re.fullmatch(r"<p>(&amp;)*</p>", piece)


def test_what_is_nested_deep_is_shown_without_its_elements() -> None:
    deep = "<table><tr><td>" * 30 + "x" + "</td></tr></table>" * 30
    (piece,) = slices(deep, 3000)
    assert (piece.count("<table"), text(piece)) == (6, "x")
    lists = "<dl><dd><p>a</p>" * 5000 + "</dd></dl>" * 5000
    assert max(piece.count("<d") for piece in slices(lists, 3000)) <= 40
    assert text("".join(slices(lists, 3000))) == "a" * 5000


@pytest.mark.parametrize("span", ["65000", "0", "9" * 5000])
def test_a_cell_does_not_take_the_room_that_it_likes(span: str) -> None:
    html = f'<table><tr><td colspan="{span}" rowspan={span}>x</td></tr></table>'
    said = [int(number) for number in re.findall(r'span="(\d+)"', "".join(slices(html, 3000)))]
    assert said and all(1 <= number <= 100 for number in said)


@given(
    st.lists(
        st.sampled_from(["table", "tr", "td", "p", "ol", "li", "pre", "b", "dl", "dd", "br"])
        | st.none()
    )
)
def test_what_is_not_well_formed_becomes_so(names: list[str | None]) -> None:
    html = "".join("text" if name is None else f"<{name}>" for name in names)
    closed = re.sub(r"<(p|td|b)>(?=.*<(p|td|b)>)", r"</\1>", html)
    for source in (html, closed):
        assert all(map(is_balanced, slices(source, 20, heaviest=60)))


@pytest.mark.parametrize("html", ["<td>b</td><tr><td>b</td></tr>", "<tr><tr><p>x</p></tr></tr>"])
def test_no_part_of_a_table_is_out_of_place(html: str) -> None:
    """Qt does not come back from some of these."""
    (piece,) = slices(f"<table>{html}</table>", 3000)
    assert not re.search(r"<table><td|</tr><td|<tr><tr", piece)
