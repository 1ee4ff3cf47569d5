from pathlib import Path

import pytest

from parser.records import IndexPhrase, Place
from parser.sphinx.general_index import index_pages, read_index
from parser.sphinx.link_resolver import PageLinks
from tests.fixtures.building import SITE

PAGES = frozenset({"a.html", "b.html"})

UL = """
<table class="indextable"><tr><td><ul>
  <li><a href="a.html#index-0">walrus operator</a></li>
  <li>conditional
    <ul><li><a href="a.html#index-1">expression</a>, <a href="b.html#index-0">[1]</a></li></ul></li>
  <li><a href="b.html#x"><strong>:= (colon equals)</strong></a>, <a href="a.html#y">[1]</a></li>
  <li><a href="gone.html#x">gone</a></li>
</ul></td></tr></table>
"""
DL = """
<table class="indextable"><tr><td><dl>
  <dt><a href="a.html#index-0">walrus operator</a></dt>
  <dt>conditional</dt>
    <dd><dl>
      <dt><a href="a.html#index-1">expression</a>, <a href="b.html#index-0">[1]</a></dt>
    </dl></dd>
  <dt><a href="b.html#x"><strong>:= (colon equals)</strong></a>, <a href="a.html#y">[1]</a></dt>
  <dt><a href="gone.html#x">gone</a></dt>
</dl></td></tr></table>
"""


@pytest.mark.parametrize("table", [UL, DL], ids=["ul", "dl"])
def test_terms_and_what_is_under_them(tmp_path: Path, table: str) -> None:
    (tmp_path / "genindex.html").write_text(f"<div role='main'><h1>Index</h1>{table}</div>")
    links = PageLinks("genindex.html", PAGES, None)
    assert read_index(tmp_path, "genindex.html", links) == (
        IndexPhrase("walrus operator", "", (Place("a.html", "index-0"),)),
        IndexPhrase(
            "conditional", "expression", (Place("a.html", "index-1"), Place("b.html", "index-0"))
        ),
        IndexPhrase(":= (colon equals)", "", (Place("b.html", "x"), Place("a.html", "y"))),
    )


@pytest.mark.parametrize(
    ("there", "read"),
    [
        (["genindex.html"], ("genindex.html",)),
        (["genindex.html", "genindex-A.html", "genindex-B.html"], 2),
        (["genindex.html", "genindex-A.html", "genindex-all.html"], ("genindex-all.html",)),
        (["genindex/index.html"], ("genindex/index.html",)),
        ([], ()),
    ],
)
def test_every_phrase_is_read_from_one_page(
    tmp_path: Path, there: list[str], read: tuple[str, ...] | int
) -> None:
    for name in there:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = index_pages(tmp_path)
    if isinstance(read, int):
        assert found == ("genindex-A.html", "genindex-B.html")
    else:
        assert found == read


def test_an_index_without_content_has_no_phrases(tmp_path: Path) -> None:
    (tmp_path / "genindex.html").write_text("<p>nothing")
    assert read_index(tmp_path, "genindex.html", PageLinks("genindex.html", PAGES, None)) == ()


def test_the_index_of_the_site() -> None:
    pages = frozenset(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))
    (name,) = index_pages(SITE)
    phrases = read_index(SITE, name, PageLinks(name, pages, None))
    assert len({(phrase.main, phrase.sub) for phrase in phrases}) == len(phrases)
    by_words = {(phrase.main, phrase.sub): phrase.places for phrase in phrases}
    statements, using = "reference/statements.html", "using.html"
    assert by_words["statement", "with"] == by_words["with", "statement"]
    assert [place.path for place in by_words["with", "statement"]] == [statements]
    assert [place.path for place in by_words["[] (square brackets)", "in expressions"]] == [
        "reference/operators.html"
    ]
    assert by_words["environment variable", "LANTERNPATH"] == (Place(using, "envvar-LANTERNPATH"),)
    assert by_words["lantern command line option", "-l"] == (Place(using, "cmdoption-lantern-l"),)
