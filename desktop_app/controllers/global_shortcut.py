"""Binds the global shortcut that the settings ask for, and reports how that went."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal

from desktop_app.system.shortcut.base import (
    KeysInUseError,
    PermissionDeniedError,
    Pressed,
    ShortcutError,
    SystemShortcut,
    UnsupportedError,
    UnsupportedKeysError,
)
from desktop_app.system.shortcut.key_combination import KeyCombination

Make = Callable[[Pressed, Callable[[], None]], SystemShortcut]


class ShortcutStatus(Enum):
    """Whether the shortcut is bound, and if not, why."""

    OFF = auto()
    ASKING = auto()
    BOUND = auto()
    TAKEN = auto()
    UNKNOWN_KEYS = auto()
    NOT_OFFERED = auto()
    DECLINED = auto()
    LOST = auto()


_WHY: dict[type[ShortcutError], ShortcutStatus] = {
    KeysInUseError: ShortcutStatus.TAKEN,
    UnsupportedKeysError: ShortcutStatus.UNKNOWN_KEYS,
    UnsupportedError: ShortcutStatus.NOT_OFFERED,
    PermissionDeniedError: ShortcutStatus.DECLINED,
}


@dataclass(frozen=True, slots=True)
class ShortcutState:
    """The status of the shortcut, and its keys in words."""

    status: ShortcutStatus = ShortcutStatus.OFF
    keys: str = ""


class GlobalShortcut(QObject):
    """Binds one combination at a time; the latest wish counts."""

    pressed = Signal(str)
    """The keys were pressed; with the leave to come to the front, where the desktop gives one."""
    changed = Signal(object)
    """The `ShortcutState`."""

    def __init__(self, make: Make, parent: QObject | None = None) -> None:
        """`make` is called in a worker when a shortcut is wanted for the first time."""
        super().__init__(parent)
        self._make = make
        self._system: SystemShortcut | None = None
        self._task: asyncio.Task[None] | None = None
        self._wanted = ""
        self._closed = False
        self.state = ShortcutState()

    def request(self, keys: str) -> None:
        """Bind these keys, or none; after `close` do nothing."""
        if keys != self._wanted and not self._closed:
            self._wanted = keys
            if keys:
                self._set_state(ShortcutStatus.ASKING, keys)
            self._task = asyncio.get_running_loop().create_task(self._change(self._task, keys))

    async def close(self) -> None:
        """Leave the keys to others, for good: settings may still change meanwhile."""
        self._closed = True
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
        if self._system is not None:
            await self._system.release()

    async def _change(self, before: asyncio.Task[None] | None, keys: str) -> None:
        if before is not None:
            before.cancel()  # it may wait for a person
            await asyncio.wait([before])
        if not keys:
            if self._system is not None:
                await self._system.release()
            self._set_state(ShortcutStatus.OFF)
            return
        try:
            combination = KeyCombination.parse(keys)
            if self._system is None:
                self._system = await asyncio.to_thread(self._make, self.pressed.emit, self._lose)
            self._set_state(ShortcutStatus.BOUND, await self._system.bind(combination))
        except ValueError:
            self._set_state(ShortcutStatus.UNKNOWN_KEYS, keys)
        except ShortcutError as error:
            self._set_state(_WHY[type(error)], keys)

    def _lose(self) -> None:
        self._set_state(ShortcutStatus.LOST, self._wanted)

    def _set_state(self, status: ShortcutStatus, keys: str = "") -> None:
        self.state = ShortcutState(status, keys)
        self.changed.emit(self.state)
