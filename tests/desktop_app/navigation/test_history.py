from desktop_app.navigation.history import LIMIT, History, Location


def place(url: str, *, passing: bool = False, whole: bool = False) -> Location:
    return Location("python-3.15", url, whole, None, passing)


def test_a_place_knows_its_page_and_its_anchor() -> None:
    assert (place("a/b.html#c.d").path, place("a/b.html#c.d").anchor) == ("a/b.html", "c.d")
    assert (place("a/b.html").path, place("a/b.html").anchor) == ("a/b.html", "")


def test_back_and_forward() -> None:
    history = History()
    assert history.back() is None and history.forward() is None
    for url in "abc":
        history.visit(place(url))
    assert history.back() == place("b")
    assert history.back() == place("a")
    assert history.back() is None
    assert history.forward() == place("b")
    history.visit(place("x"))
    assert not history.can_go_forward
    assert history.back() == place("b")


def test_what_is_selected_while_typing_takes_the_place_of_what_was() -> None:
    history = History()
    for url in "abc":
        history.visit(place(url, passing=True))
    assert not history.can_go_back
    history.visit(place("d"))
    history.visit(place("e", passing=True))
    history.visit(place("f", passing=True))
    assert [history.back(), history.back(), history.back()] == [
        place("d"),
        place("c", passing=True),
        None,
    ]


def test_the_same_place_is_not_visited_twice_but_the_whole_page_is_another() -> None:
    history = History()
    history.visit(place("a"))
    history.scrolled(70)
    history.visit(place("a"))
    assert not history.can_go_back
    assert history.current is not None and history.current.scroll == 70
    history.visit(place("a", whole=True))
    assert history.can_go_back


def test_it_remembers_how_far_one_had_read_and_forgets_the_oldest() -> None:
    history = History()
    for number in range(LIMIT + 10):
        history.visit(place(str(number)))
    history.scrolled(5)
    history.back()
    assert history.forward() is not None
    assert history.current is not None and history.current.scroll == 5
    count = 1
    while history.back():
        count += 1
    assert count == LIMIT
