"""Who is the first instance."""

import os
import socket
import sys
import time
from dataclasses import dataclass
from enum import Enum, auto
from typing import IO

from desktop_app.errors import UserError
from desktop_app.single_instance.endpoint import Endpoint
from desktop_app.single_instance.request import LaunchRequest, encode
from desktop_app.single_instance.transport import Transport, transport_for

ANSWER = b"done\n"

ANSWER_TIMEOUT_SECONDS = 4.0
"""Seconds that a window which is open has to answer."""

_START_TIMEOUT_SECONDS = 25.0
"""Seconds that one which is only starting has, from a cold disk perhaps."""

_RETRY_SECONDS = 0.02


class _SendResult(Enum):
    YES = auto()
    NOBODY_THERE = auto()
    NO_ANSWER = auto()


@dataclass(frozen=True, slots=True)
class PrimaryInstance:
    """What the first instance holds: the lock, and the socket on which others wait already."""

    endpoint: Endpoint
    transport: Transport
    listener: socket.socket
    lock: IO[str]

    def mark_ready(self) -> None:
        """Record that requests are answered from now on: nobody need wait for the start."""
        self.lock.seek(0)
        self.lock.write(f"{os.getpid()}\n")
        self.lock.flush()

    def release(self) -> None:
        """Remove the socket, then the lock; a second call does nothing."""
        if self.lock.closed:
            return
        self.listener.close()
        self.endpoint.socket_path.unlink(missing_ok=True)
        self.lock.close()


class UnresponsiveError(UserError):
    """The first instance does not answer."""


def claim_or_forward(message: LaunchRequest, endpoint: Endpoint) -> PrimaryInstance | None:
    """Claim the endpoint, or return None once the request has reached the primary instance.

    Of any number of simultaneous starts one becomes primary; the others wait until it listens.
    Raises `UnresponsiveError`, and `OSError` when nothing can be created at the endpoint.
    """
    transport = transport_for(endpoint.socket_path)
    begun = time.monotonic()
    while True:
        told = _forward(message, transport, endpoint)
        if told is _SendResult.YES:
            return None
        if told is _SendResult.NOBODY_THERE and (primary := _claim(endpoint, transport)):
            return primary
        waited = time.monotonic() - begun
        if waited > (ANSWER_TIMEOUT_SECONDS if _process(endpoint) else _START_TIMEOUT_SECONDS):
            raise UnresponsiveError(
                f"The window that is open{_process(endpoint)} does not answer; opening another one."
            )
        time.sleep(_RETRY_SECONDS)


def _forward(message: LaunchRequest, transport: Transport, endpoint: Endpoint) -> _SendResult:
    try:
        connection, preamble = transport.connect(ANSWER_TIMEOUT_SECONDS)
    except (BlockingIOError, TimeoutError):
        return _SendResult.NO_ANSWER
    except OSError:
        return _SendResult.NOBODY_THERE
    with connection:
        try:
            connection.sendall(preamble + encode(message))
            return _SendResult.YES if _answered(connection, endpoint) else _SendResult.NOBODY_THERE
        except TimeoutError:
            return _SendResult.NO_ANSWER
        except OSError:  # it has just ended
            return _SendResult.NOBODY_THERE


def _answered(connection: socket.socket, endpoint: Endpoint) -> bool:
    """Tell whether the answer comes; raises `TimeoutError`."""
    begun = time.monotonic()
    while True:
        try:
            return connection.recv(len(ANSWER)) == ANSWER
        except TimeoutError:
            if _process(endpoint) or time.monotonic() - begun > _START_TIMEOUT_SECONDS:
                raise


def _claim(endpoint: Endpoint, transport: Transport) -> PrimaryInstance | None:
    lock = open(endpoint.lock, "a+", encoding="ascii", opener=_private)  # noqa: SIM115 - held
    if not _locked(lock):
        lock.close()
        return None
    try:
        lock.truncate(0)
        return PrimaryInstance(endpoint, transport, transport.listen(), lock)
    except OSError:
        lock.close()
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _process(endpoint: Endpoint) -> str:
    """Return the process that listens, in brackets; nothing while it still starts."""
    try:
        number = endpoint.lock.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
    return f" (process {number})" if number.isdecimal() else ""


def _locked(file: IO[str]) -> bool:
    """Try to lock; the system releases the lock when the process ends, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            # far behind what is written there, which others must be able to read
            file.seek(1_000_000)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
