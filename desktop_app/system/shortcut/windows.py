"""A shortcut by Windows' RegisterHotKey. Untried: there was no Windows to run it on."""

import asyncio
import sys
import threading

from desktop_app.system.shortcut.base import KeysInUseError, SystemShortcut, UnsupportedError
from desktop_app.system.shortcut.key_combination import KeyCombination

_MODIFIERS = {"Alt": 0x1, "Ctrl": 0x2, "Shift": 0x4, "Meta": 0x8}
_NO_REPEAT = 0x4000
_WM_HOTKEY, _WM_QUIT = 0x0312, 0x0012
_ID = 1


class WindowsShortcut(SystemShortcut):
    """A thread with a message queue of its own: the hot key belongs to the thread."""

    _thread: threading.Thread | None = None

    async def bind(self, keys: KeyCombination) -> str:
        """Register the keys; Windows says when another program has them."""
        await self.release()
        loop = asyncio.get_running_loop()
        registered: asyncio.Future[bool] = loop.create_future()
        self._thread = threading.Thread(
            target=self._listen, args=(keys, loop, registered), name="shortcut", daemon=True
        )
        self._thread.start()
        if not await registered:
            self._thread = None
            raise KeysInUseError
        return str(keys)

    async def release(self) -> None:
        """End the thread, which unregisters its keys."""
        thread, self._thread = self._thread, None
        if sys.platform == "win32" and thread is not None and thread.native_id is not None:
            import ctypes

            ctypes.windll.user32.PostThreadMessageW(thread.native_id, _WM_QUIT, 0, 0)
            await asyncio.to_thread(thread.join)

    def _listen(
        self, keys: KeyCombination, loop: asyncio.AbstractEventLoop, done: asyncio.Future[bool]
    ) -> None:
        if sys.platform != "win32":
            loop.call_soon_threadsafe(done.set_exception, UnsupportedError())
            return
        import ctypes
        from ctypes import wintypes

        user32 = ctypes.windll.user32
        held = sum(_MODIFIERS[name] for name in keys.modifiers) | _NO_REPEAT
        had = bool(user32.RegisterHotKey(None, _ID, held, keys.named.windows))
        loop.call_soon_threadsafe(done.set_result, had)
        message = wintypes.MSG()
        while had and user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.message == _WM_HOTKEY:
                loop.call_soon_threadsafe(self._pressed, "")
        user32.UnregisterHotKey(None, _ID)
