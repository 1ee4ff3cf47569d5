"""Python's garbage collector, in the window's thread only.

Python collects cycles in whichever thread happens to allocate, so a worker that reads from the
database could destroy a widget that is no longer used, which crashes Qt. And a full collection
looks at every object of SQLAlchemy: some frames long.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer

_EVERY = 500
"""Milliseconds between looks at how much there is to collect."""


@contextmanager
def collect_in_this_thread() -> Iterator[None]:
    """While this is entered, cycles are collected by the thread that has entered it."""
    timer = QTimer()
    timer.setInterval(_EVERY)
    timer.timeout.connect(_collect)
    gc.disable()
    timer.start()
    try:
        yield
    finally:
        timer.stop()
        gc.enable()


def freeze_existing() -> None:
    """Take everything loaded so far, which stays to the end, out of all later collections."""
    gc.freeze()


def _collect() -> None:
    """Collect the oldest generation that is due, as Python would have."""
    for generation, (count, threshold) in reversed(
        list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))
    ):
        if count > threshold:
            gc.collect(generation)
            return
