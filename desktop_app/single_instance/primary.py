"""Who is the first instance."""

import os
import socket
import sys
import time
from dataclasses import dataclass
from enum import Enum, auto
from typing import IO

from desktop_app.single_instance.endpoint import Endpoint
from desktop_app.single_instance.request import LaunchRequest, encode
from desktop_app.single_instance.transport import Transport, transport_for

ANSWER = b"done\n"

PATIENCE = 4.0
"""Seconds that a window which is open has to answer."""

_PATIENCE_AT_START = 25.0
"""Seconds that one which is only starting has, from a cold disk perhaps."""

_AGAIN_AFTER = 0.02


class _SendResult(Enum):
    YES = auto()
    NOBODY_THERE = auto()
    NO_ANSWER = auto()


@dataclass(frozen=True, slots=True)
class PrimaryInstance:
    """What the first instance holds: the lock, and the socket on which others wait already."""

    place: Endpoint
    door: Transport
    listener: socket.socket
    lock: IO[str]

    def listens(self) -> None:
        """Say that whoever is not answered from now on need not wait for the start."""
        self.lock.seek(0)
        self.lock.write(f"{os.getpid()}\n")
        self.lock.flush()

    def leave(self) -> None:
        """Let others in; the lock goes last. A second time it does nothing."""
        if self.lock.closed:
            return
        self.listener.close()
        self.place.door.unlink(missing_ok=True)
        self.lock.close()


class UnresponsiveError(Exception):
    """The first instance does not answer; the text is a sentence for the user."""


def claim_or_forward(message: LaunchRequest, place: Endpoint) -> PrimaryInstance | None:
    """The seat of the first instance, or None when the message has reached who sits there.

    Of any number of starts at the same moment one gets the seat; the others wait until it can
    listen. Raises `UnresponsiveError`, and `OSError` when nothing can be made in the place.
    """
    entrance = transport_for(place.door)
    begun = time.monotonic()
    while True:
        told = _forward(message, entrance, place)
        if told is _SendResult.YES:
            return None
        if told is _SendResult.NOBODY_THERE and (seat := _claim(place, entrance)):
            return seat
        waited = time.monotonic() - begun
        if waited > (PATIENCE if _process(place) else _PATIENCE_AT_START):
            raise UnresponsiveError(
                f"The window that is open{_process(place)} does not answer; opening another one."
            )
        time.sleep(_AGAIN_AFTER)


def _forward(message: LaunchRequest, entrance: Transport, place: Endpoint) -> _SendResult:
    try:
        connection, preamble = entrance.connect(PATIENCE)
    except (BlockingIOError, TimeoutError):
        return _SendResult.NO_ANSWER
    except OSError:
        return _SendResult.NOBODY_THERE
    with connection:
        try:
            connection.sendall(preamble + encode(message))
            return _SendResult.YES if _answered(connection, place) else _SendResult.NOBODY_THERE
        except TimeoutError:
            return _SendResult.NO_ANSWER
        except OSError:  # it has just ended
            return _SendResult.NOBODY_THERE


def _answered(connection: socket.socket, place: Endpoint) -> bool:
    """Whether the answer comes; raises `TimeoutError`."""
    begun = time.monotonic()
    while True:
        try:
            return connection.recv(len(ANSWER)) == ANSWER
        except TimeoutError:
            if _process(place) or time.monotonic() - begun > _PATIENCE_AT_START:
                raise


def _claim(place: Endpoint, entrance: Transport) -> PrimaryInstance | None:
    lock = open(place.lock, "a+", encoding="ascii", opener=_private)  # noqa: SIM115 - held
    if not _locked(lock):
        lock.close()
        return None
    try:
        lock.truncate(0)
        return PrimaryInstance(place, entrance, entrance.listen(), lock)
    except OSError:
        lock.close()
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _process(place: Endpoint) -> str:
    """Which process listens, in brackets; nothing while the first one still starts."""
    try:
        number = place.lock.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
    return f" (process {number})" if number.isdecimal() else ""


def _locked(file: IO[str]) -> bool:
    """Whether the lock could be had; the system takes it back when the process ends, however."""
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
