"""The examples of the README's "The author's other tools", taken from the page and run."""

import argparse
import asyncio
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from queue import Queue
from typing import IO

import httpx
import pytest

from parser import todo

ROOT = Path(__file__).resolve().parents[1]
CLIENTS = 64
TITLES = {number: f"Book {number}" for number in range(1, CLIENTS + 1)}


def blocks(language: str) -> list[str]:
    """Return the section's fenced examples, without the indentation of a list."""
    text = (ROOT / "README.md").read_text("utf-8")
    section = re.split(r"^## ", text.partition("## The author's other tools\n")[2], flags=re.M)[0]
    found = re.findall(rf"^( *)```{language}\n(.*?)^ *```$", section, re.DOTALL | re.MULTILINE)
    return [re.sub(rf"^{indent}", "", code, flags=re.MULTILINE) for indent, code in found]


def shell(start: str) -> list[str]:
    """Return the one command line that begins with `start`, as words."""
    lines = [line for block in blocks("sh") for line in block.splitlines()]
    (command,) = (line for line in lines if line.startswith(start))
    return shlex.split(command)


def write_books(folder: Path, titles: dict[int, str]) -> None:
    with closing(sqlite3.connect(folder / "example.db")) as connection:
        connection.execute("DROP TABLE IF EXISTS book")
        connection.execute("CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT)")
        connection.executemany("INSERT INTO book VALUES (?, ?)", titles.items())
        connection.commit()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the examples' files, as a reader of the page would make it."""
    for code in blocks("python"):
        name = code.partition("\n")[0].removeprefix("# ")
        (tmp_path / name).write_text(code, "utf-8")
    write_books(tmp_path, TITLES)
    return tmp_path


def start(command: list[str], folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603  # our own interpreter
        [sys.executable, "-W", "error::ResourceWarning", "-m", *command],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", "SYSTEMROOT": "C:\\Windows"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


@contextmanager
def serving(command: list[str], folder: Path) -> Iterator[str]:
    """uvicorn on a free port of the loopback; its address. Its output must show no failure."""
    lines: list[str] = []
    address: Queue[str] = Queue()

    def listen(stream: IO[str]) -> None:
        for line in stream:
            lines.append(line)
            if found := re.search(r"running on (http://\S+)", line):
                address.put(found[1])
        address.put("")

    with start([*command, "--port", "0", "--no-access-log"], folder) as process:
        assert process.stdout is not None
        listener = threading.Thread(target=listen, args=[process.stdout])
        listener.start()
        try:
            yield address.get(timeout=20) or pytest.fail("".join(lines))
        finally:
            process.terminate()
            listener.join()
    output = "".join(lines)
    assert "Traceback" not in output, output
    assert "Warning" not in output, output
    if sys.platform != "win32":
        assert "Application shutdown complete" in output, output


def test_fastapi_example_with_64_concurrent_clients(folder: Path) -> None:
    async def client(address: str, number: int) -> list[str]:
        async with httpx.AsyncClient(base_url=address, timeout=20) as http:
            answers = [await http.get(f"/books/{number}") for _ in range(5)]
            assert (await http.get("/books/0")).status_code == 404
            return [answer.json()["title"] for answer in answers]

    async def clients(address: str) -> list[list[str]]:
        return await asyncio.gather(*(client(address, number) for number in TITLES))

    with serving(shell("uvicorn"), folder) as address:
        assert asyncio.run(clients(address)) == [[title] * 5 for title in TITLES.values()]
        write_books(folder, {1: "Emma"})
        assert httpx.get(f"{address}/books/1").json() == {"title": "Book 1"}
        assert httpx.post(f"{address}/reload").is_success
        assert httpx.get(f"{address}/books/1").json() == {"title": "Emma"}


def test_query_without_a_web_framework(folder: Path) -> None:
    process = start(["query"], folder)
    output, _ = process.communicate(timeout=20)
    assert process.returncode == 0, output
    assert output.splitlines() == list(TITLES.values())


def test_cached_home_page(folder: Path) -> None:
    async def clients(address: str) -> list[str]:
        async with httpx.AsyncClient(base_url=address, timeout=20) as http:
            answers = await asyncio.gather(*(http.get("/en") for _ in range(CLIENTS)))
            answers.append(await http.get("/fr"))
        return [answer.text for answer in answers]

    def seconds(http: httpx.Client) -> float:
        started = time.perf_counter()
        http.get("/en")
        return time.perf_counter() - started

    with serving(["uvicorn", "home:app"], folder) as address:
        *english, french = asyncio.run(clients(address))
        assert set(english) == {"<html lang=en>…</html>"}
        assert french == "<html lang=fr>…</html>"
        with httpx.Client(base_url=address) as http:
            assert min(seconds(http) for _ in range(10)) < 0.1
            assert http.post("/clear").is_success
            assert seconds(http) >= 0.1


def test_to_do_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(ROOT / "tests/parser/todo/dump.json", "microsoft_todo.json")
    command = shell("python -m parser todo ")
    parser = argparse.ArgumentParser()
    todo.add_arguments(parser)
    assert todo.run(parser.parse_args(command[4:])) == 1  # the dump has every fault
    assert Path("asana/HomeWork_0.csv").exists()


def test_formatting_example(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    path = tmp_path / "provoking.py"
    shutil.copy(ROOT / "tests/formatting/imports.txt", path)
    texts = []
    for _ in range(2):
        for command in (shell("ruff check"), shell("ruff format")):
            process = start(command, tmp_path)
            output, _ = process.communicate(timeout=20)
            assert process.returncode == 0, output
        texts.append(path.read_text())
    assert texts[0] == texts[1]
