import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.docset import checksum
from desktop_app.docset.identity import APPLICATION_ID, SCHEMA_VERSION
from parser.pipeline import Result


@pytest.fixture
def connection(docset: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"{docset.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        yield connection


def test_the_file_says_what_it_is_and_is_sound(connection: sqlite3.Connection) -> None:
    for pragma, value in (
        ("application_id", APPLICATION_ID),
        ("user_version", SCHEMA_VERSION),
        ("integrity_check", "ok"),
        ("freelist_count", 0),
        ("journal_mode", "delete"),
    ):
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("last: light*", "lantern.light"),
        ("last: enter*", "lantern.Lamp.__enter__"),
        ("words: lampputout*", "lantern.Lamp.put_out"),
        ("words: lanternlamp*", "lantern.Lamp"),
        ("last: walrusop*", "walrus operator"),
        ("words: operator", "walrus operator"),
        ("words: po", "lantern.Lamp.put_out"),
    ],
)
def test_names_are_found_by_the_beginning_of_any_word(
    connection: sqlite3.Connection, query: str, first: str
) -> None:
    found = connection.execute(
        "SELECT text FROM name WHERE id IN (SELECT rowid FROM name_index WHERE name_index MATCH ?)",
        (query,),
    ).fetchall()
    assert (first,) in found


@pytest.mark.parametrize(
    ("trigrams", "name"), [("ern AND inf", None), ("put AND uto", "lantern.Lamp.put_out")]
)
def test_names_are_found_by_what_is_in_their_middle(
    connection: sqlite3.Connection, trigrams: str, name: str | None
) -> None:
    found = connection.execute(
        "SELECT text FROM name WHERE id IN"
        " (SELECT rowid FROM trigram_index WHERE trigram_index MATCH ?)",
        (trigrams,),
    ).fetchall()
    assert found == ([] if name is None else [(name,)])


def test_a_symbol_is_found_by_its_key(connection: sqlite3.Connection) -> None:
    found = connection.execute(
        "SELECT kind FROM entry JOIN name ON entry_id = entry.id WHERE key = ':=' ORDER BY name.id"
    ).fetchall()
    assert ("operator",) in found


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ('"reading a file line by line"', "Reading a file line by line"),
        ("ancients", "Notes"),
        ('"pour lamp"', "lantern.oil.Oil.pour"),
        ("letters", "lantern.open"),
    ],
)
def test_text_is_found_by_its_phrases(
    connection: sqlite3.Connection, words: str, name: str
) -> None:
    found = connection.execute(
        "SELECT qualified_name FROM entry WHERE id IN"
        " (SELECT rowid FROM text_index WHERE text_index MATCH ?)",
        (words,),
    ).fetchall()
    assert (name,) in found


def test_text_is_that_of_the_innermost_entry(connection: sqlite3.Connection) -> None:
    found = connection.execute(
        "SELECT qualified_name FROM entry WHERE id IN"
        " (SELECT rowid FROM text_index WHERE text_index MATCH 'gently')"
    ).fetchall()
    assert found == [("lantern.Lamp.put_out",)]


def test_sizes_are_those_of_the_file(built: tuple[Path, Result]) -> None:
    path, result = built
    assert path.stat().st_size == sum(result.sizes.values()) + checksum.LENGTH
