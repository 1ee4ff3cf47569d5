"""The socket of the first instance: for this user's starts, and for nothing and nobody else."""

import asyncio
import contextlib
import os
import socket
import stat
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.single_instance import primary as primary_instance, server
from desktop_app.single_instance.endpoint import Endpoint, endpoint_for
from desktop_app.single_instance.primary import PrimaryInstance, claim_or_forward
from desktop_app.single_instance.request import MAX_REQUEST_BYTES, LaunchRequest, encode
from desktop_app.single_instance.server import InstanceServer
from desktop_app.single_instance.transport import TcpTransport, Transport, UnixSocketTransport

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the sockets and locks of Unix")

Said = Callable[[Endpoint, list[LaunchRequest]], Awaitable[None]]
NOBODY = 65534


@pytest.fixture(params=[UnixSocketTransport, TcpTransport])
def here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Endpoint:
    """Return a place of one's own, by either kind of door: Windows' works here just as well."""
    monkeypatch.setattr(primary_instance, "transport_for", request.param)
    return endpoint_for([])


def test_no_warning_where_there_is_no_runtime_folder() -> None:
    """In a process of its own: platformdirs says it once in each."""
    script = "from desktop_app.single_instance.endpoint import endpoint_for; endpoint_for([])"
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-W", "error", "-c", script],
        env={name: value for name, value in os.environ.items() if name != "XDG_RUNTIME_DIR"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")


def taken(here: Endpoint) -> PrimaryInstance:
    primary = claim_or_forward(LaunchRequest(), here)
    assert primary is not None
    return primary


def transport(here: Endpoint) -> Transport:
    """As a start finds it."""
    made: Transport = vars(primary_instance)["transport_for"](here.socket_path)
    return made


@contextlib.asynccontextmanager
async def listener(here: Endpoint) -> AsyncIterator[list[LaunchRequest]]:
    heard: list[LaunchRequest] = []
    ear = InstanceServer(taken(here), heard.append)
    await ear.start()
    try:
        yield heard
    finally:
        await ear.close()


async def raw(here: Endpoint, data: bytes, *, introduced: bool = True) -> bytes:
    """Send bytes, and read what comes back until the other side ends."""

    def speak() -> bytes:
        connection, preamble = transport(here).connect(5)
        with connection, contextlib.suppress(OSError):
            connection.sendall((preamble if introduced else b"") + data)
            connection.shutdown(socket.SHUT_WR)
            return connection.recv(100)
        return b""

    return await asyncio.to_thread(speak)


def test_a_second_start_is_forwarded_and_is_not_primary(here: Endpoint) -> None:
    async def scenario() -> None:
        async with listener(here) as heard:
            given = "of Wayland"
            message = LaunchRequest(query="gather", activation_token=given)
            assert await asyncio.to_thread(claim_or_forward, message, here) is None
            assert heard == [message]

    asyncio.run(scenario())


def test_starts_wait_for_a_primary_that_does_not_listen_yet(here: Endpoint) -> None:
    async def scenario() -> None:
        primary = taken(here)
        heard: list[LaunchRequest] = []
        starts = [
            asyncio.create_task(
                asyncio.to_thread(claim_or_forward, LaunchRequest(query=str(number)), here)
            )
            for number in range(5)
        ]
        await asyncio.sleep(0.2)
        assert not any(start.done() for start in starts)
        ear = InstanceServer(primary, heard.append)
        await ear.start()
        assert await asyncio.gather(*starts) == [None] * 5
        assert sorted(message.query for message in heard) == list("01234")
        await ear.close()

    asyncio.run(scenario())


def test_a_start_that_has_given_up_is_not_acted_upon() -> None:
    async def scenario() -> None:
        here = endpoint_for([])
        async with listener(here) as heard:
            connection, preamble = transport(here).connect(5)
            connection.sendall(preamble + encode(LaunchRequest(query="too late")))
            connection.close()
            assert await raw(here, encode(LaunchRequest(query="gather"))) == primary_instance.ANSWER
            assert [message.query for message in heard] == ["gather"]

    asyncio.run(scenario())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"\xff\xfe\x00" * 100,
        b"{" * MAX_REQUEST_BYTES,
        b"x" * (20 * MAX_REQUEST_BYTES),
        b'{"query": "' + b"a" * (2 * MAX_REQUEST_BYTES) + b'"}\n',
        os.urandom(5000).replace(b"{", b"("),
    ],
)
def test_garbage_and_huge_messages_do_not_matter(here: Endpoint, data: bytes) -> None:
    async def scenario() -> None:
        async with listener(here) as heard:
            assert await raw(here, data) == b""
            assert heard == []
            assert await raw(here, encode(LaunchRequest(query="gather"))) == primary_instance.ANSWER
            assert [message.query for message in heard] == ["gather"]

    asyncio.run(scenario())


def test_a_silent_connection_is_closed_and_holds_up_nobody(
    here: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "_REQUEST_TIMEOUT_SECONDS", 0.3)

    async def scenario() -> None:
        async with listener(here) as heard:
            silent = [transport(here).connect(5)[0] for _ in range(50)]
            assert await raw(here, encode(LaunchRequest(query="gather"))) == primary_instance.ANSWER
            await asyncio.sleep(0.5)
            for connection in silent:
                assert connection.recv(1) == b""
                connection.close()
            assert len(heard) == 1

    asyncio.run(scenario())


def test_a_port_answers_only_who_knows_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(primary_instance, "transport_for", TcpTransport)
    here = endpoint_for([])

    async def scenario() -> None:
        async with listener(here) as heard:
            message = encode(LaunchRequest(query="gather"))
            assert await raw(here, message, introduced=False) == b""
            assert await raw(here, b"\n" + message, introduced=False) == b""
            assert await raw(here, b"0" * 64 + b"\n" + message, introduced=False) == b""
            assert heard == []
        assert stat.S_IMODE(here.folder.stat().st_mode) == 0o700

    asyncio.run(scenario())


SPEAK = """
import os, socket, sys
nobody = int(sys.argv[2])
os.setgroups([])
os.setgid(nobody)
os.setuid(nobody)
connection = socket.socket(socket.AF_UNIX)
connection.settimeout(5)
try:
    connection.connect(sys.argv[1])
    connection.sendall(b'{"query": "gather"}\\n')
    print("answered", connection.recv(10))
except OSError as error:
    print(type(error).__name__)
"""


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can be another user"
)
def test_another_user_cannot_speak_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    here = endpoint_for([])

    async def speak() -> str:
        done = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-I", "-c", SPEAK, str(here.socket_path), str(NOBODY)],
            capture_output=True, text=True, check=True, timeout=20,
        )  # fmt: skip
        return str(done.stdout).strip()

    async def scenario() -> None:
        async with listener(here) as heard:
            assert stat.S_IMODE(here.folder.stat().st_mode) == 0o700
            assert stat.S_IMODE(here.socket_path.stat().st_mode) == 0o600
            assert await speak() == "PermissionError"
            # not even with every door open: the system says who it is
            here.socket_path.chmod(0o666)
            for folder in (here.folder, here.folder.parent):
                folder.chmod(0o755)
            assert await speak() in {"answered b''", "ConnectionResetError", "BrokenPipeError"}
            assert heard == []
            assert await raw(here, encode(LaunchRequest())) == primary_instance.ANSWER

    asyncio.run(scenario())


def test_a_folder_that_is_not_ones_own_is_not_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "pythondocs").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="somebody else"):
        endpoint_for([])
    (tmp_path / "pythondocs").unlink()
    (tmp_path / "pythondocs").mkdir(mode=0o755)
    assert stat.S_IMODE(endpoint_for([]).folder.stat().st_mode) == 0o700


def test_other_documentation_and_another_screen_are_other_places(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    one, other = tmp_path / "a.db", tmp_path / "b.db"
    monkeypatch.chdir(tmp_path)
    assert endpoint_for([]) == endpoint_for([])
    assert endpoint_for([one, other]) == endpoint_for([other, Path("a.db")])
    assert len({endpoint_for([]).name, endpoint_for([one]).name, endpoint_for([other]).name}) == 3
    here = endpoint_for([])
    monkeypatch.setenv("DISPLAY", ":12345")
    assert endpoint_for([]) != here


HOLD = """
import sys, time
from desktop_app.single_instance.endpoint import endpoint_for
from desktop_app.single_instance.primary import claim_or_forward
from desktop_app.single_instance.request import LaunchRequest

primary = claim_or_forward(LaunchRequest(), endpoint_for([]))
if "listens" in sys.argv:
    primary.mark_ready()
print("sits", flush=True)
time.sleep(60)
"""


@contextlib.contextmanager
def holder(*how: str) -> Iterator[subprocess.Popen[str]]:
    """Another process in the primary, which answers nobody."""
    with subprocess.Popen(  # noqa: S603 - this very project
        [sys.executable, "-c", HOLD, *how], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "sits\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_killed_instance_can_be_replaced() -> None:
    here = endpoint_for([])
    with holder("listens") as process:
        process.kill()
        process.wait()
        assert here.socket_path.exists()
        began = time.monotonic()
        primary = taken(here)
        assert time.monotonic() - began < 1
        primary.release()
        assert not here.socket_path.exists()


def test_a_hung_instance_is_named_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(primary_instance, "ANSWER_TIMEOUT_SECONDS", 0.3)
    with holder("listens") as process:
        began = time.monotonic()
        with pytest.raises(primary_instance.UnresponsiveError, match=f"process {process.pid}"):
            claim_or_forward(LaunchRequest(), endpoint_for([]))
        assert time.monotonic() - began < 2


def test_one_that_is_only_starting_has_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(primary_instance, "ANSWER_TIMEOUT_SECONDS", 0.2)
    monkeypatch.setattr(primary_instance, "_START_TIMEOUT_SECONDS", 0.8)
    with holder():
        began = time.monotonic()
        with pytest.raises(primary_instance.UnresponsiveError):
            claim_or_forward(LaunchRequest(), endpoint_for([]))
        assert time.monotonic() - began > 0.7


def test_releasing_twice_leaves_the_next_ones_socket() -> None:
    here = endpoint_for([])
    first = taken(here)
    first.release()
    second = taken(here)
    first.release()
    assert here.socket_path.exists()
    second.release()


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"port": 99999, "secret": "x"}', b"\xff"])
def test_a_note_that_leads_nowhere_is_nobody(tmp_path: Path, content: bytes) -> None:
    note = tmp_path / "note"
    note.write_bytes(content)
    transport: Transport = TcpTransport(note)
    with pytest.raises(OSError):
        transport.connect(1)


def test_a_folder_of_somebody_else_is_no_place_to_meet(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = endpoint_for([]).folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    user = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: user + 1)
    with pytest.raises(PermissionError, match="belongs to somebody else"):
        endpoint_for([])


def test_a_link_to_a_folder_is_no_place_to_meet(tmp_path: Path) -> None:
    folder = endpoint_for([]).folder
    folder.rmdir()
    folder.symlink_to(tmp_path)
    with pytest.raises(PermissionError, match="belongs to somebody else"):
        endpoint_for([])
