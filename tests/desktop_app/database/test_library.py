"""The library over real docset files."""

import asyncio
import gc
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest

from desktop_app.database.library import Library
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Crumb
from tests.docsets import Sample, write
from tests.fixtures.drawings import png

T = TypeVar("T")

SAMPLES = [
    Sample(Kind.PAGE, "Library", "library/index.html", text="All of it"),
    Sample(
        Kind.MODULE,
        "asyncio",
        "library/asyncio.html",
        "module-asyncio",
        html="<p>own</p>",
        other_anchors=["index-0"],
    ),
    Sample(
        Kind.CLASS,
        "asyncio.Task",
        "library/asyncio.html",
        "asyncio.Task",
        html="<p>task</p>",
        inside="asyncio",
    ),
    Sample(
        Kind.METHOD,
        "asyncio.Task.cancel",
        "library/asyncio.html",
        "asyncio.Task.cancel",
        html="<p>cancels</p>",
        inside="asyncio.Task",
    ),
    Sample(
        Kind.SECTION,
        "Timeouts",
        "library/asyncio.html",
        "timeouts",
        html="<p>time</p>",
        inside="asyncio",
    ),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write(tmp_path / "tiny.db", SAMPLES)


def reading(paths: list[Path], read: Callable[[Library], Awaitable[T]]) -> T:
    async def run() -> T:
        library = Library()
        try:
            await library.open(paths)
            return await read(library)
        finally:
            await library.close()

    return asyncio.run(run())


def test_a_class_previews_everything_in_it(file: Path) -> None:
    preview = reading([file], lambda library: library.preview("tiny-1.0", 3))
    assert preview.entry.qualified_name == "asyncio.Task"
    assert preview.html == "<p>task</p><h3>asyncio.Task.cancel</h3><p>cancels</p>"
    assert preview.contents == ()
    assert preview.breadcrumb == (
        Crumb("Library", "library/index.html"),
        Crumb("asyncio", "library/asyncio.html"),
    )


def test_a_method_stands_in_its_class(file: Path) -> None:
    preview = reading([file], lambda library: library.preview("tiny-1.0", 4))
    assert preview.breadcrumb[-1] == Crumb("Task", "library/asyncio.html#asyncio.Task")


def test_a_module_previews_its_own_text_and_its_contents(file: Path) -> None:
    preview = reading([file], lambda library: library.preview("tiny-1.0", 2))
    assert preview.html == "<p>own</p>"
    assert [entry.qualified_name for entry in preview.contents] == ["asyncio.Task", "Timeouts"]


def test_a_page_is_whole_and_has_neighbours(file: Path) -> None:
    page = reading([file], lambda library: library.page("tiny-1.0", "library/asyncio.html"))
    assert page.html.startswith("<h3>asyncio</h3><p>own</p>")
    assert page.html.endswith("<h3>Timeouts</h3><p>time</p>")
    assert page.breadcrumb == (Crumb("Library", "library/index.html"),)
    assert page.previous == Crumb("Library", "library/index.html")
    assert page.next is None


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("library/asyncio.html#asyncio.Task", "asyncio.Task"),
        ("library/asyncio.html#index-0", "asyncio"),
        ("library/asyncio.html#nowhere", "asyncio"),
        ("library/asyncio.html", "asyncio"),
        ("library/index.html", "Library"),
        ("library/nowhere.html#asyncio.Task", None),
        ("", None),
    ],
)
def test_links_are_resolved(file: Path, url: str, name: str | None) -> None:
    entry = reading([file], lambda library: library.resolve("tiny-1.0", url))
    assert (entry and entry.qualified_name) == name


def test_images_come_from_the_docset(file: Path) -> None:
    assert reading([file], lambda library: library.image("tiny-1.0", "_images/dot.png")) == (
        "image/png",
        png(),
    )
    assert reading([file], lambda library: library.image("tiny-1.0", "../etc/passwd")) is None


def test_what_is_not_there_is_a_key_error(file: Path) -> None:
    with pytest.raises(KeyError):
        reading([file], lambda library: library.preview("tiny-1.0", 999))
    with pytest.raises(KeyError):
        reading([file], lambda library: library.page("tiny-1.0", "nowhere.html"))


def test_several_docsets_are_open_at_once_and_bad_files_are_named(
    file: Path, tmp_path: Path
) -> None:
    other = write(tmp_path / "other.db", SAMPLES[:1], name="Other")
    again = write(tmp_path / "again.db", SAMPLES[:1])
    missing = tmp_path / "missing.db"

    async def facts(library: Library) -> tuple[list[str], list[Path]]:
        return [d.slug for d in library.docsets], [path for path, _ in library.problems]

    slugs, problems = reading([file, missing, other, again], facts)
    assert slugs == ["tiny-1.0", "other-1.0"]
    assert problems == [missing, again]


def test_without_any_docset_the_problem_is_said(tmp_path: Path) -> None:
    async def nothing(library: Library) -> None: ...

    with pytest.raises(DocsetError, match="does not exist"):
        reading([tmp_path / "missing.db"], nothing)
    with pytest.raises(DocsetError, match="No documentation is installed"):
        reading([], nothing)


def test_damaged_content_is_a_sentence_not_a_traceback(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        database.execute("UPDATE page SET html = x'ffff'")
        database.commit()
    with pytest.raises(DocsetError, match="is damaged"):
        reading([file], lambda library: library.page("tiny-1.0", "library/asyncio.html"))


def test_a_docset_that_turns_out_to_be_damaged_leaves_nothing_open(
    file: Path, recwarn: pytest.WarningsRecorder
) -> None:
    with closing(sqlite3.connect(file)) as database:
        (page_size,) = database.execute("PRAGMA page_size").fetchone()
        (root,) = database.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'docset'"
        ).fetchone()
    with file.open("r+b") as raw:
        raw.seek((root - 1) * page_size)
        raw.write(b"\xff" * page_size)

    async def nothing(library: Library) -> None: ...

    with pytest.raises(DocsetError, match="is damaged"):
        reading([file], nothing)
    gc.collect()
    assert not recwarn.list


def test_a_library_can_be_closed_twice_and_opened_again(file: Path) -> None:
    async def run() -> int:
        library = Library()
        await library.open([file])
        await library.close()
        await library.close()
        await library.open([file])
        try:
            return len(library.docsets)
        finally:
            await library.close()

    assert asyncio.run(run()) == 1
