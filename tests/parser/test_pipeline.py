import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from parser.errors import BuildError
from parser.pipeline import Options, Result, content_pages
from parser.records import Inventory
from parser.sphinx.inventory import read_inventory
from tests.fixtures.building import SITE, build_docset
from tests.parser.written import read

ANOTHER_PROCESS = """
import os, sys
from pathlib import Path
os.cpu_count = lambda: 1  # how many workers there are
from parser.records import Inventory
from tests.fixtures.building import build_docset
build_docset(Path(sys.argv[1]), Path(sys.argv[2]))
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a copy of the fixture site that a test may break."""
    return Path(shutil.copytree(SITE, tmp_path / "site"))


@pytest.fixture
def front(tmp_path: Path) -> Path:
    """Return the front page of the fixture site, and nothing else."""
    (tmp_path / "front").mkdir()
    for name in ("index.html", "objects.inv"):
        shutil.copy(SITE / name, tmp_path / "front")
    return tmp_path / "front"


def test_the_same_site_gives_the_same_bytes(docset: Path, site: Path, tmp_path: Path) -> None:
    """In another folder, with other hashes, other times and another number of workers."""
    for file in site.rglob("*"):
        os.utime(file, (0, 0))
    output = tmp_path / "again.db"
    root = Path(__file__).parents[2]
    environment = os.environ | {"PYTHONHASHSEED": "4711", "PYTHONPATH": str(root)}
    subprocess.run(  # noqa: S603  # our own code
        [sys.executable, "-c", ANOTHER_PROCESS, output, site],
        check=True,
        cwd=root,
        env=environment,
        timeout=60,
    )
    assert output.read_bytes() == docset.read_bytes()


def test_pages_that_cannot_be_read_are_named_and_the_rest_is_there(
    site: Path, tmp_path: Path
) -> None:
    (site / "glossary.html").write_bytes(b"<main>\xff\xfe</main>")
    (site / "using.html").write_text("<p>Moved <a href='elsewhere.html'>elsewhere</a>.")
    nested = "<div>" * 20_000 + "deep" + "</div>" * 20_000
    (site / "whatsnew.html").write_text(f"<div role='main'>{nested}</div>")
    (site / "library" / "wick.html").write_text("")
    result = build_docset(tmp_path / "some.db", site)
    reasons = {page.path: page.reason for page in result.skipped}
    if "whatsnew.html" in reasons:  # how deep is too deep depends on Python's version
        assert reasons.pop("whatsnew.html") == "it is nested too deeply"
    else:
        pages = read(tmp_path / "some.db").pages.values()
        assert "whatsnew.html" in {page.path for page in pages}
    assert reasons == {
        "glossary.html": "it is not UTF-8 (invalid start byte at byte 6)",
        "library/wick.html": "it has no main content",
        "using.html": "it has no main content",
    }
    assert not result.catalogue.missing
    absent = {item.name for item in result.catalogue.absent}
    assert {"wick", "oil_level", "wick.trim", "LANTERNOLD"} <= absent
    some = read(tmp_path / "some.db")
    assert some.docset.page_count == len(some.pages) == result.page_count
    assert some.named("lantern.light").summary == "Light a lamp and return its state."
    assert not {page.path for page in some.pages.values()} & reasons.keys()


def test_a_site_without_an_inventory_names_itself(site: Path, tmp_path: Path) -> None:
    (site / "objects.inv").unlink()
    result = build_docset(tmp_path / "some.db", site)
    assert result.page_count == 17
    some = read(tmp_path / "some.db")
    assert some.named("lantern.light").kind == "function"


def test_a_site_of_broken_pages_is_none(front: Path, tmp_path: Path) -> None:
    (front / "index.html").write_bytes(b"\xff")
    with pytest.raises(BuildError, match="None of its pages"):
        build_docset(tmp_path / "none.db", front)
    assert not (tmp_path / "none.db").exists()


def test_what_the_user_says_counts_before_what_the_docs_say(front: Path, tmp_path: Path) -> None:
    options = Options(name="Lamp", version="9", home_url="https://mirror.example/lamp")
    build_docset(tmp_path / "small.db", front, options)
    facts = read(tmp_path / "small.db").docset
    assert (facts.slug, facts.name, facts.version) == ("lamp-9", "Lamp", "9")
    assert facts.home_url == "https://mirror.example/lamp/"
    assert (facts.page_count, facts.entry_count) == (1, 1)


def test_indexes_are_no_content() -> None:
    pages, left_out = content_pages(read_inventory(SITE), SITE)
    assert {page.path for page in left_out} == {"genindex.html", "py-modindex.html"}
    assert len(pages) == 17
    assert {"index.html", "guide/oil & light.html"} < set(pages)
    assert not {"genindex.html", "py-modindex.html", "changelog.html"} & set(pages)


def test_the_front_page_is_home_whether_the_inventory_lists_it_or_not(front: Path) -> None:
    assert content_pages(Inventory("Lantern", "2.1", ()), front) == (["index.html"], [])


def test_the_report_lists_what_is_not_there(built: tuple[Path, Result]) -> None:
    path, result = built
    catalogue = result.catalogue
    assert (result.skipped, catalogue.missing) == ((), ())
    assert {item.name for item in catalogue.absent if item.type != "std:label"} == {
        "changelog",
        "LANTERNOLD",
    }
    assert [f"{place.path}#{place.anchor}" for place in catalogue.dead_links] == [
        "library/lantern.html#gone"
    ]
    size = path.stat().st_size
    assert size * 0.9 <= sum(result.sizes.values()) <= size
    assert {"entry", "name", "page", "text_index", "name_index"} <= result.sizes.keys()
