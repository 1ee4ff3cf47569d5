"""A docset read where it lies: the answers of the copy in memory, and the same sentences."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database.docset_file import DocsetFile
from desktop_app.database.library import Library, ReadableDocset, open_in_memory
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.records import Preview
from desktop_app.search.records import Result
from desktop_app.search.service import SearchService
from parser.pipeline import Result as BuildResult

QUERIES = ("lantern", "light wick", "lnatern", '"oil lamp"', "module:lantern", "li", "qqqqzzzz")


@pytest.fixture
def copy(built: tuple[Path, BuildResult], tmp_path: Path) -> Path:
    """Return the docset of the fixture site, to be spoilt."""
    path = tmp_path / "lantern.db"
    path.write_bytes(built[0].read_bytes())
    return path


async def answers(library: Library) -> list[tuple[tuple[Result, ...], tuple[str, ...]]]:
    service = SearchService(library)
    found = [await service.search(query) for query in QUERIES]
    return [(answer.results, answer.suggestions) for answer in found]


async def first_preview(library: Library) -> Preview:
    best, *_ = (await SearchService(library).search("lantern")).results
    return await library.preview(best.entry.docset, best.entry.id)


def test_the_answers_are_those_of_the_copy_in_memory(copy: Path) -> None:
    async def compared() -> None:
        in_memory, in_file = Library(open_in_memory), Library(DocsetFile.open)
        await in_memory.open([copy])
        await in_file.open([copy])
        try:
            assert in_file.docsets == in_memory.docsets
            assert await answers(in_file) == await answers(in_memory)
            assert await first_preview(in_file) == await first_preview(in_memory)
        finally:
            await in_memory.close()
            await in_file.close()

    asyncio.run(compared())


def opened(path: Path) -> ReadableDocset:
    """Return the open docset, without an event loop: nothing is waited for."""
    with pytest.raises(StopIteration) as ended:
        DocsetFile.open(path).send(None)
    docset: ReadableDocset = ended.value.value
    return docset


def test_nothing_can_be_written(copy: Path) -> None:
    docset = opened(copy)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        asyncio.run(docset.run(lambda read: read._connection.execute("DELETE FROM entry")))
    asyncio.run(docset.close())


def test_a_file_that_is_cut_while_it_is_read_is_told_in_a_sentence(copy: Path) -> None:
    docset = opened(copy)
    with copy.open("r+b") as file:
        file.truncate(2 * 4096)
    with pytest.raises(DocsetError, match=r"lantern\.db .*(damaged|cannot be read)"):
        asyncio.run(docset.run(lambda read: [read.html(page.id) for page in read.listed_pages()]))
    asyncio.run(docset.close())


def test_a_file_that_is_being_written_is_told_in_a_sentence(copy: Path) -> None:
    with closing(sqlite3.connect(copy, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DocsetError, match=r"lantern\.db"):
            asyncio.run(DocsetFile.open(copy))
