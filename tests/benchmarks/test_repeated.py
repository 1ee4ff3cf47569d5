"""The docsets that the scale benchmark measures are docsets."""

import asyncio
from pathlib import Path

from desktop_app.database.library import Library
from desktop_app.docset.records import Preview
from desktop_app.search.service import SearchService
from tests.benchmarks.repeated import entries_of, repeat


def test_every_copy_is_found_and_read(docset: Path, tmp_path: Path) -> None:
    repeated = tmp_path / "repeated.db"
    repeat(docset, repeated, 3)
    assert entries_of(repeated) == 3 * entries_of(docset)

    async def main() -> tuple[list[str], list[Preview]]:
        library = Library()
        try:
            await library.open([repeated])
            answer = await SearchService(library).search("lamp")
            lamps = [result.entry for result in answer.results if result.entry.name == "Lamp"]
            previews = [await library.preview(lamp.docset, lamp.id) for lamp in lamps]
            return [lamp.qualified_name for lamp in lamps], previews
        finally:
            await library.close()

    names, previews = asyncio.run(main())
    assert names == ["lantern.Lamp", "lanternca.Lamp", "lanternda.Lamp"]
    assert len({preview.html for preview in previews}) == 1
    assert [preview.entry.url for preview in previews] == [
        "library/lantern.html#lantern.Lamp",
        "1/library/lantern.html#lantern.Lamp",
        "2/library/lantern.html#lantern.Lamp",
    ]
