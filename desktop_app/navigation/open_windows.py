"""What is open in every window, so that all of them are there again after a restart."""

from collections.abc import Callable

from desktop_app.state.session import Session, WindowState

State = Callable[[], WindowState]
"""Says what is open in one window now."""


class OpenWindows:
    """The open windows, in the order in which they were opened.

    A window that is closed is forgotten, but for the last one, and for those that close because
    the application ends.
    """

    def __init__(self) -> None:
        self._states: list[State] = []
        self._ending = False

    def add(self, state: State) -> None:
        """Add a window, unless it is there already."""
        if state not in self._states:
            self._states.append(state)

    def remove(self, state: State) -> None:
        """Forget a window that was closed."""
        if len(self._states) > 1 and not self._ending and state in self._states:
            self._states.remove(state)

    def end(self) -> None:
        """Keep what is open for the next time: the application ends."""
        self._ending = True

    @property
    def session(self) -> Session:
        """All that is open now."""
        return Session(tuple(state() for state in self._states))
