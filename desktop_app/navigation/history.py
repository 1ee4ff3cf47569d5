"""Where one has been: the places behind Alt+Left and Alt+Right."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

LIMIT = 200


@dataclass(frozen=True, slots=True)
class Location:
    """Something that the reading pane can show."""

    docset: str
    url: str
    """The page's path with the anchor, as `Entry.url` has it."""
    whole: bool = False
    """The whole page, scrolled to the anchor, rather than the entry alone."""
    entry_id: int | None = None
    """The entry, when it is known; else `url` says which."""
    passing: bool = False
    """Shown because it was selected while typing: the next such place takes its place."""
    scroll: int = 0
    """How far down one had read, in pixels."""
    direct: bool = False
    """Opened from the home page or the contents, rather than from an entry: no way leads back."""

    @property
    def path(self) -> str:
        """The page's path without the anchor."""
        return self.url.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The anchor, or an empty string for the top of the page."""
        return self.url.partition("#")[2]


class History:
    """The places visited, and which of them is shown."""

    def __init__(self) -> None:
        self._places: list[Location] = []
        self._position = -1

    @property
    def current(self) -> Location | None:
        """What is shown now."""
        return self._places[self._position] if self._places else None

    @property
    def places(self) -> tuple[Location, ...]:
        """All places, the oldest first."""
        return tuple(self._places)

    @property
    def position(self) -> int:
        """Which of `places` is shown; -1 when there are none."""
        return self._position

    def restore(self, places: Iterable[Location], position: int) -> None:
        """Replace the history by these places."""
        self._places = list(places)[-LIMIT:]
        self._position = min(max(position, 0), len(self._places) - 1)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one has come back from a place after this one."""
        return self._position + 1 < len(self._places)

    def visit(self, place: Location) -> None:
        """Go to a new place; what one had come back from is forgotten."""
        current = self.current
        same = current and replace(current, passing=place.passing, scroll=0, direct=place.direct)
        if current is not None and same == place:
            return
        keep = self._position + (0 if current and current.passing and place.passing else 1)
        self._places = [*self._places[:keep], place][-LIMIT:]
        self._position = len(self._places) - 1

    def back(self) -> Location | None:
        """Step to the place before, if there is one."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Location | None:
        """Step to the place after, if there is one."""
        return self._step(1) if self.can_go_forward else None

    def scrolled(self, position: int) -> None:
        """Remember how far down the current place has been read."""
        if self._places:
            self._places[self._position] = replace(self._places[self._position], scroll=position)

    def _step(self, by: int) -> Location:
        self._position += by
        return self._places[self._position]
