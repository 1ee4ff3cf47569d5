"""asyncio on Qt's event loop: qasync, with a wake-up from other threads that cannot crash.

qasync carries calls from other threads by a signal that is connected to a lambda, which PySide6
since 6.8 does not survive for long, and starts a timer for every single call. Here calls wait in a
queue, and an event, which any thread may post, or one timer has them all run.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import Context
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimerEvent
from qasync import QEventLoop

_THREADS = 2

_WAKE = QEvent.Type(QEvent.registerEventType())


class EventLoop(QEventLoop):  # type: ignore[misc] # qasync has no type hints
    """The event loop of the window."""

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._turn = _Turn()
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


class _Turn(QObject):
    """The calls that wait, run a batch at a time so that Qt's own events get their turn."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[asyncio.Handle] = deque()
        self._woken = False
        self._timer = 0

    def add(self, handle: asyncio.Handle) -> None:
        """Run this too; any thread may say so."""
        self._waiting.append(handle)
        if not self._woken:
            self._woken = True
            # no sooner than a paint that has been asked for
            QCoreApplication.postEvent(self, QEvent(_WAKE), Qt.EventPriority.LowEventPriority.value)

    def event(self, event: QEvent) -> bool:
        """Run what waits."""
        if event.type() == _WAKE:
            self._run()
            return True
        return super().event(event)

    def timerEvent(self, event: QTimerEvent) -> None:
        """Run what has come up since the last batch."""
        self.killTimer(self._timer)
        self._timer = 0
        self._run()

    def _run(self) -> None:
        self._woken = True
        for _ in range(len(self._waiting)):
            handle = self._waiting.popleft()
            if not handle.cancelled():
                handle._run()
        self._woken = False
        if self._waiting and not self._timer:
            # an event posted now would come before any key that has been pressed meanwhile
            self._woken = True
            self._timer = self.startTimer(0)
