"""The repository over a docset file, in the thread that has the connection."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database.repository import OPENING, Repository
from desktop_app.docset.kinds import Kind
from tests.docsets import Sample, write

SENTENCE = "<p>Some <b>words</b> &amp; more. </p>"
SAMPLES = [
    Sample(Kind.FUNCTION, "short", "page.html", "short", html=SENTENCE),
    Sample(Kind.FUNCTION, "long", "page.html", "long", html=SENTENCE * 3_000),
    Sample(
        Kind.FUNCTION,
        "crowded",
        "page.html",
        "crowded",
        html='<a href="x" title="a very long title that is no text">w</a> ' * 1_500,
    ),
]


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Repository]:
    path = write(tmp_path / "tiny.db", SAMPLES)
    with closing(sqlite3.connect(path)) as connection:
        yield Repository(connection)


def test_an_opening_is_the_beginning_of_the_text(repository: Repository) -> None:
    texts, openings = repository.texts([1, 2, 3]), repository.text_starts([1, 2, 3])
    assert openings == {entry_id: text[:OPENING] for entry_id, text in texts.items()}
    assert len(texts[2]) > OPENING and len(openings[1]) < OPENING
    assert repository.text_starts([2, 1]) == {2: openings[2], 1: openings[1]}


def test_entries_come_with_all_their_fields(repository: Repository) -> None:
    entry, (page_id, start) = repository.entries([1, 99])[1]
    assert (entry.docset, entry.id, entry.kind, entry.name) == (
        "tiny-1.0",
        1,
        Kind.FUNCTION,
        "short",
    )
    assert (entry.url, page_id, start) == ("page.html#short", 1, 0)
    assert repository.entries([99]) == {}
