import time

import pytest
from hypothesis import given, strategies as st

from parser.todo.markup import from_html
from parser.todo.text import clean, not_a_formula, one_line

ANY_TEXT = st.text(st.characters())  # halves of characters too, as JSON can hold them


@pytest.mark.parametrize(
    ("note", "text"),
    [
        ("", ""),
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("notes.txt", "notes.txt"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("a\n\n\n\n\nb", "a\n\nb"),
        ("a &amp; b &lt;c&gt; &nbsp; d", "a & b <c> d"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("Ann <ann@example.org>", "Ann <ann@example.org>"),
        ("<![CDATA[ <![if ]]>", "<![CDATA[ <![if ]]>"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div>one</div><div>two</div><div><br></div>three", "one\ntwo\nthree"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ul><li>a</li><li><p>b</p></li></ul>c", "• a\n• b\n\nc"),
        ("<ol>\n <li>a</li>\n <li>b</li>\n</ol>", "• a\n• b"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<h1>Title</h1>text", "Title\n\ntext"),
        ('<a href="https://x.org">here</a>', "here (https://x.org)"),
        ('<a href="https://x.org">https://x.org</a>', "https://x.org"),
        ('<a href="mailto:a@x.org">a@x.org</a>', "a@x.org"),
        ("<style>p { }</style><script>x()</script><!-- no -->text", "text"),
        ("<b>un<i>closed", "unclosed"),
        ("<html><body><p>whole page</p></body></html>", "whole page"),
        ("Dear <name>, <b>hello</b>", "Dear <name>, hello"),
        ("<o:p>Word</o:p>", "Word"),
        ("a<!-- never closed", "a<!-- never closed"),
        ("<script>never closed", "never closed"),
        (
            '<a href="https://x.org">one<a href="https://y.org">two',
            "one (https://x.org)two (https://y.org)",
        ),
        ('<img src="https://x.org/a.png" alt="A">', "[A] (https://x.org/a.png)"),
        ('<img src="data:image/png;base64,AAAA">', "[image]"),
        ('<div title="a>b">text</div>', "text"),
        ("https://x.org/?a=1&copy=2", "https://x.org/?a=1&copy=2"),
        ("nul\x00 bell\x07 half \ud83d", "nul bell half �"),
    ],
)
def test_notes(note: str, text: str) -> None:
    assert from_html(note) == text


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>",
        "<ul><li>",
        "<b",
        "<a href='",
        '<a href="x',
        "<a href=x>",
        "<a x=' >",
        "<!--",
        "<script>",
        "<script ",
        "</style",
        "<!doctype ",
        "&#",
        "• ",
        " ",
        "\n",
        "<p> ",
        "<br>",
        "<img src=",
    ],
)
def test_time_grows_with_a_note_and_not_with_its_square(hostile: str) -> None:
    """Four times the note takes four times as long; by the square it would take sixteen times."""

    def seconds(length: int) -> float:
        note = (hostile * (length // len(hostile) + 1)) + "<b>x</b>"
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            from_html(note)
            best = min(best, time.process_time() - started)
        return best

    assert seconds(400_000) < 9 * seconds(100_000) + 0.02


def test_a_deep_note() -> None:
    assert from_html("<div>" * 20_000 + "deep" + "</div>" * 20_000) == "deep"


@given(ANY_TEXT | st.text("<>&!-/abdivpli \n", max_size=30))
def test_any_note_becomes_text_that_can_be_written(note: str) -> None:
    text = from_html(note)
    assert text.encode().decode() == clean(text) == text.strip()


@given(st.text(st.characters(exclude_characters="<&")))
def test_nothing_of_a_plain_note_is_lost(note: str) -> None:
    assert from_html(note).split() == clean(note).split()


@given(ANY_TEXT)
def test_titles_are_one_line(title: str) -> None:
    line = one_line(title)
    assert line.splitlines() in ([line], [])
    assert one_line(line) == line


@given(ANY_TEXT)
def test_no_cell_is_a_formula(text: str) -> None:
    cell = not_a_formula(text)
    assert cell[:1] not in tuple("=+-@")
    assert cell.removeprefix("'").endswith(text.removeprefix("'"))
