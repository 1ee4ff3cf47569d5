"""A shortcut by the desktop portal's GlobalShortcuts, which is Wayland's way.

PySide's QtDBus cannot marshal the arguments, `a(sa{sv})`; jeepney can, and is Python throughout.
"""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Callable
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_method_call,
)
from jeepney.io.asyncio import DBusRouter, Proxy, open_dbus_router

from desktop_app.system.shortcut.base import (
    PermissionDeniedError,
    Pressed,
    ShortcutError,
    SystemShortcut,
    UnsupportedError,
)
from desktop_app.system.shortcut.key_combination import KeyCombination

APPLICATION_ID = "pythondocs"
"""The name of the `.desktop` file."""

_log = logging.getLogger(__name__)
_BUS = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
_REQUEST = "org.freedesktop.portal.Request"
_SESSION = "org.freedesktop.portal.Session"
_NAME = "show"
_PATIENCE = 5.0
"""Seconds for an answer that no person has to give."""

_MODIFIERS = {"Ctrl": "CTRL", "Shift": "SHIFT", "Alt": "ALT", "Meta": "LOGO"}


class PortalShortcut(SystemShortcut):
    """A session with the portal; the desktop asks the user, who may choose other keys."""

    def __init__(self, pressed: Pressed, lost: Callable[[], None]) -> None:
        super().__init__(pressed, lost)
        self.description = "Python Docs"
        """What the desktop calls the shortcut when it asks."""
        self._living: asyncio.Task[None] | None = None

    async def bind(self, keys: KeyCombination) -> str:
        """Ask for the keys; waits as long as the user does."""
        await self.release()
        bound: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._living = asyncio.create_task(self._live(keys, bound))
        try:
            return await bound
        except BaseException:
            await self.release()
            raise

    async def release(self) -> None:
        """End the session."""
        living, self._living = self._living, None
        if living is not None:
            living.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await living

    async def _live(self, keys: KeyCombination, bound: asyncio.Future[str]) -> None:
        """Run one session, from the first question until it is closed by either side."""
        try:
            async with open_dbus_router() as router:
                portal = _Portal(router)
                async with asyncio.timeout(_PATIENCE):
                    await portal.open()
                words = await portal.bind(keys, self.description)
                bound.set_result(words or str(keys))
                await portal.hear(self._pressed)
        except ShortcutError as error:
            _fail(bound, error)
        except PortalError:
            _fail(bound, UnsupportedError())
        except Exception as error:
            _log.info("no shortcut by the portal: %r", error)
            _fail(bound, UnsupportedError())
        if bound.done() and not bound.exception():
            self._lost()


class PortalError(Exception):
    """The portal answered with an error."""


class _Portal:
    """The portal as one connection to the bus sees it."""

    def __init__(self, router: DBusRouter) -> None:
        self._router = router
        self._signals: asyncio.Queue[Message] = asyncio.Queue()
        self._session = ""

    async def open(self) -> None:
        """Open a session; raises `PortalError` or `PermissionDeniedError`."""
        for interface in (_REQUEST, _SHORTCUTS, _SESSION):
            await self._listen(_BUS, interface=interface)
        await self._listen(message_bus.bus_name, member="NameOwnerChanged")
        with contextlib.suppress(PortalError):  # portals before 1.19 need no introduction
            registry = DBusAddress(_PATH, _BUS, "org.freedesktop.host.portal.Registry")
            await self._call(registry, "Register", "sa{sv}", (APPLICATION_ID, {}))
        token = _token()
        options = {"handle_token": ("s", token), "session_handle_token": ("s", _token())}
        answer = await self._ask(token, "CreateSession", "a{sv}", (options,))
        self._session = str(answer["session_handle"][1])

    async def bind(self, keys: KeyCombination, description: str) -> str:
        """Return the keys that the user agreed to, in the desktop's words."""
        token = _token()
        trigger = "+".join([*(_MODIFIERS[name] for name in keys.modifiers), keys.named.x11])
        wish = {"description": ("s", description), "preferred_trigger": ("s", trigger)}
        answer = await self._ask(
            token,
            "BindShortcuts",
            "oa(sa{sv})sa{sv}",
            (self._session, [(_NAME, wish)], "", {"handle_token": ("s", token)}),
        )
        for name, details in answer.get("shortcuts", ("", []))[1]:
            if name == _NAME:
                return str(details.get("trigger_description", ("s", ""))[1])
        raise PermissionDeniedError

    async def hear(self, pressed: Pressed) -> None:
        """Until the portal closes the session."""
        while True:
            signal = await self._signals.get()
            member, body = _member(signal), signal.body
            if member == "Activated" and body[:2] == (self._session, _NAME):
                pressed(str(body[3].get("activation_token", ("s", ""))[1]))
            elif (member == "Closed" and _path(signal) == self._session) or (
                member == "NameOwnerChanged"
            ):
                return

    async def _listen(self, sender: str, **what: str) -> None:
        """Subscribe to these signals of the portal, or about it, while the router lives."""
        # what arrives names its sender by number: only the bus knows that it is the portal
        self._router.filter(MatchRule(type="signal", **what), queue=self._signals).__enter__()
        rule = MatchRule(type="signal", sender=sender, **what)
        if sender != _BUS:
            rule.add_arg_condition(0, _BUS)
        await Proxy(message_bus, self._router).AddMatch(rule)

    async def _ask(self, token: str, method: str, signature: str, body: tuple[Any, ...]) -> Any:
        """Call a method whose answer comes as a signal; raises `PermissionDeniedError`."""
        address = DBusAddress(_PATH, _BUS, _SHORTCUTS)
        (handle,) = await self._call(address, method, signature, body)
        while True:
            signal = await self._signals.get()
            # portals before 0.9 made up a path of their own
            if _member(signal) == "Response" and (
                _path(signal) == handle or _path(signal).endswith(f"/{token}")
            ):
                code, results = signal.body
                if code != 0:
                    raise PermissionDeniedError
                return results

    async def _call(
        self, address: DBusAddress, method: str, signature: str, body: tuple[Any, ...]
    ) -> tuple[Any, ...]:
        call = new_method_call(address, method, signature, body)
        reply = await self._router.send_and_get_reply(call)
        if reply.header.message_type is MessageType.error:
            raise PortalError(reply.body)
        answer: tuple[Any, ...] = reply.body
        return answer


def _fail(bound: asyncio.Future[str], error: ShortcutError) -> None:
    if not bound.done():
        bound.set_exception(error)


def _token() -> str:
    return f"pythondocs_{secrets.token_hex(8)}"


def _member(signal: Message) -> str:
    return str(signal.header.fields.get(HeaderFields.member, ""))


def _path(signal: Message) -> str:
    return str(signal.header.fields.get(HeaderFields.path, ""))
