from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, strategies as st
from pygments import highlight  # type: ignore[import-untyped]  # has no types of its own
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped]
from pygments.lexers import get_lexer_by_name  # type: ignore[import-untyped]

from parser.html import Image, clean


def table(code: str) -> str:
    return (
        '<table class="code" width="100%" cellspacing="0" cellpadding="12"><tr><td>'
        f"<pre>{code}</pre></td></tr></table>"
    )


@pytest.mark.parametrize(
    ("pre", "expected"),
    [
        ("<span></span><span class='k'>def</span> <span class='nf'>f</span>\n",
         '<span class="k">def</span> <span class="f">f</span>'),
        # neighbours are joined, over white space too
        ("<span class='k'>async</span> <span class='k'>def</span> f", '<span class="k">async def'
         "</span> f"),
        ("<span class='s2'>\"a</span><span class='si'>{</span><span class='n'>b</span>",
         '<span class="s">"a{</span>b'),
        # but prompts are not
        ("<span class='gp'>&gt;&gt;&gt; </span>\n<span class='gp'>&gt;&gt;&gt; </span>x",
         '<span class="p">&gt;&gt;&gt; </span>\n<span class="p">&gt;&gt;&gt; </span>x'),
        ("<span class='go'>1</span>\n<span class='go'>2</span>", '<span class="o">1\n2</span>'),
        ("\n\n  <span class='w'>  </span>x\n\n", "    x"),
        ("<strong id='g'>stmt</strong>: <a href='#e'><code class='xref'>expr</code></a>",
         '<span id="g"></span><b>stmt</b>: <a href="#e">expr</a>'),
        ("<span class='linenos'> 9</span>x\n<span class='linenos'>10</span>y",
         '<span class="p"> 9  </span>x\n<span class="p">10  </span>y'),
        ("a\n<span class='hll'>b<span class='k'>if</span>\n</span>c",
         'a\n<b>b<span class="k">if</span>\n</b>c'),
    ],
)  # fmt: skip
def test_code(cleaned: Callable[[str], str], pre: str, expected: str) -> None:
    assert cleaned(
        f"<div class='highlight-x'><div class='highlight'><pre>{pre}</pre></div></div>"
    ) == table(expected)
    assert cleaned(f"<pre class='literal-block'>{pre}</pre>") == table(expected)


def test_numbers_beside_code_stand_before_its_lines(cleaned: Callable[[str], str]) -> None:
    html = (
        "<table class='highlighttable'><tr><td class='linenos'><pre>9\n10</pre></td>"
        "<td class='code'><div class='highlight'><pre>a\n<span class='s'>b</span>\n</pre></div>"
        "</td></tr></table>"
    )
    numbered = '<span class="p"> 9  </span>a\n<span class="p">10  </span><span class="s">b</span>'
    assert cleaned(html) == table(numbered)


def test_a_wrapper_may_hold_more(cleaned: Callable[[str], str]) -> None:
    html = "<div class='highlight'><span class='filename'>a.py</span><pre>a</pre><pre>b</pre></div>"
    assert cleaned(html) == "<p>a.py</p>" + table("a") + table("b")


def test_a_listing_has_its_caption(cleaned: Callable[[str], str]) -> None:
    html = (
        "<div class='literal-block-wrapper' id='x'><div class='code-block-caption'>"
        "<span class='caption-text'>a.py</span></div><div class='highlight'><pre>a</pre></div>"
        "</div>"
    )
    assert cleaned(html) == '<p class="caption" id="x">a.py</p>' + table("a")


def test_highlighted_code_in_a_line_stays_in_it(cleaned: Callable[[str], str]) -> None:
    html = "<p>a <code class='code highlight python'><span class='k'>def</span></code></p>"
    assert cleaned(html) == "<p>a <code>def</code></p>"


def test_an_empty_listing_is_nothing(cleaned: Callable[[str], str]) -> None:
    assert cleaned("<div class='highlight'><pre><span></span>\n</pre></div>") == ""


@given(
    st.text(st.characters(exclude_categories=["C"], include_characters="\n\t<>&\"'#=[]() ")),
    st.sampled_from(["python", "pycon", "pytb", "c", "console", "html", "yaml", "text"]),
)
def test_pygments_output_keeps_every_character(code: str, language: str) -> None:
    lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    body = BeautifulSoup(highlight(code, lexer, HtmlFormatter()), "lxml").body
    assert body is not None
    expected = body.get_text().strip("\n")
    written = BeautifulSoup(clean(body, lambda href: href, Image), "lxml")
    assert written.get_text() == (expected if expected.strip() else "")
