"""What is open, as the state file has it and as the window has it. Pure."""

from collections.abc import Iterable

from desktop_app.controllers.history import History, Place
from desktop_app.state.session import SavedPlace, Session, TabState, WindowState

MOST = 50
"""Places of the history that are there again after a restart."""


def saved(
    query: str, history: History, geometry: bytes, splitter: Iterable[int], *, home: bool
) -> Session:
    """The session of a window that shows `query` and the current place, or the `home` page."""
    first = max(0, len(history.places) - MOST)
    places = tuple(
        SavedPlace(place.docset, place.url, place.whole, place.scroll)
        for place in history.places[first:]
    )
    position = -1 if home else history.position - first
    tab = TabState(query, places, position)
    return Session((WindowState((tab,), 0, geometry, tuple(splitter)),))


def window(session: Session) -> WindowState:
    """The first window of a session."""
    return session.windows[0] if session.windows else WindowState()


def tab(state: WindowState) -> TabState:
    """What is in front in a window."""
    if 0 <= state.current < len(state.tabs):
        return state.tabs[state.current]
    return state.tabs[0] if state.tabs else TabState()


def places(state: TabState) -> tuple[Place, ...]:
    """The history of a tab."""
    return tuple(Place(at.docset, at.url, at.whole, scroll=at.scroll) for at in state.places)
