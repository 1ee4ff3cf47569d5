"""Runs the application: one process, from its first window until all has ended."""

import asyncio
from collections.abc import Sequence

# asyncio's executor, found before Qt is there: PySide6 6.12 reads the attributes of modules in its
# own way, to which a lazy import of Python 3.15 is an object like any other
from concurrent.futures import ThreadPoolExecutor  # noqa: F401
from pathlib import Path

from desktop_app.app.application import Application
from desktop_app.app.qt_application import make_application
from desktop_app.runtime.event_loop import EventLoop
from desktop_app.single_instance.primary import PrimaryInstance
from desktop_app.single_instance.request import LaunchRequest, WindowAction


def run(
    message: LaunchRequest, docsets: Sequence[Path] = (), primary: PrimaryInstance | None = None
) -> int:
    """Open the window as `message` has it, and return the exit code once all has ended.

    While it is open, the starts that find `primary` taken are heard.
    """
    qt_application = make_application()
    application = Application(message.palette or None)
    window = application.first.window
    if message.action is not WindowAction.BACKGROUND:
        window.show()
    if message.query:
        window.search_box.setText(message.query)
    with asyncio.Runner(loop_factory=lambda: EventLoop(qt_application)) as runner:
        runner.run(application.run(docsets, primary))
    return 0
