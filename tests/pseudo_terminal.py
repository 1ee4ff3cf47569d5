"""A pseudo-terminal, as programs of a terminal see it."""

import os

import pytest


def open_pseudo_terminal() -> tuple[int, int]:
    """Return the file descriptors of the keeper's end and of the program's end.

    Skips the test where the system has none: on Windows, and in a bare root.
    """
    if os.name != "posix":
        pytest.skip("pseudo-terminals are Unix's")
    import pty

    try:
        return pty.openpty()
    except OSError as error:
        pytest.skip(f"there are no pseudo-terminals here: {error}")
