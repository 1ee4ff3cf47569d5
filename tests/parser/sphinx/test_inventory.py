import zlib
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, strategies as st

from desktop_app.docset.name_tokens import key
from parser.errors import BuildError
from parser.html import main_content
from parser.records import Place
from parser.sphinx.inventory import NOT_ENTRIES, place_of, read_inventory
from tests.fixtures.building import SITE
from tests.parser.written import Written

HEAD = b"# Sphinx inventory version 2\n# Project: %s\n# Version: %s\n# zlib\n"


def write(folder: Path, lines: str, name: str = "Lantern", version: str = "2.1") -> Path:
    head = HEAD % (name.encode(), version.encode())
    (folder / "objects.inv").write_bytes(head + zlib.compress(lines.encode()))
    return folder


def test_no_name_tells_a_terminal_what_to_do(tmp_path: Path) -> None:
    lines = "a\x1b[31mb std:label 1 a.html#a A \x9btitle\x7f\n"
    inventory = read_inventory(write(tmp_path, lines, "\x1b]0;x\x07", "\x081"))
    (item,) = inventory.objects
    assert (item.name, item.title) == ("a␛[31mb", "A \ufffdtitle␡")
    assert (inventory.project, inventory.version) == ("␛]0;x␇", "␈1")


def test_objects_have_their_whole_name_place_and_title(tmp_path: Path) -> None:
    lines = (
        "lantern.light py:function 1 library/lantern.html#$ -\n"
        "with std:label -1 reference/statements.html#with The with statement\n"
        "guide/oil & light std:doc -1 guide/oil%20%26%20light.html Oil & light\n"
    )
    inventory = read_inventory(write(tmp_path, lines))
    assert (inventory.project, inventory.version) == ("Lantern", "2.1")
    assert [(item.type, item.name, item.place, item.title) for item in inventory.objects] == [
        ("std:doc", "guide/oil & light", Place("guide/oil & light.html", ""), "Oil & light"),
        (
            "py:function",
            "lantern.light",
            Place("library/lantern.html", "lantern.light"),
            "lantern.light",
        ),
        ("std:label", "with", Place("reference/statements.html", "with"), "The with statement"),
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<!doctype html>",
        HEAD % (b"a", b"1"),
        HEAD % (b"a", b"1") + b"not compressed",
        HEAD % (b"a", b"1") + zlib.compress(b"a py:function 1 a.html#$ -\n")[:-9],
    ],
)
def test_one_that_cannot_be_read_is_one_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "objects.inv").write_bytes(data)
    with pytest.raises(BuildError, match=r"^objects\.inv cannot be read \(.*\)\.$"):
        read_inventory(tmp_path)


def test_none_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r"holds no objects\.inv, so it is not Sphinx HTML\.$"):
        read_inventory(tmp_path)


@given(st.binary(max_size=200))
def test_damage_is_never_a_traceback(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.getbasetemp()
    (folder / "objects.inv").write_bytes(data)
    with pytest.raises(BuildError):
        read_inventory(folder)


@pytest.mark.parametrize(
    ("uri", "place"),
    [
        ("library/re.html#re.sub", Place("library/re.html", "re.sub")),
        ("library/", Place("library/index.html", "")),
        ("", Place("index.html", "")),
        ("#top", Place("index.html", "top")),
        ("c%23.html#a%23b", Place("c#.html", "a%23b")),
    ],
)
def test_places(uri: str, place: Place) -> None:
    assert place_of(uri) == place


def test_every_object_that_is_there_is_an_entry_or_the_name_of_one(written: Written) -> None:
    ids = {}
    for page in written.pages.values():
        main = main_content(BeautifulSoup((SITE / page.path).read_text("utf-8"), "lxml"))
        assert main is not None
        ids[page.path] = {"", *(str(tag["id"]) for tag in main.find_all(id=True))}
    found = 0
    for item in read_inventory(SITE).objects:
        if item.type in NOT_ENTRIES or item.place.anchor not in ids.get(item.place.path, ()):
            continue
        found += 1
        entry = written.entries[written.anchors[item.place]]
        assert key(item.name) in {name.key for name in written.names[entry.id]} or key(
            item.name
        ) in {name.key for child in sharing(written, entry.id) for name in written.names[child]}
    assert found > 100


def sharing(written: Written, number: int) -> list[int]:
    """Return the entries that stand at the same place of the page."""
    entry = written.entries[number]
    own = (entry.page_id, entry.start, entry.end)
    return [e.id for e in written.entries.values() if (e.page_id, e.start, e.end) == own]
