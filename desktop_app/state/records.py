"""What the user keeps, as frozen records that know neither SQL nor Qt."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

Place = tuple[str, str]
"""A docset's slug and a URL in it, `path#anchor`: the same after the docset was updated."""


@dataclass(frozen=True, slots=True)
class Pin:
    """Something pinned, with all that is needed to draw it while its docset is not there."""

    docset: str
    url: str
    qualified_name: str
    kind: str
    """A value of `database.schema.kinds.Kind`, as text: an unknown one must not hurt."""

    @property
    def place(self) -> Place:
        """What identifies it."""
        return self.docset, self.url


@dataclass(frozen=True, slots=True)
class Visit:
    """An entry or page that was opened."""

    docset: str
    url: str
    qualified_name: str
    kind: str
    time: int = field(default_factory=lambda: int(time.time()))
    """Seconds since 1970, to be shown. Visits are ordered by their sequence: clocks jump."""

    @property
    def place(self) -> Place:
        """What identifies the thing that was visited."""
        return self.docset, self.url


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
