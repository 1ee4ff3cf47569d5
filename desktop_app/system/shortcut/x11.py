"""A shortcut by X11's GrabKey, whose errors say what a listener cannot know: the keys are taken."""

import asyncio
from collections.abc import Callable, Iterator
from itertools import combinations

import xcffib
import xcffib.xproto as x
from xcffib import keysymdef

from desktop_app.system.shortcut.base import (
    KeysInUseError,
    Pressed,
    SystemShortcut,
    UnsupportedError,
    UnsupportedKeysError,
)
from desktop_app.system.shortcut.key_combination import KeyCombination

_MASKS = {
    "Ctrl": x.ModMask.Control,
    "Shift": x.ModMask.Shift,
    "Alt": x.ModMask._1,
    "Meta": x.ModMask._4,
}
_REPEATED_WITHIN = 3
"""Milliseconds: a key that is held is released and pressed at the same moment, again and again."""

_SETTLED_AFTER = 0.3
"""Seconds after which a change of the keyboard layout is complete."""


class X11Shortcut(SystemShortcut):
    """The keys, grabbed on the root window of a connection of our own."""

    def __init__(self, pressed: Pressed, lost: Callable[[], None]) -> None:
        super().__init__(pressed, lost)
        self._connection: xcffib.Connection | None = None
        self._keys: KeyCombination | None = None
        self._grabbed: set[tuple[int, int]] = set()
        self._descriptor = -1
        self._released_at = 0
        self._regrab: asyncio.TimerHandle | None = None

    async def bind(self, keys: KeyCombination) -> str:
        """Grab the keys, whatever the state of Num Lock and Caps Lock."""
        try:
            return await self._bind(keys)
        except xcffib.ConnectionException:
            raise UnsupportedError from None

    async def _bind(self, keys: KeyCombination) -> str:
        connection: xcffib.Connection = self._connection or await asyncio.to_thread(xcffib.connect)
        if self._connection is None:
            self._connection = connection
            self._descriptor = connection.get_file_descriptor()
            asyncio.get_running_loop().add_reader(self._descriptor, self._read, connection)
        self._keys = None
        self._grab(connection, keys)
        self._keys = keys
        return str(keys)

    async def release(self) -> None:
        """Close the connection, and with it every grab."""
        self._drop()

    def _grab(self, connection: xcffib.Connection, keys: KeyCombination) -> None:
        """Hold exactly these grabs; those that are held already stay, so that no press is lost."""
        mapping = _Keyboard(connection)
        codes = mapping.codes(getattr(keysymdef, f"XK_{keys.named.x11}"))
        held = sum(_MASKS[name] for name in keys.modifiers)
        wanted = {(code, held | lock) for code in codes for lock in mapping.locks()}
        self._ungrab(connection, self._grabbed - wanted)
        root = connection.get_setup().roots[connection.pref_screen].root
        asked = {
            (code, mask): connection.core.GrabKeyChecked(
                False, root, mask, code, x.GrabMode.Async, x.GrabMode.Async
            )
            for code, mask in wanted - self._grabbed
        }
        taken = False
        for grab, cookie in asked.items():
            try:
                cookie.check()
                self._grabbed.add(grab)
            except x.AccessError:
                taken = True
        if taken:  # half a shortcut, which works without Num Lock, say, is none
            self._ungrab(connection, set(self._grabbed))
            raise KeysInUseError
        if not codes:
            raise UnsupportedKeysError

    def _ungrab(self, connection: xcffib.Connection, grabs: set[tuple[int, int]]) -> None:
        root = connection.get_setup().roots[connection.pref_screen].root
        for code, mask in grabs:
            connection.core.UngrabKeyChecked(code, root, mask).check()
        self._grabbed -= grabs

    def _read(self, connection: xcffib.Connection) -> None:
        try:
            while event := connection.poll_for_event():
                self._take(event)
        except xcffib.ConnectionException:
            self._drop()
            self._lost()

    def _take(self, event: xcffib.Event) -> None:
        if isinstance(event, x.KeyPressEvent):
            if not 0 <= event.time - self._released_at < _REPEATED_WITHIN:
                self._pressed(f"_TIME{event.time}")
        elif isinstance(event, x.KeyReleaseEvent):
            self._released_at = event.time
        elif isinstance(event, x.MappingNotifyEvent) and event.request != x.Mapping.Pointer:
            if self._regrab is not None:
                self._regrab.cancel()
            self._regrab = asyncio.get_running_loop().call_later(_SETTLED_AFTER, self._grab_anew)

    def _grab_anew(self) -> None:
        """Grab the key anew: in another keyboard layout it may be elsewhere."""
        if self._connection is not None and self._keys is not None:
            try:
                self._grab(self._connection, self._keys)
                # what came while the answers were read waits, and wakes nobody
                self._read(self._connection)
            except (KeysInUseError, UnsupportedKeysError, xcffib.ConnectionException):
                self._lost()

    def _drop(self) -> None:
        """Forget the connection; the server forgets the grabs."""
        if self._regrab is not None:
            self._regrab.cancel()
        connection, self._connection, self._keys = self._connection, None, None
        self._grabbed.clear()
        if connection is not None:
            asyncio.get_running_loop().remove_reader(self._descriptor)
            connection.disconnect()


class _Keyboard:
    """Which keys there are, and which modifiers only lock."""

    def __init__(self, connection: xcffib.Connection) -> None:
        setup = connection.get_setup()
        self._first = setup.min_keycode
        count = setup.max_keycode - self._first + 1
        mapping = connection.core.GetKeyboardMapping(self._first, count).reply()
        self._width = mapping.keysyms_per_keycode
        self._symbols = list(mapping.keysyms)
        self._modifiers = connection.core.GetModifierMapping().reply()

    def codes(self, symbol: int) -> list[int]:
        """Return the keys with this symbol, on the first level of any layout if there is one."""
        unshifted = [at for at, each in enumerate(self._symbols) if each == symbol]
        first = [at for at in unshifted if at % self._width in {0, 2}]
        return sorted({self._first + at // self._width for at in first or unshifted})

    def locks(self) -> Iterator[int]:
        """Return every state of Caps Lock, Num Lock and Scroll Lock, as a mask."""
        masks = {int(x.ModMask.Lock)}
        masks |= {
            self._mask(getattr(keysymdef, f"XK_{name}")) for name in ("Num_Lock", "Scroll_Lock")
        }
        masks -= {0}
        for some in range(len(masks) + 1):
            for chosen in combinations(sorted(masks), some):
                yield sum(chosen)

    def _mask(self, symbol: int) -> int:
        codes = set(self.codes(symbol))
        each = self._modifiers.keycodes_per_modifier
        keycodes = list(self._modifiers.keycodes)
        rows = [set(keycodes[at : at + each]) for at in range(0, len(keycodes), each)]
        return sum(1 << number for number, row in enumerate(rows) if codes & row)
