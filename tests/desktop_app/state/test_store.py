import asyncio
import gc
import sqlite3
import threading
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.docset.records import Location
from desktop_app.runtime.event_loop import EventLoop
from desktop_app.state.changes import (
    AddPin,
    AddSearch,
    AddVisit,
    Change,
    ClearVisits,
    MovePin,
    SaveSettings,
)
from desktop_app.state.records import Pin, StateSection, Visit
from desktop_app.state.session import Session
from desktop_app.state.settings import PaletteChoice, Settings
from desktop_app.state.startup import read_start
from desktop_app.state.store import StateStore

Run = Callable[[Coroutine[Any, Any, None]], None]


def run_in_asyncio(work: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(work, 30))


@pytest.fixture(params=["asyncio", "window"])
def run(request: pytest.FixtureRequest, qapp: QApplication) -> Run:
    def run_in_window(work: Coroutine[Any, Any, None]) -> None:
        with asyncio.Runner(loop_factory=lambda: EventLoop(qapp)) as runner:
            runner.run(asyncio.wait_for(work, 30))

    return run_in_asyncio if request.param == "asyncio" else run_in_window


def workers() -> list[threading.Thread]:
    found = [thread for thread in threading.enumerate() if thread.name.startswith("state")]
    return [thread for thread in found if thread.is_alive()]  # a moment longer in the list


def visit(url: str) -> Visit:
    return Visit(Location("p", url), url, "function")


def test_what_is_kept_is_there_again(
    run: Run, path: Path, pin: Pin, session: Session, something_of_all: tuple[Change, ...]
) -> None:
    async def keep() -> None:
        store = StateStore(path)
        await store.open()
        for change in something_of_all:
            await store.apply(change)
        await store.configure(Settings(palette=PaletteChoice.DARK))
        assert store.is_pinned(pin.location)
        assert store.durable
        await store.close()

    async def find() -> None:
        store = StateStore(path)
        assert not store.pins
        await store.open()
        assert store.pins == (pin,)
        assert [each.location for each in store.recent()] == [pin.location]
        assert store.searches == ("gather",)
        assert store.session == session
        assert store.settings == Settings(palette=PaletteChoice.DARK, zoom=120)
        assert store.boosts.keys() == {pin.location}
        assert store.problems == ()
        await store.close()

    run(keep())
    run(find())


def test_changes_are_made_in_the_order_of_the_calls_and_nobody_need_wait(
    run: Run, path: Path
) -> None:
    async def work() -> None:
        store = StateStore(path)
        store.open()
        for number in range(50):
            store.apply(AddPin(Pin(Location("p", f"{number}"), "x", "function")))
        store.apply(MovePin(Location("p", "49"), 0))
        await store.close()
        assert [pin.location.url for pin in store.pins] == [
            "49",
            *(str(number) for number in range(49)),
        ]

    run(work())
    run_in_asyncio(still_there(path, 50))


async def still_there(path: Path, count: int) -> None:
    store = StateStore(path)
    await store.open()
    assert len(store.pins) == count
    await store.close()


def test_settings_count_at_once_and_what_was_chosen_outlives_the_opening(path: Path) -> None:
    async def first() -> None:
        store = StateStore(path)
        await store.configure(Settings(zoom=90, palette=PaletteChoice.DARK))
        await store.close()

    async def second() -> None:
        store = StateStore(path, read_start(path))
        assert store.settings.zoom == 90
        opening = store.open()
        for _ in range(3):
            store.configure(replace(store.settings, zoom=store.settings.zoom + 10))
        assert store.settings.zoom == 120
        await opening
        assert store.settings == Settings(zoom=120, palette=PaletteChoice.DARK)
        await store.close()
        assert read_start(path).settings == store.settings

    run_in_asyncio(first())
    run_in_asyncio(second())


def test_everyone_is_told_what_is_new(path: Path, pin: Pin) -> None:
    async def work() -> None:
        told: list[StateSection] = []
        store = StateStore(path, changed=told.append)
        await store.open()
        assert set(told) == set(StateSection)
        told.clear()
        await store.apply(AddPin(pin))
        assert told == [StateSection.PINS]
        store.configure(Settings(zoom=90))
        assert told == [StateSection.PINS, StateSection.SETTINGS]
        await store.close()

    run_in_asyncio(work())


def test_habits_lift_until_they_are_switched_off_or_cleared(path: Path) -> None:
    async def work() -> None:
        store = StateStore(path)
        for url in "abab":
            await store.apply(AddVisit(visit(url)))
        assert store.boosts[Location("p", "a")] == pytest.approx(0.494, abs=0.01)
        assert [each.location.url for each in store.recent(1)] == ["b"]
        await store.configure(replace(store.settings, frecency=False))
        assert store.boosts == {}
        await store.configure(replace(store.settings, frecency=True))
        assert store.boosts != {}
        await store.apply(ClearVisits())
        assert store.boosts == {}
        assert store.recent() == ()
        await store.close()

    run_in_asyncio(work())


def test_damaged_settings_and_sessions_are_said_and_defaults_used(path: Path, pin: Pin) -> None:
    async def work() -> None:
        said: list[str] = []
        store = StateStore(path)
        await store.apply(SaveSettings({"zoom": "1e9", "vim_keys": "true", "unknown": "1"}))
        await store.apply(AddPin(pin))
        await store.close()
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("UPDATE session SET value = '{'")
            connection.commit()
        store = StateStore(path, report=said.append)
        await store.open()
        assert store.settings == Settings(vim_keys=True)
        assert store.session == Session()
        assert store.pins == (pin,)
        assert len(said) == 2
        assert "zoom" in said[0]
        assert store.problems == tuple(said)
        await store.close()

    run_in_asyncio(work())


def test_a_refusing_disk_is_reported_once(path: Path, pin: Pin) -> None:
    path.mkdir(parents=True)

    async def work() -> None:
        said: list[str] = []
        store = StateStore(path, report=said.append)
        await store.open()
        await store.apply(AddPin(pin))
        await store.apply(AddSearch("walrus"))
        assert store.pins == (pin,)
        assert not store.durable
        assert len(said) == 1
        await store.close()

    run_in_asyncio(work())


def test_who_stops_waiting_undoes_nothing(path: Path, pin: Pin) -> None:
    async def wait_for(change: Awaitable[object]) -> None:
        await change

    async def work() -> None:
        store = StateStore(path)
        waiting = asyncio.create_task(wait_for(store.apply(AddPin(pin))))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        await store.close()
        assert store.pins == (pin,)

    run_in_asyncio(work())
    run_in_asyncio(still_there(path, 1))


def test_a_bug_reaches_who_waits(path: Path) -> None:
    async def work() -> None:
        store = StateStore(path)
        with pytest.raises(AttributeError):
            await store.apply(AddPin(None))  # type: ignore[arg-type]  # the bug
        await store.close()

    run_in_asyncio(work())


@pytest.mark.parametrize("opened", [False, True])
def test_nothing_is_left_after_closing(
    run: Run, path: Path, pin: Pin, opened: bool, recwarn: pytest.WarningsRecorder
) -> None:
    async def work() -> None:
        store = StateStore(path)
        if opened:
            store.open()
            store.apply(AddPin(pin))
        await store.close()
        await store.close()
        assert workers() == []
        assert asyncio.all_tasks() <= {asyncio.current_task(), *before}
        with pytest.raises(RuntimeError):
            store.apply(AddPin(pin))

    before: set[Any] = set()

    async def whole() -> None:
        before.update(asyncio.all_tasks())
        await work()

    run(whole())
    gc.collect()
    assert len(recwarn) == 0
    descriptors = Path("/proc/self/fd")
    if descriptors.is_dir():  # Linux, but not in every container
        handles = [file for file in descriptors.iterdir() if file.is_symlink()]
        assert not any(str(path) in str(file.readlink()) for file in handles)
