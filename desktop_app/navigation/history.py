"""What was shown in a tab: the items behind Alt+Left and Alt+Right."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.docset.records import Location

LIMIT = 200


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """Something that was shown in the reading pane."""

    location: Location
    entry_id: int | None = None
    """The entry, when it is known; else the location says which."""
    transient: bool = False
    """Shown because it was selected while typing: the next such item takes its place."""
    scroll: int = 0
    """How far down it was read, in pixels."""
    direct: bool = False
    """Opened from the home page or the contents, rather than from an entry: no way leads back."""


class History:
    """The items of a tab, and which of them is shown."""

    def __init__(self) -> None:
        self._items: list[HistoryItem] = []
        self._position = -1

    @property
    def current(self) -> HistoryItem | None:
        """What is shown now."""
        return self._items[self._position] if self._items else None

    @property
    def items(self) -> tuple[HistoryItem, ...]:
        """All items, the oldest first."""
        return tuple(self._items)

    @property
    def position(self) -> int:
        """Which of `items` is shown; -1 when there are none."""
        return self._position

    def restore(self, items: Iterable[HistoryItem], position: int) -> None:
        """Replace the history by these items."""
        self._items = list(items)[-LIMIT:]
        self._position = min(max(position, 0), len(self._items) - 1)

    @property
    def can_go_back(self) -> bool:
        """Whether there is an item before this one."""
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is an item after this one."""
        return self._position + 1 < len(self._items)

    def visit(self, item: HistoryItem) -> None:
        """Add an item after the current one; those that followed it are forgotten."""
        current = self.current
        same = current and replace(current, transient=item.transient, scroll=0, direct=item.direct)
        if current is not None and same == item:
            return
        keep = self._position + (0 if current and current.transient and item.transient else 1)
        self._items = [*self._items[:keep], item][-LIMIT:]
        self._position = len(self._items) - 1

    def back(self) -> HistoryItem | None:
        """Step to the item before, and return it, if there is one."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> HistoryItem | None:
        """Step to the item after, and return it, if there is one."""
        return self._step(1) if self.can_go_forward else None

    def scrolled(self, position: int) -> None:
        """Remember how far down the current item has been read."""
        if self._items:
            self._items[self._position] = replace(self._items[self._position], scroll=position)

    def _step(self, by: int) -> HistoryItem:
        self._position += by
        return self._items[self._position]
