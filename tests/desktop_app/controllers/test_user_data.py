"""A clock that jumps, in every time zone: what was read lately is told in order, with some date."""

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.controllers.user_data import UserDataController
from desktop_app.docset.records import Location
from desktop_app.state.changes import AddVisit
from desktop_app.state.records import Visit
from desktop_app.state.startup import StartupState
from desktop_app.state.storage import Storage
from desktop_app.state.tables import LAST_SECOND

ZONES = ["UTC", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu"]


def moments() -> list[int]:
    """Return now, and moments at which a clock may have been: the first is this very second."""
    now = int(time.time())
    return [now, now - 86400, now + 10, now - 4 * 10**8, now + 4 * 10**9, 0, -5, LAST_SECOND, 2**62]


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    if sys.platform == "win32":
        pytest.skip("Windows has one time zone")
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def test_a_clock_that_jumps(qtbot: QtBot, tmp_path: Path, zone: str) -> None:
    storage = Storage(tmp_path / "state.db")
    times = moments()
    for number, moment in enumerate(times):
        visit = Visit(Location("p", f"url{number}"), f"name{number}", "function", moment)
        storage.apply(AddVisit(visit))
    storage.close()
    assert storage.durable
    assert storage.problems == ()
    told: list[str] = []
    controller = UserDataController(tmp_path / "state.db", StartupState(), told.append)
    controller.store._kept = storage.kept
    links = controller.recent(20)
    urls = [link.location.url for link in links if link.location is not None]
    assert urls == [f"url{n}" for n in reversed(range(len(times)))]
    assert all(link.note for link in links)
    assert links[-1].note == "now"
    assert told == []
