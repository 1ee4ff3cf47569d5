import contextlib
import json
from argparse import Namespace

import pytest
from hypothesis import given, strategies as st

from desktop_app.single_instance.request import (
    MAX_REQUEST_BYTES,
    LaunchRequest,
    WindowAction,
    decode,
    encode,
    query_of,
    request_from,
)

PLAIN = st.text(st.characters(blacklist_categories=("C", "Z")), max_size=200)


@given(
    st.builds(
        LaunchRequest,
        action=st.sampled_from(WindowAction),
        query=PLAIN,
        palette=st.sampled_from(["", "light", "dark", "system"]),
        activation_token=PLAIN,
    )
)
def test_what_is_said_is_heard(message: LaunchRequest) -> None:
    line = encode(message)
    assert line.isascii() and line.count(b"\n") == 1 and len(line) < MAX_REQUEST_BYTES
    assert decode(line) == message


def options(
    *, query: str = "", palette: str | None = None, toggle: bool = False, hidden: bool = False
) -> Namespace:
    return Namespace(query=query, palette=palette, toggle=toggle, hidden=hidden)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (options(), LaunchRequest()),
        (
            options(query="pythondocs:gather", palette="dark"),
            LaunchRequest(query="gather", palette="dark"),
        ),
        (options(toggle=True), LaunchRequest(WindowAction.TOGGLE)),
        (options(hidden=True), LaunchRequest(WindowAction.BACKGROUND)),
        (options(toggle=True, hidden=True), LaunchRequest(WindowAction.BACKGROUND)),
    ],
)
def test_the_command_line_is_a_request(
    typed: Namespace, wanted: LaunchRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"):
        monkeypatch.delenv(variable, raising=False)
    assert request_from(typed) == wanted


@pytest.mark.parametrize(
    ("environment", "token"),
    [
        ({"DESKTOP_STARTUP_ID": "x11\n7"}, "x11 7"),
        ({"XDG_ACTIVATION_TOKEN": "wayland", "DESKTOP_STARTUP_ID": "x11"}, "wayland"),
    ],
)
def test_the_desktops_token_goes_along(
    environment: dict[str, str], token: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    assert request_from(options()).activation_token == token


@pytest.mark.parametrize(
    ("argument", "query"),
    [
        ("gather", "gather"),
        ("", ""),
        ("pythondocs:gather", "gather"),
        ("pythondocs:os.path.join", "os.path.join"),
        ("PYTHONDOCS:gather", "gather"),
        ("pythondocs://gather", "gather"),
        ("pythondocs://gather/", "gather"),
        ("pythondocs:///gather", "/gather"),
        ("pythondocs:read%20file", "read file"),
        ("pythondocs:%3A%3D", ":="),
        ("pythondocs:caf%C3%A9", "café"),
        ("pythondocs:%FF%FE", "��"),
        ("pythondocs:a%0Ab%00c", "a b c"),
        ("pythondocs:", ""),
        ("pythondocs:%", "%"),
        ("pythondocs:--docset", "--docset"),
        ("c:PyObject", "c:PyObject"),
        ("http://example.org", "http://example.org"),
        ("broken \udcff name", "broken   name"),
        ("x" * 5000, "x" * 1000),
    ],
)
def test_a_url_is_a_query(argument: str, query: str) -> None:
    assert query_of(argument) == query


@pytest.mark.parametrize(
    "line",
    [b"", b"\n", b"GET / HTTP/1.1\r\n", b"[]", b"1", b"null", b"\xff\xfe", b'"show"', b"[" * 9000],
)
def test_anything_else_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError):
        decode(line)


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ({}, LaunchRequest()),
        ({"wish": "delete everything"}, LaunchRequest()),
        ({"wish": ["show"], "query": 5, "palette": "pink"}, LaunchRequest()),
        ({"query": "a\u0000b\ud800c"}, LaunchRequest(query="a b c")),
        ({"query": "gather", "tomorrow": True}, LaunchRequest(query="gather")),
    ],
)
def test_what_is_strange_in_a_message_is_left_out(
    said: dict[str, object], heard: LaunchRequest
) -> None:
    assert decode(json.dumps(said).encode()) == heard


@given(st.binary(max_size=500))
def test_garbage_is_a_value_error_or_a_message(line: bytes) -> None:
    with contextlib.suppress(ValueError):
        assert decode(line).query.isprintable()
