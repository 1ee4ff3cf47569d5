"""Ending the real process, from any state: in order, and without a word on the terminal."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TYPE_AND_CLOSE = """
import asyncio, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from desktop_app.runtime.event_loop import EventLoop

from desktop_app.app.application import Application
from desktop_app.app.qt_application import make_application

qt_application = make_application()
application = Application("light")
window = application.first.window
window.show()

def type_and_close(*_):
    QTest.keyClicks(window.search_box, "asyncio")
    QTimer.singleShot({after}, window.close)

{when}.connect(type_and_close)
with asyncio.Runner(loop_factory=lambda: EventLoop(qt_application)) as runner:
    runner.run(application.run([Path(sys.argv[1])]))
"""


def start(*command: str) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - this very project
        [sys.executable, "-W", "default", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    try:
        out, err = process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    return process.returncode, out, err


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("after", [0.2, 0.35, 0.6, 0.9, 3.0])
def test_a_signal_closes_in_order_whatever_goes_on(
    docset: Path, number: signal.Signals, after: float
) -> None:
    process = start("-m", "desktop_app", "open", "asyncio", "--docset", str(docset))
    time.sleep(after)
    process.send_signal(number)
    code, out, err = ended(process)
    assert (out, err) == ("", "")
    # before the event loop runs there is nothing to close, and the signal itself ends the process
    assert code in {0, -number}
    assert code == 0 or after < 3


@pytest.mark.parametrize(
    ("when", "after"),
    [
        ("window.painted", 0),
        ("window.painted", 100),
        ("application.context.loader.ready", 0),
        ("application.first.searcher.answered", 0),
        ("window.reading_pane.text_begun", 1),
    ],
)
def test_closing_while_loading_or_searching(docset: Path, when: str, after: int) -> None:
    program = TYPE_AND_CLOSE.format(when=when, after=after)
    if when.startswith(("application.first.searcher", "window.reading_pane")):
        program = program.replace("show()\n", 'show()\nwindow.search_box.setText("as")\n', 1)
    assert ended(start("-c", program, str(docset))) == (0, "", "")


def test_a_window_without_documentation_closes_in_order(tmp_path: Path) -> None:
    process = start("-m", "desktop_app", "--docset", str(tmp_path / "nothing.db"))
    time.sleep(2.5)
    process.send_signal(signal.SIGTERM)
    assert ended(process) == (0, "", "")
