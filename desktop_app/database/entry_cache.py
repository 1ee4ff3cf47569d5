"""What was read from a docset last."""

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

T = TypeVar("T")


class EntryCache(Generic[T]):
    """Things read by id; when there are more than `most`, all are forgotten."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[int, T] = {}

    def get(self, ids: Iterable[int], read: Callable[[list[int]], dict[int, T]]) -> dict[int, T]:
        """Return the things with these ids; `read` is asked for those that are not here."""
        kept = self._kept
        wanted = list(ids)
        found = {i: kept[i] for i in wanted if i in kept}
        missing = [i for i in wanted if i not in found]
        if missing:
            read_now = read(missing)
            if len(kept) + len(read_now) > self._most:
                kept.clear()
            kept.update(read_now)
            found.update(read_now)
        return found
