"""What is open, as the state file has it and as the window has it. Pure."""

from collections.abc import Iterable

from desktop_app.navigation.history import HistoryItem
from desktop_app.navigation.tabs import Tab, Tabs
from desktop_app.state.session import SavedPlace, Session, TabState, WindowState

MAX_SAVED_PLACES = 50
"""Places of a tab's history that are there again after a restart."""


def to_state(tabs: Tabs, geometry: bytes, splitter: Iterable[int]) -> WindowState:
    """Return what is open in a window with these tabs."""
    states = tuple(_state(tab) for tab in tabs.all)
    return WindowState(states, tabs.current, geometry, tuple(splitter))


def first_window(session: Session) -> WindowState:
    """Return the first window of a session."""
    return session.windows[0] if session.windows else WindowState()


def to_tabs(state: WindowState) -> Tabs:
    """Return the tabs of a window."""
    return Tabs([_tab(tab) for tab in state.tabs], state.current)


def _state(tab: Tab) -> TabState:
    first = max(0, len(tab.items) - MAX_SAVED_PLACES)
    places = tuple(SavedPlace(item.location, item.scroll) for item in tab.items[first:])
    return TabState(tab.query, places, max(-1, tab.position - first), tab.title)


def _tab(state: TabState) -> Tab:
    items = tuple(HistoryItem(place.location, scroll=place.scroll) for place in state.places)
    return Tab(state.title, state.query, items, state.position)
