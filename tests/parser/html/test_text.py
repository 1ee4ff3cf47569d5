import pytest
from bs4 import BeautifulSoup
from hypothesis import given, strategies as st

from parser.html import first_sentence, plain_text
from parser.html.text import LONGEST


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a\n <em>b</em>c</p><p>d</p>", "a bc\nd"),
        ("<h2>A<a class='headerlink'>¶</a></h2><p>b</p>", "A\nb"),
        ("<dl><dt><b>f</b><span>(x)</span></dt><dd><p>a</p></dd></dl>", "f(x)\na"),
        ("<p>a</p><pre>if x:\n    y\n\n  z\n</pre><p>b</p>", "a\nif x:\n    y\n  z\nb"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "a\nb\nc"),
        ("<p>a<br>b</p>", "a\nb"),
        ("<p>1 &lt; 2 &amp;amp;</p>", "1 < 2 &amp;"),
        ("<p>\U000f0000a\U000ffffd</p>\U000f0001", "a"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\nb"),
        ("", ""),
    ],
)
def test_plain_text(html: str, expected: str) -> None:
    soup = BeautifulSoup(html, "lxml")
    assert plain_text(soup) == expected
    if "headerlink" not in html:
        assert plain_text(html) == expected


def test_only_what_is_read_is_text() -> None:
    html = "<p>a<!-- b --><script>c</script><style>d</style><button>e</button></p>"
    assert plain_text(BeautifulSoup(html, "lxml")) == "a"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Run it. Then more.", "Run it."),
        ("Run\n it", "Run it"),
        ("Use e.g. a list. More.", "Use e.g. a list."),
        ("One, i.e. this, etc. and that. More.", "One, i.e. this, etc. and that."),
        ("Since 3.10. More.", "Since 3.10."),
        ("Call os.path.join. More.", "Call os.path.join."),
        ("Like asyncio.gather() in Python 3.15.0a1, vs. threads. More.",
         "Like asyncio.gather() in Python 3.15.0a1, vs. threads."),
        ("Is it? Yes.", "Is it?"),
        ("It is (really!). More.", "It is (really!)."),
        ("He said “stop.” And it did.", "He said “stop.”"),
        ("The ... ellipsis. More.", "The ... ellipsis."),
        ("By G. van Rossum. More.", "By G. van Rossum."),
        ("It is called x. More.", "It is called x."),
        ("Print all objects:", "Print all objects:"),
        ("", ""),
    ],
)  # fmt: skip
def test_first_sentence(text: str, expected: str) -> None:
    assert first_sentence(text) == expected


def test_a_long_sentence_is_cut_at_a_word() -> None:
    cut = first_sentence("word, " * 100)
    assert cut.endswith("word…")
    assert len(cut) <= LONGEST + 1


@given(st.text())
def test_a_first_sentence_begins_the_text(text: str) -> None:
    sentence = first_sentence(text)
    assert " ".join(text.split()).startswith(sentence.removesuffix("…"))
    assert len(sentence) <= LONGEST + 1
    assert "\n" not in sentence
