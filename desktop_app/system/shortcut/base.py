"""What all backends of the global shortcut have in common, and their errors."""

from abc import ABC, abstractmethod
from collections.abc import Callable

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
        """Bind these keys in place of those before, and return them in words.

        Raises `ShortcutError`; there is no shortcut then.
        """

    @abstractmethod
    async def release(self) -> None:
        """Leave the keys to others."""
