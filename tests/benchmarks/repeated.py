"""A docset of any size: real documentation, repeated under other names.

The texts and the last parts of names stay as they are, as a hundred libraries all have a `get`; the
first word of each name gets a syllable, as each library has a name of its own. Each has its own
pages too: shared ones would show one place under many names, of which a search lists one. A million
entries stay just under the 1 GiB that SQLite serves from memory. What real documentation of that
size would have besides is more different words in its texts.
"""

import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from desktop_app.database.repository import Repository
from desktop_app.docset.kinds import NameSource
from desktop_app.docset.name_tokens import key, normalize
from desktop_app.docset.postings import FULL, pack, unpack
from desktop_app.docset.stemming import indexed_text
from parser.output.fulltext.spellings import spellings
from parser.output.sqlite_writer import index_tokens
from parser.records import Name

_FIRST_WORD = re.compile(r"[^\W\d_]+")
_READ_AT_ONCE = 500
_WRITTEN_AT_ONCE = 100_000
_CONSONANTS, _VOWELS = "bcdfghjklmnprstvwz", "aeiou"

_RENUMBERED = """
    CREATE TEMP TABLE old_entry AS SELECT * FROM entry;
    CREATE TEMP TABLE old_name AS SELECT * FROM name;
    CREATE TEMP TABLE old_page AS SELECT * FROM page;
    DELETE FROM name; DELETE FROM entry; DELETE FROM slip; DELETE FROM spelling;
    DROP INDEX entry_parent; DROP INDEX entry_page; DROP INDEX name_key; DROP INDEX name_entry;
    INSERT INTO name_index(name_index) VALUES ('delete-all');
    INSERT INTO trigram_index(trigram_index) VALUES ('delete-all');
    INSERT INTO text_index(text_index) VALUES ('delete-all');
    INSERT INTO entry
        SELECT (id - 1) * :copies + copy + 1, copy * :pages + page_id,
            (parent_id - 1) * :copies + copy + 1, kind,
            CASE name WHEN qualified_name THEN renamed(name, copy) ELSE name END,
            renamed(qualified_name, copy), anchor, start, body, "end", signature, summary, added,
            deprecated, links, linking_pages, importance
        FROM old_entry, copy ORDER BY id, copy;
    INSERT INTO name
        SELECT (id - 1) * :copies + copy + 1, (entry_id - 1) * :copies + copy + 1,
            renamed(text, copy), key(renamed(text, copy)), source
        FROM old_name, copy ORDER BY id, copy;
    INSERT INTO page
        SELECT copy * :pages + id, copy || '/' || path, renamed(title, copy),
            copy * :pages + parent_id, html
        FROM old_page, copy WHERE copy > 0 ORDER BY copy, id;
    UPDATE anchor SET entry_id = (entry_id - 1) * :copies + 1;
    UPDATE word SET entry_count = entry_count * :copies, postings = repeated(postings);
    UPDATE docset SET entry_count = entry_count * :copies, page_count = page_count * :copies;
"""
_FINISHED = """
    CREATE INDEX entry_parent ON entry (parent_id, start);
    CREATE INDEX entry_page ON entry (page_id);
    CREATE INDEX name_key ON name ("key");
    CREATE INDEX name_entry ON name (entry_id);
    INSERT INTO name_index(name_index) VALUES ('optimize');
    INSERT INTO trigram_index(trigram_index) VALUES ('optimize');
    INSERT INTO text_index(text_index) VALUES ('optimize');
    ANALYZE;
"""


def renamed(text: str, copy: int) -> str:
    """Return a name as copy number `copy` has it; copy 0 is the original.

    >>> renamed("asyncio.gather", 7)
    'asynciobe.gather'
    """
    if not copy:
        return text
    vowel, consonant = divmod(copy, len(_CONSONANTS))
    syllable = _CONSONANTS[consonant] + _VOWELS[vowel % len(_VOWELS)]
    return _FIRST_WORD.sub(lambda word: word[0] + syllable, text, count=1)


def repeat(source: Path, target: Path, copies: int) -> None:
    """Write to `target` the docset `source`, `copies` times over."""
    texts = _texts(source)
    shutil.copyfile(source, target)
    with closing(sqlite3.connect(target)) as connection:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "temp_store = MEMORY"):
            connection.execute(f"PRAGMA {pragma}")
        connection.create_function("renamed", 2, renamed, deterministic=True)
        connection.create_function("key", 1, key, deterministic=True)
        connection.create_function("repeated", 1, lambda data: _repeated(data, copies))
        connection.execute("CREATE TEMP TABLE copy (copy INTEGER PRIMARY KEY)")
        connection.executemany("INSERT INTO copy VALUES (?)", ((n,) for n in range(copies)))
        (pages,) = connection.execute("SELECT max(id) FROM page").fetchone()
        script = _RENUMBERED.replace(":copies", str(copies)).replace(":pages", str(pages))
        for statement in script.split(";"):
            connection.execute(statement)
        _index(connection, texts, copies)
        _spell(connection)
        connection.commit()
        connection.executescript(_FINISHED)
        connection.execute("VACUUM")


def entries_of(file: Path) -> int:
    """Return how many entries a docset has."""
    with closing(sqlite3.connect(file)) as connection:
        count: int = connection.execute("SELECT entry_count FROM docset").fetchone()[0]
        return count


def _texts(source: Path) -> dict[int, str]:
    with closing(sqlite3.connect(source)) as connection:
        repository = Repository(connection)
        texts: dict[int, str] = {}
        count = repository.docset.entry_count
        for first in range(1, count + 1, _READ_AT_ONCE):
            last = min(first + _READ_AT_ONCE, count + 1)
            texts |= repository.texts(range(first, last))
        return texts


def _repeated(data: bytes, copies: int) -> bytes:
    pairs = (divmod(number, FULL + 1) for number in unpack(data))
    return pack(
        ((entry - 1) * copies + copy + 1, weight)
        for entry, weight in pairs
        for copy in range(copies)
    )


def _index(connection: sqlite3.Connection, texts: dict[int, str], copies: int) -> None:
    """Fill the full-text indexes, row by row in the order of ids, as the parser does."""
    names = connection.execute("SELECT id, text, source FROM name ORDER BY id")
    for rows in _batches(names):
        searched = [(number, text, source) for number, text, source in rows if normalize(text)]
        connection.executemany(
            "INSERT INTO name_index(rowid, last, words) VALUES (?, ?, ?)",
            ((number, *index_tokens(_name(text, source))) for number, text, source in searched),
        )
        connection.executemany(
            "INSERT INTO trigram_index(rowid, squashed) VALUES (?, ?)",
            ((number, normalize(text)) for number, text, _ in searched),
        )
    entries = connection.execute("SELECT id, qualified_name, signature FROM entry ORDER BY id")
    for rows in _batches(entries):
        connection.executemany(
            "INSERT INTO text_index(rowid, text) VALUES (?, ?)",
            (
                (
                    number,
                    indexed_text(f"{title}\n{signature}", texts[(number - 1) // copies + 1]),
                )
                for number, title, signature in rows
            ),
        )


def _name(text: str, source: str) -> Name:
    last = text if " " in text else text.rpartition(".")[2]
    return Name(text, NameSource(source), last)


def _spell(connection: sqlite3.Connection) -> None:
    names = connection.execute(
        "SELECT text FROM name WHERE source IN ('name', 'label', 'index') ORDER BY id"
    )
    for number, spelling in enumerate(spellings(text for (text,) in names), 1):
        connection.execute("INSERT INTO spelling VALUES (?, ?)", (number, spelling.text))
        connection.executemany(
            "INSERT OR IGNORE INTO slip VALUES (?, ?)", ((each, number) for each in spelling.keys)
        )


def _batches(rows: sqlite3.Cursor) -> Iterator[Iterable[tuple[int, str, str]]]:
    while batch := rows.fetchmany(_WRITTEN_AT_ONCE):
        yield batch
