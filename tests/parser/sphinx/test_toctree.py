from hypothesis import given, strategies as st

from parser.records import PageScan, Place, TocEntry
from parser.sphinx.toctree import chapter_of, parents_of, reading_order, titles_above
from tests.parser.pagescans import page

FRONT = "index.html"


def by_path(*pages: PageScan) -> dict[str, PageScan]:
    return {one.path: one for one in pages}


def listed(parent: str, *paths: str, main: bool = True) -> list[TocEntry]:
    return [TocEntry(path, parent, main) for path in paths]


def test_pages_stand_under_those_that_list_them() -> None:
    pages = by_path(
        page(FRONT, title="Front", toc=listed(FRONT, "library.html", "faq.html")),
        page("library.html", title="Library", toc=listed("library.html", "os.html")),
        page("os.html", title="os"),
        page("faq.html", title="FAQ"),
    )
    parents = parents_of(pages, FRONT)
    assert parents == {
        FRONT: None,
        "library.html": None,
        "os.html": "library.html",
        "faq.html": None,
    }
    assert chapter_of("os.html", parents) == "library.html"
    assert list(titles_above("os.html", parents, pages)) == ["os", "Library"]


def test_a_table_in_the_text_counts_before_that_of_a_side_bar() -> None:
    pages = by_path(
        page(FRONT, toc=[*listed(FRONT, "a.html"), *listed(FRONT, "b.html", main=False)]),
        page("a.html", toc=listed("a.html", "b.html")),
        page("b.html"),
    )
    assert parents_of(pages, FRONT)["b.html"] == "a.html"


def test_of_two_that_list_a_page_the_nearer_one_to_the_root_counts() -> None:
    pages = by_path(
        page(FRONT, toc=listed(FRONT, "a.html")),
        page("a.html", toc=listed("a.html", "b.html", "c.html")),
        page("b.html", toc=listed("b.html", "c.html")),
        page("c.html"),
    )
    assert parents_of(pages, FRONT)["c.html"] == "a.html"


def test_a_page_that_none_lists_stands_under_what_links_to_it_or_opens_its_folder() -> None:
    pages = by_path(
        page(FRONT, toc=listed(FRONT, "a.html")),
        page("a.html", links=[(Place("hidden.html", ""), 1)]),
        page("hidden.html"),
        page("api/index.html"),
        page("api/alone.html"),
    )
    parents = parents_of(pages, FRONT)
    assert parents["hidden.html"] == "a.html"
    assert parents["api/alone.html"] == "api/index.html"
    assert parents["api/index.html"] is None


def test_docs_without_tables_have_no_chapters() -> None:
    pages = by_path(page(FRONT, links=[(Place("a.html", ""), 1)]), page("a.html"))
    assert parents_of(pages, FRONT) == {FRONT: None, "a.html": None}


def test_pages_are_read_along_next_from_the_front() -> None:
    pages = by_path(
        page("a.html", following="b.html"),
        page("b.html"),
        page("alone.html"),
        page(FRONT, following="a.html"),
    )
    assert reading_order(pages, FRONT) == [FRONT, "a.html", "b.html", "alone.html"]


paths = st.sampled_from([FRONT, "a.html", "b.html", "c/index.html", "c/d.html"])
tables = st.lists(st.builds(TocEntry, path=paths, parent=paths, main=st.booleans()), max_size=5)
following = st.one_of(st.none(), paths, st.just("gone.html"))


@given(st.dictionaries(paths, st.tuples(tables, following, st.lists(paths)), min_size=1))
def test_however_pages_list_each_other_there_is_an_order_and_a_tree(
    said: dict[str, tuple[list[TocEntry], str | None, list[str]]],
) -> None:
    pages = by_path(
        *(
            page(path, toc=toc, following=after, links=[(Place(to, ""), 1) for to in links])
            for path, (toc, after, links) in said.items()
        )
    )
    order = reading_order(pages, FRONT)
    assert sorted(order) == sorted(pages)
    ordered = {path: pages[path] for path in order}
    parents = parents_of(ordered, FRONT)
    assert parents.keys() == pages.keys()
    for path in pages:
        seen: list[str] = []
        above: str | None = path
        while above is not None:
            assert above not in seen and above in pages
            seen.append(above)
            above = parents[above]
        assert chapter_of(path, parents) == seen[-1]
