"""The command line, in processes of its own: what it writes, says and leaves behind."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tarfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app.docset.build_messages import (
    BuildFailed,
    PagesSkipped,
    Stage,
    StageProgress,
    decode,
)
from desktop_app.docset.identity import APPLICATION_ID, SCHEMA_VERSION
from parser.__main__ import main

_MOUNT, _UNMOUNT = shutil.which("mount"), shutil.which("umount")
_POSIX = pytest.mark.skipif(os.name == "nt", reason="signals and limits of POSIX")


class _Done(NamedTuple):
    code: int
    out: str
    err: str


def _start(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603  # this very Python, and the arguments of the tests
        [sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _build(source: Path, output: Path) -> "subprocess.Popen[str]":
    return _start("-m", "parser", "build", str(source), "--output", str(output))


def _end(process: "subprocess.Popen[str]") -> _Done:
    out, err = process.communicate(timeout=60)
    return _Done(process.returncode, out, err)


Run = Callable[..., _Done]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process: what it imports is there already."""

    def build(source: Path, output: Path, *options: str) -> _Done:
        code = main(["build", str(source), "--output", str(output), *options])
        return _Done(code, *capfd.readouterr())

    return build


def _rows(file: Path, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(file)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_a_build_says_what_it_has_made(small_site: Path, tmp_path: Path) -> None:
    file = tmp_path / "small.db"
    done = _end(_build(small_site, file))
    assert (done.code, "Traceback" in done.err) == (0, False)
    assert "Reading pages 100 %" in done.err
    said = " ".join(done.out.split())
    assert "pages 2 entries 3" in said
    assert "missing: without an entry 0" in said
    assert _rows(file, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert _rows(file, "PRAGMA user_version") == [(SCHEMA_VERSION,)]
    assert _rows(file, "PRAGMA integrity_check") == [("ok",)]
    assert _rows(file, "SELECT kind, qualified_name FROM entry ORDER BY qualified_name") == [
        ("page", "Welcome"),
        ("module", "small"),
        ("function", "small.run"),
    ]
    assert _rows(file, "SELECT slug, name, version, home_url, licence FROM docset") == [
        ("small-1.0", "Small", "1.0", None, "© Copyright 2026, Nobody. Public domain licence.")
    ]
    assert list(tmp_path.glob(".*")) == []


def test_the_user_knows_better(run: Run, small_site: Path, tmp_path: Path) -> None:
    file = tmp_path / "small.db"
    facts = ("--name", "Tiny", "--version", "2", "--home-url", "https://tiny.invalid/docs")
    assert run(small_site, file, *facts).code == 0
    found = _rows(file, "SELECT slug, name, version, home_url FROM docset")
    assert found == [("tiny-2", "Tiny", "2", "https://tiny.invalid/docs/")]


def test_the_same_docs_give_the_same_bytes(run: Run, small_site: Path, tmp_path: Path) -> None:
    zipped, tarred = tmp_path / "docs.zip", tmp_path / "docs.tar.xz"
    with zipfile.ZipFile(zipped, "w") as archive:
        for path in sorted(small_site.iterdir(), reverse=True):
            archive.write(path, f"some/where/{path.name}")
    with tarfile.open(tarred, "w:xz") as tar:
        tar.add(small_site, "small")
    assert run(zipped, tmp_path / "1.db").code == 0
    assert run(tarred, tmp_path / "2.db").code == 0
    # another process hashes strings otherwise
    assert _end(_build(small_site, tmp_path / "3.db")).code == 0
    made = {path.read_bytes() for path in tmp_path.glob("*.db")}
    assert len(made) == 1


def test_a_page_that_cannot_be_read_is_named_and_skipped(
    run: Run, small_site: Path, tmp_path: Path
) -> None:
    (small_site / "api.html").write_bytes(b"<div role='main'>\xff</div>")
    file = tmp_path / "small.db"
    done = run(small_site, file)
    assert done.code == 1
    assert "api.html was skipped: it is not UTF-8" in done.err
    assert _rows(file, "SELECT path FROM page") == [("index.html",)]


def test_a_program_is_told_in_messages(run: Run, small_site: Path, tmp_path: Path) -> None:
    (small_site / "api.html").write_bytes(b"<div role='main'>\xff</div>")
    done = run(small_site, tmp_path / "small.db", "--progress=json")
    assert (done.code, done.err) == (1, "")
    assert [decode(line) for line in done.out.splitlines()][-3:] == [
        StageProgress(Stage.READING_PAGES, 100),
        PagesSkipped(1),
        StageProgress(Stage.ENCODING, 100),
    ]


def test_a_program_is_told_why_nothing_was_written(run: Run, tmp_path: Path) -> None:
    missing = tmp_path / "nowhere"
    done = run(missing, tmp_path / "x.db", "--progress=json")
    assert (done.code, done.err) == (2, "")
    assert decode(done.out.strip()) == BuildFailed(f"{missing} does not exist.")


def _nothing(site: Path) -> None:
    for path in site.iterdir():
        path.unlink()


def _broken_inventory(site: Path) -> None:
    (site / "objects.inv").write_bytes(b"# Sphinx")


def _no_pages(site: Path) -> None:
    for path in site.glob("*.html"):
        path.unlink()


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_nothing, "holds no page of HTML"),
        (_broken_inventory, "objects.inv cannot be read"),
        (_no_pages, "None of its pages"),
        (shutil.rmtree, "does not exist"),
    ],
)
def test_what_is_no_documentation_leaves_the_former_file(
    damage: Callable[[Path], None], said: str, run: Run, small_site: Path, tmp_path: Path
) -> None:
    damage(small_site)
    _assert_refused(run, small_site, tmp_path, said)


def test_a_truncated_archive_leaves_the_former_file(
    run: Run, small_site: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "docs.tar.xz"
    with tarfile.open(archive, "w:xz") as tar:
        tar.add(small_site, "small")
    archive.write_bytes(archive.read_bytes()[:-200])
    _assert_refused(run, archive, tmp_path, "The archive docs.tar.xz cannot be read")


def _assert_refused(run: Run, source: Path, folder: Path, said: str) -> None:
    file = folder / "former.db"
    file.write_bytes(b"former")
    done = run(source, file)
    assert done.code == 2
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert file.read_bytes() == b"former"
    assert list(folder.glob(".*.building")) == []


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["build"],
        ["build", "x"],
        ["unknown"],
        ["build", "x", "--output", "y.db", "--home-url", "nonsense"],
    ],
)
def test_wrong_usage(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capfd.readouterr().err.startswith("usage: python -m parser")


def test_a_folder_that_does_not_exist_is_not_made(
    run: Run, small_site: Path, tmp_path: Path
) -> None:
    done = run(small_site, tmp_path / "none" / "small.db")
    assert (done.code, "does not exist" in done.err) == (2, True)


@_POSIX
def test_a_full_disk_leaves_the_former_file(small_site: Path, tmp_path: Path) -> None:
    # a limit on the size of files fails a write as a full disk does, and needs no root
    script = (
        "import resource, signal, sys; from parser.__main__ import main;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000)); sys.exit(main())"
    )
    file = tmp_path / "former.db"
    file.write_bytes(b"former")
    done = _end(_start("-c", script, "build", str(small_site), "--output", str(file)))
    assert done.code == 2
    assert "former.db cannot be written" in done.err.splitlines()[-1]
    assert "Traceback" not in done.err
    assert file.read_bytes() == b"former"
    assert list(tmp_path.glob(".*.building")) == []


@pytest.mark.slow
@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or _MOUNT is None or _UNMOUNT is None,
    reason="needs root, to mount a small disk",
)
def test_a_really_full_disk_leaves_the_former_file(
    run: Run, small_site: Path, tmp_path: Path
) -> None:
    assert _MOUNT is not None
    assert _UNMOUNT is not None
    disk = tmp_path / "disk"
    disk.mkdir()
    options = ["-t", "tmpfs", "-o", "size=64k", "none", str(disk)]
    if subprocess.run([_MOUNT, *options]).returncode:  # noqa: S603  # as written here
        pytest.skip("may not mount")
    try:
        file = disk / "former.db"
        file.write_bytes(b"former")
        done = run(small_site, file)
        assert (done.code, "full" in done.err) == (2, True)
        assert [path.name for path in disk.iterdir()] == ["former.db"]
        assert file.read_bytes() == b"former"
    finally:
        subprocess.run([_UNMOUNT, str(disk)], check=True)  # noqa: S603  # as written here


@_POSIX
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_build_that_is_interrupted_cleans_up(
    number: signal.Signals, small_site: Path, tmp_path: Path
) -> None:
    file = tmp_path / "former.db"
    file.write_bytes(b"former")
    build = _build(small_site, file)
    _wait_for_temporary(tmp_path)
    os.killpg(build.pid, number)
    done = _end(build)
    assert done.code == 130, done.err
    assert done.err.splitlines()[-1] == f"Interrupted; {file} is as it was."
    assert "Traceback" not in done.err
    assert file.read_bytes() == b"former"
    assert list(tmp_path.glob(".*.building")) == []


@_POSIX
def test_a_build_that_is_killed_leaves_the_former_file(
    run: Run, small_site: Path, tmp_path: Path
) -> None:
    file = tmp_path / "former.db"
    file.write_bytes(b"former")
    for seconds in (0.0, 0.3):
        build = _build(small_site, file)
        _wait_for_temporary(tmp_path)
        time.sleep(seconds)
        build.kill()
        done = _end(build)
        assert file.read_bytes() == b"former" or done.code == 0
    assert run(small_site, file).code == 0
    assert list(tmp_path.glob(".*.building")) == []
    assert _rows(file, "SELECT count(*) FROM page") == [(2,)]


def _wait_for_temporary(folder: Path) -> None:
    deadline = time.monotonic() + 30
    while not list(folder.glob(".*.building")):
        assert time.monotonic() < deadline
        time.sleep(0.005)


def test_a_build_adds_what_entries_mean(run: Run, small_site: Path, tmp_path: Path) -> None:
    file, vectors = tmp_path / "small.db", tmp_path / "small.vectors"
    assert run(small_site, file, "--no-vectors").code == 0
    assert not vectors.exists()
    assert main(["vectors", str(file)]) == 0
    added = vectors.read_bytes()
    done = run(small_site, file)
    assert (done.code, "Encoding entries 100 %" in done.err) == (0, True)
    assert vectors.read_bytes() == added


@pytest.mark.parametrize("content", [None, b"", b"no database"])
def test_vectors_need_a_docset(
    content: bytes | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "x.db"
    if content is not None:
        file.write_bytes(content)
    assert main(["vectors", str(file)]) == 2
    said = capsys.readouterr().err
    assert str(file) in said
    assert len(said.splitlines()) == 1
    assert list(tmp_path.iterdir()) == ([] if content is None else [file])
