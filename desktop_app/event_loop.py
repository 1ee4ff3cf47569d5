"""asyncio on Qt's event loop: qasync, with a wake-up from other threads that cannot crash.

qasync carries calls from other threads by a signal that is connected to a lambda, which PySide6
since 6.8 does not survive for long (neither does it survive events posted from there), and starts
a timer for every single call. Here calls wait in a queue. A byte through a pair of sockets, which
needs nothing of Qt in the other thread, or one timer has them all run.
"""

import asyncio
import socket
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from contextvars import Context
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, QTimerEvent, Slot
from qasync import QEventLoop

_THREADS = 2


class EventLoop(QEventLoop):  # type: ignore[misc] # qasync has no type hints
    """The event loop of the window."""

    def __init__(self, application: QCoreApplication) -> None:
        self._turn = _Turn()
        super().__init__(application)
        # qasync's own would start ten threads for the first call
        self.set_default_executor(ThreadPoolExecutor(_THREADS, thread_name_prefix="worker"))

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> asyncio.Handle:
        """Run `callback` in the next turn."""
        handle = asyncio.Handle(callback, args, self, context)
        self._turn.add(handle)
        return handle

    call_soon_threadsafe = call_soon

    def close(self) -> None:
        """Release what the loop holds; workers have ended by then."""
        super().close()
        self._turn.close()


class _Turn(QObject):
    """The calls that wait, run a batch at a time so that Qt's own events get their turn."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[asyncio.Handle] = deque()
        self._timer = 0
        self._home = threading.get_ident()
        self._inlet, self._outlet = socket.socketpair()
        self._inlet.setblocking(False)
        self._outlet.setblocking(False)
        self._notifier = QSocketNotifier(self._outlet.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    def add(self, handle: asyncio.Handle) -> None:
        """Run this too; any thread may say so."""
        self._waiting.append(handle)
        if threading.get_ident() == self._home:
            self._timer = self._timer or self.startTimer(0)
        else:
            # a full socket has woken the loop already, a closed one has none
            with suppress(OSError):
                self._inlet.send(b"\0")

    def close(self) -> None:
        """Run nothing any more."""
        self._waiting.clear()
        self._notifier.setEnabled(False)
        if self._timer:
            self.killTimer(self._timer)
        self._inlet.close()
        self._outlet.close()

    def timerEvent(self, event: QTimerEvent) -> None:
        """Run what waits since the last batch."""
        self.killTimer(self._timer)
        self._timer = 0
        self._run()

    @Slot()
    def _woken(self) -> None:
        with suppress(BlockingIOError):
            self._outlet.recv(4096)
        self._run()

    def _run(self) -> None:
        for _ in range(len(self._waiting)):
            handle = self._waiting.popleft()
            if not handle.cancelled():
                handle._run()
        if self._waiting and not self._timer:
            self._timer = self.startTimer(0)
