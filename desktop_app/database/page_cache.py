"""The pages read last, unpacked."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Set

_CHARACTERS = 4_000_000
"""How much HTML is kept: the largest page of Python's documentation is a fifth of it."""


class PageCache:
    """Unpacked HTML by page, at most `_CHARACTERS` of it; what was used last is kept."""

    def __init__(self) -> None:
        self._html: OrderedDict[int, str] = OrderedDict()
        self._size = 0

    def get(
        self, page_ids: Set[int], read: Callable[[Set[int]], Mapping[int, str]]
    ) -> dict[int, str]:
        """Return the HTML of several pages; `read` is asked for those that are not here."""
        found = {page: self._html[page] for page in page_ids if page in self._html}
        for page in found:
            self._html.move_to_end(page)
        if missing := page_ids - found.keys():
            for page, html in read(missing).items():
                self._keep(page, html)
                found[page] = html
        return found

    def _keep(self, page: int, html: str) -> None:
        self._size += len(html) - len(self._html.pop(page, ""))
        self._html[page] = html
        while self._size > _CHARACTERS and len(self._html) > 1:
            _, oldest = self._html.popitem(last=False)
            self._size -= len(oldest)
