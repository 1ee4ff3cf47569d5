"""The proof that saves parsing: what it accepts, the sanitizer itself leaves as it is.

`python -m pytest -m slow tests/parser/html/test_verifier.py` tries a hundred times as many.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, event, given, settings, strategies as st

from parser.html import Image, sanitizer
from parser.html.clean import write
from parser.html.content import main_content
from parser.html.policy import TAGS
from parser.html.verifier import is_proven
from tests.parser.html.hostile import HOSTILE, assert_allowed, documents, seen_by_html5lib

# fmt: off
_ELEMENTS = st.sampled_from([*sorted(TAGS), "tbody", "i", "font", "div", "svg"])
_ATTRIBUTES = st.lists(st.one_of(
    st.sampled_from([
        'id="a"', 'class="k"', 'class="title"', 'class="code"', 'class="sig"', 'class="k p"',
        'href="a.html#b"', 'href="https://x.example/?a=1&amp;b=2"', 'href="javascript:alert(1)"',
        'href="//x"', 'href="x:y"', 'src="_images/a.png"', 'src="../a.png"', 'alt="&quot;b&quot;"',
        'width="3"', 'width="100%"', 'start="2"', 'type="a"', 'colspan="2"', 'onclick="x"',
        "id='a'", "id=a", 'ID="a"', "hidden",
    ]),
    st.builds('{}="{}"'.format, st.sampled_from(["id", "alt", "href", "src"]), st.text(max_size=6)),
), max_size=2)
_TEXT = st.one_of(
    st.sampled_from([
        "", "a", " ", "\n", "\n\na", "\t", "&amp;", "&lt;b&gt;", "&quot;", "&#x27;", "&amp;lt;",
        "&nbsp;", "&", "<", ">", "\r", "\0", "\x85", "\xa0", "\ufdd0", "\U000f0000", "<!-- -->",
    ]),
    st.text(max_size=6),
)
# fmt: on


@st.composite
def _nearly_ours(draw: st.DrawFn) -> str:
    """HTML as our writer shapes it, of any elements in each other, with a fault here and there."""

    def children(depth: int) -> str:
        written = [draw(_TEXT)]
        for _ in range(draw(st.integers(0, 2)) if depth else 0):
            name = draw(_ELEMENTS)
            start = " ".join((name, *draw(_ATTRIBUTES)))
            end = "" if name in ("br", "hr", "img") else f"{children(depth - 1)}</{name}>"
            written += [f"<{start}>", end, draw(_TEXT)]
        return "".join(written)

    return children(draw(st.integers(0, 3)))


# fmt: off
_BLOCKS = st.lists(
    st.sampled_from(["blockquote", "ul li", "ol li", "dl dt", "dl dd", "table tr td"]), max_size=3
)
_LEAF = st.lists(st.sampled_from(["p", "pre", "h1", 'p class="title"']), max_size=1)
_INLINE = st.lists(
    st.sampled_from(["a", "b", "code", "em", "kbd", "span", "strong", "sub", "sup"]), max_size=4
)
_LAST = st.sampled_from(["", "", "<br>", '<img src="a.png" alt="b">', "<hr>"])
# fmt: on


@st.composite
def _ours(draw: st.DrawFn) -> str:
    """Blocks in blocks, and in them what is inline: most of it is accepted."""
    written = []
    for _ in range(draw(st.integers(1, 3))):
        path = [name for step in draw(_BLOCKS) for name in step.split()]
        path += [*draw(_LEAF), *draw(_INLINE)]
        starts = "".join(f"<{name}>" for name in path)
        ends = "".join(f"</{name.partition(' ')[0]}>" for name in reversed(path))
        written += [starts, draw(_TEXT), draw(_LAST), ends]
    return "".join(written)


def assert_no_hole(html: str) -> None:
    """Hold what is proven against bleach, and against the parser of a browser."""
    if is_proven(html):
        assert sanitizer.parsed_and_cleaned(html) == html
        assert_allowed(seen_by_html5lib(html))


@given(st.one_of(_ours(), _nearly_ours(), documents()))
@settings(max_examples=300)
def test_what_is_proven_bleach_leaves_as_it_is(html: str) -> None:
    event(f"proven: {is_proven(html)}")
    assert_no_hole(html)


@pytest.mark.slow
@given(st.one_of(_ours(), _nearly_ours(), documents()))
@settings(max_examples=30_000, suppress_health_check=list(HealthCheck))
def test_what_is_proven_bleach_leaves_as_it_is_at_length(html: str) -> None:
    assert_no_hole(html)


def test_no_hostile_vector_is_a_hole() -> None:
    for html in HOSTILE:
        assert_no_hole(html)
        assert_no_hole(f"<p>a</p>{html}")


def test_what_is_written_of_a_page_is_proven(page: Path) -> None:
    main = main_content(BeautifulSoup(page.read_text("utf-8"), "lxml"))
    assert main is not None
    html = write(main, lambda href: href, lambda src: Image("_images/a.png"))
    assert is_proven(html)
    assert sanitizer.parsed_and_cleaned(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "",
        "text &amp; &lt;tag&gt;",
        '<p>a <a href="a.html#b"><code>c</code></a><br></p><hr>',
        '<table class="code" width="100%"><tr><td><pre>x = 1\n</pre></td></tr></table>',
        '<dl><dt class="sig" id="f"><b>f</b></dt>\U000f0001<dd><ol><li>a<hr></li></ol></dd></dl>',
    ],
)
def test_ours_is_proven(html: str) -> None:
    assert is_proven(html)


@pytest.mark.parametrize(
    "html",
    [
        # elements that HTML's parser would close, move or add to
        "<p>a", "a</p>", "<p>a<p>b</p></p>", "<b><i>a</b></i>", "<b>a<p>b</p></b>", "<li>a</li>",
        "<ul>a<p>b</p></ul>", "<table>a<tr><td>b</td></tr></table>", "<table><td>a</td></table>",
        "<table><tbody><tr><td>a</td></tr></tbody></table>", "<tr><td>a</td></tr>",
        "<dl><li></li></dl>", '<a href="a">a<b><a href="b">b</a></b></a>', "<b>a<b>b</b></b>",
        "<h1>a<h2>b</h2></h1>", "<p>a<table><tr><td>b</td></tr></table></p>", "<br></br>", "</>",
        "<p></p></>", "<pre>\na</pre>",
        # what the policy does not know, or not there
        "<div>a</div>", "<script>a</script>", "<p><script>a</script></p>", '<p onclick="a">b</p>',
        '<p class="x">a</p>', '<p class="title x">a</p>', '<a href="javascript:a">b</a>',
        '<a href="//x">a</a>', '<img src="../a.png">', '<img src="https://x/a.png">',
        '<p style="a">b</p>', '<p id="">a</p>', '<td>a</td>',
        '<a href="https://x.example/é">a</a>',
        # another way to write it
        "<P>a</P>", "<p >a</p>", "<p>a</p >", "<p id=a>b</p>", "<p id='a'>b</p>",
        '<p id="a"id="b">c</p>', '<p id="a" id="b">c</p>', "<br/>", '<p  id="a">b</p>',
        '<p\nid="a">b</p>', '<p id="a>b">c</p>',
        # no text
        "<!-- a -->", "<!DOCTYPE html>", "<?a?>", "a < b", "a > b", "a & b", "&nbsp;", "&#60;",
        "a\r", "a\0", "a\x0c", "a\x85", "\ud800", "\ufdd0", "&amp", "<", "<p", "<p>a</p><",
        "<<p>a</p>",
    ],
)  # fmt: skip
def test_a_doubt_is_a_no(html: str) -> None:
    assert not is_proven(html)


def test_the_sanitizer_does_not_parse_what_is_proven(
    cleaned: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def parsed(html: str) -> str:
        raise AssertionError(html)

    monkeypatch.setattr(sanitizer, "parsed_and_cleaned", parsed)
    assert cleaned("<p>a <em>b</em></p>") == "<p>a <em>b</em></p>"
