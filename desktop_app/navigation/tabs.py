"""Several things open at once: which tabs there are, and which of them is in front. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.navigation.history import HistoryItem

_CLOSED = 20
"""How many tabs that were closed can be opened again."""


@dataclass(frozen=True, slots=True)
class Tab:
    """What one tab shows, and the way there."""

    title: str = ""
    query: str = ""
    items: tuple[HistoryItem, ...] = ()
    """Back and forward, the oldest first."""
    position: int = -1
    """Which of `items` is shown; -1 when none is: the home page, or nothing found."""

    @property
    def shown(self) -> HistoryItem | None:
        """What is read in it, if anything is."""
        return self.items[self.position] if 0 <= self.position < len(self.items) else None


class Tabs:
    """The tabs in their order; there is always one."""

    def __init__(self, tabs: Sequence[Tab] = (), current: int = 0) -> None:
        """Hold the tabs `all`; `current` is in front, or the first if there is no such tab."""
        self._tabs = list(tabs) or [Tab()]
        self._current = current if 0 <= current < len(self._tabs) else 0
        self._closed: list[tuple[int, Tab]] = []

    def __len__(self) -> int:
        return len(self._tabs)

    def __getitem__(self, at: int) -> Tab:
        return self._tabs[at]

    @property
    def all(self) -> tuple[Tab, ...]:
        """The tabs from the left."""
        return tuple(self._tabs)

    @property
    def current(self) -> int:
        """Which one is in front."""
        return self._current

    @property
    def current_tab(self) -> Tab:
        """The one in front, as it was when it was last kept."""
        return self._tabs[self._current]

    def replace_current(self, tab: Tab) -> None:
        """Record what the tab in front shows now."""
        self._tabs[self._current] = tab

    def add(self, tab: Tab) -> None:
        """Add a tab at the right end, behind the one in front."""
        self._tabs.append(tab)

    def activate(self, at: int) -> None:
        """Activate the tab number `at`, counted around both ends."""
        self._current = at % len(self._tabs)

    def move(self, at: int, to: int) -> None:
        """Move a tab to another position; the one in front stays there."""
        front = self.current_tab
        self._tabs.insert(to, self._tabs.pop(at))
        self._current = next(n for n, tab in enumerate(self._tabs) if tab is front)

    def forget_entries(self) -> None:
        """Forget the ids of entries, which are others from now on; their locations stay."""
        self._tabs = [_without_ids(tab) for tab in self._tabs]
        self._closed = [(at, _without_ids(tab)) for at, tab in self._closed]

    def close(self, at: int) -> None:
        """Close a tab; of the last one its place stays, empty.

        When it was in front, the one at its right comes there, or else the one at its left.
        """
        self._closed = [*self._closed, (at, self._tabs.pop(at))][-_CLOSED:]
        self._tabs = self._tabs or [Tab()]
        if at < self._current or self._current == len(self._tabs):
            self._current -= 1

    def reopen(self) -> bool:
        """Open again the tab that was closed last; False when none is left to open."""
        if not self._closed:
            return False
        at, tab = self._closed.pop()
        self._current = min(at, len(self._tabs))
        self._tabs.insert(self._current, tab)
        return True


def _without_ids(tab: Tab) -> Tab:
    return replace(tab, items=tuple(replace(item, entry_id=None) for item in tab.items))
