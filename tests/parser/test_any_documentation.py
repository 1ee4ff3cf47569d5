"""Documentation of every kind, each a site of a few lines, through the whole build."""

import gzip
import sqlite3
from pathlib import Path

import pytest

from desktop_app.database.docset_check import check
from parser.errors import BuildError
from tests.fixtures.building import build_docset
from tests.parser.sites import FRONT, HEAD, ONE, F, built, entries, front, page, write
from tests.parser.written import read

# ids that stand twice


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            '<p id="b">One.</p><section id="b"><h2>B</h2><p>Two.</p></section>',
            {"index.html#b": "section"},
        ),
        (
            '<section id="b"><h2>B</h2></section><section id="b"><h2>B</h2><p>Two.</p></section>',
            {"index.html#b": "section"},
        ),
        (f'<p id="m.f">See below.</p>{ONE}', {"index.html#m.f": "function"}),
        (ONE + ONE, {"index.html#m.f": "function"}),
        (
            '<dl><dt class="sig" id="m.f">f()</dt><dt id="m.f">f(x)</dt><dd>F.</dd></dl>',
            {"index.html#m.f": "function"},
        ),
    ],
)
def test_an_id_that_stands_twice_is_the_first_blocks(
    tmp_path: Path, body: str, expected: dict[str, str]
) -> None:
    docset, result = built(write(tmp_path / "site", {"index.html": front(body)}))
    assert not result.skipped
    assert entries(docset) == expected


# inventories


def test_the_first_version_of_inventories_is_read(tmp_path: Path) -> None:
    old = b"# Sphinx inventory version 1\n# Project: Mini\n# Version: 1\n"
    old += b"m mod index.html\nm.f function index.html\n"
    body = f'<span id="module-m"></span><p>M.</p>{ONE}'
    docset, _ = built(write(tmp_path / "site", {"index.html": front(body)}, old))
    assert entries(docset) == {"index.html#module-m": "module", "index.html#m.f": "function"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (HEAD.format("1").encode() + b"\0\1\2", "damaged"),
        (HEAD.format("1").encode().replace(b"version 2", b"version 3"), "of version 3"),
    ],
)
def test_an_inventory_that_cannot_be_trusted_is_refused(
    tmp_path: Path, data: bytes, said: str
) -> None:
    site = write(tmp_path / "site", {"index.html": front(ONE)}, data)
    with pytest.raises(BuildError, match=said):
        built(site)


def test_an_inventory_without_objects_leaves_the_headings(tmp_path: Path) -> None:
    body = '<section id="a"><h2>A</h2><p>Text.</p></section>'
    docset, _ = built(write(tmp_path / "site", {"index.html": front(body)}, ""))
    assert entries(docset) == {"index.html#a": "section"}


# files


def test_an_index_that_cannot_be_read_is_skipped_and_named(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {"index.html": front(ONE), "genindex.html": b"<p>\xff"}
    _, result = built(write(tmp_path / "site", pages))
    assert [page.path for page in result.skipped] == ["genindex.html"]


def test_gzipped_pages_are_read(tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {"index.html.gz": gzip.compress(front(ONE).encode())}
    docset, _ = built(write(tmp_path / "site", pages))
    assert entries(docset) == {"index.html#m.f": "function"}
    pages = {"index.html": front(ONE), "b.html.gz": gzip.compress(b"<h1>B" * 999)[:-20]}
    _, result = built(write(tmp_path / "cut", pages, f"{FRONT}b std:doc -1 b.html B\n"))
    assert [(page.path, "damaged" in page.reason) for page in result.skipped] == [("b.html", True)]


# what was not read at all


def test_a_single_page_has_all_its_sections_and_definitions(tmp_path: Path) -> None:
    body = f"""<p>See <a href="#document-guide#m.f">f</a>.</p><div class="toctree-wrapper">
    <span id="document-guide"></span><section id="guide"><h2>Guide</h2><p>Words.</p>
    <section id="planting"><h3>Planting</h3>{ONE}</section></section></div>"""
    lines = (
        "guide std:doc -1 index.html#document-guide Guide\n"
        "planting std:label -1 index.html#document-guide#planting Planting\n"
        "m.f py:function 1 index.html#document-guide#$ -\n"
    )
    docset, result = built(write(tmp_path / "site", {"index.html": front(body)}, lines))
    assert entries(docset) == {
        "index.html#guide": "section",
        "index.html#planting": "section",
        "index.html#m.f": "function",
    }
    assert not result.catalogue.dead_links
    assert docset.at("index.html#m.f").links == 1


_MKDOCS = """<h1 id="front">Front</h1><p>Intro.</p><h2 id="planting">Planting</h2><p>Plant it.</p>
<h3 id="m.f" class="doc doc-heading"><code>f()</code></h3>
<div class="doc-contents"><p>Does f.</p></div>
<h2 id="after">After</h2><p>Later.</p>"""


def test_headings_side_by_side_are_sections(tmp_path: Path) -> None:
    pages = {
        "index.html": page(_MKDOCS),
        "guide/index.html": page('<h1 id="guide">Guide</h1><p>Prose.</p>'),
        "404.html": page("<h1>None</h1>"),
        "moved.html": '<meta http-equiv="refresh" content="0; url=guide/">',
        "overrides.html": page("<p>No heading.</p>"),
    }
    docset, result = built(write(tmp_path / "site", pages, F))
    assert entries(docset) == {
        "index.html#planting": "section",
        "index.html#m.f": "function",
        "index.html#after": "section",
        "guide/index.html": "page",
    }
    f = docset.at("index.html#m.f")
    assert (f.summary, docset.entries[f.parent_id or 0].name) == ("Does f.", "Planting")
    assert docset.at("index.html#planting").summary == "Plant it."
    assert {page.path: page.reason for page in result.left_out} == {
        "404.html": "a tool has written it",
        "moved.html": "it leads to another page",
        "overrides.html": "no heading in it has an anchor",
    }


def test_a_module_that_is_a_definition_is_one_entry(tmp_path: Path) -> None:
    body = '<h2 id="m" class="doc doc-heading"><code>m</code></h2><p>A module.</p>'
    pages = {"index.html": page(f'<h1 id="front">Front</h1>{body}')}
    docset, _ = built(write(tmp_path / "site", pages, "m py:module 0 index.html#m -\n"))
    assert entries(docset) == {"index.html#m": "module"}


def test_a_site_without_an_inventory_has_pages_headings_and_definitions(tmp_path: Path) -> None:
    pdoc = """<h1 class="modulename">m</h1><p>A module.</p><section id="L.f"><div
    class="attr function"><span class="def">def</span> <span class="name">f</span>()
    <label class="view-source-button">View Source</label></div>
    <div class="pdoc-code"><pre>def f(): ...</pre></div>
    <div class="docstring"><p>Does f.</p></div></section>"""
    pages = {
        "index.html": front('<dl><dt id="wick">wick</dt><dd><p>It burns.</p></dd></dl>' + ONE),
        "m.html": page(pdoc),
    }
    pages["index.html"] = pages["index.html"].replace("m.f", "m.g")
    docset, _ = built(write(tmp_path / "Orchard", pages, None))
    assert docset.docset.name == "T"
    assert entries(docset) == {
        "index.html#wick": "term",
        "index.html#m.g": "function",
        "m.html": "module",
        "m.html#L.f": "method",
    }
    f = docset.at("m.html#L.f")
    assert (f.qualified_name, f.signature, f.summary) == ("m.L.f", "def f()", "Does f.")
    assert "<b>f</b>" in docset.slice(f)


def test_a_class_that_has_a_page_and_what_is_named_by_links(tmp_path: Path) -> None:
    body = """<div class="page-header"><h1>m.L</h1><div id="show-private">Toggle</div></div>
    <div class="categoryHeader">class documentation</div>
    <div class="moduleDocstring"><div><p>A lamp.</p></div></div>
    <div class="basefunction"><a name="m.L.trim">
    </a><a name="trim"></a><div class="functionHeader">def trim(self):</div>
    <div>Trim it.</div></div>"""
    lines = "m.L py:class -1 m.L.html -\nm.L.trim py:method -1 m.L.html#trim -\n"
    pages = {"index.html": front(""), "m.L.html": page(body)}
    docset, result = built(write(tmp_path / "site", pages, lines))
    assert (docset.named("m.L").kind, docset.named("m.L").summary) == ("class", "A lamp.")
    trim = docset.named("m.L.trim")
    assert (docset.url(trim), trim.summary) == ("m.L.html#trim", "Trim it.")
    assert not result.catalogue.missing


def test_the_index_of_a_dash_docset_names_its_entries(tmp_path: Path) -> None:
    resources = tmp_path / "Mini.docset" / "Contents" / "Resources"
    root = write(resources / "Documents", {"index.html": front(ONE)}, None)
    with sqlite3.connect(resources / "docSet.dsidx") as index:
        index.execute("CREATE TABLE searchIndex(name, type, path)")
        index.executemany(
            "INSERT INTO searchIndex VALUES (?, ?, ?)",
            [
                ("m.f", "Function", "<dash_entry_name=m.f>index.html#m.f"),
                ("start here", "Guide", "index.html"),
            ],
        )
    index.close()
    file = tmp_path / "mini.db"
    build_docset(file, root)
    docset = read(file)
    assert docset.docset.name == "Mini"
    assert entries(docset) == {"index.html#m.f": "function"}
    assert "start here" in {name.text for name in docset.names[docset.at("index.html").id]}


def test_a_build_that_finds_few_of_its_objects_is_not_complete(tmp_path: Path) -> None:
    lines = FRONT + "".join(f"m.{name} py:function 1 gone.html#$ -\n" for name in "ghij")
    _, result = built(write(tmp_path / "site", {"index.html": front(ONE)}, lines))
    assert not result.is_complete
    _, result = built(write(tmp_path / "whole", {"index.html": front(ONE)}))
    assert result.is_complete


# what is longer than anybody's


def test_names_that_nobody_could_read_do_not_cost_the_docset(tmp_path: Path) -> None:
    word = "w" * 30_000
    body = (
        f'<section id="long"><h2>{word}</h2><p>{word}</p></section>'
        f'<dl class="py function"><dt class="sig sig-object py" id="{word}">'
        f'<span class="sig-name descname">{word}</span>()</dt><dd><p>{word}.</p></dd></dl>'
    )
    objects = f"{FRONT}{word} py:function 1 index.html#$ -\n"
    docset, _ = built(write(tmp_path / "site", {"index.html": front(body)}, objects))
    assert {"section", "function"} <= set(entries(docset).values())
    check(tmp_path / "site.db")
