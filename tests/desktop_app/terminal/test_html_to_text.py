"""HTML as the terminal shows it."""

from html import escape

import pytest
from hypothesis import given, strategies as st

from desktop_app.terminal.html_to_text import plain_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("<p>One <b>two</b>\n three.</p>", "One two three.\n"),
        ("<p>a</p><p>b</p>", "a\n\nb\n"),
        ("<p>a<br>b</p>", "a\nb\n"),
        ("<pre>if x:\n    y\n</pre>", "    if x:\n        y\n"),
        ("<ul><li>a</li><li><p>b</p></li></ul>", "* a\n* b\n"),
        ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b\n"),
        ("<dl><dt>x</dt><dd>what it is</dd></dl>", "x\n\n    what it is\n"),
        ("<p>&lt;tag&gt; &amp; more</p>", "<tag> & more\n"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a  b\n"),
        ('<p><img src="x.png" alt="a picture"></p>', "a picture\n"),
    ],
)
def test_blocks(html: str, text: str) -> None:
    assert plain_text(html) == text


def test_lines_are_wrapped_and_code_is_not() -> None:
    words = "word " * 40
    assert max(map(len, plain_text(f"<p>{words}</p>", 40).splitlines())) <= 40
    assert words.strip() in plain_text(f"<pre>{words}</pre>", 40)


@given(st.text(max_size=200))
def test_every_word_is_shown_once_and_in_its_order(text: str) -> None:
    shown = plain_text(f"<p>{escape(text)}</p>", 40)
    assert "".join(shown.split()) == "".join(text.split())
    assert all(len(line) <= 40 or " " not in line for line in shown.splitlines())


@given(st.text("<>/pullidetar &;\n", max_size=200))
def test_any_html_is_rendered(html: str) -> None:
    shown = plain_text(html, 40)
    assert shown == "" or shown.endswith("\n")
    assert not shown.startswith("\n")
