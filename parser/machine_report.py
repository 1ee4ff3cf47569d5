"""What a build says to a program that runs it, in place of `parser.report`: messages on stdout."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from desktop_app.docset.build_messages import Message, Stage, StageProgress, encode
from parser.progress import Told


@contextmanager
def progress(stage: Stage) -> Iterator[Told]:
    """Yield what sends a message whenever another hundredth is done."""
    last = -1

    def told(_item: str, done: int, total: int) -> None:
        nonlocal last
        percent = 100 * done // total if total else 0
        if percent != last:
            last = percent
            send(StageProgress(stage, percent))

    yield told


def send(message: Message) -> None:
    """Write a message; it must not wait in a buffer."""
    print(encode(message), file=sys.stdout, flush=True)  # noqa: T201  # the program's output
