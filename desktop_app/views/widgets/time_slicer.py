"""Long work in the window's own thread, a few milliseconds of it at a time."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QTimer

SLICE_SECONDS = 0.006
"""Seconds of the event loop that one turn takes."""


class TimeSlicer(QObject):
    """Steps through one iterator at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._done: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take)

    @property
    def running(self) -> bool:
        """Whether there are steps left."""
        return self._steps is not None

    def run(
        self, steps: Iterator[object], done: Callable[[], object], *, at_once: bool = True
    ) -> None:
        """Work through `steps`, instead of what was being worked on, then call `done`.

        The first turn is taken at once, or else when the event loop goes on.
        """
        self._steps, self._done = steps, done
        self._timer.start()
        if at_once:
            self._take()

    def stop(self) -> None:
        """Leave undone what is left."""
        self._steps = self._done = None
        self._timer.stop()

    def _take(self) -> None:
        until = time.perf_counter() + SLICE_SECONDS
        nothing = object()
        while self._steps is not None:
            if next(self._steps, nothing) is nothing:
                done = self._done
                self.stop()
                if done is not None:
                    done()
                return
            if time.perf_counter() >= until:
                return
