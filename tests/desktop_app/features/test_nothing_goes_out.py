"""The whole application over hostile documentation: it connects to nothing and reads nothing else.

Three witnesses: Python's audit hook and a server that listens; the system calls (`strace`); and a
network namespace, in which there is nothing to connect to and all must work as before.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.desktop_app import hostile

ROOT = Path(__file__).resolve().parents[3]

INSTALLED = {
    ROOT,
    *map(Path, (sys.prefix, sys.base_prefix, sys.exec_prefix, sysconfig.get_path("purelib"))),
    Path(sys.base_prefix).resolve(),
}
SYSTEM = {
    *map(Path, ("/usr", "/lib", "/lib64", "/proc", "/dev", "/sys", "/etc/ld.so.cache")),
    *map(Path, ("/etc/fonts", "/etc/localtime", "/etc/ssl", "/var/cache/fontconfig")),
}
"""What Qt, fontconfig and the loader read for themselves."""

CALL = re.compile(r'\b(?:open|openat|openat2)\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)".* = (-?\d+)')


@pytest.fixture
def server() -> Iterator[socket.socket]:
    """Wait for the connection that nobody shall make."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


class Place:
    """Where the application lives during a test."""

    def __init__(self, folder: Path, port: int) -> None:
        self.own, self.secrets = folder / "own", folder / "secrets"
        self.own.mkdir()
        self.docset = hostile.write(folder / "hostile.db", self.secrets, port)

    def live(self, *prefix: str) -> dict[str, Any]:
        """Run the application in a process of its own, under `prefix`; what it was seen to do."""
        command = [sys.executable, "-m", "tests.desktop_app.watched"]
        done = subprocess.run(  # noqa: S603 - this very project
            [*prefix, *command, str(self.docset), str(self.own / "state.db")],
            capture_output=True,
            text=True,
            timeout=120,
            cwd=ROOT,
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "HOME": str(self.own),
                **dict.fromkeys(("XDG_CACHE_HOME", "XDG_CONFIG_HOME"), str(self.own)),
            },
        )
        assert done.returncode == 0, done.stderr
        seen: dict[str, Any] = json.loads(done.stdout)
        return seen

    def may_read(self, path: str) -> bool:
        """Tell whether it is the program, the system's libraries, the docset, or the user's own."""
        if path == str(self.docset):
            return True
        files = {Path(os.path.normpath(ROOT / path)), (ROOT / path).resolve()}
        own = {self.own, *INSTALLED, *SYSTEM}
        return any(file.is_relative_to(folder) for file in files for folder in own)


@pytest.fixture
def place(tmp_path: Path, server: socket.socket) -> Place:
    return Place(tmp_path, server.getsockname()[1])


NOWHERE = ("is not in the documentation.", "This link leads nowhere.")
"""How the window says that a link is not followed."""


def hold_to_promises(seen: dict[str, Any], place: Place, server: socket.socket) -> None:
    assert seen["texts"] > 30
    assert [event for event in seen["reached"] if event[0] != "open"] == []
    opened = {path for event, path in seen["reached"] if event == "open"}
    assert str(place.docset) in opened
    assert {path for path in opened if not place.may_read(path)} == set()
    with pytest.raises(BlockingIOError):
        server.accept()
    port = server.getsockname()[1]
    outside = [f"http://127.0.0.1:{port}/a.png", f"https://127.0.0.1:{port}/a.css"]
    for link, words in seen["said"].items():
        if link in outside:
            assert words == link
        elif not link.startswith("asked "):
            # what came of the click before stays for a while
            assert words == "" or words.endswith(NOWHERE)
    # only these, and only after a question that named them
    assert set(seen["opened"]) == {*outside, "https://docs.example/drawings.html#d"}
    for link in outside:
        assert seen["said"][f"asked {link}"] == f"Open {link} in the browser?"


def test_nothing_goes_out_and_nothing_else_is_read(place: Place, server: socket.socket) -> None:
    hold_to_promises(place.live(), place, server)


@pytest.mark.slow
def test_the_operating_system_sees_nothing_go_out(
    place: Place, server: socket.socket, tmp_path: Path
) -> None:
    strace, trace = shutil.which("strace"), tmp_path / "trace.txt"
    if strace is None:
        pytest.skip("strace is not installed")
    calls = "open,openat,openat2,execve,socket,connect,sendto,sendmsg,bind"
    watched = (strace, "-f", "-qq", "-s", "4096", "-e", f"trace={calls}", "-o", str(trace))
    if subprocess.run([*watched, "true"], check=False).returncode:  # noqa: S603
        pytest.skip("this process may not be traced")
    hold_to_promises(place.live(*watched), place, server)
    lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
    assert len(lines) > 1000
    assert [line for line in lines if "AF_INET" in line] == []
    assert [line for line in lines if "connect(" in line] == []
    assert len([line for line in lines if "execve(" in line and line.endswith("= 0")]) == 1
    assert [line for line in lines if "secret" in line or "127.0.0.1" in line] == []
    opened = {match[1] for line in lines if (match := CALL.search(line)) and match[2] != "-1"}
    assert {path for path in opened if not place.may_read(path)} - {"/", str(tmp_path)} == set()


@pytest.mark.slow
def test_without_a_network_all_works(place: Place, server: socket.socket) -> None:
    apart = ("unshare", "--map-root-user", "--net")
    try:
        made = subprocess.run([*apart, "true"], capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError:
        pytest.skip("there is no unshare")
    if made.returncode:
        pytest.skip("no network namespace may be made here")
    hold_to_promises(place.live(*apart), place, server)
