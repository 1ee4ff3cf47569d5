"""The pages read last, unpacked."""

import asyncio
from collections import OrderedDict
from collections.abc import Mapping, Set

from desktop_app.database.repository import Repository

_CHARACTERS = 4_000_000
"""How much HTML is kept: the largest page of Python's documentation is a fifth of it."""

_INLINE = 40_000
"""Packed bytes that are unpacked at once; more would be felt, so a worker does it."""


class PageCache:
    """Unpacked HTML by page, at most `_CHARACTERS` of it; what was used last is kept."""

    def __init__(self) -> None:
        self._html: OrderedDict[tuple[str, int], str] = OrderedDict()
        self._size = 0

    async def html(self, repository: Repository, page_id: int) -> str:
        """The HTML of one page."""
        return (await self.pages(repository, {page_id}))[page_id]

    async def pages(self, repository: Repository, page_ids: Set[int]) -> dict[int, str]:
        """The HTML of several pages, from the cache or from the docset."""
        slug = repository.docset.slug
        found = {page: self._html[slug, page] for page in page_ids if (slug, page) in self._html}
        for page in found:
            self._html.move_to_end((slug, page))
        missing = page_ids - found.keys()
        if missing:
            packed = await repository.html(missing)
            if sum(map(len, packed.values())) <= _INLINE:
                unpacked = _unpack(repository, packed)
            else:
                unpacked = await asyncio.to_thread(_unpack, repository, packed)
            for page, html in unpacked.items():
                self._keep((slug, page), html)
            found.update(unpacked)
        return found

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


def _unpack(repository: Repository, packed: Mapping[int, bytes]) -> dict[int, str]:
    return {page: repository.unpack(data) for page, data in packed.items()}
