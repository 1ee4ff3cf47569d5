"""What pages say about the entries that they link to."""

import pytest

from parser.page.mentions import LONGEST, mentions


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>No link here.</p>", []),
        ('<p>Use <a href="a.html#x"><code>x</code></a>.</p>', [("a.html#x", "Use x")]),
        ('<p>One. See <a href="b.html">b</a> too. Three.</p>', [("b.html", "See b too")]),
        (
            '<ul><li>the <a href="a.html">a</a></li><li>the <a href="b.html">b</a></li></ul>',
            [("a.html", "the a"), ("b.html", "the b")],
        ),
        ('<p>Out: <a href="https://x.example/">x</a></p>', []),
        ('<p><a href="a.html?x&amp;y#z">1 &lt; 2</a></p>', [("a.html?x&y#z", "1 < 2")]),
        ('<p><a href="a%20b.html#%C3%A9">e</a></p>', [("a b.html#é", "e")]),
    ],
)
def test_a_link_has_its_sentence(html: str, found: list[tuple[str, str]]) -> None:
    assert [
        ("#".join(filter(None, m.place)), m.sentence.strip(" .")) for m in mentions(html)
    ] == found


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    words = "word " * 500
    (mention,) = mentions(f'<p>{words}<a href="a.html">here</a>{words}</p>')
    assert len(mention.sentence) <= 2 * LONGEST + len("here")


def test_the_position_is_that_of_the_block() -> None:
    html = '<h2>Title</h2><p>See <a href="a.html">a</a></p>'
    (mention,) = mentions(html)
    assert html[mention.position :].startswith("See <a")
