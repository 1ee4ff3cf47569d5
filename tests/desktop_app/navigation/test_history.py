from desktop_app.docset.records import Location
from desktop_app.navigation.history import LIMIT, History, HistoryItem


def item(url: str, *, transient: bool = False, whole_page: bool = False) -> HistoryItem:
    return HistoryItem(Location("python-3.15", url, whole_page), transient=transient)


def test_a_location_knows_its_page_and_its_anchor() -> None:
    location = Location("python-3.15", "a/b.html#c.d")
    assert (location.path, location.anchor) == ("a/b.html", "c.d")
    location = Location("python-3.15", "a/b.html")
    assert (location.path, location.anchor) == ("a/b.html", "")


def test_back_and_forward() -> None:
    history = History()
    assert history.back() is None and history.forward() is None
    for url in "abc":
        history.visit(item(url))
    assert history.back() == item("b")
    assert history.back() == item("a")
    assert history.back() is None
    assert history.forward() == item("b")
    history.visit(item("x"))
    assert not history.can_go_forward
    assert history.back() == item("b")


def test_what_is_selected_while_typing_takes_the_place_of_what_was() -> None:
    history = History()
    for url in "abc":
        history.visit(item(url, transient=True))
    assert not history.can_go_back
    history.visit(item("d"))
    history.visit(item("e", transient=True))
    history.visit(item("f", transient=True))
    assert [history.back(), history.back(), history.back()] == [
        item("d"),
        item("c", transient=True),
        None,
    ]


def test_the_same_place_is_not_visited_twice_but_the_whole_page_is_another() -> None:
    history = History()
    history.visit(item("a"))
    history.scrolled(70)
    history.visit(item("a"))
    assert not history.can_go_back
    assert history.current is not None and history.current.scroll == 70
    history.visit(item("a", whole_page=True))
    assert history.can_go_back


def test_it_remembers_how_far_one_had_read_and_forgets_the_oldest() -> None:
    history = History()
    for number in range(LIMIT + 10):
        history.visit(item(str(number)))
    history.scrolled(5)
    history.back()
    assert history.forward() is not None
    assert history.current is not None and history.current.scroll == 5
    count = 1
    while history.back():
        count += 1
    assert count == LIMIT
