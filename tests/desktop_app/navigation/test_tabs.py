import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.records import Location
from desktop_app.navigation.history import HistoryItem
from desktop_app.navigation.tabs import Tab, Tabs

A, B, C = (Tab(title) for title in "abc")


def titles(tabs: Tabs) -> str:
    """Return the titles from the left, the one in front as a capital letter."""
    return "".join(
        tab.title.upper() if at == tabs.current else tab.title for at, tab in enumerate(tabs.all)
    )


def test_there_is_always_one() -> None:
    tabs = Tabs()
    assert tabs.all == (Tab(),)
    tabs.close(0)
    assert tabs.all == (Tab(),) and tabs.current_tab == Tab()


@pytest.mark.parametrize("current", [-1, 3, 99])
def test_one_in_front_that_there_is_not_is_the_first(current: int) -> None:
    assert titles(Tabs([A, B, C], current)) == "Abc"


@pytest.mark.parametrize(
    ("current", "close", "left"),
    [(0, 0, "Bc"), (1, 1, "aC"), (2, 2, "aB"), (2, 0, "bC"), (0, 2, "Ab"), (1, 0, "Bc")],
)
def test_closing_leaves_a_neighbour_in_front(current: int, close: int, left: str) -> None:
    tabs = Tabs([A, B, C], current)
    tabs.close(close)
    assert titles(tabs) == left


def test_what_was_closed_comes_back_where_it_was_the_last_first() -> None:
    tabs = Tabs([A, B, C], 0)
    tabs.close(1)
    tabs.close(0)
    assert titles(tabs) == "C"
    assert tabs.reopen() and titles(tabs) == "Ac"
    assert tabs.reopen() and titles(tabs) == "aBc"
    assert not tabs.reopen()


@pytest.mark.parametrize(
    ("at", "to", "left"), [(0, 2, "bcA"), (2, 0, "cAb"), (1, 2, "Acb"), (1, 0, "bAc")]
)
def test_the_one_in_front_stays_there_when_tabs_are_moved(at: int, to: int, left: str) -> None:
    tabs = Tabs([A, B, C], 0)
    tabs.move(at, to)
    assert titles(tabs) == left


def test_counting_goes_on_around_the_ends() -> None:
    tabs = Tabs([A, B, C])
    tabs.activate(-1)
    assert titles(tabs) == "abC"
    tabs.activate(3)
    assert titles(tabs) == "Abc"


@pytest.mark.parametrize(("position", "url"), [(-1, None), (0, "a"), (1, "b"), (2, None)])
def test_what_is_read_in_it(position: int, url: str | None) -> None:
    shown = Tab(
        "", "", (HistoryItem(Location("p", "a")), HistoryItem(Location("p", "b"))), position
    ).shown
    assert (shown and shown.location.url) == url


STEPS = st.one_of(
    st.just(("reopen",)),
    *(st.tuples(st.just(name), st.integers(0, 9)) for name in ("add", "close", "activate")),
    st.tuples(st.just("move"), st.integers(0, 9), st.integers(0, 9)),
)


@given(st.lists(STEPS, max_size=30))
def test_whatever_is_done_one_is_in_front(steps: list[tuple[object, ...]]) -> None:
    tabs = Tabs()
    for name, *numbers in steps:
        if name == "add":
            tabs.add(Tab(str(numbers[0])))
        else:
            places = [number % len(tabs) for number in numbers if isinstance(number, int)]
            getattr(tabs, str(name))(*places)
        assert 0 <= tabs.current < len(tabs)
        assert tabs.current_tab is tabs[tabs.current]
