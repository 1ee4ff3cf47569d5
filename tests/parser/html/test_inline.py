from collections.abc import Callable

import pytest

from parser.html import Image, clean, tree

PRE = '<span class="pre">{}</span>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a\n  b\tc</p>", "<p>a b c</p>"),
        ("<p>a\N{NO-BREAK SPACE} b</p>", "<p>a\N{NO-BREAK SPACE} b</p>"),
        ("<p>1 &lt; 2 &amp; 3 &gt; 2</p>", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
        ("<p>\x01</p>", "<p>␁</p>"),
        (
            f'<p><code class="docutils literal">{PRE.format("a")} {PRE.format("b")}</code></p>',
            "<p><code>a b</code></p>",
        ),
        (
            "<p><i>a</i> <b>b</b> <tt>c</tt> <cite>d</cite></p>",
            "<p><em>a</em> <strong>b</strong> <code>c</code> <em>d</em></p>",
        ),
        (
            "<p>x<sup>2</sup> H<sub>2</sub> <kbd class='kbd'>Ctrl</kbd></p>",
            "<p>x<sup>2</sup> H<sub>2</sub> <kbd>Ctrl</kbd></p>",
        ),
        ("<p>a<em></em> <abbr title='x'>b</abbr> <u>c</u></p>", "<p>a b c</p>"),
        ("<p>a<br/>b</p>", "<p>a<br>b</p>"),
        ('<p><span class="guilabel">File</span></p>', "<p><strong>File</strong></p>"),
        # links
        (
            '<p><a class="reference" href="a.html#b" title="b">t</a></p>',
            '<p><a href="a.html#b">t</a></p>',
        ),
        ('<p>t<a class="headerlink" href="#t">¶</a></p>', "<p>t</p>"),
        (
            '<p>t<a href="https://h/m.html"><span class="viewcode-link">[source]</span></a></p>',
            "<p>t</p>",
        ),
        (
            '<p>t <a href="m.html#f"><span class="viewcode-link">[source]</span></a></p>',
            '<p>t <a href="m.html#f">[source]</a></p>',
        ),
        (
            '<dl><dt class="sig">f<a class="viewcode-link" href="m.html">[source]</a></dt></dl>',
            '<dl><dt class="sig"><span class="par">f<a href="m.html">[source]</a></span></dt></dl>',
        ),
        ('<h2><a class="toc-backref" href="#id1">t</a></h2>', "<h2>t</h2>"),
        ('<p><a href="javascript:x">t</a></p>', "<p><a>t</a></p>"),
        ('<p><a name="n"></a>t</p>', '<p><span id="n"></span>t</p>'),
        ('<p><a id="n" href="x">t</a></p>', '<p><a href="x" id="n">t</a></p>'),
        (
            '<p>a<a class="footnote-reference brackets" href="#id2" id="id1">'
            '<span class="fn-bracket">[</span>1<span class="fn-bracket">]</span></a></p>',
            '<p>a<sup><a href="#id2" id="id1">1</a></sup></p>',
        ),
        # images
        (
            '<img src="_images/a.png" alt="A &amp; B"/>',
            '<p><img src="_images/a.png" alt="A &amp; B"></p>',
        ),
        (
            '<img src="_images/a.png" alt="_images/a.png"/>',
            '<p><img src="_images/a.png" alt=""></p>',
        ),
        (
            '<object data="_images/a.svg"><p class="warning">an SVG</p></object>',
            '<p><img src="_images/a.svg" alt="an SVG"></p>',
        ),
        # anchors of what is not written go on to what is
        ('<p><span class="target" id="x"></span>t</p>', '<p><span id="x"></span>t</p>'),
        (
            '<p><span id="x"></span><span id="y"></span><em>t</em></p>',
            '<p><em id="x"><span id="y"></span>t</em></p>',
        ),
        ('<p>t<span id="x"></span></p><p>u</p>', '<p>t<span id="x"></span></p><p>u</p>'),
        # around blocks, inline elements mean nothing
        ("<em><p>a</p></em>", "<p>a</p>"),
        ('<a href="x"><p>a</p></a>', "<p>a</p>"),
    ],
)
def test_inline(cleaned: Callable[[str], str], html: str, expected: str) -> None:
    assert cleaned(html) == expected


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("", ' width="400" height="200"'),
        ('style="width: 200px"', ' width="200" height="100"'),
        ('style="height: 9px; width:200.0px;"', ' width="200" height="100"'),
        ('width="50%"', ' width="320" height="160"'),
        ('style="width: 5000px"', ' width="640" height="320"'),
        ('style="max-width: 90px"', ' width="400" height="200"'),
        ('style="width: 10em"', ' width="400" height="200"'),
        ('width="wide"', ' width="400" height="200"'),
    ],
)
def test_an_image_has_the_width_that_its_author_gave_it(attributes: str, size: str) -> None:
    body = tree(f'<p><img src="a.png" alt="" {attributes}></p>').body
    assert body is not None
    written = clean(body, str, lambda src: Image(src, 400, 200))
    assert written == f'<p><img src="a.png" alt=""{size}></p>'


def test_a_drawing_without_a_size_has_the_width_alone() -> None:
    body = tree('<p><img src="a.svg" alt="" width="90"></p>').body
    assert body is not None
    assert clean(body, str, Image) == '<p><img src="a.svg" alt="" width="90"></p>'
