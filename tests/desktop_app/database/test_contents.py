import asyncio
from pathlib import Path

import pytest

from desktop_app.database.library import Library
from desktop_app.docset.kinds import Kind
from tests import docsets
from tests.docsets import Sample

SAMPLES = (
    Sample(Kind.MODULE, "re", "library/re.html", "module-re"),
    Sample(Kind.CLASS, "re.Pattern", "library/re.html", "re.Pattern", added="1.0"),
    Sample(Kind.METHOD, "re.Pattern.sub", "library/re.html", "re.Pattern.sub", inside="re.Pattern"),
    Sample(Kind.FUNCTION, "os.walk", "library/os.html", "os.walk", added="0.9"),
    Sample(Kind.FUNCTION, "os.scandir", "library/os.html", "os.scandir", added="1.0"),
)


@pytest.fixture
def docset(tmp_path: Path) -> Path:
    return docsets.write(tmp_path / "tiny.db", SAMPLES)


def test_pages_come_in_reading_order_with_what_stands_on_them(docset: Path) -> None:
    async def main() -> None:
        library = Library()
        await library.open([docset])
        pages = await library.contents("tiny-1.0")
        assert [(page.path, page.entry_count) for page in pages] == [
            ("library/re.html", 3),
            ("library/os.html", 2),
        ]
        assert [page.parent_id for page in pages] == [None, pages[0].id]
        listed = await library.entries_of_page("tiny-1.0", pages[0].id)
        names = {item.entry.id: item.entry.qualified_name for item in listed}
        assert [(item.entry.qualified_name, names.get(item.parent_id or 0)) for item in listed] == [
            ("re", None),
            ("re.Pattern", None),
            ("re.Pattern.sub", "re.Pattern"),
        ]
        assert await library.entries_of_page("tiny-1.0", 99) == ()
        await library.close()

    asyncio.run(main())


def test_an_unknown_docset_is_said(docset: Path) -> None:
    async def main() -> None:
        library = Library()
        await library.open([docset])
        with pytest.raises(KeyError):
            await library.contents("nothing-1")
        await library.close()

    asyncio.run(main())
