"""Docsets that are damaged, or made to do harm: a clear sentence, never a wrong answer.

`python -m pytest -m slow tests/desktop_app/database/test_hostile_docsets.py` damages thousands.
"""

import asyncio
import os
import random
import sqlite3
import struct
import tracemalloc
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest

from desktop_app.database.docset_check import check
from desktop_app.database.docset_file import DocsetFile
from desktop_app.database.library import Library, Opener, open_in_memory
from desktop_app.docset import checksum, compression
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.image_policy import SVG
from desktop_app.search.service import SearchService
from parser.pipeline import Result

QUERIES = ("lantern", "light wick", "lnatern", '"oil lamp"', "with", "o")


@pytest.fixture
def copy(built: tuple[Path, Result], tmp_path: Path) -> Path:
    """Return the docset of the fixture site, to be spoilt."""
    path = tmp_path / "lantern.db"
    path.write_bytes(built[0].read_bytes())
    return path


@contextmanager
def unsealed(path: Path) -> Iterator[None]:
    """Change a docset on purpose: it is sealed again afterwards."""
    os.truncate(path, path.stat().st_size - checksum.LENGTH)
    yield
    checksum.append(path)


def change(path: Path, *statements: str) -> None:
    """Change a docset as whoever wants to do harm would."""
    with unsealed(path), closing(sqlite3.connect(path, isolation_level=None)) as file:
        for statement in statements:
            file.execute(statement)


async def _use(path: Path, open_docset: Opener) -> list[tuple[str, str]]:
    """Return all that the application does with a docset; the results and what they show."""
    library = Library(open_docset)
    shown = []
    try:
        await library.open([path])
        service = SearchService(library)
        for query in QUERIES:
            for result in (await service.search(query, limit=3)).results:
                with suppress(KeyError):  # an entry or a page that is not there, which is said
                    preview = await library.preview(result.entry.docset, result.entry.id)
                    page = await library.page(result.entry.docset, result.entry.path)
                    shown += [(result.entry.qualified_name, preview.html), (page.path, page.html)]
        for docset in library.docsets:
            for listed in (await library.contents(docset.slug))[:3]:
                await library.entries_of_page(docset.slug, listed.id)
            await library.new_entries(docset.slug, 3)
            await library.modules(docset.slug)
    finally:
        await library.close()
    return shown


def use(path: Path) -> list[tuple[str, str]]:
    """Use it as the terminal does, then as the window does; neither may show what the other not."""
    in_file = None
    with suppress(DocsetError):
        in_file = asyncio.run(_use(path, DocsetFile.open))
    shown = asyncio.run(asyncio.wait_for(_use(path, open_in_memory), 30))
    assert in_file is None or in_file == shown
    return shown


def refusal(path: Path) -> str:
    """Return the sentence with which a docset is refused."""
    with pytest.raises(DocsetError) as refused:
        check(path)
    sentence = str(refused.value)
    assert sentence.startswith(str(path))
    assert "\n" not in sentence
    return sentence


FOREIGN = {
    "a trigger": "CREATE TRIGGER evil AFTER INSERT ON page BEGIN DELETE FROM page; END",
    "a view": "CREATE VIEW evil AS SELECT load_extension('x')",
    "a table": "CREATE TABLE evil(x)",
    "a full-text index": "CREATE VIRTUAL TABLE evil USING fts5(x)",
    "an r-tree": "CREATE VIRTUAL TABLE evil USING rtree(id, a, b)",
    "an index on an expression": "CREATE INDEX evil ON page(length(html))",
    "an index on some rows": "CREATE INDEX evil ON page(title) WHERE length(title) > 3",
    "an index": "CREATE INDEX evil ON page(title)",
}


@pytest.mark.parametrize("statement", FOREIGN.values(), ids=FOREIGN)
def test_what_we_did_not_put_there_is_refused(copy: Path, statement: str) -> None:
    change(copy, statement)
    assert "holds what no docset does (evil" in refusal(copy)


@pytest.mark.parametrize(
    ("table", "sql"),
    [
        ("image", "CREATE TABLE image(path, media_type, data AS (zeroblob(1000000000)))"),
        ("image", "CREATE TABLE image(path, media_type, data CHECK (length(randomblob(9))))"),
        ("image", "CREATE VIEW image AS SELECT 1 AS path, 2 AS media_type, 3 AS data"),
        ("image", "CREATE VIRTUAL TABLE image USING fts5(path, media_type, data)"),
        ("text_index", "CREATE TABLE text_index(title, body)"),
        ("text_index", "CREATE VIRTUAL TABLE text_index USING fts5(title, body)"),
        ("text_index", "CREATE VIEW text_index AS SELECT 1 AS title, 2 AS body"),
    ],
)
def test_nothing_else_stands_in_the_place_of_a_table(copy: Path, table: str, sql: str) -> None:
    change(copy, f"DROP TABLE {table}", sql)
    assert table in refusal(copy)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET kind = 'evil' WHERE id = 3",
        "UPDATE entry SET name = x'00ff' WHERE id = 3",
        "UPDATE entry SET start = 'x' WHERE id = 3",
        "UPDATE entry SET start = -5 WHERE id = 3",
        "UPDATE entry SET end = body - 1 WHERE id = 3",
        "UPDATE entry SET page_id = 99999 WHERE id = 3",
        "UPDATE entry SET importance = 'x' WHERE id = 3",
        "UPDATE page SET html = 'text' WHERE id = 1",
        "UPDATE page SET parent_id = 'x' WHERE id = 1",
        "UPDATE name SET source = 'evil' WHERE id = 1",
        "UPDATE name SET key = x'00' WHERE id = 1",
        "UPDATE word SET postings = x'000000' WHERE id = 1",
        "UPDATE word SET postings = 'abcd' WHERE id = 1",
        "UPDATE docset SET dictionary = 7",
        "UPDATE docset SET home_url = x'00'",
        "DELETE FROM docset",
        "INSERT INTO docset SELECT 2, 'b', name, version, home_url, licence, schema_version,"
        " entry_count, page_count, dictionary FROM docset",
    ],
)
def test_what_its_readers_could_not_use_is_refused(copy: Path, statement: str) -> None:
    change(copy, "PRAGMA foreign_keys = OFF", statement)
    assert "is damaged (" in refusal(copy)


def test_damage_that_no_reader_meets_is_found_under_a_good_seal(copy: Path) -> None:
    """In an index: only SQLite's own check reads all of it."""
    with unsealed(copy):
        with closing(sqlite3.connect(copy)) as file:
            find = "SELECT rootpage FROM sqlite_schema WHERE name = 'name_key'"
            ((root,),) = file.execute(find).fetchall()
            ((page_size,),) = file.execute("PRAGMA page_size").fetchall()
        data = bytearray(copy.read_bytes())
        start = (root - 1) * page_size
        data[start : start + page_size] = bytes(page_size)
        copy.write_bytes(data)
    assert "is damaged (" in refusal(copy)


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("image", "UPDATE image SET data = zeroblob(4000001)"),
        ("image", "UPDATE image SET data = zeroblob(70000000)"),
        ("page", "UPDATE page SET html = zeroblob(70000000) WHERE id = 2"),
        ("page", "UPDATE page SET title = hex(zeroblob(1000)) WHERE id = 2"),
        ("entry", "UPDATE entry SET name = hex(zeroblob(300000)) WHERE id = 3"),
        ("entry", "UPDATE entry SET signature = hex(zeroblob(40000000)) WHERE id = 3"),
        ("entry", "UPDATE entry SET summary = hex(zeroblob(1000)) WHERE id = 3"),
        ("name", "UPDATE name SET text = hex(zeroblob(1000)) WHERE id = 3"),
        ("docset", "UPDATE docset SET licence = hex(zeroblob(40000000))"),
    ],
)
def test_what_is_too_large_for_any_documentation_is_refused(
    copy: Path, table: str, statement: str
) -> None:
    change(copy, "PRAGMA foreign_keys = OFF", statement)
    tracemalloc.start()
    sentence = refusal(copy)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert f"holds something larger than any documentation needs ({table})" in sentence
    assert peak < 20_000_000


@pytest.mark.parametrize(
    ("media_type", "data"),
    [
        (SVG, b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>'),
        (SVG, b'<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>'),
        ("image/png", b"<svg/>"),
        ("text/html", b"<p>text</p>"),
    ],
)
def test_an_image_that_no_docset_may_hold_is_not_handed_out(
    copy: Path, media_type: str, data: bytes
) -> None:
    with unsealed(copy), closing(sqlite3.connect(copy, isolation_level=None)) as file:
        file.execute("UPDATE image SET media_type = ?, data = ?", (media_type, data))
        (path,) = file.execute("SELECT path FROM image").fetchone()

    async def image() -> tuple[str, bytes] | None:
        library = Library()
        await library.open([copy])
        try:
            return await library.image(library.docsets[0].slug, path)
        finally:
            await library.close()

    assert asyncio.run(image()) is None


def test_only_the_web_is_a_home(copy: Path) -> None:
    change(copy, "UPDATE docset SET home_url = 'file:///etc/'")

    async def home() -> str | None:
        library = Library()
        await library.open([copy])
        try:
            return library.docsets[0].home_url
        finally:
            await library.close()

    assert asyncio.run(home()) is None


def test_a_text_that_would_fill_the_memory_is_refused(copy: Path) -> None:
    bomb = compression.compress("a" * (compression.LARGEST_TEXT_BYTES + 1))
    assert len(bomb) < 100_000
    with unsealed(copy), closing(sqlite3.connect(copy, isolation_level=None)) as file:
        file.execute("UPDATE page SET html = ?", (bomb,))
        file.execute("UPDATE docset SET dictionary = x''")
    with pytest.raises(DocsetError, match="is damaged"):
        use(copy)


def test_a_file_that_is_cut_off_anywhere_is_refused(copy: Path) -> None:
    data = copy.read_bytes()
    page_size = struct.unpack(">H", data[16:18])[0]
    boundaries = range(0, len(data) - checksum.LENGTH, page_size)
    assert len(boundaries) > 20
    for boundary in boundaries:
        for length in {boundary, boundary + 1, max(0, boundary - 1), boundary + page_size // 2}:
            copy.write_bytes(data[:length])
            assert refusal(copy)
    for length in range(len(data) - checksum.LENGTH + 1, len(data)):
        copy.write_bytes(data[:length])
        assert "is damaged" in refusal(copy)


def test_without_its_seal_a_whole_file_answers_as_with_it(copy: Path) -> None:
    answers = use(copy)
    assert len(answers) > 20
    os.truncate(copy, copy.stat().st_size - checksum.LENGTH)
    assert use(copy) == answers


def _flip(data: bytes, seed: int) -> bytes:
    chance = random.Random(seed)  # noqa: S311 - the same damage for the same seed
    damaged = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 8, 64])):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    if chance.random() < 0.2:
        start = chance.randrange(len(damaged))
        damaged[start : start + 512] = bytes(min(512, len(damaged) - start))
    return bytes(damaged)


def _no_flip_is_overlooked(path: Path, seeds: range) -> None:
    data = path.read_bytes()
    for seed in seeds:
        damaged = _flip(data, seed)
        path.write_bytes(damaged)
        if damaged != data:
            refusal(path)


def test_no_bit_that_fell_over_is_overlooked(copy: Path) -> None:
    _no_flip_is_overlooked(copy, range(200))


@pytest.mark.slow
def test_no_bit_that_fell_over_is_overlooked_at_length(copy: Path) -> None:
    _no_flip_is_overlooked(copy, range(20_000))


def _harm_is_refused_or_harmless(path: Path, seeds: range) -> int:
    """Damage that is sealed: nothing but a sentence, or an answer. Returns how many were refused.

    Whoever does this on purpose may also write whatever he likes, so the answer may be anything.
    """
    data = path.read_bytes()[: -checksum.LENGTH]
    refused = 0
    for seed in seeds:
        path.write_bytes(_flip(data, seed))
        checksum.append(path)
        try:
            use(path)
        except DocsetError as problem:
            assert "\n" not in str(problem)
            refused += 1
    return refused


def test_damage_under_a_good_seal_does_no_harm(copy: Path) -> None:
    assert _harm_is_refused_or_harmless(copy, range(25)) > 5


@pytest.mark.slow
def test_damage_under_a_good_seal_does_no_harm_at_length(copy: Path) -> None:
    assert _harm_is_refused_or_harmless(copy, range(3000)) > 1000


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_file_that_may_not_be_read_is_said_so(copy: Path) -> None:
    copy.chmod(0)
    user = os.geteuid()
    if user == 0:  # whom nothing is forbidden
        os.seteuid(65534)
    try:
        assert "cannot be read (Permission denied)" in refusal(copy)
    finally:
        os.seteuid(user)
