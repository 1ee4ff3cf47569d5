"""A docset is replaced by a newer one while it is being read."""

import asyncio
from pathlib import Path

import pytest

from desktop_app.database.library import Library
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.kinds import Kind
from desktop_app.search.service import SearchService
from tests.docsets import Sample, write

NAMES = [f"lamp.part{number:02}" for number in range(40)]


def docset(file: Path, names: list[str], said: str, version: str = "1.0") -> Path:
    samples = (
        Sample(Kind.FUNCTION, name, "lamp.html", name, html=f"<p>{name} {said}</p>")
        for name in names
    )
    return write(file, samples, version=version)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return docset(tmp_path / "old.db", NAMES, "old")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    # the other way round: every id means something else
    return docset(tmp_path / "new.db", NAMES[::-1], "new")


async def shown(library: Library, name: str) -> str:
    """Return what is shown of the first result for `name`."""
    with library.consistent_reads():
        found = await SearchService(library).search(name, limit=1)
        entry = found.results[0].entry
        assert entry.qualified_name == name
        return (await library.preview(entry.docset, entry.id)).html


def test_everything_is_read_from_the_newer_file(old: Path, new: Path) -> None:
    async def replaced() -> None:
        library = Library()
        await library.open([old])
        for name in NAMES:
            assert await shown(library, name) == f"<p>{name} old</p>"
        await library.replace(new)
        for name in NAMES:
            assert await shown(library, name) == f"<p>{name} new</p>"
        assert [found.slug for found in library.docsets] == ["tiny-1.0"]
        await library.close()

    asyncio.run(replaced())


def test_who_reads_reads_one_of_the_two_to_the_end(old: Path, new: Path) -> None:
    async def replaced() -> None:
        library = Library()
        await library.open([old])

        async def read() -> list[str]:
            return [await shown(library, name) for name in NAMES]

        async def replace() -> None:
            for file in (new, old, new):
                await library.replace(file)

        *texts, _ = await asyncio.gather(read(), read(), read(), replace())
        for text in texts:
            for name, html in zip(NAMES, text, strict=True):
                assert html in (f"<p>{name} old</p>", f"<p>{name} new</p>")
        assert await shown(library, NAMES[0]) == f"<p>{NAMES[0]} new</p>"
        await library.close()

    asyncio.run(replaced())


def test_a_reader_is_waited_for(old: Path, new: Path) -> None:
    async def replaced() -> None:
        library = Library()
        await library.open([old])
        with library.consistent_reads():
            replacing = asyncio.create_task(library.replace(new))
            await asyncio.sleep(0.2)
            assert not replacing.done()
            assert "old" in await shown(library, NAMES[0])
        await replacing
        assert "new" in await shown(library, NAMES[0])
        await library.close()

    asyncio.run(replaced())


def test_what_cannot_be_used_leaves_the_open_one(old: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(old.read_bytes()[:5000])

    async def replaced() -> None:
        library = Library()
        await library.open([old])
        with pytest.raises(DocsetError):
            await library.replace(damaged)
        assert "old" in await shown(library, NAMES[0])
        await library.close()

    asyncio.run(replaced())
