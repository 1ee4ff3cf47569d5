"""What every way to have a shortcut from anywhere has in common."""

import os
from abc import ABC, abstractmethod
from collections.abc import Callable
from enum import Enum, auto

from desktop_app.system.shortcut.key_combination import KeyCombination

Pressed = Callable[[str], None]
"""Called in the event loop, with the leave to come to the front that the desktop gave, or ""."""


class ShortcutError(Exception):
    """There is no shortcut; each kind of it has a sentence in the settings."""


class KeysInUseError(ShortcutError):
    """Another program has these keys."""


class UnsupportedKeysError(ShortcutError):
    """This keyboard has no such key, or the keys are for typing."""


class UnsupportedError(ShortcutError):
    """This desktop lets no application have shortcuts."""


class PermissionDeniedError(ShortcutError):
    """The user, or the desktop in his name, said no."""


class SystemShortcut(ABC):
    """One combination of keys that is heard whatever window has the keyboard."""

    def __init__(self, pressed: Pressed, lost: Callable[[], None]) -> None:
        """`lost` is called when the desktop takes the shortcut away."""
        self._pressed, self._lost = pressed, lost

    @abstractmethod
    async def bind(self, keys: KeyCombination) -> str:
        """Have these keys, in place of those before, and say which ones they are in words.

        Raises `ShortcutError`; there is no shortcut then.
        """

    @abstractmethod
    async def release(self) -> None:
        """Leave the keys to others."""


class NoShortcut(SystemShortcut):
    """Where there is nothing to ask."""

    async def bind(self, keys: KeyCombination) -> str:
        """Always raises `UnsupportedError`."""
        raise UnsupportedError

    async def release(self) -> None:
        """There is nothing."""


class Backend(Enum):
    """How this desktop gives out shortcuts."""

    X11 = auto()
    PORTAL = auto()
    WINDOWS = auto()
    MAC = auto()
    NONE = auto()

    @property
    def asks_first(self) -> bool:
        """Whether the desktop asks the user: then nothing is bound that he has not wished for."""
        return self is Backend.PORTAL


def detect_backend(platform: str) -> Backend:
    """The way of this desktop; `platform` is Qt's name of the window system in use."""
    if platform == "xcb" and os.environ.get("WAYLAND_DISPLAY"):
        # as a guest of Wayland X11 hears no key that is pressed in another window
        return Backend.PORTAL
    ways = {
        "xcb": Backend.X11,
        "wayland": Backend.PORTAL,
        "windows": Backend.WINDOWS,
        "cocoa": Backend.MAC,
    }
    return ways.get(platform, Backend.NONE)


def create_shortcut(chosen: Backend, pressed: Pressed, lost: Callable[[], None]) -> SystemShortcut:
    """A shortcut in this way; imports what it needs, which takes a moment."""
    if chosen is Backend.WINDOWS:
        from desktop_app.system.shortcut.windows import WindowsShortcut

        return WindowsShortcut(pressed, lost)
    if chosen is Backend.MAC:
        from desktop_app.system.shortcut.macos import MacShortcut

        return MacShortcut(pressed, lost)
    if chosen is Backend.PORTAL:
        from desktop_app.system.shortcut.portal import PortalShortcut

        return PortalShortcut(pressed, lost)
    if chosen is Backend.X11:
        from desktop_app.system.shortcut.x11 import X11Shortcut

        return X11Shortcut(pressed, lost)
    return NoShortcut(pressed, lost)
