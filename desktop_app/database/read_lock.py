"""Who is reading: so that what they read is not replaced between two of their statements."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio


class ReadLock:
    """Counts the readers of one event loop, and waits for a moment without any."""

    def __init__(self) -> None:
        self._count = 0
        self._waiting: list[asyncio.Future[None]] = []

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Count as a reader; may be nested."""
        self._count += 1
        try:
            yield
        finally:
            self._count -= 1
            if not self._count:
                for future in self._waiting:
                    if not future.done():
                        future.set_result(None)
                self._waiting.clear()

    async def gone(self) -> None:
        """Wait until nobody reads; nobody begins before the caller awaits something else."""
        import asyncio  # who only reads, as the terminal does, has no event loop

        while self._count:
            self._waiting.append(asyncio.get_running_loop().create_future())
            await self._waiting[-1]
