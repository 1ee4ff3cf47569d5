"""Documentation of every kind, each a site of a few lines, through the whole build."""

import gzip
import sqlite3
import zlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from parser.errors import BuildError
from parser.pipeline import Result
from tests.fixtures.building import build_docset
from tests.parser.written import Written, read

FRONT = "index std:doc -1 index.html Front\n"
F = "m.f py:function 1 index.html#$ -\n"
HEAD = "# Sphinx inventory version 2\n# Project: Mini\n# Version: {}\n# zlib\n"
DEFINITION = """<dl class="py function"><dt class="sig sig-object py" id="{0}"><span
class="sig-name descname">{0}</span>()</dt><dd><p>{1}</p></dd></dl>"""
ONE = DEFINITION.format("m.f", "Does f.")


def page(body: str, head: str = "") -> str:
    return f'<html><head><title>T</title>{head}</head><body><div role="main">{body}</div></body>'


def front(body: str) -> str:
    return page(f'<section id="front"><h1>Front</h1>{body}</section>')


def write(
    folder: Path, pages: Mapping[str, str | bytes], objects: str | bytes | None = FRONT + F
) -> Path:
    """Write a site; `objects` are the lines of its inventory, or the whole of it as bytes."""
    for path, source in pages.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(source if isinstance(source, bytes) else source.encode())
    if isinstance(objects, str):
        objects = HEAD.format("1.0").encode() + zlib.compress(objects.encode())
    if objects is not None:
        (folder / "objects.inv").write_bytes(objects)
    return folder


def built(site: Path) -> tuple[Written, Result]:
    file = site.with_suffix(".db")
    result = build_docset(file, site)
    return read(file), result


def entries(docset: Written) -> dict[str, str]:
    """Return the kind of every entry by its address, but for the front page."""
    found = {docset.url(entry): entry.kind for entry in docset.entries.values()}
    found.pop("index.html", None)
    return found


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


@pytest.mark.parametrize(
    ("head", "packed", "version"),
    [
        (HEAD.format("0.4\n"), True, "0.4"),
        (HEAD.format("0.4\n(unreleased)"), True, "0.4 (unreleased)"),
        (HEAD.format("1").replace("\n", "\r\n"), True, "1"),
        (HEAD.format("1"), False, "1"),
    ],
)
def test_odd_headers_are_read(tmp_path: Path, head: str, packed: bool, version: str) -> None:
    lines = (FRONT + F).encode()
    data = head.encode() + (zlib.compress(lines) if packed else lines)
    docset, _ = built(write(tmp_path / "site", {"index.html": front(ONE)}, data))
    assert docset.docset.version == version
    assert entries(docset) == {"index.html#m.f": "function"}


def test_the_first_version_of_inventories_is_read(tmp_path: Path) -> None:
    old = b"# Sphinx inventory version 1\n# Project: Mini\n# Version: 1\n"
    old += b"m mod index.html\nm.f function index.html\n"
    body = f'<span id="module-m"></span><p>M.</p>{ONE}'
    docset, _ = built(write(tmp_path / "site", {"index.html": front(body)}, old))
    assert entries(docset) == {"index.html#module-m": "module", "index.html#m.f": "function"}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "it is empty"),
        (b"<!DOCTYPE html><p>Not found", "no inventory of Sphinx"),
        (HEAD.format("1").encode() + zlib.compress((FRONT + F).encode())[:-12], "cut off"),
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


def test_pages_are_read_in_the_character_set_that_they_declare(tmp_path: Path) -> None:
    meta = '<meta charset="iso-8859-1">'
    latin = page("<h1>Größe</h1>", meta).encode("latin-1")
    link = '<a href="index.html#front">Öl</a>'
    index = page(f"<table><td><ul><li>{link}</ul></table>", meta).encode("latin-1")
    pages: dict[str, str | bytes] = {"index.html": front(""), "latin.html": latin}
    pages["genindex.html"] = index
    site = write(tmp_path / "site", pages, f"{FRONT}latin std:doc -1 latin.html L\n")
    docset, result = built(site)
    assert docset.at("latin.html").name == "Größe"
    assert not result.skipped
    assert "Öl" in {name.text for names in docset.names.values() for name in names}


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


# what is read wrong


def test_a_stub_page_is_its_definition(tmp_path: Path) -> None:
    stub = page(f'<section id="m-f"><h1>m.f</h1>{ONE}</section>')
    lines = f"{FRONT}gen/m.f std:doc -1 gen/m.f.html m.f\nm.f py:function 1 gen/m.f.html#$ -\n"
    docset, _ = built(
        write(tmp_path / "site", {"index.html": front(""), "gen/m.f.html": stub}, lines)
    )
    assert entries(docset) == {"gen/m.f.html#m.f": "function"}
    assert docset.at("gen/m.f.html").name == "f"
    assert docset.at("gen/m.f.html").parent_id is None


def test_breadcrumbs_say_where_a_page_belongs(tmp_path: Path) -> None:
    trail = '<ul class="bd-breadcrumbs"><li><a href="api.html">API</a></li><li>x</li></ul>'
    following = '<link rel="next" href="{}">'
    pages = {
        "index.html": page(
            '<h1>Front</h1><li class="toctree-l1"><a href="api.html">API</a></li>',
            following.format("api.html"),
        ),
        "api.html": page(
            '<h1>API</h1><p>See <a href="a.html">a</a>.</p>', following.format("a.html")
        ),
        "a.html": page(f'{trail}<h1>a</h1><a href="b.html">b</a>', following.format("b.html")),
        "b.html": page(f"{trail}<h1>b</h1>"),
    }
    lines = FRONT + "".join(f"{name} std:doc -1 {name}.html {name}\n" for name in ("api", "a", "b"))
    docset, _ = built(write(tmp_path / "site", pages, lines))
    by_path = {page.path: page for page in docset.pages.values()}
    assert by_path["b.html"].parent_id == by_path["a.html"].parent_id == by_path["api.html"].id


def test_a_label_before_a_toctree_is_a_name_of_its_section(tmp_path: Path) -> None:
    toctree = '<div class="toctree-wrapper" id="book"><p role="heading">Book</p><ul></ul></div>'
    lines = f"{FRONT}handbook std:label -1 index.html#book The handbook\n"
    docset, result = built(write(tmp_path / "site", {"index.html": front(toctree)}, lines))
    assert not result.catalogue.absent
    assert "handbook" in {name.text for names in docset.names.values() for name in names}


def test_parameters_of_cpp_are_no_names(tmp_path: Path) -> None:
    lines = f"{FRONT}g::f cpp:function 1 index.html#f -\n"
    lines += "g::f::tool cpp:functionParam 1 index.html#f -\n"
    lines += "g::f::T cpp:templateParam 1 index.html#f -\n"
    body = DEFINITION.format("f", "Does f.")
    docset, _ = built(write(tmp_path / "site", {"index.html": front(body)}, lines))
    assert [name.text for name in docset.names[docset.at("index.html#f").id]] == ["g::f"]


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


def test_a_site_without_an_inventory_has_pages_headings_and_definitions(tmp_path: Path) -> None:
    pdoc = """<h1 id="m">m</h1><section id="f"><div class="attr function">
    <span class="def">def</span>
    <span class="name">f</span>()</div><div class="docstring"><p>Does f.</p></div></section>"""
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
        "m.html": "page",
        "m.html#f": "function",
    }
    f = docset.at("m.html#f")
    assert (f.qualified_name, f.summary) == ("m.f", "Does f.")


def test_a_class_that_has_a_page_and_what_is_named_by_links(tmp_path: Path) -> None:
    body = """<h1>class documentation</h1><p>A lamp.</p>
    <div class="basefunction"><a name="m.L.trim">
    </a><a name="trim"></a><div class="functionHeader">def trim(self):</div>
    <div>Trim it.</div></div>"""
    lines = "m.L py:class -1 m.L.html -\nm.L.trim py:method -1 m.L.html#trim -\n"
    pages = {"index.html": front(""), "m.L.html": page(body)}
    docset, result = built(write(tmp_path / "site", pages, lines))
    assert docset.named("m.L").kind == "class"
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
