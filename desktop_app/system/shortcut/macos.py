"""A shortcut by macOS' Carbon hot keys. Untried: there was no Mac to run it on.

quickmachotkey needs no permission to watch the keyboard, as listeners do. macOS tells nobody that
another program has the same keys: there both are called.
"""

import importlib
from typing import Any

from desktop_app.system.shortcut.base import SystemShortcut, UnsupportedError, UnsupportedKeysError
from desktop_app.system.shortcut.key_combination import KeyCombination

# Qt exchanges the two: its Ctrl is a Mac's Command
_MODIFIERS = {"Ctrl": "cmdKey", "Shift": "shiftKey", "Alt": "optionKey", "Meta": "controlKey"}


class MacShortcut(SystemShortcut):
    """A hot key of the application's own event target."""

    _key: Any = None

    async def bind(self, keys: KeyCombination) -> str:
        """Register the keys."""
        await self.release()
        try:
            library = importlib.import_module("quickmachotkey")
            constants = importlib.import_module("quickmachotkey.constants")
        except ImportError:
            raise UnsupportedError from None
        code = getattr(constants, f"kVK_{keys.named.mac}", None)
        if code is None:
            raise UnsupportedKeysError
        held = library.mask(*(getattr(constants, _MODIFIERS[name]) for name in keys.modifiers))

        @library.quickHotKey(virtualKey=code, modifierMask=held)  # type: ignore[untyped-decorator]  # there is no such library here
        def show() -> None:
            self._pressed("")

        self._key = show
        return str(keys)

    async def release(self) -> None:
        """Unregister the keys."""
        if self._key is not None:
            self._key.unregister()
            self._key = None
