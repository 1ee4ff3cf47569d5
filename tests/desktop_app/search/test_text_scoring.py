"""Which texts say most about a question."""

import pytest

from desktop_app.database.search_index import FoundWord
from desktop_app.docset import postings
from desktop_app.search.text_scoring import best_texts

TOTAL = 1000


def word(stem: str, entries: dict[int, int], count: int | None = None) -> FoundWord:
    return FoundWord(stem, count or len(entries), postings.pack(entries.items()))


SORT = word("sort", {1: 200, 2: 180, 3: 100}, 50)
LIST = word("list", {2: 100, 4: 250}, 400)
LISTEN = word("listen", {5: 250}, 10)
THE = word("the", {6: 255, 3: 200}, 999)


@pytest.mark.parametrize(
    ("wanted", "begun", "words", "best"),
    [
        (["sort"], "", [SORT], [1, 2, 3]),
        # all the words before most of them
        (["sort", "list"], "", [SORT, LIST], [2, 1, 4, 3]),
        # a word that every entry has tells nothing
        (["sort", "the"], "", [SORT, THE], [1, 2, 3, 6]),
        # what the last word may become, but less
        (["list"], "list", [LIST, LISTEN], [4, 5, 2]),
        (["lis"], "lis", [LIST, LISTEN], [4, 5, 2]),
        # not words that were not asked for
        (["sort"], "", [SORT, LISTEN], [1, 2, 3]),
        (["nowhere"], "", [], []),
        ([], "", [], []),
    ],
)
def test_the_best_texts(
    wanted: list[str], begun: str, words: list[FoundWord], best: list[int]
) -> None:
    found = best_texts(wanted, begun, words, TOTAL, limit=10)
    assert [text.entry_id for text in found] == best
    assert all(0 < text.score <= 1 for text in found)


def test_an_unknown_word_makes_the_others_tell_less() -> None:
    known = best_texts(["sort"], "", [SORT], TOTAL, 10)
    partly = best_texts(["sort", "zzz"], "", [SORT], TOTAL, 10)
    assert [text.entry_id for text in known] == [text.entry_id for text in partly]
    assert partly[0].score < known[0].score / 2


def test_no_more_than_asked_for() -> None:
    assert len(best_texts(["sort"], "", [SORT], TOTAL, 2)) == 2
