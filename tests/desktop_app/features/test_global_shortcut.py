"""The shortcut from anywhere, as a person has it: a screen, a window manager, another program."""

import contextlib
import sys
import time
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("needs X11", allow_module_level=True)

from desktop_app.paths import state_file
from desktop_app.state.startup import read_start
from tests import xserver
from tests.xserver import Keyboard, active_window, program, until

pytestmark = pytest.mark.skipif(bool(xserver.missing()), reason=xserver.missing())

OTHER = """
from PySide6.QtWidgets import QApplication, QLineEdit

application = QApplication([])
line = QLineEdit()
line.setWindowTitle("another program")
line.textChanged.connect(lambda text: print(text, flush=True))
line.show()
application.exec()
"""


def test_up_from_under_another_program_and_typed_into(docset: Path) -> None:
    with xserver.virtual_screen() as display:
        keyboard = Keyboard(display)

        def front() -> str:
            return active_window(display)

        def bring_up() -> None:
            """Try again until the keys are bound, some moment after the window is there."""
            for _ in range(5):
                keyboard.press("Control_L", "Shift_L", "F1")
                with contextlib.suppress(AssertionError):
                    return until(lambda: "Python Docs" in front(), 4)
            pytest.fail("the window does not come up")

        with program(display, "-m", "desktop_app", "--docset", str(docset)) as ours:
            until(lambda: "Python Docs" in front() or ours.poll() is not None)
            if ours.poll() is not None:
                assert ours.stderr is not None
                pytest.skip(f"Qt cannot show windows here: {ours.stderr.read()}")
            with program(display, "-c", OTHER) as other:
                until(lambda: front() == "another program")
                time.sleep(0.3)  # until ours knows it, too
                bring_up()
                for letter in "gather":
                    keyboard.press(letter)
                until(lambda: "asyncio.gather" in front())
                keyboard.press("Control_L", "Shift_L", "F1")
                until(lambda: front() == "another program")
                keyboard.press("x")
                assert other.stdout is not None
                assert other.stdout.readline() == "x\n"
                time.sleep(0.1)  # no person is faster
                keyboard.press("Control_L", "Shift_L", "F1")
                until(lambda: "asyncio.gather" in front())
                # its text is selected: what is typed takes its place
                for letter in "lot":
                    keyboard.press(letter)
                keyboard.press("Control_L", "q")
                assert ours.wait(20) == 0
            assert ours.stderr is not None
            assert ours.stderr.read() == ""
        keyboard.close()
    (window,) = read_start(state_file()).session.windows
    assert window.tabs[0].query == "lot"
