"""A query taken apart."""

import pytest
from hypothesis import given, strategies as st

from desktop_app.search.query import Scope, parse


@pytest.mark.parametrize(
    ("text", "scope", "target", "rest"),
    [
        ("gather", None, "", "gather"),
        ("module:re sub", Scope.MODULE, "re", "sub"),
        ("module:re", Scope.MODULE, "re", ""),
        ("Class: Path join", Scope.CLASS, "path", "join"),
        ("method:join", Scope.METHOD, "", "join"),
        ("term:gil", Scope.TERM, "", "gil"),
        ("c:PyObject", Scope.C, "", "PyObject"),
        ("note: this is text", None, "", "note: this is text"),
        ("methods:join", None, "", "methods:join"),
        (":=", None, "", ":="),
        ("  print", None, "", "print"),
    ],
)
def test_scopes(text: str, scope: Scope | None, target: str, rest: str) -> None:
    query = parse(text)
    assert (query.scope, query.target, query.text) == (scope, target, rest)


@pytest.mark.parametrize(
    ("text", "pieces", "squashed"),
    [
        ("os.path.join", ("os", "path", "join"), "ospathjoin"),
        ("ThreadPool", ("threadpool",), "threadpool"),
        ("dflt dict", ("dflt", "dict"), "dfltdict"),
        ("__init__", ("init",), "init"),
        ("-X importtime", ("x", "importtime"), "ximporttime"),
        (":=", (), ""),
        ("ＰＡＴＨ", ("path",), "path"),
    ],
)
def test_pieces(text: str, pieces: tuple[str, ...], squashed: str) -> None:
    query = parse(text)
    assert (query.name_parts, query.normalized) == (pieces, squashed)


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ('read "line by line"', ("line by line",)),
        ('"Global  Interpreter\nLock"', ("global interpreter lock",)),
        ('f"', ()),
        ('"""', ()),
        ('"open', ()),
        ('"a" and "b c"', ("a", "b c")),
    ],
)
def test_phrases(text: str, phrases: tuple[str, ...]) -> None:
    assert parse(text).phrases == phrases


@pytest.mark.parametrize(
    ("text", "begun"),
    [("sort li", ""), ("sort lis", "lis"), ("sort list ", ""), ("", ""), ("list?", "")],
)
def test_the_last_word_may_go_on(text: str, begun: str) -> None:
    assert parse(text).unfinished_word == begun


@pytest.mark.parametrize(
    ("text", "dotted"),
    [("re.", True), ("os.path.jo", True), ("re", False), ("...", False), ("a. b", False)],
)
def test_dotted_names(text: str, dotted: bool) -> None:
    assert parse(text).is_dotted is dotted


def test_symbols_are_kept_for_exact_look_ups() -> None:
    assert parse(' f"').key == 'f"'
    assert parse("**=").key == "**="


@given(st.text(st.characters(), max_size=400))
def test_any_text_is_a_query_of_bounded_size(text: str) -> None:
    query = parse(text)
    assert len(query.text) <= 200
    assert len(query.name_parts) <= 12
    assert len(query.stems) <= 12
    assert "\0" not in query.key
    query.text.encode()
    _ = query.phrases, query.unfinished_word, query.dotted, query.spellings, query.is_empty


def test_a_pasted_file_is_cut() -> None:
    assert parse("x" * 100_000).text == "x" * 200
