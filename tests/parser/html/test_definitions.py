from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup

from parser.html import Image, clean

NBSP = "\N{NO-BREAK SPACE}" * 4


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            '<span class="property"><span class="pre">async</span> </span>'
            '<span class="sig-prename descclassname">asyncio.</span>'
            '<span class="sig-name descname">gather</span><span class="sig-paren">(</span>'
            '<em class="sig-param"><span class="o">*</span><span class="n">aws</span></em>'
            '<span class="sig-paren">)</span><a class="headerlink" href="#x">¶</a>',
            '<span class="par">async asyncio.</span><b>gather</b><span class="par">(*aws)</span>',
        ),
        (
            '\n<a href="t.html"><span>int</span></a> <span class="descname">f</span>'
            '<a class="headerlink" href="#x">¶</a><br/>',
            '<span class="par"><a href="t.html">int</a> </span><b>f</b>',
        ),
        (
            '<span id="y"></span><span class="descname">--help</span>'
            '<span class="descclassname">, </span><span class="descname">-h</span>',
            '<b><span id="y"></span>--help</b><span class="par">, </span><b>-h</b>',
        ),
        (
            '<span class="descname">f</span>(<dl><dd><em class="sig-param">a</em>,</dd>'
            '<dd><em class="sig-param">b</em>,</dd></dl>)',
            f'<b>f</b><span class="par">(<br>{NBSP}a,<br>{NBSP}b,<br>)</span>',
        ),
    ],
)
def test_signatures(cleaned: Callable[[str], str], html: str, expected: str) -> None:
    written = cleaned(f'<dl class="py"><dt class="sig" id="x">{html}</dt><dd><p>a</p></dd></dl>')
    assert written == f'<dl><dt class="sig" id="x">{expected}</dt><dd><p>a</p></dd></dl>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        (
            '<dl class="simple"><dt>a</dt><dd><p>b</p></dd></dl>',
            "<dl><dt>a</dt><dd><p>b</p></dd></dl>",
        ),
        (
            '<dl class="field-list"><dt>Returns<span class="colon">:</span></dt><dd>a</dd></dl>',
            '<dl class="fields"><dt>Returns:</dt><dd>a</dd></dl>',
        ),
        (
            '<dl class="glossary"><dt id="term-a">a</dt><dt id="term-b">b</dt><dd>c</dd></dl>',
            '<dl class="glossary"><dt id="term-a">a</dt><dt id="term-b">b</dt><dd>c</dd></dl>',
        ),
        # an empty body would be an empty line
        ('<dl><dt id="x">a</dt><dd></dd></dl>', '<dl><dt id="x">a</dt></dl>'),
        ("<dl></dl>", ""),
        # before Sphinx 4
        (
            '<dl class="function"><dt id="x"><code class="descname">f</code>()</dt><dd>a</dd></dl>',
            '<dl><dt class="sig" id="x"><b>f</b><span class="par">()</span></dt><dd>a</dd></dl>',
        ),
    ],
)
def test_definition_lists(cleaned: Callable[[str], str], html: str, expected: str) -> None:
    assert cleaned(html) == expected


def test_a_link_of_a_signature_that_leads_nowhere_is_text() -> None:
    html = '<dl class="py"><dt class="sig" id="x"><a href="gone.html">int</a> <b>f</b></dt></dl>'
    body = BeautifulSoup(html, "lxml").body
    assert body is not None
    written = clean(body, lambda _: None, Image)
    assert "int" in written
    assert "<a " not in written
