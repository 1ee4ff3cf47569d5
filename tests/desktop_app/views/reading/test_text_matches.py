import pytest
from hypothesis import given, strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from desktop_app.views.reading.text_matches import find_pattern, matches


@pytest.mark.parametrize(
    ("sought", "options", "text", "found"),
    [
        ("cancel", {}, "cancel Cancelled uncancel", ["cancel", "Cancel", "cancel"]),
        ("cancel", {"case": True}, "cancel Cancelled", ["cancel"]),
        ("cancel", {"whole_words": True}, "cancel Cancelled un_cancel", ["cancel"]),
        ("->", {"whole_words": True}, "f() -> int, a->b", ["->"]),
        ("a.b", {}, "a.b axb", ["a.b"]),
        ("to  do", {}, "to do to\N{NO-BREAK SPACE}do todo", ["to do", "to\N{NO-BREAK SPACE}do"]),
        ("aa", {}, "aaaa", ["aa", "aa"]),
        ("straße", {}, "STRASSE Straße", ["Straße"]),
    ],
)
def test_what_is_found(sought: str, options: dict[str, bool], text: str, found: list[str]) -> None:
    assert find_pattern(sought, **options).findall(text) == found


def selected(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@given(st.lists(st.text(st.sampled_from("ab 😀é"), max_size=12), max_size=5))
def test_positions_are_those_of_the_document(lines: list[str]) -> None:
    document = QTextDocument()
    document.setPlainText("\n".join(lines))
    found = [found for block in matches(document, find_pattern("ab")) for found in block]
    assert [selected(document, *each) for each in found] == ["ab"] * "\n".join(lines).count("ab")


def test_tables_and_code_are_searched_too(qtbot: QtBot) -> None:
    document = QTextDocument()
    document.setHtml("<p>x</p><table><tr><td>one x</td><td><pre>x\ny x</pre></td></tr></table>")
    found = [found for block in matches(document, find_pattern("x")) for found in block]
    assert [selected(document, *each) for each in found] == ["x"] * 4
