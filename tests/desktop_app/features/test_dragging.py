"""A result and a link, dragged with a real mouse into another program."""

import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("needs X11", allow_module_level=True)

from tests import xserver
from tests.xserver import Mouse, active_window, program, until, windows

pytestmark = pytest.mark.skipif(bool(xserver.missing()), reason=xserver.missing())

EDITOR = """
from PySide6.QtWidgets import QApplication, QPlainTextEdit

class Editor(QPlainTextEdit):
    def canInsertFromMimeData(self, data):
        return True

    def insertFromMimeData(self, data):
        print(data.text(), *[url.toString() for url in data.urls()], flush=True)

application = QApplication([])
editor = Editor()
editor.setWindowTitle("editor")
editor.setGeometry(1000, 100, 250, 300)
editor.show()
application.exec()
"""

OURS = """
import sys
from pathlib import Path
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.app.qt_application import make_application
from desktop_app.app import run
from desktop_app.single_instance.request import LaunchRequest
from desktop_app.views.reading.text_browser import DocumentBrowser

def look():
    for widget in QApplication.allWidgets():
        if isinstance(widget, DocumentBrowser) and widget.isVisible():
            area = widget.viewport()
            for y in range(0, area.height(), 4):
                for x in range(0, area.width(), 4):
                    if widget.anchorAt(QPoint(x, y)):
                        place = area.mapToGlobal(QPoint(x + 8, y + 4))
                        print(place.x(), place.y(), flush=True)
                        timer.stop()
                        return

application = make_application()
timer = QTimer()
timer.timeout.connect(look)
timer.start(300)
run.make_application = lambda: application
run.run(LaunchRequest(query=sys.argv[1]), [Path(sys.argv[2])])
"""


def dropped(editor: subprocess.Popen[str]) -> str:
    assert editor.stdout is not None
    return editor.stdout.readline().strip()


def test_a_result_drops_its_import_line_and_its_address(docset: Path) -> None:
    ours = ("-m", "desktop_app", "open", "gather", "--docset", str(docset))
    with xserver.virtual_screen() as display, program(display, "-c", EDITOR) as editor:
        until(lambda: active_window(display) == "editor")
        with program(display, *ours):
            until(lambda: "asyncio.gather" in active_window(display))
            (window,) = (each for each in windows(display) if "gather" in each.title)
            mouse = Mouse(display)
            mouse.drag((window.left + 150, window.top + 150), (1150, 200))
            assert dropped(editor) == (
                "from asyncio import gather "
                "https://docs.example/library/asyncio-task.html#asyncio.gather"
            )
            mouse.close()


def test_a_link_drops_its_address(docset: Path) -> None:
    with xserver.virtual_screen() as display, program(display, "-c", EDITOR) as editor:
        until(lambda: active_window(display) == "editor")
        with program(display, "-c", OURS, "gather", str(docset)) as ours:
            assert ours.stdout is not None
            x, y = map(int, ours.stdout.readline().split())
            mouse = Mouse(display)
            mouse.drag((x, y), (1150, 200))
            text, address = dropped(editor).split()
            assert text == address
            assert address.startswith("https://docs.example/")
            mouse.close()
