"""What holds of every docset, looked at in the one of the fixture site."""

from itertools import combinations, pairwise
from urllib.parse import unquote

from bs4 import BeautifulSoup
from hypothesis import given, strategies as st

from desktop_app.docset.html_dialect import CLASSES
from desktop_app.docset.identity import SCHEMA_VERSION
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.docset.name_tokens import key
from parser.html import main_content, plain_text
from parser.html.policy import TAGS, is_link
from parser.html.sanitizer import sanitize
from parser.page.block_markers import escape
from tests.fixtures.building import SITE
from tests.parser.balance import Balance
from tests.parser.written import Written


def test_the_docset_says_what_it_is(written: Written) -> None:
    facts = written.docset
    assert (facts.id, facts.slug, facts.name, facts.version) == (1, "lantern-2.1", "Lantern", "2.1")
    assert facts.home_url == "https://lantern.example/docs/"
    assert "under the MIT licence" in facts.licence
    assert facts.schema_version == SCHEMA_VERSION
    assert facts.entry_count == len(written.entries) == max(written.entries)
    assert facts.page_count == len(written.pages) == max(written.pages)
    assert 0 < len(facts.dictionary) <= 32_768


def test_ids_descend_by_importance(written: Written) -> None:
    assert list(written.entries) == list(range(1, len(written.entries) + 1))
    for above, below in pairwise(written.entries.values()):
        assert above.importance >= below.importance
    assert all(0 <= entry.importance < 1 for entry in written.entries.values())


def test_ids_of_names_follow_those_of_their_entries(written: Written) -> None:
    names = [name for entry in written.entries for name in written.names[entry]]
    assert [name.id for name in names] == list(range(1, len(names) + 1))


def test_the_first_name_is_the_own_one_and_none_is_there_twice(written: Written) -> None:
    for entry in written.entries.values():
        first, *others = written.names[entry.id]
        assert (first.text, first.source) == (entry.qualified_name, NameSource.NAME)
        assert all(name.source != NameSource.NAME for name in others)
        keys = [name.key for name in (first, *others)]
        assert len(set(keys)) == len(keys)
        assert keys == [key(name.text) for name in (first, *others)]


def test_names_end_in_the_last_part(written: Written) -> None:
    for entry in written.entries.values():
        assert entry.qualified_name.endswith(entry.name) and Kind(entry.kind)


def test_every_range_stands_on_its_own(written: Written) -> None:
    for entry in written.entries.values():
        html = written.html[entry.page_id]
        assert 0 <= entry.start <= entry.body <= entry.end <= len(html)
        for piece in (html[entry.start : entry.body], html[entry.body : entry.end]):
            assert not Balance(piece).wrong, (entry.qualified_name, piece)


def test_a_range_begins_with_the_signature_or_heading(written: Written) -> None:
    for entry in written.entries.values():
        head = plain_text(written.html[entry.page_id][entry.start : entry.body])
        if entry.signature:
            for line in entry.signature.splitlines():
                assert "".join(line.split()) in "".join(head.split())
        elif entry.kind in (Kind.SECTION, Kind.PAGE):
            assert entry.qualified_name in head.replace("\n", " ")


def test_what_is_before_the_body_is_no_part_of_it(written: Written) -> None:
    lamp = written.named("lantern.Lamp")
    body = written.html[lamp.page_id][lamp.body : lamp.end]
    assert body.startswith("<dd>") and "A lamp that burns" in body and "put_out" in body
    section = written.named("Notes")
    body = written.html[section.page_id][section.body : section.end]
    assert body.startswith("<p>As the ancients knew") and "<h2" not in body


def test_ranges_nest_and_parents_enclose(written: Written) -> None:
    for page in written.pages:
        here = [entry for entry in written.entries.values() if entry.page_id == page]
        for one, other in combinations(here, 2):
            first, second = sorted((one, other), key=lambda entry: (entry.start, -entry.end))
            apart = first.end <= second.start
            assert apart or second.end <= first.end, (one.qualified_name, other.qualified_name)
        for entry in here:
            around = [e for e in here if e.start <= entry.start and entry.end <= e.end]
            parent = written.entries.get(entry.parent_id or 0)
            if parent is None:
                assert entry.start == 0 and entry.end == len(written.html[page])
                continue
            assert parent in around
            span = parent.end - parent.start
            inner = [e for e in around if e.end - e.start < span and e.end - e.start > 0]
            own = (entry.start, entry.end)
            assert all((e.start, e.end) == own for e in inner)


def test_parents_lead_to_the_page(written: Written) -> None:
    for entry in written.entries.values():
        seen = {entry.id}
        while entry.parent_id is not None:
            assert entry.parent_id not in seen
            seen.add(entry.parent_id)
            entry = written.entries[entry.parent_id]
        assert entry.kind in (Kind.PAGE, Kind.MODULE)


def test_stored_pages_hold_only_what_the_policy_allows(written: Written) -> None:
    for html in written.html.values():
        assert sanitize(html) == html
        for tag, attributes in Balance(html).elements:
            assert tag in TAGS
            assert not any(name.startswith("on") or name == "style" for name in attributes)
            assert attributes.get("class") in (None, *CLASSES.get(tag, ()))
            assert is_link(attributes.get("href", ""))


def test_links_lead_to_what_is_there(written: Written) -> None:
    dead = []
    for page, html in written.html.items():
        for _, attributes in Balance(html).elements:
            href = attributes.get("href")
            if href is None or href.startswith(("https://lantern.example/", "mailto:")):
                continue
            path, _, anchor = href.partition("#")
            if (unquote(path), unquote(anchor)) not in written.anchors:
                dead.append((written.pages[page].path, href))
    assert dead == [("guide/first.html", "library/lantern.html#gone")]


def test_images_are_those_that_pages_show(written: Written) -> None:
    shown = {
        attributes["src"]
        for html in written.html.values()
        for tag, attributes in Balance(html).elements
        if tag == "img"
    }
    assert shown == set(written.images)
    assert {path: image.media_type for path, image in written.images.items()} == {
        "_images/flame.png": "image/png",
        "_images/flicker.gif": "image/gif",
        "_images/lamp.svg": "image/svg+xml",
    }


def test_every_anchor_of_the_site_leads_to_an_entry_that_shows_it(written: Written) -> None:
    for page in written.pages.values():
        soup = BeautifulSoup((SITE / page.path).read_text("utf-8"), "lxml")
        main = main_content(soup)
        assert main is not None
        # what a page's own table of contents lists is there anyway: only its anchors are kept
        contents = {str(tag["id"]) for tag in main.select(".contents[id], .contents [id]")}
        for tag in main.find_all(id=True):
            anchor = str(tag["id"])
            entry = written.at(f"{page.path}#{anchor}")
            assert entry.page_id == page.id
            ids = {attributes.get("id") for _, attributes in Balance(written.slice(entry)).elements}
            assert anchor in ids or anchor in contents
        assert written.at(page.path).start == 0


def test_no_mark_is_left_anywhere(written: Written) -> None:
    texts = [*written.html.values(), *(page.title for page in written.pages.values())]
    for entry in written.entries.values():
        texts += [entry.qualified_name, entry.signature, entry.summary, entry.anchor]
        texts += [name.text for name in written.names[entry.id]]
    assert all(escape(text) == text for text in texts)


def test_pages_are_in_reading_order_under_their_parents(written: Written) -> None:
    def line(page: int) -> str:
        parent = written.pages[page].parent_id
        own = written.pages[page].title
        return own if parent is None else f"{line(parent)} › {own}"

    assert [line(page) for page in written.pages] == [
        "Lantern’s documentation",
        "The Lantern guide",
        "The Lantern guide › First light",
        "The Lantern guide › Figures and tables",
        "The Lantern guide › Oil & light",
        "The Lantern library",
        "The Lantern library › lantern — Lamps and their light",
        "The Lantern library › Oils for lamps",
        "The Lantern library › Wicks and matches",
        "The Lantern language",
        "The Lantern language › Statements",
        "The Lantern language › Operators",
        "The C interface",
        "The C interface › Lamps in C",
        "Command line and environment",
        "What’s New in Lantern 2.1",
        "Glossary",
    ]


@given(st.data())
def test_any_place_inside_an_entry_is_in_its_ancestors_too(
    written: Written, data: st.DataObject
) -> None:
    entry = written.entries[data.draw(st.sampled_from(list(written.entries)))]
    place = data.draw(st.integers(entry.start, entry.end))
    while entry.parent_id is not None:
        entry = written.entries[entry.parent_id]
        assert entry.start <= place <= entry.end
