"""The terminal contract, over a real docset and, where it matters, in a real process."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.cli import main
from desktop_app.docset.kinds import Kind
from tests.docsets import Sample, write
from tests.pseudo_terminal import open_pseudo_terminal

PYTHON = [sys.executable, "-m", "desktop_app"]


@pytest.fixture(scope="module")
def docset(tmp_path_factory: pytest.TempPathFactory) -> str:
    samples = [
        Sample(
            Kind.FUNCTION,
            "asyncio.gather",
            "library/asyncio-task.html",
            "asyncio.gather",
            text="Run awaitable objects at once.",
            summary="Run awaitable objects at once, “really”.",
            signature="asyncio.gather(*aws)",
        ),
        Sample(
            Kind.MODULE, "gatherer", "library/gatherer.html", "module-gatherer", text="Gathers."
        ),
        *(
            Sample(Kind.FUNCTION, f"gatherer.f{number:02}", "library/gatherer.html", f"f{number}")
            for number in range(30)
        ),
    ]
    return str(write(tmp_path_factory.mktemp("docsets") / "tiny.db", samples))


def run(*arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603  # our own interpreter
        [*PYTHON, *arguments], input=given, capture_output=True, timeout=60, check=False
    )


def test_stdin_gets_one_object_a_line_in_order_whatever_the_line(docset: str) -> None:
    given = "gather\n\n\r\nna\u2028me \xe9\n".encode() + b"\xff\xfe\n" + b"\0\nlast without end"
    done = run("search", "--stdin", "--json", "--limit", "5", "--docset", docset, given=given)
    assert done.returncode == 0
    assert done.stderr == b""
    assert done.stdout.isascii()
    lines = done.stdout.split(b"\n")
    assert lines.pop() == b""
    answers = [json.loads(line) for line in lines]
    assert [answer["query"] for answer in answers] == [
        "gather",
        "",
        "\r",
        "na\u2028me \xe9",
        "\udcff\udcfe",
        "\0",
        "last without end",
    ]
    first = answers[0]["results"][0]
    assert first == {
        "name": "asyncio.gather",
        "kind": "function",
        "docset": "tiny-1.0",
        "url": "library/asyncio-task.html#asyncio.gather",
        "summary": "Run awaitable objects at once, “really”.",
    }
    assert answers[0]["elapsed_ms"] >= 0
    assert answers[1]["results"] == []


def test_each_line_is_answered_before_the_next_is_read(docset: str) -> None:
    process = subprocess.Popen(  # noqa: S603  # our own interpreter
        [*PYTHON, "search", "--stdin", "--json", "--docset", docset],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        for query in ("gather", "gatherer"):
            process.stdin.write(f"{query}\n".encode())
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["query"] == query
        process.stdin.close()
        assert process.wait(30) == 0


def test_one_query_one_object(docset: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "f", "--json", "--limit", "3", "--explain", "--docset", docset]) == 0
    answer = json.loads(capfd.readouterr().out)
    reasons = [result["why"] for result in answer["results"]]
    assert len(reasons) == 3
    for result, why in zip(answer["results"], reasons, strict=True):
        assert f"“{result['name']}”" in why


def test_each_result_has_its_own_reason(docset: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Of a name that was typed, and of one that only begins so: not one sentence for all."""
    assert main(["search", "gather", "--json", "--explain", "--docset", docset]) == 0
    first, second, *_ = json.loads(capfd.readouterr().out)["results"]
    assert first["why"].startswith("it is called “asyncio.gather”")
    assert second["why"].startswith("its name “gatherer” begins so")


def test_literally_takes_code_for_its_words(docset: str, capfd: pytest.CaptureFixture[str]) -> None:
    taken = []
    for how in ([], ["--literally"]):
        main(["search", "await asyncio.gather(a)", "--json", *how, "--docset", docset])
        taken.append(json.loads(capfd.readouterr().out).get("understood"))
    assert taken == ["code", "name"]


def test_the_limit_is_twenty(docset: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "gatherer", "--json", "--docset", docset]) == 0
    assert len(json.loads(capfd.readouterr().out)["results"]) == 20


def test_a_person_reads_lines(docset: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "gather", "--docset", docset]) == 0
    out = capfd.readouterr().out
    assert out.startswith(
        "asyncio.gather  [function]  tiny-1.0/library/asyncio-task.html#asyncio.gather\n"
        "    Run awaitable objects at once, “really”.\n"
    )


def test_nothing_found_is_one_for_a_person_and_no_failure_for_a_script(
    docset: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "qqqqzzzz", "--docset", docset]) == 1
    assert capfd.readouterr().err == "pythondocs: Nothing found for 'qqqqzzzz'.\n"
    assert main(["search", "qqqqzzzz", "--json", "--docset", docset]) == 0
    assert json.loads(capfd.readouterr().out)["results"] == []


def test_show_prints_an_entry(docset: str, capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "gather", "--docset", docset]) == 0
    out = capfd.readouterr().out
    assert out.splitlines()[-4:] == [
        "asyncio.gather(*aws)",
        "====================",
        "",
        "Run awaitable objects at once.",
    ]
    assert main(["show", "qqqqzzzz", "--docset", docset]) == 1


@pytest.mark.parametrize("command", [["search", "x"], ["search", "x", "--json"], ["show", "x"]])
def test_an_unusable_docset_is_two_and_a_sentence(
    command: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--docset", str(tmp_path / "missing.db")]) == 2
    captured = capfd.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert "does not exist" in captured.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["search"],
        ["search", "--stdin"],
        ["search", "x", "--stdin", "--json"],
        ["search", "x", "--limit", "0"],
        ["search", "x", "--limit", "many"],
        ["serach", "print"],
        ["help", "nonsense"],
        ["completion", "csh"],
        ["open", "--palette", "pink"],
    ],
)
def test_wrong_usage_is_two(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "Traceback" not in capfd.readouterr().err


def test_the_version(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert not stopped.value.code
    assert capfd.readouterr().out == f"pythondocs {__version__}\n"


@pytest.mark.parametrize(
    ("typed", "said"), [(["help"], "COMMAND ..."), (["help", "search"], "--limit N")]
)
def test_help_is_a_command_too(
    typed: list[str], said: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(typed)
    assert not stopped.value.code
    captured = capfd.readouterr()
    assert said in captured.out
    assert not captured.err


@pytest.mark.parametrize("columns", [1, 10, 39, 40, 80])
def test_a_terminal_may_be_narrow(docset: str, columns: int) -> None:
    keeper, terminal = open_pseudo_terminal()
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [*PYTHON, "search", "gather", "--limit", "1", "--docset", docset],
        stdout=terminal,
        stderr=subprocess.PIPE,
        env={**os.environ, "TERM": "xterm", "COLUMNS": str(columns)},
        timeout=60,
        check=False,
    )
    os.close(terminal)
    said = os.read(keeper, 65536)
    os.close(keeper)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"gather" in said


def test_neither_search_nor_show_imports_qt(docset: str) -> None:
    program = (
        "import sys; from desktop_app.cli import main\n"
        f"main(['search', 'gather', '--json', '--docset', {docset!r}])\n"
        f"main(['show', 'gather', '--docset', {docset!r}])\n"
        "unwanted = {'PySide6', 'shiboken6', 'qasync', 'bs4', 'bleach'} & set(sys.modules)\n"
        "sys.exit(f'imported: {unwanted}' if unwanted else 0)"
    )
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", program], capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_shipped_documentation_answers_without_what_takes_long_to_import(
    tmp_path: Path,
) -> None:
    """A look-up takes 100 ms; SQLAlchemy and asyncio alone would be twice that."""
    program = (
        "import sys; from desktop_app.cli import main\n"
        "assert main(['search', 'print', '--limit', '1']) == 0\n"
        "assert main(['show', 'print']) == 0\n"
        "unwanted = {'sqlalchemy', 'aiosqlite', 'asyncio', 'rich', 'shtab'} & set(sys.modules)\n"
        "sys.exit(f'imported: {unwanted}' if unwanted else 0)"
    )
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", program],
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_machine_without_qts_libraries_is_told_the_packages(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Missing:
        """Raises on import what the dynamic loader says."""

        def find_spec(self, name: str, *_: object) -> None:
            if name == "desktop_app.app.application":
                raise ImportError("libGL.so.1: cannot open shared object file: No such file")

    monkeypatch.delitem(sys.modules, "desktop_app.app.application", raising=False)
    monkeypatch.delitem(sys.modules, "desktop_app.app.run", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    assert main([]) == 2
    message = capfd.readouterr().err
    assert message.count("\n") == 1
    assert "libGL.so.1" in message
    assert "libxcb-cursor0" in message


@pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")
@pytest.mark.parametrize("end", ["interrupt", "close"])
def test_ctrl_c_and_a_closed_pipe_are_quiet(docset: str, end: str) -> None:
    process = subprocess.Popen(  # noqa: S603  # our own interpreter
        [*PYTHON, "search", "--stdin", "--json", "--docset", docset],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )
    with process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"gather\n")
        process.stdout.read(1)
        if end == "interrupt":
            process.send_signal(signal.SIGINT)
        else:
            process.stdout.close()
            with contextlib.suppress(BrokenPipeError):
                for _ in range(500):
                    process.stdin.write(b"gather\n")
                    time.sleep(0.01)
        process.wait(30)
        assert process.stderr.read() == b""


def test_no_docset_tells_the_terminal_what_to_do(tmp_path: Path) -> None:
    evil = "\x1b]0;evil\x07\x9b31m"
    sample = Sample(
        Kind.FUNCTION, f"f{evil}", "a.html", "f", text=evil, summary=evil, signature=f"f({evil})"
    )
    docset = str(write(tmp_path / "evil.db", [sample], name=f"Evil{evil}"))
    for command in (["search", "f"], ["search", "f", "--json"], ["show", f"f{evil}"]):
        done = run(*command, "--docset", docset)
        assert done.returncode == 0
        said = (done.stdout + done.stderr).decode()
        assert said
        assert not set("\x07\x1b\x9b") & set(said)
