"""What a command does when standard output takes no more: the disk is full, the reader has gone."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop_app.errors import UserError

_CLOSED_PIPE = 141
"""What a shell calls a program that wrote to a closed pipe: 128 and the signal's number."""


class OutputError(UserError):
    """Standard output takes no more; raised from the `OSError` that says so."""


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
        print(f"{program}: {failed.sentence}", file=sys.stderr)  # noqa: T201  # the terminal
        return failed.exit_code


@contextmanager
def writing() -> Iterator[None]:
    """Raise `OutputError` in place of the `OSError` of a write to standard output."""
    try:
        yield
    except OSError as error:
        _discard_the_rest()
        reason = error.strerror or error
        raise OutputError(f"Standard output cannot be written: {reason}.") from error


def flush() -> None:
    """Let out what is still in the buffer, if there is a standard output."""
    if sys.stdout is not None:
        sys.stdout.flush()


def _discard_the_rest() -> None:
    """Keep the interpreter from writing the rest, and failing once more, when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
