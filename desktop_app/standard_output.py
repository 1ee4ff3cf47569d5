"""What a command does when standard output takes no more: the disk is full, the reader has gone."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_UNUSABLE = 2
_CLOSED_PIPE = 141
"""What a shell calls a program that wrote to a closed pipe: 128 and the signal's number."""


class OutputError(Exception):
    """Standard output takes no more."""


def run(command: Callable[[], int], program: str) -> int:
    """Run a command that prints, and return its exit code, or that of an output that failed.

    A reader that has gone, as `head` has, ends the command without a word, as it ends other
    filters; anything else with a sentence on stderr that begins with the name of the `program`.
    """
    try:
        try:
            return command()
        finally:
            with writing():
                flush()
    except OutputError as failed:
        cause = failed.__cause__
        if isinstance(cause, BrokenPipeError):
            return _CLOSED_PIPE
        print(  # noqa: T201  # this is the terminal
            f"{program}: Standard output cannot be written: {failed}.", file=sys.stderr
        )
        return _UNUSABLE


@contextmanager
def writing() -> Iterator[None]:
    """Raise `OutputError` in place of the `OSError` of a write to standard output."""
    try:
        yield
    except OSError as error:
        _discard_the_rest()
        raise OutputError(error.strerror or str(error)) from error


def flush() -> None:
    """Let out what is still in the buffer, if there is a standard output."""
    if sys.stdout is not None:
        sys.stdout.flush()


def _discard_the_rest() -> None:
    """Keep the interpreter from writing the rest, and failing once more, when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
