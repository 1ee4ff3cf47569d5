from parser.catalogue.build import Catalogue, catalogue
from parser.records import Inventory, InventoryObject, PageScan, Place, TocEntry
from tests.parser.pagescans import block, page
from tests.parser.written import Written

FRONT = "index.html"


def item(type: str, name: str, path: str, anchor: str) -> InventoryObject:  # noqa: A002
    domain, _, role = type.partition(":")
    return InventoryObject(name, domain, role, Place(path, anchor), name)


def of(*pages: PageScan, objects: tuple[InventoryObject, ...] = ()) -> Catalogue:
    inventory = Inventory("Lantern", "2.1", objects)
    return catalogue({one.path: one for one in pages}, inventory, (), FRONT)


def definitions(path: str, *names: str) -> tuple[InventoryObject, ...]:
    return tuple(item("py:function", name, path, name) for name in names)


def test_what_is_linked_to_comes_first() -> None:
    light, dark = Place("a.html", "light"), Place("a.html", "dark")
    book = of(
        page(FRONT, links=[(light, 3), (dark, 1)]),
        page("a.html", block("dark", signature="dark()"), block("light", signature="light()")),
        page("b.html", links=[(light, 1), (Place("a.html", "gone"), 1)]),
        objects=definitions("a.html", "dark", "light"),
    )
    names = [entry.name for entry in book.entries]
    assert names.index("light") < names.index("dark")
    counted = dict(zip(names, book.links, strict=True))
    assert (counted["light"].links, counted["light"].pages) == (4, 2)
    assert list(book.importances) == sorted(book.importances, reverse=True)
    assert book.dead_links == (Place("a.html", "gone"),)


def test_what_is_missing_and_what_is_absent() -> None:
    book = of(
        page(FRONT, block("light", signature="light()")),
        objects=(
            *definitions(FRONT, "light", "gone"),
            *definitions("gone.html", "dark"),
            item("c:functionParam", "light.x", FRONT, "light"),
            item("std:token", "block", FRONT, "grammar-token-block"),
        ),
    )
    assert book.missing == ()
    assert [absent.name for absent in book.absent] == ["gone", "dark"]


def test_what_tells_of_changes_counts_less_than_what_it_tells_of() -> None:
    toc = [TocEntry("news.html", FRONT, True), TocEntry("news/2.html", "news.html", True)]
    links = [(Place("a.html", ""), 1), (Place("news/2.html", ""), 1), (Place("news.html", ""), 1)]
    book = of(
        page(FRONT, toc=toc, links=links),
        page("a.html", title="Lamps"),
        page("news.html", title="What’s New"),
        page("news/2.html", title="In 2.0"),
    )
    by_name = {e.name: value for e, value in zip(book.entries, book.importances, strict=True)}
    assert by_name["Lamps"] > by_name["What’s New"]
    assert by_name["Lamps"] > by_name["In 2.0"]


def test_what_is_deprecated_comes_after_what_is_not() -> None:
    old, new = block("old", signature="old()", deprecated="2.0"), block("new", signature="new()")
    book = of(page(FRONT, old, new), objects=definitions(FRONT, "old", "new"))
    names = [entry.name for entry in book.entries]
    assert names.index("new") < names.index("old")


def test_the_interface_of_a_minority_in_c_counts_less() -> None:
    toc = [TocEntry(path, FRONT, True) for path in ("a.html", "c.html")]
    book = of(
        page(FRONT, toc=toc, links=[(Place("a.html", ""), 1), (Place("c.html", ""), 1)]),
        page("a.html", *(block(name, signature=name) for name in ("light", "dark"))),
        page("c.html", block("c.Ln_Light", signature="Ln_Light()")),
        objects=(
            *definitions("a.html", "light", "dark"),
            item("c:function", "Ln_Light", "c.html", "c.Ln_Light"),
        ),
    )
    by_name = {e.name: value for e, value in zip(book.entries, book.importances, strict=True)}
    assert by_name["a.html"] > by_name["c.html"]


def test_links_on_the_own_page_are_told_apart() -> None:
    here = Place("a.html", "light")
    book = of(
        page(FRONT, links=[(here, 2)]),
        page("a.html", block("light", signature="light()"), links=[(here, 3)]),
        objects=definitions("a.html", "light"),
    )
    (light,) = (
        links for e, links in zip(book.entries, book.links, strict=True) if e.name == "light"
    )
    assert (light.links, light.pages, light.own, light.uses) == (5, 2, 3, 0)


def test_the_site_puts_first_what_it_speaks_of_most(written: Written) -> None:
    def place(name: str, kind: str | None = None) -> int:
        return written.named(name, kind).id

    assert place("lantern", "module") < place("lantern", "section")
    assert place("lantern.light") < place("lantern.dim")
    assert place("lantern.Lamp") < place("lantern.Candle")
    assert place("lantern.Lamp.burn") < place("lantern.Candle.burn")
    assert written.named("lantern.light").links > 1 < written.named("lantern.light").linking_pages
