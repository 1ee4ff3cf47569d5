"""Disks that are full or read-only, as real file systems: what was pinned is there afterwards.

In a mount namespace of their own, which not everybody may make: where one may not, the tests are
skipped (`test_storage.py` has a full disk that anybody can have).
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
APART = ["unshare", "--map-root-user", "--mount"]

COMMON = """
import os, sqlite3, subprocess, sys
from contextlib import closing
from pathlib import Path
from desktop_app.docset.records import Location
from desktop_app.state.changes import AddPin, AddSearch
from desktop_app.state.records import Pin
from desktop_app.state.storage import Storage

disk = Path(sys.argv[1])
path = disk / "pythondocs" / "state.db"

def mount(*options):
    subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", disk], check=True)

def pin(storage, *urls):
    for url in urls:
        storage.apply(AddPin(Pin(Location("p", url), "a name", "function")))

def kept():
    storage = Storage(path)
    storage.open()
    storage.close()
    assert storage.problems == (), storage.problems
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    return [pin.location.url for pin in storage.kept.pins]
"""

FULL = """
for room in (0, 120):
    mount("size=256k")
    storage = Storage(path, pause=0)
    storage.open()
    pin(storage, "before")
    filler = disk / "filler"
    with open(filler, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(1024))
        except OSError:
            pass
        file.truncate(max(0, os.path.getsize(filler) - room * 1024))
    pins = [f"full {number}" for number in range(40)]
    pin(storage, *pins)
    durable, said = storage.durable, storage.problems
    assert [pin.location.url for pin in storage.kept.pins] == ["before", *pins]
    assert durable or len(said) == 1 and str(path) in said[0], said
    on_disk = kept() if durable else None
    filler.unlink()
    storage.apply(AddSearch("walrus"))
    assert storage.durable
    storage.close()
    assert kept() == ["before", *pins]
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    print(room, durable)
    subprocess.run(["umount", disk], check=True)
"""

READ_ONLY = """
mount("size=1m")
storage = Storage(path, pause=0)
storage.open()
pin(storage, "before")
mount("remount", "ro")
pin(storage, "one", "two")
assert not storage.durable
assert len(storage.problems) == 1 and str(path) in storage.problems[0], storage.problems
other = Storage(path, pause=0)
other.open()
assert other.problems == (), other.problems
assert [pin.location.url for pin in other.kept.pins] == ["before"]
other.close()
mount("remount", "rw")
storage.apply(AddSearch("walrus"))
assert storage.durable
storage.close()
assert kept() == ["before", "one", "two"]
print("done")
"""


def on_a_disk(tmp_path: Path, script: str) -> str:
    if sys.platform != "linux" or shutil.which("unshare") is None:
        pytest.skip("needs Linux's unshare")
    disk = tmp_path / "disk"
    disk.mkdir()
    try_it = [*APART, "mount", "-t", "tmpfs", "tmpfs", str(disk)]
    if subprocess.run(try_it, capture_output=True).returncode:  # noqa: S603 - our own command
        pytest.skip("no file system may be mounted here")
    done = subprocess.run(  # noqa: S603 - our own script
        [*APART, sys.executable, "-c", COMMON + script, str(disk)],
        capture_output=True,
        text=True,
        timeout=120,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    lines = on_a_disk(tmp_path, FULL).splitlines()
    assert {line.split()[1] for line in lines} == {"False", "True"}


def test_a_disk_that_becomes_read_only(tmp_path: Path) -> None:
    assert on_a_disk(tmp_path, READ_ONLY) == "done\n"
