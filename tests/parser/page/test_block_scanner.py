from bs4 import BeautifulSoup

from parser.html import main_content
from parser.page.block_scanner import ScanResult, scan
from parser.records import Place
from parser.sphinx.link_resolver import PageLinks

PAGES = frozenset({"here.html", "there.html"})


def scanned(html: str, *documented: str) -> ScanResult:
    main = main_content(BeautifulSoup(f"<div role='main'>{html}</div>", "lxml"))
    assert main is not None
    return scan(main, frozenset(documented), PageLinks("here.html", PAGES, None).place)


def text(found: ScanResult, number: int) -> list[str]:
    return "".join(found.drafts[number].text).split()


def test_the_section_of_the_title_is_the_page() -> None:
    found = scanned(
        "<section id='lamps'><span id='label'></span><h1>Lamps <code>lamp</code>"
        "<a class='headerlink' href='#lamps'>¶</a></h1><p>They burn.</p>"
        "<section id='oil'><h2><span class='section-number'>1. </span>Oil</h2><p>It is oil.</p>"
        "</section></section>"
    )
    page, oil = found.drafts
    assert (page.title, page.literals, page.ids, page.summary) == (
        "Lamps lamp",
        ["lamp"],
        ["lamps", "label"],
        "They burn.",
    )
    assert (oil.title, oil.parent, oil.ids, oil.summary) == ("Oil", 0, ["oil"], "It is oil.")
    assert (text(found, 0), text(found, 1)) == (["They", "burn."], ["It", "is", "oil."])
    assert found.anchors == {"lamps": 0, "label": 0, "oil": 1}


def test_only_what_the_inventory_knows_is_a_definition() -> None:
    html = "<dl><dt id='light'>light()</dt><dd><p>Lights.</p></dd></dl>"
    assert len(scanned(html).drafts) == 1
    page, light = scanned(html, "light").drafts
    assert (light.parent, light.heading, light.ids) == (0, False, ["light"])
    assert (light.signatures, light.summary) == (["light()"], "Lights.")
    assert not page.text


def test_overloads_are_one_definition_and_siblings_share_their_text() -> None:
    found = scanned(
        "<dl><dt id='a'>a(x)</dt><dt>a(x, y)</dt><dt id='b'>b</dt><dd><p>Both.</p></dd>"
        "<dt id='c'>c</dt><dd><p>Alone.</p></dd></dl>",
        "a",
        "b",
        "c",
    )
    _, a, b, c = found.drafts
    assert (a.signatures, b.signatures) == (["a(x)", "a(x, y)"], ["b"])
    assert (a.summary, b.summary, c.summary) == ("Both.", "Both.", "Alone.")
    assert a.marks == b.marks != c.marks
    assert (text(found, 1), text(found, 2)) == (["Both."], [])


def test_an_anchor_before_a_section_or_a_definition_is_its_own() -> None:
    found = scanned(
        "<h1>T</h1><span id='one'></span><section id='s'><h2>S</h2></section>"
        "<span id='two'></span><dl><dt id='d'>d</dt><dd></dd></dl>"
        "<span id='three'></span><p>text</p><span id='four'></span>",
        "d",
    )
    assert [draft.ids for draft in found.drafts] == [[], ["s", "one"], ["d", "two"]]
    assert found.anchors["three"] == 0


def test_an_anchor_before_text_belongs_to_what_encloses_it() -> None:
    found = scanned("<h1>T</h1><span id='a'></span>text <section id='s'><h2>S</h2></section>")
    assert found.anchors == {"a": 0, "s": 1}
    assert found.drafts[1].ids == ["s"]


def test_links_are_counted_but_not_the_signs_beside_headings_nor_tables_of_contents() -> None:
    found = scanned(
        "<h1>T<a class='headerlink' href='#t'>¶</a></h1>"
        "<nav class='contents' id='toc'><a href='there.html#x' id='id1'>There</a></nav>"
        "<div class='toctree-wrapper'><a href='there.html'>There</a></div>"
        "<p>See <a href='there.html#x'>x</a>, <a href='there.html#x'>x</a>, "
        "<a href='https://example.org'>web</a>, <a href='gone.html'>gone</a> and "
        "<a href='#with'><code class='std std-keyword'>with</code></a>.</p>"
    )
    assert found.links == {Place("there.html", "x"): 2, Place("here.html", "with"): 1}
    assert found.keywords == [("with", Place("here.html", "with"))]
    assert found.anchors == {"toc": 0, "id1": 0}
    assert "There" not in text(found, 0)


def test_the_summary_is_the_first_sentence_not_a_line_of_facts() -> None:
    found = scanned(
        "<h1>T</h1><p><strong>Source code:</strong> Lib/lamp.py</p><p>It burns. And so on.</p>"
        "<div class='versionadded'><p>Added in version 1.2.</p></div>"
        "<div class='deprecated'><p>Deprecated since version 2.0: Use oil.</p></div>"
    )
    (page,) = found.drafts
    assert (page.summary, page.added, page.deprecated) == ("It burns.", "1.2", "2.0")


def test_a_note_inside_of_a_member_is_not_about_the_class() -> None:
    found = scanned(
        "<dl><dt id='C'>C</dt><dd><p>A class.</p><dl><dt id='C.m'>m</dt><dd><p>A method.</p>"
        "<div class='versionadded'><p>Added in version 1.2.</p></div></dd></dl></dd></dl>",
        "C",
        "C.m",
    )
    _, outer, inner = found.drafts
    assert (outer.added, inner.added, inner.parent) == (None, "1.2", 1)
    assert (text(found, 1), text(found, 2)[:2]) == (["A", "class."], ["A", "method."])
