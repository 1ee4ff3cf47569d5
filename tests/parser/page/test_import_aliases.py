import pytest

from desktop_app.docset.kinds import Kind
from parser.page.import_aliases import aliases_in, usual_aliases
from parser.records import Entry, ImportAlias, Place


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("import lamp as l", ["l lamp"]),
        (">>> import lamp.oil as lo, wick as w  # comment as c", ["lo lamp.oil", "w wick"]),
        ("In [1]: import lamp as l", ["l lamp"]),
        ("from lamp import oil as o, wick, glass as g", ["o lamp.oil", "g lamp.glass"]),
        ("from lamp import (oil as o)", ["o lamp.oil"]),
        ("Begin with import lamp as l and use it as light", ["l lamp"]),
        ("We import lamps and sell them as lights", []),
        ("reimport lamp as l", []),
        ("import lamp", []),
    ],
)
def test_aliases_are_what_a_text_imports(text: str, aliases: list[str]) -> None:
    assert [f"{alias.name} {alias.module}" for alias in aliases_in(text)] == aliases


def test_an_alias_stands_for_what_most_pages_import_as_that() -> None:
    names = ("lamp", "lamp.oil", "lamp.oil.wick")
    entries = [Entry(Kind.MODULE, name, name, Place("a.html", name), 0) for name in names]
    lamp, oil, own = (
        ImportAlias("l", "lamp"),
        ImportAlias("l", "lamp.oil"),
        ImportAlias("lamp", "lamp.oil"),
    )
    unknown = ImportAlias("np", "numpy")
    pages = [[lamp, own], [lamp, unknown], [oil]]
    assert usual_aliases(entries, pages) == {"l": "lamp"}
