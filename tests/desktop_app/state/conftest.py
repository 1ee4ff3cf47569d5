"""What several tests of the state need: a file of its own, and a storage that does not wait."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.docset.records import Location
from desktop_app.state.changes import AddPin, AddSearch, AddVisit, Change, SaveSession, SaveSettings
from desktop_app.state.records import Pin, Visit
from desktop_app.state.session import SavedPlace, Session, TabState, WindowState
from desktop_app.state.storage import Storage

Opener = Callable[[], Storage]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pythondocs" / "state.db"


@pytest.fixture
def opened(path: Path) -> Iterator[Opener]:
    """Open the storage at `path`, as often as wanted; close it at the end."""
    storages = []

    def open_storage() -> Storage:
        storage = Storage(path, wait=0.05, pause=0)
        storages.append(storage)
        storage.open()
        return storage

    yield open_storage
    for storage in storages:
        storage.close()


@pytest.fixture(scope="session")
def pin() -> Pin:
    location = Location("python-3.15", "library/asyncio-task.html#asyncio.gather")
    return Pin(location, "asyncio.gather", "function")


@pytest.fixture(scope="session")
def session() -> Session:
    tab = TabState("gather", (SavedPlace(Location("python-3.15", "a.html#b"), scroll=120),), 0)
    return Session((WindowState((tab, TabState()), 1, b"\x00\xff geometry", (400, 700)),))


@pytest.fixture(scope="session")
def something_of_all(pin: Pin, session: Session) -> tuple[Change, ...]:
    """Return a change of every part."""
    return (
        AddPin(pin),
        AddVisit(Visit(pin.location, pin.qualified_name, pin.kind, time=1_700_000_000)),
        AddSearch("gather"),
        SaveSettings({"zoom": "120"}),
        SaveSession(session),
    )
