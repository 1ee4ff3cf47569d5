"""What a person sees at a terminal: results in columns, an entry in the pager."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry
from desktop_app.search.records import Answer, Result, Rule
from desktop_app.terminal import rich_output
from tests.docsets import Sample, write
from tests.pseudo_terminal import open_pseudo_terminal

LONG = "Run awaitable objects in the aws sequence concurrently, and wait for all of them. " * 3


def result(name: str, kind: Kind, summary: str, docset: str = "python-3.15") -> Result:
    entry = Entry(
        docset=docset, id=1, kind=kind, name=name.rpartition(".")[2], qualified_name=name,
        path="library/page.html", page_title="Page", anchor=name, signature="", summary=summary,
        added=None, deprecated=None, links=0, linking_pages=0, importance=0.5,
    )  # fmt: skip
    return Result(entry, Rule.EXACT, "it is called so")


def printed(answer: Answer, width: int, *, explain: bool = False) -> list[str]:
    """Return the lines on a terminal of this width, without their colours."""
    file = io.StringIO()
    console = Console(file=file, width=width, color_system=None)
    console.print(rich_output.table(answer, explain, width))
    return [line.rstrip() for line in file.getvalue().splitlines()]


def test_kind_name_place_and_summary() -> None:
    results = (
        result("asyncio.gather", Kind.FUNCTION, "Run awaitable objects."),
        result("os", Kind.MODULE, ""),
    )
    assert printed(Answer("x", results, 1.0), 60) == [
        "function  asyncio.gather                   library/page.html",
        "          Run awaitable objects.",
        "  module  os                               library/page.html",
    ]


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    lines = printed(Answer("x", (result("asyncio.gather", Kind.FUNCTION, LONG),), 1.0), width)
    assert all(len(line) <= width for line in lines)
    assert len(lines) <= 3
    assert width > 100 or lines[-1].endswith(" …")


def test_a_place_names_its_documentation_when_there_are_several() -> None:
    both = (
        result("os", Kind.MODULE, "", "python-3.15"),
        result("os", Kind.MODULE, "", "python-3.14"),
    )
    assert [line.split()[-1] for line in printed(Answer("os", both, 1.0), 80)] == [
        "python-3.15/library/page.html",
        "python-3.14/library/page.html",
    ]


def at_a_terminal(command: str, docset: Path, **environment: str) -> bytes:
    """Return what a real terminal is sent."""
    ours, theirs = open_pseudo_terminal()
    variables = {"PAGER": "cat", "TERM": "xterm-256color", "COLUMNS": "80"} | environment
    with subprocess.Popen(  # noqa: S603 - this very project
        [sys.executable, "-m", "desktop_app", command, "gather", "--docset", str(docset)],
        stdin=theirs, stdout=theirs, stderr=theirs, env=os.environ | variables,
    ) as process:  # fmt: skip
        os.close(theirs)
        shown = b""
        while chunk := read(ours):
            shown += chunk
        assert process.wait(20) == 0
    os.close(ours)
    return shown


@pytest.mark.parametrize("command", ["search", "show"])
@pytest.mark.parametrize("colours", [True, False])
def test_a_real_terminal(docset: Path, command: str, colours: bool) -> None:
    shown = at_a_terminal(command, docset, **({} if colours else {"NO_COLOR": "1"}))
    if command == "search":
        assert (b"\x1b[35m" in shown) == colours
        assert b"gather" in shown
    else:
        assert b"g\bg" in shown


@pytest.mark.parametrize("command", ["search", "show"])
@pytest.mark.parametrize("environment", [{"PAGER": "cat"}, {"TERM": "dumb"}])
def test_a_docset_sends_a_terminal_no_escape_sequence(
    tmp_path: Path, command: str, environment: dict[str, str]
) -> None:
    harm = "\x1b[2J\x1b]0;owned\x07\x9b2J"
    sample = Sample(
        Kind.FUNCTION, f"gather{harm}", "a.html", "gather", signature=f"gather{harm}(x)",
        summary=f"Gathers{harm}.", text=f"It gathers{harm} all.",
    )  # fmt: skip
    shown = at_a_terminal(command, write(tmp_path / "x.db", [sample]), NO_COLOR="1", **environment)
    assert b"owned" in shown
    assert not any(sequence in shown for sequence in (b"\x1b[2J", b"\x1b]0", b"\x07", b"\xc2\x9b"))


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 10_000)
    except OSError:  # Linux' way to say that the other end is closed
        return b""
