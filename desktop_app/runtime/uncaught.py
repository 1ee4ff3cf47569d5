"""What nobody has caught, wherever it was raised, is reported."""

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any


@contextmanager
def uncaught_reported(report: Callable[[Exception], None]) -> Iterator[None]:
    """Report what callbacks of the running event loop raise, and what Qt's slots raise."""

    def unheard(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        report(error if isinstance(error, Exception) else RuntimeError(context["message"]))

    def uncaught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            report(error)
        else:
            before(kind, error, trace)

    asyncio.get_running_loop().set_exception_handler(unheard)
    before, sys.excepthook = sys.excepthook, uncaught
    try:
        yield
    finally:
        sys.excepthook = before
