"""What stands in double quotes is found wherever it stands, and nowhere else."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from desktop_app.database.repository import Repository
from desktop_app.docset.stemming import tokenized, words
from desktop_app.docset.tables import FORMER_FULL_TEXT_INDEXES
from desktop_app.search.docset_search import DocsetSearch
from desktop_app.search.query import parse
from parser import pipeline
from parser.output.sqlite_writer import Tables, write
from tests.fixtures.building import build_docset


class Documentation:
    """A docset, searched by its index and by reading all of its texts."""

    def __init__(self, connection: sqlite3.Connection, tables: Tables) -> None:
        self._search = DocsetSearch(Repository(connection))
        self.texts = {entry_id: (title, text) for entry_id, title, text in tables.texts}
        self._names: dict[int, list[str]] = {entry_id: [] for entry_id in self.texts}
        for row, name in tables.names:
            self._names[row["entry_id"]].append(name.text)

    def found(self, phrase: str) -> set[int]:
        """Return the entries that the search finds."""
        return {ranked.entry_id for ranked in self._search.find(parse(f'"{phrase}"'))}

    def having(self, phrase: str) -> set[int]:
        """Return the entries in whose text, title or signature it stands."""
        return {i for i, texts in self.texts.items() if any(_has(text, phrase) for text in texts)}

    def called(self, phrase: str) -> set[int]:
        """Return the entries one of whose names has it."""
        return {i for i, names in self._names.items() if any(_has(name, phrase) for name in names)}


def _has(text: str, phrase: str) -> bool:
    return f" {tokenized(phrase)} " in f" {tokenized(text)} "


@pytest.fixture(scope="module")
def built(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[sqlite3.Connection, Tables]]:
    path = tmp_path_factory.mktemp("phrases") / "lantern.db"
    written: list[Tables] = []

    def write_and_keep(to: Path, tables: Tables) -> dict[str, int]:
        written.append(tables)
        return write(to, tables)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "write", write_and_keep)
        build_docset(path)
    with closing(sqlite3.connect(path)) as connection:
        yield connection, written[0]


@pytest.fixture(scope="module")
def documentation(built: tuple[sqlite3.Connection, Tables]) -> Documentation:
    return Documentation(*built)


def _phrases(documentation: Documentation) -> st.SearchStrategy[str]:
    """Yield phrases that stand somewhere, and such as the same words might make."""
    texts = [said for _, text in documentation.texts.values() if (said := words(text))]
    vocabulary = sorted({word for text in texts for word in text})
    standing = st.sampled_from(texts).flatmap(
        lambda text: st.tuples(st.integers(0, len(text) - 1), st.integers(1, 6)).map(
            lambda cut: " ".join(text[cut[0] : cut[0] + cut[1]])
        )
    )
    made_up = st.lists(st.sampled_from(vocabulary), min_size=1, max_size=3).map(" ".join)
    return standing | made_up


@given(data=st.data())
def test_phrases_are_where_reading_finds_them(
    documentation: Documentation, data: st.DataObject
) -> None:
    phrase = data.draw(_phrases(documentation))
    found, having = documentation.found(phrase), documentation.having(phrase)
    assert having <= found <= having | documentation.called(phrase)


@pytest.mark.parametrize(
    "phrase", ["Reading a FILE, line by line!", "oil is left", "in the", "lantern", "line-by-line"]
)
def test_case_and_signs_do_not_count(documentation: Documentation, phrase: str) -> None:
    found, having = documentation.found(phrase), documentation.having(phrase)
    assert having
    assert having <= found <= having | documentation.called(phrase)


@pytest.mark.parametrize("phrase", ["lamp zebra", "line a file", "zzz", "lampp burns oil"])
def test_what_is_nowhere_is_nowhere(documentation: Documentation, phrase: str) -> None:
    assert not documentation.having(phrase)
    assert not documentation.found(phrase)


def test_quotes_around_signs_are_no_phrase() -> None:
    assert parse('"_" "a b"').phrases == ("a b",)


def test_no_phrase_reaches_from_a_title_into_the_text(documentation: Documentation) -> None:
    for title, text in documentation.texts.values():
        if words(title) and words(text):
            across = " ".join((*words(title)[-1:], *words(text)[:3]))
            expected = documentation.having(across) | documentation.called(across)
            assert documentation.found(across) <= expected


def test_an_older_docset_is_looked_through(built: tuple[sqlite3.Connection, Tables]) -> None:
    connection, tables = built
    with closing(sqlite3.connect(":memory:")) as older:
        connection.backup(older)
        older.execute("DROP TABLE text_index")
        for statement in FORMER_FULL_TEXT_INDEXES:
            older.execute(statement)
        older.executemany(
            "INSERT INTO text_index(rowid, title, body) VALUES (?, ?, ?)", tables.texts
        )
        older.execute("UPDATE docset SET schema_version = 1")
        documentation = Documentation(older, tables)
        assert documentation.found("a file line")
        assert not documentation.found("line a file")
