"""What was read from the docsets last."""

from collections.abc import Awaitable, Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class Recent(Generic[T]):
    """Things read by docset and id; when there are more than `most`, all are forgotten."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[tuple[str, int], T] = {}

    async def get(
        self, docset: str, ids: Iterable[int], read: Callable[[list[int]], Awaitable[dict[int, T]]]
    ) -> dict[int, T]:
        """The things with these ids; `read` is asked for those that are not here."""
        kept = self._kept
        wanted = list(ids)
        found = {i: kept[docset, i] for i in wanted if (docset, i) in kept}
        missing = [i for i in wanted if i not in found]
        if missing:
            read_now = await read(missing)
            if len(kept) + len(read_now) > self._most:
                kept.clear()
            kept.update(((docset, i), thing) for i, thing in read_now.items())
            found.update(read_now)
        return found

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()
