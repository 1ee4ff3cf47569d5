"""Other languages' words meet Python's, and names stay in front."""

import asyncio
from collections import Counter
from pathlib import Path

import pytest

from desktop_app.database.library import Library
from desktop_app.docset.kinds import Kind
from desktop_app.search.query import parse
from desktop_app.search.records import Answer
from desktop_app.search.service import SearchService
from desktop_app.search.thesaurus import EQUIVALENCES, in_python_terms
from tests.docsets import Sample, write

SAMPLES = [
    Sample(Kind.CLASS, "dict", "builtins.html", "dict", text="Maps keys to values."),
    Sample(Kind.FUNCTION, "len", "builtins.html", "len", text="Return how many items it has."),
    Sample(Kind.KEYWORD, "match", "reference.html", "match", text="Compares with patterns."),
    Sample(Kind.CLASS, "threading.Lock", "threading.html", "Lock", text="Only one has it."),
    Sample(Kind.FUNCTION, "sys.setswitchinterval", "sys.html", "set", text="Seconds to wait."),
    Sample(Kind.FUNCTION, "lamp.throw", "lamp.html", "throw", text="Throw light."),
    Sample(Kind.KEYWORD, "raise", "reference.html", "raise", text="Signal an exception."),
]


@pytest.fixture(scope="module")
def docset(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("thesaurus") / "terms.db", SAMPLES)


def search(docset: Path, text: str, *, literally: bool = False) -> Answer:
    async def ask() -> Answer:
        library = Library()
        await library.open([docset])
        try:
            return await SearchService(library).search(text, literally=literally)
        finally:
            await library.close()

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("hashmap", "dict"),
        ("mutex", "threading.Lock"),
        ("switch", "match"),
        ("throw", "lamp.throw"),  # what is called as was typed stays in front
        ("dict", "dict"),
    ],
)
def test_words_of_other_languages(docset: Path, text: str, first: str) -> None:
    assert search(docset, text).results[0].entry.qualified_name == first


def test_what_python_calls_it_comes_after_a_name_as_typed(docset: Path) -> None:
    names = [result.entry.qualified_name for result in search(docset, "throw").results]
    assert names[:2] == ["lamp.throw", "raise"]
    assert "Python's word" in search(docset, "throw").results[1].why


@pytest.mark.parametrize("text", ['"hashmap"', "term:hashmap", "dict", "gather", ""])
def test_what_is_meant_as_typed_is_not_translated(text: str) -> None:
    assert parse(text).in_python_terms() is None


def test_literally_means_the_very_words(docset: Path) -> None:
    assert not search(docset, "hashmap", literally=True).results


def test_each_row_has_its_source_and_each_word_one_row() -> None:
    assert all(row.source.startswith("Wikipedia: ") for row in EQUIVALENCES)
    others = [other for row in EQUIVALENCES for other in row.others.split()]
    assert [word for word, count in Counter(others).items() if count > 1] == []
    assert list(in_python_terms(others)) != others
    assert others == [other.casefold() for other in others]
