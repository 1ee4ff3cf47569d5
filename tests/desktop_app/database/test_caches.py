"""What a repository keeps of what it has read."""

from collections.abc import Iterable

from desktop_app.database.entry_cache import EntryCache
from desktop_app.database.page_cache import PageCache


class Shelf:
    """Gives out pages of a size, and notes which."""

    def __init__(self, size: int = 10) -> None:
        self.size = size
        self.asked: list[int] = []

    def read(self, ids: Iterable[int]) -> dict[int, str]:
        wanted = sorted(ids)
        self.asked += wanted
        return {number: str(number) * self.size for number in wanted}


def test_a_page_is_read_once() -> None:
    pages, shelf = PageCache(), Shelf(2)
    assert pages.get({1, 2}, shelf.read) == {1: "11", 2: "22"}
    assert pages.get({2, 3}, shelf.read) == {2: "22", 3: "33"}
    assert shelf.asked == [1, 2, 3]


def test_of_many_pages_those_used_last_are_kept() -> None:
    pages, shelf = PageCache(), Shelf(1_500_000)
    for page in (1, 2, 1, 3):
        pages.get({page}, shelf.read)
    shelf.asked.clear()
    pages.get({1}, shelf.read)
    pages.get({3}, shelf.read)
    assert shelf.asked == []
    pages.get({2}, shelf.read)
    assert shelf.asked == [2]


def test_a_page_larger_than_all_that_is_kept_is_read() -> None:
    shelf = Shelf(5_000_000)
    assert len(PageCache().get({7}, shelf.read)[7]) == 5_000_000


def test_of_large_pages_one_alone_is_kept() -> None:
    pages, shelf = PageCache(), Shelf(2_500_000)
    for page in (1, 2, 2, 1):
        pages.get({page}, shelf.read)
    assert shelf.asked == [1, 2, 1]


def test_things_are_read_once_until_there_are_too_many() -> None:
    recent, shelf = EntryCache[str](3), Shelf(1)
    assert recent.get([1, 2], shelf.read) == {1: "1", 2: "2"}
    assert recent.get([2, 3], shelf.read) == {2: "2", 3: "3"}
    assert shelf.asked == [1, 2, 3]
    assert recent.get([4], shelf.read) == {4: "4"}
    assert recent.get([1], shelf.read) == {1: "1"}
    assert shelf.asked == [1, 2, 3, 4, 1]
