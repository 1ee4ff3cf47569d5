"""The file in every state in which one finds it."""

import contextlib
import errno
import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.docset.records import Location
from desktop_app.state.changes import AddPin, AddSearch, AddVisit, Change, RemovePin, SaveSession
from desktop_app.state.records import Pin, StoredState, Visit
from desktop_app.state.session import Session
from desktop_app.state.storage import Storage

ROOT = Path(__file__).resolve().parents[3]
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="needs POSIX")


Opener = Callable[[], Storage]


def asides(path: Path) -> list[Path]:
    return sorted(path.parent.glob("state-damaged-*.db"))


def content(path: Path) -> StoredState:
    """Return what another run finds; nothing may be wrong with it."""
    storage = Storage(path)
    storage.open()
    storage.close()
    assert storage.problems == ()
    return storage.kept


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield


def test_opening_writes_nothing(path: Path, opened: Opener) -> None:
    assert opened().kept == StoredState()
    assert not path.parent.exists()


def test_what_is_kept_comes_back(
    path: Path, opened: Opener, something_of_all: tuple[Change, ...]
) -> None:
    storage = opened()
    for change in something_of_all:
        storage.apply(change)
    assert storage.durable
    assert content(path) == storage.kept
    assert storage.kept != StoredState()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@POSIX
def test_nobody_else_can_read_it(path: Path, opened: Opener, pin: Pin) -> None:
    opened().apply(AddPin(pin))
    assert path.stat().st_mode & 0o077 == 0
    assert path.parent.stat().st_mode & 0o077 == 0


def test_two_at_a_time_keep_each_others_pins(path: Path, opened: Opener, pin: Pin) -> None:
    one, two = opened(), opened()
    other = Pin(Location("p", "u"), "n", "class")
    one.apply(AddPin(pin))
    two.apply(AddPin(other))
    assert two.kept.pins == content(path).pins == (pin, other)
    one.apply(RemovePin(pin.location))
    assert one.kept.pins == content(path).pins == (other,)


# --- damaged


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, something_of_all: tuple[Change, ...]) -> bytes:
    """Return the bytes of a sound file with something of everything."""
    path = tmp_path_factory.mktemp("whole") / "state.db"
    storage = Storage(path)
    for change in something_of_all:
        storage.apply(change)
    for number in range(60):
        storage.apply(
            AddVisit(Visit(Location("python-3.15", f"library/x.html#{number}"), "x" * 40, "class"))
        )
    storage.close()
    return path.read_bytes()


def survive(path: Path, damaged: bytes, pin: Pin) -> bool:
    """Open a file with these bytes and pin something; whether it was taken for sound."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(damaged)
    storage = Storage(path)
    storage.open()
    storage.apply(AddPin(pin))
    storage.close()
    assert storage.durable
    assert pin in content(path).pins
    found = asides(path)
    assert len(storage.problems) == len(found) <= 1
    for aside, problem in zip(found, storage.problems, strict=True):
        assert aside.read_bytes() == damaged
        assert aside.name in problem
        aside.unlink()
    return not found


def test_a_truncated_file_is_set_aside(path: Path, whole: bytes, pin: Pin) -> None:
    page = int.from_bytes(whole[16:18], "big")
    sizes = [*range(page, len(whole), page), *range(1, len(whole), len(whole) // 40 + 1)]
    assert len(sizes) > 40
    for size in sizes:
        assert not survive(path, whole[:size], pin), f"truncated to {size} bytes"


def flip(data: bytes, seed: int) -> bytes:
    """Return some random bytes at random places, or a run of them, as a bad disk leaves them."""
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    damaged = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        start, run = chance.randrange(len(damaged)), chance.choice((1, 1, 16, 600))
        damaged[start : start + run] = chance.randbytes(len(damaged[start : start + run]))
    return bytes(damaged)


@pytest.mark.parametrize("seed", range(60))
def test_random_bytes_are_survived(path: Path, whole: bytes, pin: Pin, seed: int) -> None:
    survive(path, flip(whole, seed), Pin(Location("other", "u"), "n", "class"))


@pytest.mark.slow
def test_random_bytes_are_survived_thousands_of_times(path: Path, whole: bytes, pin: Pin) -> None:
    set_aside = sum(
        not survive(path, flip(whole, seed), Pin(Location("other", "u"), "n", "class"))
        for seed in range(100, 4100)
    )
    assert set_aside > 1000


@pytest.mark.parametrize(
    "data",
    [b"pins: none\n" * 500, b"\0" * 8192, b"SQLite format 3\0", b"S", os.urandom(5000)],
    ids=["text", "zeros", "only the magic", "one byte", "noise"],
)
def test_what_is_no_database_is_set_aside(path: Path, data: bytes, pin: Pin) -> None:
    assert not survive(path, data, pin)


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 0",
        "PRAGMA user_version = -1",
        "DROP TABLE pin",
        "ALTER TABLE pin RENAME COLUMN kind TO sort",
        "CREATE TRIGGER t AFTER INSERT ON pin BEGIN DELETE FROM pin; END",
        "CREATE VIEW v AS SELECT 1",
    ],
)
def test_a_file_changed_by_others_is_set_aside(
    path: Path, whole: bytes, pin: Pin, statement: str
) -> None:
    path.parent.mkdir()
    path.write_bytes(whole)
    execute(path, statement)
    assert not survive(path, path.read_bytes(), pin)


def test_a_schema_of_an_unknown_format_is_damage(path: Path, whole: bytes, pin: Pin) -> None:
    assert not survive(path, whole[:44] + b"\0\0\0\x09" + whole[48:], pin)


def test_an_empty_file_is_a_new_one(path: Path, pin: Pin) -> None:
    assert survive(path, b"", pin)


def test_a_journal_does_not_outlive_its_damaged_file(path: Path, opened: Opener, pin: Pin) -> None:
    path.parent.mkdir()
    path.write_bytes(b"damaged" * 1000)
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(bytes(2000))  # not a hot one, which SQLite would remove by itself
    opened().apply(AddPin(pin))
    assert content(path).pins == (pin,)
    assert not journal.exists()
    (aside,) = asides(path)
    assert aside.with_name(aside.name + "-journal").exists()


def test_damage_while_running_costs_nothing(
    path: Path, opened: Opener, pin: Pin, something_of_all: tuple[Change, ...]
) -> None:
    storage = opened()
    for change in something_of_all:
        storage.apply(change)
    before = storage.kept
    path.write_bytes(os.urandom(9000))
    storage.apply(AddSearch("walrus"))
    (problem,) = storage.problems
    assert asides(path)[0].name in problem
    found = content(path)
    assert found == storage.kept
    assert found.searches == ("walrus", *before.searches)
    assert (found.pins, found.visits, found.session) == (before.pins, before.visits, before.session)


def test_a_file_removed_while_running_is_written_again(
    path: Path, opened: Opener, pin: Pin
) -> None:
    storage = opened()
    storage.apply(AddPin(pin))
    path.unlink()
    storage.apply(AddSearch("walrus"))
    assert content(path) == storage.kept
    assert content(path).pins == (pin,)
    assert storage.problems == ()


# --- not ours to touch


def test_a_newer_file_is_left_as_it_is(path: Path, opened: Opener, pin: Pin) -> None:
    first = opened()
    first.apply(AddPin(pin))
    execute(path, "PRAGMA user_version = 2", "CREATE TABLE more (x)")
    before = path.read_bytes()
    storage = opened()
    storage.apply(AddSearch("walrus"))
    storage.apply(AddSearch("operator"))
    storage.close()
    assert storage.kept.searches == ("operator", "walrus")
    assert not storage.durable
    (problem,) = storage.problems
    assert "newer version" in problem
    assert path.read_bytes() == before
    assert asides(path) == []


def test_a_folder_that_cannot_be_made_is_said_in_the_systems_words(
    path: Path, opened: Opener
) -> None:
    path.parent.write_text("a file where the folder should be")
    (problem,) = opened().problems
    assert (
        f"({os.strerror(errno.EEXIST)})" in problem or f"({os.strerror(errno.ENOTDIR)})" in problem
    )


# --- refusing for a while


def test_a_locked_file_is_said_once_and_written_when_it_is_free(
    path: Path, opened: Opener, pin: Pin
) -> None:
    storage, other = opened(), Pin(Location("p", "other"), "other", "class")
    storage.apply(AddPin(pin))
    with locked(path):
        storage.apply(AddPin(other))
        storage.apply(AddSearch("walrus"))
        assert storage.kept.pins == (pin, other)
        assert not storage.durable
        (problem,) = storage.problems
        assert "locked" in problem
    storage.apply(AddSearch("operator"))
    assert storage.durable
    assert content(path) == storage.kept
    assert storage.kept.pins == (pin, other)
    assert storage.kept.searches == ("operator", "walrus")


def test_a_second_lock_is_said_again(path: Path, opened: Opener, pin: Pin) -> None:
    storage = opened()
    storage.apply(AddPin(pin))
    for times in (1, 2):
        with locked(path):
            storage.apply(AddSearch("a"))
        storage.apply(AddSearch("b"))
        assert len(storage.problems) == times


def test_a_file_locked_at_the_start_is_joined_with_what_was_changed_meanwhile(
    path: Path, opened: Opener, pin: Pin
) -> None:
    before = opened()
    before.apply(AddPin(pin))
    before.apply(AddSearch("walrus"))
    with locked(path):
        storage = opened()
        assert storage.kept == StoredState()
        storage.apply(AddPin(Pin(Location("p", "u"), "n", "class")))
    storage.close()
    assert [each.location.url for each in content(path).pins] == [pin.location.url, "u"]
    assert storage.kept == content(path)


def test_what_waited_is_saved_on_closing(path: Path, opened: Opener, pin: Pin) -> None:
    storage = opened()
    storage.apply(AddSearch("walrus"))
    with locked(path):
        storage.apply(AddPin(pin))
        storage.apply(SaveSession(Session()))
    storage.close()
    assert content(path).pins == (pin,)


def test_after_a_failure_the_file_is_not_tried_at_every_change(path: Path, pin: Pin) -> None:
    storage = Storage(path, wait=0, pause=1000)
    storage.apply(AddPin(pin))
    with locked(path):
        storage.apply(AddSearch("a"))
    storage.apply(AddSearch("b"))
    assert not storage.durable
    assert content(path).searches == ()
    storage.close()
    assert content(path).searches == ("b", "a")


@pytest.mark.parametrize("obstacle", ["file for folder", "folder for file"])
def test_a_path_that_cannot_be_is_said_and_used_once_it_can(
    path: Path, opened: Opener, pin: Pin, obstacle: str
) -> None:
    if obstacle == "file for folder":
        path.parent.write_text("in the way")
    else:
        path.mkdir(parents=True)
    storage = opened()
    storage.apply(AddPin(pin))
    storage.apply(AddVisit(Visit(Location("p", "u"), "n", "class")))
    storage.apply(AddVisit(Visit(Location("p", "v"), "n", "class")))
    assert storage.kept.pins == (pin,)
    (problem,) = storage.problems
    assert str(path) in problem
    if obstacle == "file for folder":
        path.parent.unlink()
    else:
        path.rmdir()
    storage.apply(AddSearch("walrus"))
    assert content(path) == storage.kept
    assert [visit.location.url for visit in storage.kept.visits] == ["v", "u"]


@POSIX
def test_a_full_disk_is_said_once_and_written_when_there_is_room(path: Path) -> None:
    script = """
import resource, sys
from pathlib import Path
from desktop_app.docset.records import Location
from desktop_app.state.changes import AddPin, AddSearch
from desktop_app.state.records import Pin
from desktop_app.state.storage import Storage

storage = Storage(Path(sys.argv[1]), pause=0)
storage.open()
storage.apply(AddPin(Pin(Location("p", "before"), "n", "class")))
_, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
for number in range(5):
    storage.apply(AddPin(Pin(Location("p", f"full {number}"), "n", "class")))
assert not storage.durable
assert len(storage.kept.pins) == 6
assert len(storage.problems) == 1, storage.problems
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
storage.apply(AddSearch("walrus"))
assert storage.durable
assert len(storage.kept.pins) == 6
storage.close()
print(storage.problems[0])
"""
    ran = subprocess.run(  # noqa: S603  # our own script
        [sys.executable, "-c", script, path],
        capture_output=True,
        text=True,
        timeout=30,
        cwd=ROOT,
    )
    assert ran.returncode == 0, ran.stderr
    assert str(path) in ran.stdout
    assert [pin.location.url for pin in content(path).pins] == [
        "before",
        *(f"full {n}" for n in range(5)),
    ]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may do anything")
def test_a_read_only_file_is_read(path: Path, opened: Opener, pin: Pin) -> None:
    opened().apply(AddPin(pin))
    path.chmod(0o400)
    path.parent.chmod(0o500)
    storage = opened()
    assert storage.kept.pins == (pin,)
    assert storage.problems == ()
    storage.apply(AddSearch("walrus"))
    assert len(storage.problems) == 1
    path.parent.chmod(0o700)
    path.chmod(0o600)


def test_a_bug_stands_in_nobodys_way(path: Path, opened: Opener, pin: Pin) -> None:
    storage = opened()
    with pytest.raises(AttributeError):
        storage.apply(AddPin(None))  # type: ignore[arg-type]  # the bug
    storage.apply(AddPin(pin))
    assert content(path).pins == (pin,)
