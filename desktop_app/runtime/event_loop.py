"""The event loop of the window: qasync's, with what newer Pythons ask of one."""

import asyncio
from collections.abc import Callable
from contextvars import Context
from functools import partial
from typing import Any

from PySide6.QtWidgets import QApplication  # noqa: F401 - qasync takes the binding that is there
from qasync import QEventLoop


class EventLoop(QEventLoop):  # type: ignore[misc]  # qasync has no type hints
    """Runs Qt's events and asyncio's callbacks; made of the application.

    What is overridden here qasync 0.28 does in a way that Python 3.14 deprecates, or 3.15 no longer
    knows. Once qasync does it, this class can go.
    """

    def call_later(
        self,
        delay: float,
        callback: Callable[..., object],
        *args: Any,
        context: Context | None = None,
    ) -> asyncio.Handle:
        """Call back after some seconds; without `asyncio.iscoroutinefunction`, which goes."""
        handle = asyncio.Handle(callback, args, self, context=context)
        self._add_callback(handle, delay)
        return handle

    def _add_reader(
        self, fd: Any, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> None:
        super()._add_reader(fd, _within(context, callback), *args)

    def _add_writer(
        self, fd: Any, callback: Callable[..., object], *args: Any, context: Context | None = None
    ) -> None:
        super()._add_writer(fd, _within(context, callback), *args)


def _within(context: Context | None, callback: Callable[..., object]) -> Callable[..., object]:
    return callback if context is None else partial(context.run, callback)
