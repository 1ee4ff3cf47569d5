"""The tree of a page is BeautifulSoup's own, node by node."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, settings

from parser.html.builder import PageBuilder
from parser.html.clean import BY_CLASS
from parser.html.code import TOKENS
from parser.html.tree import MEANINGLESS, unwrapped
from tests.parser.html.hostile import HOSTILE, documents


def nodes(soup: BeautifulSoup) -> Iterator[tuple[object, ...]]:
    """Yield what there is to know of each node, its neighbours by their numbers."""
    every = list(soup.descendants)
    number = {id(node): number for number, node in enumerate(every)} | {id(soup): -1, id(None): -2}
    for node in every:
        yield (
            type(node),
            number[id(node.next_element)],
            (node.name, dict(node.attrs)) if isinstance(node, Tag) else str(node),
            [number[id(child)] for child in node.contents] if isinstance(node, Tag) else None,
            number[id(node.parent)],
            number[id(node.previous_element)],
            number[id(node.previous_sibling)],
            number[id(node.next_sibling)],
        )


def assert_same(html: str) -> None:
    """Hold the tree of `html` against that of BeautifulSoup's builder."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        expected = BeautifulSoup(html, "lxml")
        found = BeautifulSoup(html, builder=PageBuilder())
    assert list(nodes(found)) == list(nodes(expected))


def test_the_tree_of_a_page_is_the_same(page: Path) -> None:
    assert_same(page.read_text("utf-8"))


@pytest.mark.parametrize(
    "html",
    [
        "",
        "text",
        "<p>a",
        "<!DOCTYPE html><html><head><title>a</title></head><body><p>b</p></body></html>\n ",
        "<p class='a  b' rel='c d' headers='e f'><a rel='g h' href='i'>j</a></p>",
        "<p> \n </p><pre> \n </pre><p>\xa0</p><textarea>  </textarea>",
        "<script>a < b</script><style>c</style><template>d</template><ruby><rt>e</rt></ruby>",
        "<!-- a --><p>b<!-- --></p><?c d?>",
    ],
)
def test_the_tree_of_anything_is_the_same(html: str) -> None:
    assert_same(html)


def test_the_tree_of_hostile_input_is_the_same() -> None:
    for html in HOSTILE:
        assert_same(html)


@given(documents())
@settings(max_examples=100)
def test_the_tree_of_what_hypothesis_makes_is_the_same(html: str) -> None:
    assert_same(html)


def test_spans_that_mean_nothing_go_and_their_text_stays() -> None:
    html = '<code><span class="pre">a &lt;</span> <span class="pre">b</span></code>'
    assert unwrapped(html) == "<code>a &lt; b</code>"
    for kept in ('<span class="k">a</span>', '<span class="p" id="b">c</span>', "<span>d</span>"):
        assert unwrapped(kept) == kept


def test_no_rule_needs_the_spans_that_go() -> None:
    assert TOKENS.keys().isdisjoint(MEANINGLESS)
    assert BY_CLASS.keys().isdisjoint(MEANINGLESS)
