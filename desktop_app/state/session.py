"""Everything that is open, so that it is there again after a restart."""

from dataclasses import dataclass, field

from desktop_app.docset.records import Location
from desktop_app.state import codec

VERSION = 1
"""Of the JSON; raised only when what an older application would make of it is wrong."""


@dataclass(frozen=True, slots=True)
class SavedPlace:
    """Something that was shown."""

    location: Location = field(metadata=codec.flat(whole_page="whole"))
    scroll: int = 0
    """How far down one had read, in pixels."""


@dataclass(frozen=True, slots=True)
class TabState:
    """One tab."""

    query: str = ""
    places: tuple[SavedPlace, ...] = ()
    """Back and forward, the oldest first."""
    position: int = -1
    """Which of `places` is shown."""
    title: str = ""
    """What it was called: all that is known of it until it is shown."""

    @property
    def shown(self) -> SavedPlace | None:
        """What is shown; None for the home page."""
        return self.places[self.position] if 0 <= self.position < len(self.places) else None


@dataclass(frozen=True, slots=True)
class WindowState:
    """One window."""

    tabs: tuple[TabState, ...] = ()
    current: int = 0
    """Which of `tabs` is in front."""
    geometry: bytes = b""
    """As the window system's binding describes it; opaque here."""
    splitter: tuple[int, ...] = ()
    """The sizes of the panes, in pixels."""


@dataclass(frozen=True, slots=True)
class Session:
    """All windows."""

    windows: tuple[WindowState, ...] = ()


def dumps(session: Session) -> str:
    """Return the session as JSON with its version."""
    return codec.dumps({"version": VERSION, "windows": session.windows})


def loads(text: str) -> Session:
    """Return the session in a JSON text, what is damaged in it left out; empty text is an empty
    one.

    Raises `ValueError` when nothing can be made of it, or when it is of a newer version.
    """
    if not text:
        return Session()
    found = codec.loads(text)
    version = found.get("version") if isinstance(found, dict) else None
    if type(version) is not int or not 1 <= version <= VERSION:
        raise ValueError(f"a session of version {version!r}")
    session: Session = codec.decode(Session, found)
    return session
