"""What can be changed, as values: they wait in a queue, and can be applied again.

Applying one twice is the same as applying it once, so a change whose fate is unknown, because the
disk failed while it was confirmed, is simply applied again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from desktop_app.docset.records import Location
from desktop_app.state.records import Pin, StateSection, Visit
from desktop_app.state.session import Session


@dataclass(frozen=True, slots=True)
class AddPin:
    """Pin something, last in order; what is pinned already keeps its position."""

    part: ClassVar = StateSection.PINS
    pin: Pin


@dataclass(frozen=True, slots=True)
class RemovePin:
    """Take a pin away, if it is there."""

    part: ClassVar = StateSection.PINS
    location: Location


@dataclass(frozen=True, slots=True)
class MovePin:
    """Give a pin another position, counted from 0; the nearest one there is."""

    part: ClassVar = StateSection.PINS
    location: Location
    to: int


@dataclass(frozen=True, slots=True)
class AddVisit:
    """Something was opened; opening again what was opened last is the same visit."""

    part: ClassVar = StateSection.VISITS
    visit: Visit


@dataclass(frozen=True, slots=True)
class ClearVisits:
    """Forget the history, and with it what rises because of it."""

    part: ClassVar = StateSection.VISITS


@dataclass(frozen=True, slots=True)
class AddSearch:
    """A search led somewhere; blank ones are not kept."""

    part: ClassVar = StateSection.SEARCHES
    text: str


@dataclass(frozen=True, slots=True)
class ClearSearches:
    """Forget what was searched for."""

    part: ClassVar = StateSection.SEARCHES


@dataclass(frozen=True, slots=True)
class SaveSettings:
    """Settings were changed: JSON by name, those that were changed and no other."""

    part: ClassVar = StateSection.SETTINGS
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SaveSession:
    """This is what is open now."""

    part: ClassVar = StateSection.SESSION
    session: Session


Change = (
    AddPin
    | RemovePin
    | MovePin
    | AddVisit
    | ClearVisits
    | AddSearch
    | ClearSearches
    | SaveSettings
    | SaveSession
)


def enqueue(waiting: tuple[Change, ...], change: Change) -> tuple[Change, ...]:
    """Return `waiting` with `change` appended; of sessions only the latest is kept."""
    if isinstance(change, SaveSession):
        waiting = tuple(other for other in waiting if not isinstance(other, SaveSession))
    return (*waiting, change)
