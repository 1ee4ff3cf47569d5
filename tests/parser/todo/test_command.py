"""The converter as it is called: a dump in, CSV files, a table and an exit code out."""

import csv
import io
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.parser.todo.converting import contents, convert

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"


def write(path: Path, **content: Any) -> Path:
    path.write_text(json.dumps({"lists": [], "tasks": [], "steps": []} | content), "utf-8")
    return path


def task(number: int, **fields: Any) -> dict[str, Any]:
    return {
        "id": f"t{number}",
        "list_id": "l",
        "title": f"Task {number}",
        "completed": False,
        "position": -number,
        "created_at": {"date_time": "2020-01-01"},
    } | fields


def step(parent: int, number: int, **fields: Any) -> dict[str, Any]:
    return task(number, task_id=f"t{parent}", title=f"Step {parent}.{number}") | fields


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_dump_with_every_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], rebuild_golden: bool
) -> None:
    assert convert(HERE / "dump.json", tmp_path / "asana") == 1
    output = capsys.readouterr()
    produced = contents(tmp_path / "asana") | {"stdout.txt": output.out, "stderr.txt": output.err}
    if rebuild_golden:
        for old in GOLDEN.iterdir():
            old.unlink()
        for name, text in produced.items():
            (GOLDEN / name).write_bytes(text.encode())
    assert produced == contents(GOLDEN)


def test_converting_again_changes_nothing_and_names_what_else_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    convert(HERE / "dump.json", tmp_path)
    before = contents(tmp_path)
    (tmp_path / "Old_0.csv").write_text("of another run")
    capsys.readouterr()
    convert(HERE / "dump.json", tmp_path)
    assert contents(tmp_path) == before | {"Old_0.csv": "of another run"}
    assert "holds other CSV files too: Old_0.csv." in capsys.readouterr().err


def test_dry_run_prints_the_same_and_writes_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    codes = [convert(HERE / "dump.json", tmp_path / "dry", "--dry-run")]
    dry = capsys.readouterr()
    assert not (tmp_path / "dry").exists()
    codes.append(convert(HERE / "dump.json", tmp_path / "wet"))
    assert capsys.readouterr() == dry
    assert codes == [1, 1]


def test_a_dump_without_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dump = write(
        tmp_path / "dump.json",
        lists=[{"id": "l", "title": "Groceries"}],
        tasks=[task(1)],
        steps=[step(1, 1)],
    )
    assert convert(dump, tmp_path / "new" / "folder") == 0
    assert capsys.readouterr().err == ""
    assert [row["Name"] for row in rows(tmp_path / "new/folder/Groceries_0.csv")] == [
        "Task 1",
        "Step 1.1",
    ]


def test_long_lists_are_cut_between_families(tmp_path: Path) -> None:
    """The original looked at the limit before it added a task's steps: 1,990 rows and 20 steps."""
    dump = write(
        tmp_path / "dump.json",
        lists=[{"id": "l", "title": "Long"}, {"id": "m", "title": "Full"}],
        tasks=[task(n) for n in range(1990)]
        + [task(n, list_id="m") for n in range(10_000, 12_000)],
        steps=[step(1989, n) for n in range(20)],
    )
    assert convert(dump, tmp_path / "out") == 0
    first, second = rows(tmp_path / "out/Long_0.csv"), rows(tmp_path / "out/Long_1.csv")
    assert [row["Name"] for row in first] == [f"Task {n}" for n in range(1989)]
    assert [row["Name"] for row in second] == ["Task 1989"] + [f"Step 1989.{n}" for n in range(20)]
    assert len(rows(tmp_path / "out/Full_0.csv")) == 2000
    assert not (tmp_path / "out/Full_1.csv").exists()


def test_a_task_with_more_steps_than_a_file_has_rows(tmp_path: Path) -> None:
    dump = write(
        tmp_path / "dump.json",
        lists=[{"id": "l", "title": "Plans"}],
        tasks=[task(1, title="Plan")],
        steps=[step(1, n) for n in range(2500)],
    )
    assert convert(dump, tmp_path / "out") == 0
    names = []
    for number, parent in enumerate(["Plan", "Plan (2)"]):
        own = rows(tmp_path / f"out/Plans_{number}.csv")
        assert len(own) <= 2000
        assert own[0]["Name"] == parent
        assert {row["Subtask of"] for row in own[1:]} == {parent}
        names += [row["Name"] for row in own[1:]]
    assert names == [f"Step 1.{n}" for n in range(2500)]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[]", "not a dump of Microsoft To Do"),
        (b"{}", "not a dump of Microsoft To Do"),
        (b'{"lists": {}, "tasks": []}', "not a dump of Microsoft To Do"),
        (b'{"lists": [], "tasks": [], "steps": {}}', "not a dump of Microsoft To Do"),
        (b'{"lists": [', "is not JSON"),
        (b"", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b'{"lists": [' + b"9" * 5000 + b"]}", "is not JSON"),
        ('{"lists": "ä"}'.encode("latin-1"), "is not UTF-8"),
        (None, "cannot be read: No such file"),
    ],
)
def test_what_is_no_dump(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None, reason: str
) -> None:
    dump = tmp_path / "dump.json"
    if content is not None:
        dump.write_bytes(content)
    assert convert(dump, tmp_path / "out") == 2
    output = capsys.readouterr()
    assert reason in output.err
    assert output.err.count("\n") == 1
    assert output.out == ""
    assert not (tmp_path / "out").exists()


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    dump = tmp_path / "dump.json"
    dump.write_bytes(b'\xef\xbb\xbf{"lists": [], "tasks": []}')
    assert convert(dump, tmp_path / "out") == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_disk_that_fills_up_leaves_the_former_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import resource
    import signal

    out = tmp_path / "out"
    convert(HERE / "dump.json", out)
    before = contents(out)
    dump = write(
        tmp_path / "dump.json",
        lists=[{"id": "first", "title": "HOMEWORK"}, {"id": "l", "title": "Home/Work"}],
        tasks=[task(0, list_id="first")] + [task(n, note="x" * 1000) for n in range(500)],
    )
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
        assert convert(dump, out) == 2
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)
    assert "cannot be written to" in capsys.readouterr().err
    assert contents(out) == before


def test_a_reader_who_has_seen_enough_of_the_table(tmp_path: Path) -> None:
    """As `… | head` is; what cannot be converted is named all the same."""
    arguments = ["todo", str(HERE / "dump.json"), "--output", str(tmp_path), "--dry-run"]
    process = subprocess.Popen(  # noqa: S603 - this interpreter, fixed arguments
        [sys.executable, "-m", "parser", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=HERE.parents[2],
    )
    assert process.stdout and process.stderr
    process.stdout.close()
    with process.stderr as stream:
        assert stream.read() == (GOLDEN / "stderr.txt").read_bytes()
    assert process.wait(timeout=20) == 141  # as a shell calls a program that a closed pipe ended


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is full")
def test_a_table_that_cannot_be_printed(tmp_path: Path) -> None:
    dump = write(tmp_path / "dump.json", lists=[{"id": "l", "title": "List"}], tasks=[task(1)])
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(  # noqa: S603 - this interpreter, fixed arguments
            [sys.executable, "-m", "parser", "todo", str(dump), "--output", str(tmp_path / "out")],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=HERE.parents[2],
        )
    said = "python -m parser: Standard output cannot be written: No space left on device.\n"
    assert done.stderr == said
    assert done.returncode == 2
    assert (tmp_path / "out/List_0.csv").exists()


def test_an_output_that_is_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("mine")
    assert convert(HERE / "dump.json", tmp_path / "file") == 2
    assert "cannot be written to" in capsys.readouterr().err
    assert (tmp_path / "file").read_text() == "mine"


def test_a_terminal_that_lacks_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    dump = write(tmp_path / "dump.json", lists=[{"id": "l", "title": "Épicerie"}], tasks=[task(1)])
    assert convert(dump, tmp_path / "out") == 0
    terminal.seek(0)
    assert "\\xc9picerie_0.csv" in terminal.read()
    assert (tmp_path / "out/Épicerie_0.csv").exists()


def test_time_grows_with_the_dump_and_not_with_its_square(tmp_path: Path) -> None:
    """10,000 tasks against 1,000: ten times the work; a quadratic one takes a hundred."""

    def seconds(count: int) -> float:
        dump = write(
            tmp_path / f"{count}.json",
            lists=[{"id": "l", "title": "Long"}],
            tasks=[task(n, title="The same title") for n in range(count)],
            steps=[step(n, n) for n in range(count)],
        )
        best = float("inf")
        for _ in range(2):
            started = time.process_time()
            convert(dump, tmp_path / "out", "--dry-run")
            best = min(best, time.process_time() - started)
        return best

    assert seconds(10_000) < 40 * seconds(1_000)
