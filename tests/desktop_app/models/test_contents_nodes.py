from dataclasses import replace

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Docset, Entry, ListedEntry, ListedPage
from desktop_app.models.contents_nodes import Node, chapters, entries

DOCSET = Docset("python-3.15", "Python", "3.15", None, "", 9, 4)
PAGE = ListedPage(1, "library/re.html", "re — Regular expressions", None, 9)


def entry(number: int, kind: Kind, name: str) -> Entry:
    return Entry(
        "python-3.15", number, kind, name.rpartition(".")[2], name, "library/re.html", "re",
        name, "", "", None, None, 0, 0, 0.5,
    )  # fmt: skip


def drawn(nodes: list[Node]) -> list[object]:
    """Return the tree as nested lists of titles, groups by their kind."""
    lines: list[object] = []
    for node in nodes:
        lines.append(node.title or f"<{node.group}>")
        if node.children:
            lines.append(drawn(node.children))
    return lines


def arranged(*listed: tuple[Entry, int | None]) -> list[object]:
    page = Node("python-3.15", "re", page=PAGE)
    return drawn(entries(page, [ListedEntry(item, parent) for item, parent in listed]))


def test_chapters_hold_the_pages_that_they_list_and_count_what_is_under_them() -> None:
    pages = (
        ListedPage(1, "library/index.html", "The Python standard library", None, 1),
        ListedPage(2, "library/re.html", "re — Regular expressions", 1, 9),
        ListedPage(3, "copyright.html", "Copyright", None, 1),
        ListedPage(4, "lost.html", "Lost", 99, 0),
    )
    tree = chapters(DOCSET, pages)
    assert drawn(tree) == ["Standard library", ["re — Regular expressions"], "Copyright", "Lost"]
    assert [node.count for node in tree] == [10, 0, 0]
    assert [node.waits for node in (tree[0], tree[0].children[0])] == [False, True]
    assert tree[0].children[0].parent is tree[0]


def test_what_stands_on_a_page_is_grouped_by_kind_and_sections_come_last() -> None:
    assert arranged(
        (entry(1, Kind.MODULE, "re"), None),
        (entry(2, Kind.SECTION, "Syntax"), 1),
        (entry(3, Kind.SECTION, "Escapes"), 2),
        (entry(4, Kind.FUNCTION, "re.sub"), 2),
        (entry(5, Kind.CLASS, "re.Pattern"), 1),
        (entry(6, Kind.METHOD, "re.Pattern.sub"), 5),
        (entry(7, Kind.METHOD, "str.join"), 2),
    ) == [
        "<class>", ["Pattern", ["sub"]],
        "<function>", ["sub"],
        "<method>", ["str.join"],
        "<section>", ["Syntax", ["Escapes"]],
    ]  # fmt: skip


def test_a_page_with_one_kind_of_entry_needs_no_groups() -> None:
    assert arranged(
        (entry(1, Kind.PAGE, "Built-in functions"), None),
        (entry(2, Kind.FUNCTION, "abs"), 1),
        (entry(3, Kind.FUNCTION, "all"), 1),
    ) == ["abs", "all"]


def test_an_entry_whose_surroundings_are_on_another_page_is_not_lost() -> None:
    assert arranged((entry(2, Kind.FUNCTION, "abs"), 77)) == ["abs"]


def test_a_page_that_lists_itself_ends() -> None:
    pages = (replace(PAGE, parent_id=None), ListedPage(2, "b.html", "b", 2, 1))
    assert drawn(chapters(DOCSET, pages)) == ["re — Regular expressions"]
