"""The portal's GlobalShortcuts, against a portal of our own on a bus of our own.

What this cannot show is a desktop that asks a person: on GNOME and KDE it is untried.
"""

import asyncio
import contextlib
import shutil
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any

import pytest

from desktop_app.system.shortcut.base import PermissionDeniedError, UnsupportedError
from desktop_app.system.shortcut.key_combination import KeyCombination

if sys.platform != "linux":
    pytest.skip("the portal is Linux'", allow_module_level=True)

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.asyncio import DBusConnection, DBusRouter, Proxy, open_dbus_connection

from desktop_app.system.shortcut.portal import PortalShortcut

DAEMON = shutil.which("dbus-daemon")
pytestmark = pytest.mark.skipif(DAEMON is None, reason="needs dbus-daemon")
KEYS = KeyCombination.parse("Ctrl+Shift+F1")
DESKTOP = "org.freedesktop.portal.Desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
PATH = "/org/freedesktop/portal/desktop"


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    assert DAEMON is not None
    with subprocess.Popen(  # noqa: S603 - the system's own
        [DAEMON, "--session", "--nofork", "--nopidfile", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    ) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@pytest.fixture(autouse=True)
def session(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)


class MockPortal:
    """Answers as xdg-desktop-portal does; the fields say how."""

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self.answers = {"CreateSession": 0, "BindShortcuts": 0}
        self.refuses: set[str] = set()
        self.gives: list[str] | None = None
        self.waits = asyncio.Event()
        self.waits.set()
        self.asked: list[tuple[str, Any]] = []
        self.session = ""

    async def serve(self) -> None:
        while True:
            call = await self._connection.receive()
            if call.header.message_type is MessageType.method_call:
                await self._answer(call)

    async def activate(self, session: str, name: str, token: str = "") -> None:
        options = {"activation_token": ("s", token)} if token else {}
        await self._emit(
            SHORTCUTS, "Activated", "osta{sv}", (session, name, 0, options), PATH
        )  # fmt: skip

    async def close_session(self) -> None:
        await self._emit("org.freedesktop.portal.Session", "Closed", "", (), self.session)

    async def _answer(self, call: Message) -> None:
        member = call.header.fields[HeaderFields.member]
        self.asked.append((member, call.body))
        if member in self.refuses:
            name = "org.freedesktop.DBus.Error.UnknownMethod"
            await self._connection.send(new_error(call, name, "s", ("no such thing",)))
        elif member == "Register":
            await self._connection.send(new_method_return(call))
        elif member in self.answers:
            sender = call.header.fields[HeaderFields.sender][1:].replace(".", "_")
            token = call.body[-1]["handle_token"][1]
            handle = f"/org/freedesktop/portal/desktop/request/{sender}/{token}"
            await self._connection.send(new_method_return(call, "o", (handle,)))
            await self.waits.wait()
            results = self._results(member, call, sender)
            await self._emit(
                "org.freedesktop.portal.Request", "Response", "ua{sv}",
                (self.answers[member], results), handle,
            )  # fmt: skip

    def _results(self, member: str, call: Message, sender: str) -> dict[str, Any]:
        if member == "CreateSession":
            token = call.body[0]["session_handle_token"][1]
            self.session = f"/org/freedesktop/portal/desktop/session/{sender}/{token}"
            return {"session_handle": ("s", self.session)}
        names = [name for name, _ in call.body[1]] if self.gives is None else self.gives
        bound = [(name, {"trigger_description": ("s", "Press Ctrl+Shift+F1")}) for name in names]
        return {"shortcuts": ("a(sa{sv})", bound)}

    async def _emit(
        self, interface: str, member: str, signature: str, body: tuple[Any, ...], path: str
    ) -> None:
        emitter = DBusAddress(path, DESKTOP, interface)
        await self._connection.send(new_signal(emitter, member, signature, body))


@contextlib.asynccontextmanager
async def portal() -> AsyncIterator[MockPortal]:
    connection = await open_dbus_connection()
    async with DBusRouter(connection) as router:
        await Proxy(message_bus, router).RequestName(DESKTOP)
    mock = MockPortal(connection)
    serving = asyncio.create_task(mock.serve())
    try:
        yield mock
    finally:
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving
        await connection.close()


@contextlib.asynccontextmanager
async def shortcut() -> AsyncIterator[tuple[PortalShortcut, list[str]]]:
    heard: list[str] = []
    made = PortalShortcut(heard.append, lambda: heard.append("lost"))
    try:
        yield made, heard
    finally:
        await made.release()


async def until(heard: list[str], count: int) -> None:
    async with asyncio.timeout(5):
        while len(heard) < count:  # noqa: ASYNC110 - the list sends no event
            await asyncio.sleep(0.005)


def test_the_desktop_is_asked_and_its_keys_are_heard() -> None:
    async def scenario() -> None:
        async with portal() as mock, shortcut() as (keys, heard):
            assert await keys.bind(KEYS) == "Press Ctrl+Shift+F1"
            methods = dict(mock.asked)
            assert [name for name, _ in mock.asked] == [
                "Register",
                "CreateSession",
                "BindShortcuts",
            ]
            assert methods["Register"][0] == "pythondocs"
            _, wishes, _, _ = methods["BindShortcuts"]
            assert wishes == [
                (
                    "show",
                    {
                        "description": ("s", "Python Docs"),
                        "preferred_trigger": ("s", "CTRL+SHIFT+F1"),
                    },
                )
            ]
            await mock.activate("/somebody/elses/session", "show")
            await mock.activate(mock.session, "hide")
            await mock.activate(mock.session, "show", "token")
            await mock.activate(mock.session, "show")
            await until(heard, 2)
            assert heard == ["token", ""]

    asyncio.run(scenario())


def test_a_portal_that_wants_no_introduction() -> None:
    async def scenario() -> None:
        async with portal() as mock, shortcut() as (keys, heard):
            mock.refuses = {"Register"}
            await keys.bind(KEYS)
            await mock.activate(mock.session, "show")
            await until(heard, 1)

    asyncio.run(scenario())


@pytest.mark.parametrize("step", ["CreateSession", "BindShortcuts"])
@pytest.mark.parametrize("code", [1, 2])
def test_a_person_who_says_no(step: str, code: int) -> None:
    async def scenario() -> None:
        async with portal() as mock, shortcut() as (keys, heard):
            mock.answers[step] = code
            with pytest.raises(PermissionDeniedError):
                await keys.bind(KEYS)
            assert heard == []

    asyncio.run(scenario())


def test_a_yes_to_nothing_is_a_no() -> None:
    async def scenario() -> None:
        async with portal() as mock, shortcut() as (keys, _):
            mock.gives = []
            with pytest.raises(PermissionDeniedError):
                await keys.bind(KEYS)

    asyncio.run(scenario())


@pytest.mark.parametrize("method", ["CreateSession", "BindShortcuts"])
def test_a_portal_without_shortcuts(method: str) -> None:
    async def scenario() -> None:
        async with portal() as mock, shortcut() as (keys, _):
            mock.refuses = {method}
            with pytest.raises(UnsupportedError):
                await keys.bind(KEYS)

    asyncio.run(scenario())


def test_no_portal() -> None:
    async def scenario() -> None:
        async with shortcut() as (keys, _):
            with pytest.raises(UnsupportedError):
                await keys.bind(KEYS)

    asyncio.run(scenario())


@pytest.mark.parametrize(
    "address", ["", "unix:path=/nowhere/bus", "tcp:host=localhost", "nonsense"]
)
def test_no_bus(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    if not address:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")

    async def scenario() -> None:
        async with shortcut() as (keys, _):
            with pytest.raises(UnsupportedError):
                await keys.bind(KEYS)

    asyncio.run(scenario())


def test_giving_up_while_the_desktop_asks() -> None:
    async def scenario() -> None:
        async with portal() as mock, shortcut() as (keys, heard):
            mock.waits.clear()
            binding = asyncio.create_task(keys.bind(KEYS))
            await asyncio.sleep(0.2)
            binding.cancel()
            with pytest.raises(asyncio.CancelledError):
                await binding
            mock.waits.set()
            assert heard == []

    asyncio.run(scenario())


@pytest.mark.parametrize("end", ["session", "portal"])
def test_what_the_desktop_takes_back_is_lost(end: str) -> None:
    async def scenario() -> None:
        async with shortcut() as (keys, heard):
            async with portal() as mock:
                await keys.bind(KEYS)
                if end == "session":
                    await mock.close_session()
                    await until(heard, 1)
            await until(heard, 1)
            assert heard == ["lost"]

    asyncio.run(scenario())


def test_other_keys_are_another_session() -> None:
    async def scenario() -> None:
        async with portal() as mock, shortcut() as (keys, heard):
            await keys.bind(KEYS)
            before = mock.session
            await keys.bind(KeyCombination.parse("Meta+Alt+Space"))
            assert mock.session != before
            assert mock.asked[-1][1][1][0][1]["preferred_trigger"] == ("s", "ALT+LOGO+space")
            await mock.activate(before, "show")
            await mock.activate(mock.session, "show", "new")
            await until(heard, 1)
            assert heard == ["new"]

    asyncio.run(scenario())
