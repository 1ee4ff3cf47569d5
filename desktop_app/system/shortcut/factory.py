"""Choose the backend of the global shortcut for this desktop."""

import os
from collections.abc import Callable
from enum import Enum, auto

from desktop_app.system.shortcut.base import Pressed, SystemShortcut, UnsupportedError
from desktop_app.system.shortcut.key_combination import KeyCombination


class NoShortcut(SystemShortcut):
    """A desktop without global shortcuts."""

    async def bind(self, keys: KeyCombination) -> str:
        """Raise `UnsupportedError`."""
        raise UnsupportedError

    async def release(self) -> None:
        """Do nothing: nothing was bound."""


class Backend(Enum):
    """Who gives out global shortcuts on this desktop."""

    X11 = auto()
    PORTAL = auto()
    WINDOWS = auto()
    MAC = auto()
    NONE = auto()

    @property
    def asks_first(self) -> bool:
        """Tell whether the desktop asks the user: then nothing is bound unasked."""
        return self is Backend.PORTAL


def detect_backend(platform: str) -> Backend:
    """Return the backend of this desktop; `platform` is Qt's name of its window system."""
    if platform == "xcb" and os.environ.get("WAYLAND_DISPLAY"):
        # under XWayland X11 sees no key that is pressed in another window
        return Backend.PORTAL
    backends = {
        "xcb": Backend.X11,
        "wayland": Backend.PORTAL,
        "windows": Backend.WINDOWS,
        "cocoa": Backend.MAC,
    }
    return backends.get(platform, Backend.NONE)


def create_shortcut(chosen: Backend, pressed: Pressed, lost: Callable[[], None]) -> SystemShortcut:
    """Create a shortcut with this backend; import what it needs, which takes a moment."""
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
