"""Who is the first instance."""

import os
import socket
import sys
import time
from dataclasses import dataclass
from enum import Enum, auto
from typing import IO

from desktop_app.single_instance.endpoint import Place
from desktop_app.single_instance.request import Message, encode
from desktop_app.single_instance.transport import Door, door

ANSWER = b"done\n"

PATIENCE = 4.0
"""Seconds that a window which is open has to answer."""

_PATIENCE_AT_START = 25.0
"""Seconds that one which is only starting has, from a cold disk perhaps."""

_AGAIN_AFTER = 0.02


class _Told(Enum):
    YES = auto()
    NOBODY_THERE = auto()
    NO_ANSWER = auto()


@dataclass(frozen=True, slots=True)
class Seat:
    """What the first instance holds: the lock, and the socket on which others wait already."""

    place: Place
    door: Door
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


class HungError(Exception):
    """The first instance does not answer; the text is a sentence for the user."""


def take_or_tell(message: Message, place: Place) -> Seat | None:
    """The seat of the first instance, or None when the message has reached who sits there.

    Of any number of starts at the same moment one gets the seat; the others wait until it can
    listen. Raises `HungError`, and `OSError` when nothing can be made in the place.
    """
    entrance = door(place.door)
    begun = time.monotonic()
    while True:
        told = _tell(message, entrance, place)
        if told is _Told.YES:
            return None
        if told is _Told.NOBODY_THERE and (seat := _take(place, entrance)):
            return seat
        waited = time.monotonic() - begun
        if waited > (PATIENCE if _process(place) else _PATIENCE_AT_START):
            raise HungError(
                f"The window that is open{_process(place)} does not answer; opening another one."
            )
        time.sleep(_AGAIN_AFTER)


def _tell(message: Message, entrance: Door, place: Place) -> _Told:
    try:
        connection, preamble = entrance.connect(PATIENCE)
    except (BlockingIOError, TimeoutError):
        return _Told.NO_ANSWER
    except OSError:
        return _Told.NOBODY_THERE
    with connection:
        try:
            connection.sendall(preamble + encode(message))
            return _Told.YES if _answered(connection, place) else _Told.NOBODY_THERE
        except TimeoutError:
            return _Told.NO_ANSWER
        except OSError:  # it has just ended
            return _Told.NOBODY_THERE


def _answered(connection: socket.socket, place: Place) -> bool:
    """Whether the answer comes; raises `TimeoutError`."""
    begun = time.monotonic()
    while True:
        try:
            return connection.recv(len(ANSWER)) == ANSWER
        except TimeoutError:
            if _process(place) or time.monotonic() - begun > _PATIENCE_AT_START:
                raise


def _take(place: Place, entrance: Door) -> Seat | None:
    lock = open(place.lock, "a+", encoding="ascii", opener=_private)  # noqa: SIM115 - held
    if not _locked(lock):
        lock.close()
        return None
    try:
        lock.truncate(0)
        return Seat(place, entrance, entrance.listen(), lock)
    except OSError:
        lock.close()
        raise


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _process(place: Place) -> str:
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
