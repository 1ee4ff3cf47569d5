"""Files that are no docsets are refused with one sentence that says what to do."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.database.docset_check import check
from desktop_app.docset import checksum
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.identity import SCHEMA_VERSION
from desktop_app.docset.kinds import Kind
from tests.docsets import Sample, write


@pytest.fixture
def docset(tmp_path: Path) -> Path:
    text = "Some words of documentation, different in each. " * 20
    return write(
        tmp_path / "good.db",
        [
            Sample(Kind.FUNCTION, f"f{n}", "page.html", f"f{n}", text=f"{n} {text}")
            for n in range(50)
        ],
    )


def test_a_docset_is_accepted(docset: Path) -> None:
    check(docset)


def _pragma(path: Path, statement: str) -> None:
    os.truncate(path, path.stat().st_size - checksum.LENGTH)
    with closing(sqlite3.connect(path)) as file:
        file.execute(statement)
        file.commit()
    checksum.append(path)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("<html>" * 100)


def _short_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:50])


def _truncated(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _missing(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _foreign(path: Path) -> None:
    _pragma(path, "PRAGMA application_id = 7")


def _newer(path: Path) -> None:
    _pragma(path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")


def _older(path: Path) -> None:
    _pragma(path, "PRAGMA user_version = 0")


def _without_a_table(path: Path) -> None:
    _pragma(path, "DROP TABLE image")


def _broken_schema(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[100:140] = b"\xff" * 40
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (_empty, "is empty"),
        (_text, "is not a documentation database"),
        (_short_header, "is incomplete"),
        (_truncated, "is incomplete"),
        (_missing, "does not exist"),
        (_folder, "is a folder"),
        (_foreign, "not documentation for this application"),
        (_newer, "newer version of this application: update the application"),
        (_older, "older version of this application: build it again"),
        (_without_a_table, "is incomplete (no image)"),
        (_broken_schema, "is damaged"),
    ],
)
def test_anything_else_is_refused(docset: Path, spoil: Callable[[Path], None], says: str) -> None:
    spoil(docset)
    with pytest.raises(DocsetError) as refused:
        check(docset)
    sentence = str(refused.value)
    assert says in sentence
    assert sentence.startswith(str(docset))
    assert "\n" not in sentence


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(DocsetError, match="cannot be read"):
        check(Path("nul\0character.db"))
