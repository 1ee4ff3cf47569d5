"""Ctrl+C and SIGTERM end a build: what is temporary goes, the former file stays."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def terminated_like_interrupted() -> Iterator[None]:
    """Let SIGTERM raise `KeyboardInterrupt`, as Ctrl+C does."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    former = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, former)


@contextmanager
def held_back() -> Iterator[None]:
    """Let a signal that comes meanwhile count at the end: for what cannot be left half done.

    Python runs signal handlers in its main thread only; in any other this does nothing.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    former = {
        number: signal.signal(number, lambda number, _frame: came.append(number))
        for number in _SIGNALS
    }
    try:
        yield
    finally:
        for each, handler in former.items():
            signal.signal(each, handler)
        for each in came:
            signal.raise_signal(each)
