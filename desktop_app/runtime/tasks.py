"""Asynchronous work that is never lost: neither the task nor what it raises."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any


class TaskGroup:
    """Holds running tasks strongly, and hands what they raise to `report`.

    asyncio itself only keeps weak references to tasks; one that nobody holds may vanish half done.
    """

    def __init__(self, report: Callable[[Exception], None]) -> None:
        self._report = report
        self._running: set[asyncio.Task[None]] = set()
        self._long: set[asyncio.Task[None]] = set()
        self.closing = False
        """Whether no more work is taken."""

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        """Run `work`; after `finish` it is dropped instead."""
        self._start(work)

    def start_cancellable(self, work: Coroutine[Any, Any, None]) -> Callable[[], object]:
        """Run `work`, which may be cancelled: by what this returns, and by `finish`."""
        task = self._start(work)
        if task is None:
            return lambda: None
        self._long.add(task)
        task.add_done_callback(self._long.discard)
        return task.cancel

    async def finish(self) -> None:
        """Take no more work and wait for what runs.

        Nothing is cancelled but what was said to be long: cancelling the task of a running
        statement leaves its connection in an unknown state, and every statement is short.
        """
        self.closing = True
        for task in self._long:
            task.cancel()
        while self._running:
            await asyncio.wait(self._running)

    def _start(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None] | None:
        if self.closing:
            work.close()
            return None
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        if task.cancelled():
            return
        error = task.exception()
        if isinstance(error, Exception) and not self.closing:
            self._report(error)
