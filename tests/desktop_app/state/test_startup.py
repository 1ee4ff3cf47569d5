import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.paths import state_file
from desktop_app.state.changes import Change
from desktop_app.state.session import Session
from desktop_app.state.settings import Settings
from desktop_app.state.startup import StartupState, read_start
from desktop_app.state.storage import Storage

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def written(path: Path, something_of_all: tuple[Change, ...]) -> Path:
    storage = Storage(path)
    for change in something_of_all:
        storage.apply(change)
    storage.close()
    return path


def test_settings_and_session_are_there_at_once(written: Path, session: Session) -> None:
    assert read_start(written) == StartupState(replace(Settings(), zoom=120), session)


def test_without_a_file_there_are_defaults(path: Path) -> None:
    assert read_start(path) == StartupState()
    assert not path.exists()
    path.mkdir(parents=True)
    assert read_start(path) == StartupState()


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("PRAGMA user_version = 2", StartupState()),
        ("PRAGMA application_id = 7", StartupState()),
        ("DROP TABLE setting", StartupState()),
        ("DELETE FROM session", StartupState(Settings(zoom=120))),
        ("UPDATE session SET value = '{'", StartupState(Settings(zoom=120))),
    ],
)
def test_what_cannot_be_read_is_left_out(
    written: Path, statement: str, expected: StartupState
) -> None:
    with closing(sqlite3.connect(written)) as connection:
        connection.execute(statement)
        connection.commit()
    assert read_start(written) == expected


def test_a_locked_file_does_not_hold_up_the_window(written: Path) -> None:
    with closing(sqlite3.connect(written, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert read_start(written) == StartupState()


def test_damage_raises_nothing(written: Path) -> None:
    whole = written.read_bytes()
    chance = random.Random(5)  # noqa: S311  # repeatable, not secret
    for _ in range(300):
        damaged = bytearray(whole[: chance.choice((len(whole), chance.randrange(len(whole))))])
        for place in chance.choices(range(len(damaged)), k=30) if damaged else ():
            damaged[place] = chance.randrange(256)
        written.write_bytes(damaged)
        assert isinstance(read_start(written), StartupState)


def test_neither_start_nor_store_import_anything_heavy() -> None:
    script = (
        "import sys\n"
        "from desktop_app.state import startup, store\n"
        "heavy = {'sqlalchemy', 'aiosqlite', 'PySide6'} & sys.modules.keys()\n"
        "assert not heavy, heavy"
    )
    command = [sys.executable, "-c", script]
    subprocess.run(command, check=True, timeout=30, cwd=ROOT)  # noqa: S603 - our own script


def test_the_file_lies_in_the_users_own_folder() -> None:
    assert state_file().is_absolute()
    assert "pythondocs" in state_file().parts
