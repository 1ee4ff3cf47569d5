import json

import pytest
from hypothesis import given, strategies as st

from desktop_app.docset.records import Location
from desktop_app.state.session import (
    SavedPlace,
    Session,
    TabState,
    WindowState,
    dumps,
    loads,
)

TABS = st.builds(TabState, places=st.lists(st.builds(SavedPlace), max_size=3).map(tuple))
WINDOWS = st.builds(
    WindowState,
    tabs=st.lists(TABS, max_size=3).map(tuple),
    splitter=st.lists(st.integers()).map(tuple),
)
SESSIONS = st.builds(Session, st.lists(WINDOWS, max_size=3).map(tuple))


@given(SESSIONS)
def test_what_was_open_comes_back(session: Session) -> None:
    text = dumps(session)
    text.encode("ascii")
    assert loads(text) == session


def test_a_place_is_stored_in_one_object_as_it_always_was(session: Session) -> None:
    tab = json.loads(dumps(session))["windows"][0]["tabs"][0]
    assert tab["places"] == [
        {"docset": "python-3.15", "url": "a.html#b", "whole": False, "scroll": 120}
    ]
    page = SavedPlace(Location("p", "u", whole_page=True), 7)
    stored = dumps(Session((WindowState((TabState(places=(page,)),)),)))
    assert '{"docset":"p","url":"u","whole":true,"scroll":7}' in stored


def test_nothing_is_an_empty_session() -> None:
    assert loads("") == Session()


def test_fields_of_the_future_are_ignored(session: Session) -> None:
    stored = json.loads(dumps(session))
    stored["colour"] = stored["windows"][0]["tabs"][0]["split"] = [1]
    assert loads(json.dumps(stored)) == session


def test_a_damaged_place_costs_no_more_than_itself() -> None:
    stored = {
        "version": 1,
        "windows": [
            {
                "tabs": [{"query": 7, "places": [{"docset": "p"}, {"docset": "p", "url": "u"}]}],
                "geometry": "!",
            },
            "window",
        ],
    }
    tab = TabState(places=(SavedPlace(Location("p", "u")),))
    assert loads(json.dumps(stored)) == Session((WindowState((tab,)),))


@pytest.mark.parametrize(
    "text", ["{", "[]", "{}", '{"version": 2}', '{"version": true}', '{"version": 0}', '"version"']
)
def test_what_is_no_session_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        loads(text)


@pytest.mark.parametrize(
    ("position", "shown"), [(-1, None), (0, "a"), (1, "b"), (2, None), (-2, None)]
)
def test_the_place_shown(position: int, shown: str | None) -> None:
    found = TabState(
        "", (SavedPlace(Location("p", "a")), SavedPlace(Location("p", "b"))), position
    ).shown
    assert (found and found.location.url) == shown
