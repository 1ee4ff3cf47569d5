"""Of many requests only the latest matters: the one rule behind search and preview."""

from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

from desktop_app.runtime.tasks import TaskGroup

Request = TypeVar("Request")
Answer = TypeVar("Answer")


class LatestRequest(Generic[Request, Answer]):
    """Answers requests one at a time, and of those that wait only the latest.

    A request is worked on at once, or as soon as the one before it is done; there is no delay. An
    answer that a newer request has overtaken is dropped, so an older answer never replaces a newer
    one. A running statement is never cancelled.
    """

    def __init__(
        self,
        tasks: TaskGroup,
        work: Callable[[Request], Awaitable[Answer]],
        deliver: Callable[[Request, Answer], None],
    ) -> None:
        self._tasks = tasks
        self._work = work
        self._deliver = deliver
        self._waiting: list[Request] = []
        self._running = False
        self._generation = 0
        self.superseded = 0
        """How many requests were overtaken by a newer one before their answer was there."""

    @property
    def idle(self) -> bool:
        """Whether nothing runs or waits."""
        return not self._running and not self._waiting

    def submit(self, request: Request) -> None:
        """Answer `request`, unless another one comes first."""
        self._generation += 1
        self.superseded += len(self._waiting)
        self._waiting = [request]
        if not self._running:
            self._running = True
            self._tasks.start(self._answer())

    def discard(self) -> None:
        """Deliver nothing of what has been asked so far."""
        self._generation += 1
        self._waiting.clear()

    async def _answer(self) -> None:
        try:
            while self._waiting and not self._tasks.closing:
                request = self._waiting.pop()
                generation = self._generation
                answer = await self._work(request)
                if generation == self._generation:
                    self._deliver(request, answer)
                else:
                    self.superseded += 1
        finally:
            # what failed must not keep a newer request, which came meanwhile, from being answered
            self._running = False
            if self._waiting:
                self.submit(self._waiting.pop())
