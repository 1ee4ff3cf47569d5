"""The pages read last, unpacked."""

import asyncio
from collections import OrderedDict

from desktop_app.database.repository import Repository

_CHARACTERS = 4_000_000
"""How much HTML is kept: the largest page of Python's documentation is a fifth of it."""

_INLINE = 16_000
"""Packed bytes that are unpacked at once; more would be felt, so a worker does it."""


class PageCache:
    """Unpacked HTML by page, at most `_CHARACTERS` of it; what was used last is kept."""

    def __init__(self) -> None:
        self._html: OrderedDict[tuple[str, int], str] = OrderedDict()
        self._size = 0

    async def html(self, repository: Repository, page_id: int, packed: bytes | None = None) -> str:
        """The HTML of a page, from the cache, from `packed` or from the docset."""
        place = (repository.docset.slug, page_id)
        if place in self._html:
            self._html.move_to_end(place)
            return self._html[place]
        if packed is None:
            packed = await repository.html(page_id)
        if len(packed) <= _INLINE:
            html = repository.unpack(packed)
        else:
            html = await asyncio.to_thread(repository.unpack, packed)
        self._keep(place, html)
        return html

    def clear(self) -> None:
        """Forget every page."""
        self._html.clear()
        self._size = 0

    def _keep(self, place: tuple[str, int], html: str) -> None:
        self._size += len(html) - len(self._html.pop(place, ""))
        self._html[place] = html
        while self._size > _CHARACTERS and len(self._html) > 1:
            _, oldest = self._html.popitem(last=False)
            self._size -= len(oldest)
