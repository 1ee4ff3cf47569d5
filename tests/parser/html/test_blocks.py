from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>A<a class='headerlink' href='#a'>¶</a></h1> <h6>B</h6>", "<h1>A</h1><h5>B</h5>"),
        ("<h2><span class='section-number'>8.5. </span>A</h2>",
         '<h2><span class="par">8.5. </span>A</h2>'),
        ("<section id='a'><span id='b'></span><h2>A</h2><p>t</p></section>",
         '<h2 id="a"><span id="b"></span>A</h2><p>t</p>'),
        ("<p></p><p> <br/> </p><div> </div><p>a</p>", "<p>a</p>"),
        ("<div>a <em>b</em><p>c</p>d</div>", "<p>a <em>b</em></p><p>c</p><p>d</p>"),
        ("<p class='rubric'>Footnotes</p>", '<p class="rubric">Footnotes</p>'),
        ("<ul class='simple'><li><p>a</p></li><li><p>b</p></li></ul>",
         "<ul><li>a</li><li>b</li></ul>"),
        ("<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>",
         "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("<ul><li><p>a</p><p>b</p></li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("<ul><li><p><strong>a</strong> – </p><p>b</p><p>c</p></li></ul>",
         "<ul><li><p><strong>a</strong> – b</p><p>c</p></li></ul>"),
        ("<ol class='loweralpha' start='3'><li><p>a</p></li></ol>",
         '<ol start="3" type="a"><li>a</li></ol>'),
        ("<ul id='x'><li><p id='y'>a</p></li></ul>",
         '<ul><li id="x"><span id="y"></span>a</li></ul>'),
        ("<ul></ul><ol><li></li></ol>", ""),
        ("<blockquote><div><p>a</p></div></blockquote>", "<blockquote><p>a</p></blockquote>"),
        ("<p>a</p><hr class='docutils' id='x'/><p>b</p>",
         '<p>a</p><hr><p id="x">b</p>'),
        (
            "<div class='line-block'><div class='line'>a</div><div class='line'><br/></div>"
            "<div class='line-block'><div class='line'>b</div></div></div>",
            "<p>a<br><br>\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
            "\N{NO-BREAK SPACE}b</p>",
        ),
        (
            "<div class='availability docutils container'><p><a href='i.html'>Availability</a>:"
            " Unix.</p><p>More.</p></div>",
            '<p class="meta"><a href="i.html">Availability</a>: Unix.</p><p class="meta">More.</p>',
        ),
        ("<figure><img src='a.png'/><figcaption><p>A<a class='headerlink'>¶</a></p></figcaption>"
         "</figure>", '<p><img src="a.png" alt=""></p><p class="caption">A</p>'),
        ("<details><summary>More</summary><p>a</p></details>",
         '<p class="rubric">More</p><p>a</p>'),
        (
            "<div class='sphinx-tabs'><div role='tablist'><button id='t' role='tab'>Bash</button>"
            "</div><div class='sphinx-tabs-panel' role='tabpanel' aria-labelledby='t'><p>a</p>"
            "</div></div>",
            '<p class="rubric">Bash</p><p>a</p>',
        ),
        ("<div class='sd-card'><div class='sd-card-body'><p>a</p></div></div>", "<p>a</p>"),
        ("<div class='toctree-wrapper'><p class='caption' role='heading'>A</p><ul><li><a href='x'>"
         "b</a></li></ul></div>", '<p class="rubric">A</p><ul><li><a href="x">b</a></li></ul>'),
        # what a reader has no use for
        ("<script>a</script><style>b</style><nav><p>c</p></nav><form>d</form><!-- e -->", ""),
        ("<div role='navigation'><p>a</p></div><button>copy</button>", ""),
        ("<nav class='contents' id='contents'><p>Contents</p></nav>", ""),
        ("<aside class='topic contents'><p class='topic-title'>Contents</p></aside>", ""),
    ],
)  # fmt: skip
def test_blocks(cleaned: Callable[[str], str], html: str, expected: str) -> None:
    assert cleaned(html) == expected
