"""What the user keeps, as frozen records that know neither SQL nor Qt."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from desktop_app.docset.records import Location


@dataclass(frozen=True, slots=True)
class Pin:
    """Something pinned, with all that is needed to draw it while its docset is not there."""

    location: Location
    """What identifies it."""
    qualified_name: str
    kind: str
    """A value of `database.schema.kinds.Kind`, as text: an unknown one must not hurt."""


@dataclass(frozen=True, slots=True)
class Visit:
    """An entry or page that was opened."""

    location: Location
    qualified_name: str
    kind: str
    time: int = field(default_factory=lambda: int(time.time()))
    """Seconds since 1970, to be shown. Visits are ordered by their sequence: clocks jump."""


class StateSection(StrEnum):
    """The parts of what is kept; each names a field of `StoredState`."""

    PINS = "pins"
    VISITS = "visits"
    SEARCHES = "searches"
    SETTINGS = "settings"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class StoredState:
    """All that a state file holds."""

    pins: tuple[Pin, ...] = ()
    """In the user's order."""
    visits: tuple[Visit, ...] = ()
    """The newest first."""
    searches: tuple[str, ...] = ()
    """Distinct, the newest first."""
    settings: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """JSON by the name of the setting, also of settings that this version does not know."""
    session: str = ""
    """JSON, or nothing."""
