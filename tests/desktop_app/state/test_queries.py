"""The tables against a few lines of Python that say the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest
from hypothesis import given, settings, strategies as st
from sqlalchemy.orm import Session as Transaction

from desktop_app.docset.records import Location
from desktop_app.state import queries, session as sessions
from desktop_app.state.changes import (
    AddPin,
    AddSearch,
    AddVisit,
    Change,
    ClearSearches,
    ClearVisits,
    MovePin,
    RemovePin,
    SaveSession,
    SaveSettings,
)
from desktop_app.state.records import Pin, StateSection, StoredState, Visit
from desktop_app.state.session import Session, WindowState
from desktop_app.state.state_file import create, memory_engine

URLS = st.sampled_from(["a.html", "a.html#b", "c.html", "ä 'quoted\"; --"])
DOCSETS = st.sampled_from(["python-3.15", "flask"])
LOCATIONS = st.builds(Location, DOCSETS, URLS)
PINS = st.builds(Pin, LOCATIONS, st.sampled_from("xy"), st.just("function"))
VISITS = st.builds(Visit, LOCATIONS, st.just("x"), st.just("class"), st.integers(0, 2**37))
CHANGES = st.one_of(
    st.builds(AddPin, PINS),
    st.builds(RemovePin, LOCATIONS),
    st.builds(MovePin, LOCATIONS, st.integers(-2, 9)),
    st.builds(AddVisit, VISITS),
    st.builds(ClearVisits),
    st.builds(AddSearch, st.sampled_from(["gather", " walrus \n operator ", ":=", "  "])),
    st.builds(ClearSearches),
    st.builds(SaveSettings, st.dictionaries(st.sampled_from("ab"), st.text())),
    st.builds(SaveSession, st.sampled_from([Session(), Session((WindowState(),))])),
)


@dataclass
class Model:
    """What the tables should hold, the newest last."""

    pins: list[Pin] = field(default_factory=list)
    visits: list[Visit] = field(default_factory=list)
    searches: list[str] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    session: str = ""

    def apply(self, change: Change) -> None:
        match change:
            case AddPin(pin):
                at = [each.location for each in self.pins]
                if pin.location in at:
                    self.pins[at.index(pin.location)] = pin
                else:
                    self.pins.append(pin)
            case RemovePin(location):
                self.pins = [each for each in self.pins if each.location != location]
            case MovePin(location, to):
                found = [each for each in self.pins if each.location == location]
                self.pins = [each for each in self.pins if each.location != location]
                self.pins[max(to, 0) : max(to, 0)] = found
            case AddVisit(visit):
                if self.visits and self.visits[-1].location == visit.location:
                    self.visits.pop()
                self.visits.append(visit)
            case ClearVisits():
                self.visits = []
            case AddSearch(text):
                text = " ".join(text.split())
                self.searches = [each for each in self.searches if each != text]
                self.searches += [text] if text else []
            case ClearSearches():
                self.searches = []
            case SaveSettings(values):
                self.settings |= values
            case SaveSession(opened):
                self.session = sessions.dumps(opened)

    @property
    def kept(self) -> StoredState:
        return StoredState(
            tuple(self.pins),
            tuple(reversed(self.visits)),
            tuple(reversed(self.searches)),
            self.settings,
            self.session,
        )


@contextmanager
def tables() -> Iterator[Transaction]:
    engine = memory_engine()
    try:
        with Transaction(engine) as session:
            create(session.connection())
            yield session
    finally:
        engine.dispose()


def load(session: Transaction) -> StoredState:
    return queries.load(session, StoredState(), StateSection)


@settings(max_examples=60)
@given(st.lists(CHANGES, max_size=30))
def test_the_tables_hold_what_the_changes_say(changes: list[Change]) -> None:
    model = Model()
    with tables() as session:
        for change in changes:
            queries.apply(session, change)
            model.apply(change)
        assert load(session) == model.kept


@settings(max_examples=60)
@given(st.lists(CHANGES, max_size=10), CHANGES)
def test_a_change_made_twice_is_made_once(changes: list[Change], last: Change) -> None:
    with tables() as session:
        for change in (*changes, last):
            queries.apply(session, change)
        once = load(session)
        queries.apply(session, last)
        assert load(session) == once


@settings(max_examples=60)
@given(st.lists(CHANGES, max_size=20))
def test_what_is_filled_in_comes_back(changes: list[Change]) -> None:
    with tables() as session, tables() as other:
        for change in changes:
            queries.apply(session, change)
        kept = load(session)
        queries.fill(other, kept)
        assert load(other) == kept


def test_history_and_searches_are_bounded() -> None:
    with tables() as session:
        for number in range(queries.MOST_VISITS + 5):
            queries.apply(session, AddVisit(Visit(Location("p", f"{number}"), "x", "function")))
        for number in range(queries.MOST_SEARCHES + 5):
            queries.apply(session, AddSearch(f"{number}"))
        kept = load(session)
    assert len(kept.visits) == queries.MOST_VISITS
    assert kept.visits[0].location.url == f"{queries.MOST_VISITS + 4}"
    assert len(kept.searches) == queries.MOST_SEARCHES
    assert kept.searches[-1] == "5"


@pytest.mark.parametrize("time", [-(2**80), -1, 2**62, 2**80])
def test_a_clock_out_of_its_mind_is_brought_into_range(time: int) -> None:
    with tables() as session:
        queries.apply(session, AddVisit(Visit(Location("p", "a"), "x", "function", time)))
        assert 0 <= load(session).visits[0].time <= 253_402_300_799


@pytest.mark.parametrize("text", ["half a pair \ud83d", "nul \0 nul", "\u202e bidi", "x" * 5000])
def test_strange_text_is_stored(text: str) -> None:
    with tables() as session:
        queries.apply(session, AddPin(Pin(Location(text, text), text, text)))
        queries.apply(session, AddSearch(text))
        kept = load(session)
        assert len(kept.pins) == 1
        assert len(kept.searches[0]) <= queries.LONGEST_SEARCH
        queries.apply(session, MovePin(Location(text, text), 0))
        queries.apply(session, RemovePin(Location(text, text)))
        assert load(session).pins == ()
