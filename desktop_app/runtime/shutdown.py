"""Ending in order: the last window's closing, Ctrl+C and SIGTERM are the same event."""

import asyncio
import signal
import sys
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_WAKE_EVERY = 200
"""Milliseconds after which Python gets to see a signal on Windows."""


class Shutdown(QObject):
    """Says when to end; only to be made while the event loop runs."""

    def __init__(self) -> None:
        super().__init__()
        self._wanted = asyncio.Event()
        self.stays: Callable[[], bool] = lambda: False
        """Whether the application goes on without a window."""
        # else Qt's loop would end with the window, and nothing could be closed in order
        QGuiApplication.setQuitOnLastWindowClosed(False)
        application = QGuiApplication.instance()
        if not isinstance(application, QGuiApplication):
            raise RuntimeError("there is no application to end")
        application.lastWindowClosed.connect(self._closed)
        if sys.platform == "win32":
            for number in _SIGNALS:
                signal.signal(number, self._signalled)
            self._timer = QTimer(self)
            self._timer.timeout.connect(lambda: None)
            self._timer.start(_WAKE_EVERY)
        else:
            for number in _SIGNALS:
                asyncio.get_running_loop().add_signal_handler(number, self._wanted.set)

    async def wanted(self) -> None:
        """Wait until it is time to end."""
        await self._wanted.wait()

    def begin(self) -> None:
        """Begin to shut down."""
        self._wanted.set()

    def _closed(self) -> None:
        if not self.stays():
            self._wanted.set()

    def _signalled(self, number: int, frame: FrameType | None) -> None:
        self._wanted.set()
