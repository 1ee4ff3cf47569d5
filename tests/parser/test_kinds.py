"""Each kind of documentation that was once read wrong, as a site of a few lines, and its value."""

import re
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop_app import cli
from parser.errors import BuildError
from parser.pipeline import Result
from tests.fixtures.drawings import png
from tests.parser.sites import DEFINITION, FRONT, HEAD, ONE, F, built, front, page, write
from tests.parser.written import Written

LINES = (FRONT + F).encode()
LATIN = page("<h1>Größe</h1>", '<meta charset="iso-8859-1">').encode("latin-1")
MATH = '<div class="math" id="{}"><span class="eqno">({})</span>\\[{}\\]</div>'
GLUED = """<dl class="field-list"><dt>Parameters</dt><dd><dl><dt><strong>size</strong><span
class="classifier">int, optional</span></dt><dd><p>How big.</p></dd></dl></dd></dl>"""
LATIN_INDEX = page(
    "<table><tr><td><ul><li><a href='index.html#oil'>Öl</a></li></ul></td></tr></table>",
    '<meta charset="iso-8859-1">',
).encode("latin-1")


class Kind(NamedTuple):
    """A site, and what to look at in the docset that is built of it."""

    pages: Mapping[str, str | bytes]
    objects: str | bytes | None
    value: Callable[[Written, Result], object]
    expected: object


def head(version: str, *, packed: bool = True) -> bytes:
    return HEAD.format(version).encode() + (zlib.compress(LINES) if packed else LINES)


def listed(docset: Written, result: Result) -> list[str]:
    """Return kind and name of every entry but the front page's, in the page's order."""
    return [
        f"{entry.kind} {entry.qualified_name}"
        for entry in docset.in_order()
        if docset.url(entry) != "index.html"
    ]


def html(docset: Written, result: Result) -> str:
    """Return the front page after its heading."""
    return docset.html[docset.at("index.html").page_id].partition("</h1>")[2]


def title(docset: Written, result: Result) -> str:
    return f"{docset.docset.name} {docset.docset.version}"


def summaries(docset: Written, result: Result) -> list[str]:
    return [entry.summary for entry in docset.in_order()]


def names(docset: Written, result: Result) -> list[str]:
    """Return all names but those of the front page's entry."""
    rows = (name for names in docset.names.values() for name in names)
    return sorted(name.text for name in rows if name.text not in ("Front", "index"))


def parents(docset: Written, result: Result) -> dict[str, str]:
    pages = docset.pages
    return {row.path: pages[row.parent_id].path for row in pages.values() if row.parent_id}


def one_page(body: str, lines: str = F) -> tuple[dict[str, str | bytes], str]:
    return {"index.html": front(body)}, FRONT + lines


TRAIL = '<ul class="bd-breadcrumbs"><li><a href="api.html">API</a></li></ul>'
EQUATION = re.compile(
    r'<p class="caption" id="(\w)">(.*?)</p>'
    r'(?:<p><img src="[^"]*" alt="|<table class="code"[^>]*><tr><td><pre>)([^"<]*)'
)
"""Its anchor, its number, its TeX: as a drawing where ziamath is installed, else as code."""
SECTION = '<section id="{}"><h2>{}</h2>{}</section>'

KINDS = {
    # inventories
    "a-version-newline": Kind(one_page(ONE)[0], head("0.4\n"), title, "Mini 0.4"),
    "a2-version-newline-text": Kind(
        one_page(ONE)[0], head("0.4\n(unreleased)"), title, "Mini 0.4 (unreleased)"
    ),
    "a4-project-empty": Kind(
        {"index.html": front(ONE)}, head("1").replace(b"Mini", b""), title, "T 1"
    ),
    "a5-crlf": Kind(
        one_page(ONE)[0],
        HEAD.format("1").replace("\n", "\r\n").encode() + zlib.compress(LINES),
        title,
        "Mini 1",
    ),
    "ampersand-in-name": Kind(
        one_page(ONE)[0], head("1").replace(b"Mini", b"Orchard & Kiln"), title, "Orchard & Kiln 1"
    ),
    "b-empty-name": Kind(
        *one_page(ONE, F + " py:data 1 index.html#x -\n"), listed, ["function m.f"]
    ),
    "c-names-with-spaces": Kind(
        *one_page(
            '<dl><dt id="int* f(int n) = 0">int* <tt class="descname">f</tt></dt><dd>F.</dd></dl>',
            "int* f(int n) = 0 ocv:function 1 index.html#$ -\n",
        ),
        listed,
        ["function int* f(int n) = 0"],
    ),
    "cpp-parameters-are-names": Kind(
        *one_page(
            DEFINITION.format("f", "F."),
            "g::f cpp:function 1 index.html#f -\ng::f::tool cpp:functionParam 1 index.html#f -\n"
            "g::f::T cpp:templateParam 1 index.html#f -\n",
        ),
        names,
        ["g::f"],
    ),
    "f1-inv-missing": Kind({"index.html": front(ONE)}, None, listed, ["function m.f"]),
    "f3-inv-uncompressed": Kind(
        one_page(ONE)[0], head("1", packed=False), listed, ["function m.f"]
    ),
    "f4-inv-v1": Kind(
        one_page(ONE)[0],
        b"# Sphinx inventory version 1\n# Project: Mini\n# Version: 1\nm.f function index.html\n",
        listed,
        ["function m.f"],
    ),
    "f7-inv-no-objects": Kind(one_page(ONE)[0], "", listed, ["function m.f"]),
    # ids
    "duplicate-id-traceback": Kind(
        *one_page(f'<p id="b">One.</p>{SECTION.format("b", "B", "<p>Two.</p>")}', ""),
        listed,
        ["section B"],
    ),
    "duplicate-definition-id-traceback": Kind(
        *one_page(f'<p id="m.f">See below.</p>{ONE}'), listed, ["function m.f"]
    ),
    "duplicate-definition-twice": Kind(*one_page(ONE + ONE), listed, ["function m.f"]),
    # files
    "d-index-empty-uri": Kind(
        {"index.html": front(ONE), "sub/index.html": page('<a href="../#m.f">f</a>')},
        "index std:doc -1  Front\nm.f py:function 1 #$ -\nsub std:doc -1 sub/ Sub\n",
        lambda docset, result: docset.at("index.html#m.f").links,
        1,
    ),
    "e-case-only": Kind(
        {
            "index.html": front(""),
            "L.html": page(f"<h1>L</h1><p>Upper.</p>{DEFINITION.format('m.L', 'Class.')}"),
            "l.html": page(f"<h1>l</h1><p>Lower.</p>{DEFINITION.format('m.l', 'Function.')}"),
        },
        f"{FRONT}m.L py:class 1 L.html#$ -\nm.l py:function 1 l.html#$ -\n",
        lambda docset, result: (docset.at("L.html#m.L").kind, docset.at("l.html#m.l").kind),
        ("class", "function"),
    ),
    "h-latin1-all": Kind(
        {"index.html": LATIN}, FRONT, lambda docset, result: docset.at("index.html").name, "Größe"
    ),
    "h-latin1-page": Kind(
        {"index.html": front(""), "l.html": LATIN},
        f"{FRONT}l std:doc -1 l.html L\n",
        listed,
        ["page Größe"],
    ),
    "h-latin1-genindex": Kind(
        {"index.html": front('<p id="oil">Oil.</p>'), "genindex.html": LATIN_INDEX},
        FRONT,
        names,
        ["Öl"],
    ),
    # pages
    "breadcrumbs-ignored": Kind(
        {
            "index.html": page('<h1>F</h1><li class="toctree-l1"><a href="api.html">A</a></li>'),
            "api.html": page('<h1>API</h1><p>See <a href="a.html">a</a>.</p>'),
            "a.html": page(f'{TRAIL}<h1>a</h1><a href="b.html">b</a>'),
            "b.html": page(f"{TRAIL}<h1>b</h1>"),
        },
        FRONT + "".join(f"{name} std:doc -1 {name}.html {name}\n" for name in ("api", "a", "b")),
        parents,
        {"a.html": "api.html", "b.html": "api.html"},
    ),
    "flat-headings": Kind(
        {
            "index.html": page(
                '<h1 id="front">Front</h1><h2 id="planting">Planting</h2><p>Plant it.</p>'
                '<h3 id="m.f" class="doc doc-heading"><code>f()</code></h3><p>Does f.</p>'
            ),
            "guide.html": page('<h1 id="guide">Guide</h1><p>Prose.</p>'),
        },
        FRONT + F,
        listed,
        ["section Planting", "function m.f", "page Guide"],
    ),
    "singlehtml": Kind(
        *one_page(
            '<div class="toctree-wrapper"><span id="document-guide"></span>'
            f"{SECTION.format('guide', 'Guide', SECTION.format('plant', 'Planting', ONE))}</div>",
            "guide std:doc -1 index.html#document-guide Guide\n"
            "plant std:label -1 index.html#document-guide#plant Planting\n"
            "m.f py:function 1 index.html#document-guide#$ -\n",
        ),
        listed,
        ["section Guide", "section Planting", "function m.f"],
    ),
    "stub-page-twice": Kind(
        {
            "index.html": front(""),
            "gen/m.f.html": page(
                f'<section id="m-f"><h1>m.f</h1>{ONE}</section><div class="prev-next-area">'
                '<a href="#">previous m.e</a></div><footer>next m.g</footer>'
            ),
        },
        f"{FRONT}gen/m.f std:doc -1 gen/m.f.html m.f\nm.f py:function 1 gen/m.f.html#$ -\n",
        listed,
        ["function m.f"],
    ),
    "toctree-label-outside": Kind(
        *one_page(
            '<div class="toctree-wrapper" id="book"><p role="heading">Book</p><ul></ul></div>',
            "handbook std:label -1 index.html#book The handbook\n",
        ),
        names,
        ["The handbook", "handbook"],
    ),
    # text
    "classifier-glued": Kind(
        *one_page(ONE.replace("<p>Does f.</p>", GLUED)),
        lambda docset, result: "<strong>size</strong> : int, optional</dt>" in html(docset, result),
        True,
    ),
    "description-after-definition": Kind(
        *one_page(SECTION.format("f", "f()", ONE.replace("<p>Does f.</p>", "") + "<p>After.</p>")),
        summaries,
        ["After.", "After.", "After."],
    ),
    "imgmath-formulas-lost": Kind(
        {
            "index.html": front('<p>The <img class="math" src="m.png" alt="a^2"/> is.</p>'),
            "m.png": png(),
        },
        FRONT,
        lambda docset, result: (html(docset, result), summaries(docset, result)),
        (
            '<p>The <img src="m.png" alt="a^2" width="6" height="5"> is.</p>',
            ["The a^2 is."],
        ),
    ),
    "numbered-equation-mangled": Kind(
        *one_page(MATH.format("e", 1, "a = 1") + MATH.format("f", 2, "b = 2") + "<p>End.</p>", ""),
        lambda docset, result: EQUATION.findall(html(docset, result)),
        [("e", "(1)", "a = 1"), ("f", "(2)", "b = 2")],
    ),
    "summary-delimiters": Kind(
        *one_page('<p>The form is <span class="math">\\(\\alpha &gt; 0\\)</span> here.</p>', ""),
        summaries,
        [r"The form is \alpha > 0 here."],
    ),
    # long signatures keep what the window sets in two sizes apart: the name and the rest
    "long-signature-sizes": Kind(
        *one_page(ONE.replace("()", f"({', '.join('abcdefghij' * 9)})")),
        lambda docset, result: "<b>m.f</b><span class=\"par\">(a, b" in html(docset, result),
        True,
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_documentation_is_read_right(tmp_path: Path, kind: str) -> None:
    pages, objects, value, expected = KINDS[kind]
    docset, result = built(write(tmp_path / "site", pages, objects))
    assert not result.skipped
    assert value(docset, result) == expected


@pytest.mark.parametrize(
    ("kind", "objects", "said"),
    [
        ("f2-inv-truncated", head("1")[:-12], "cut off"),
        ("f5-inv-empty", b"", "it is empty"),
        ("f6-inv-html", b"<!DOCTYPE html><p>Not found", "no inventory of Sphinx"),
    ],
)
def test_an_inventory_that_cannot_be_trusted_is_refused_with_the_reason(
    tmp_path: Path, kind: str, objects: bytes, said: str
) -> None:
    with pytest.raises(BuildError, match=said):
        built(write(tmp_path / kind, {"index.html": front(ONE)}, objects))


ALIASES = ["random.rand", "random.random_sample", "random.Random", "stats.norm", "stats.Normal"]


@pytest.mark.parametrize(
    ("query", "first"),
    [("stats.norm", "numlib.stats.norm"), ("nl.random.rand", "numlib.random.rand")],
)
def test_alias_and_suffix_find_their_object(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], query: str, first: str
) -> None:
    full = [f"numlib.{name}" for name in ALIASES]
    body = "<p>Say import numlib as nl, see <a href='#numlib.stats.Normal'>n</a>.</p>"
    body += "".join(DEFINITION.format(name, "Text.") for name in full)
    lines = "".join(f"{name} py:function 1 index.html#$ -\n" for name in full)
    built(write(tmp_path / "site", {"index.html": front(body)}, FRONT + lines))
    cli.main(["search", query, "--docset", str(tmp_path / "site.db")])
    assert capsys.readouterr().out.split()[0] == first
