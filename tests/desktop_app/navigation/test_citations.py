import pytest

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry
from desktop_app.navigation.citations import import_line, markdown_link, restructured_text_link

MODULES = {"asyncio", "os", "os.path", "pathlib", "socket", "builtins", "email.message"}
URL = "https://docs.example/x.html#a"


def entry(kind: Kind, name: str) -> Entry:
    return Entry(
        "d", 1, kind, name.rpartition(".")[2], name, "x.html", "X", "a", "", "", None, None, 0, 0, 0
    )


@pytest.mark.parametrize(
    ("kind", "name", "line"),
    [
        (Kind.MODULE, "os.path", "import os.path"),
        (Kind.FUNCTION, "asyncio.gather", "from asyncio import gather"),
        (Kind.FUNCTION, "os.path.join", "from os.path import join"),
        (Kind.CLASS, "socket.socket", "from socket import socket"),
        (Kind.METHOD, "socket.socket.bind", "from socket import socket"),
        (Kind.ATTRIBUTE, "pathlib.PurePath.name", "from pathlib import PurePath"),
        (Kind.CLASS, "sqlalchemy.engine.Engine", "from sqlalchemy.engine import Engine"),
        (Kind.METHOD, "unknown.Class.method", None),
        (Kind.FUNCTION, "len", None),
        (Kind.METHOD, "dict.get", None),
        (Kind.FUNCTION, "builtins.print", None),
        (Kind.KEYWORD, "with", None),
        (Kind.TERM, "os.awaitable", None),
        (Kind.FUNCTION, "os.not a name", None),
    ],
)
def test_import_line(kind: Kind, name: str, line: str | None) -> None:
    assert import_line(entry(kind, name), MODULES) == line


@pytest.mark.parametrize(
    ("kind", "name", "markdown", "restructured"),
    [
        (Kind.FUNCTION, "re.sub", f"[`re.sub`]({URL})", f"`re.sub <{URL}>`__"),
        (Kind.SECTION, "a*b [c]", rf"[a\*b \[c\]]({URL})", rf"`a\*b [c] <{URL}>`__"),
    ],
)
def test_links(kind: Kind, name: str, markdown: str, restructured: str) -> None:
    assert markdown_link(entry(kind, name), URL) == markdown
    assert restructured_text_link(entry(kind, name), URL) == restructured


def test_parentheses_do_not_end_a_markdown_link() -> None:
    assert markdown_link(entry(Kind.CLASS, "A"), "https://x/a(b)") == "[`A`](https://x/a%28b%29)"
