"""A tour through the real window, with real key events: `python -m tests.tour --output DIR`.

Every scene becomes a screenshot, in both palettes, at several sizes and scales, and once in German.
A scale is fixed when Qt starts, so each round is a process of its own. No screen is needed.
"""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tests.desktop_app.driver import Driver

    Scenes = Callable[[Driver], AsyncIterator[str]]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


class Round(NamedTuple):
    """How the window is looked at."""

    palette: str
    width: int
    height: int
    scale: float
    language: str

    @property
    def name(self) -> str:
        """The folder of its screenshots."""
        size = f"{self.width}x{self.height}@{self.scale:g}"
        return f"{size}-{self.palette}-{self.language}"


SIZES = ((640, 400, 1.0), (1100, 720, 1.5), (1100, 720, 2.0), (3840, 2160, 1.0))

ROUNDS = (
    *(Round(palette, *size, "en") for size in SIZES for palette in ("light", "dark")),
    *(Round("light", *size, "de") for size in SIZES[:2]),
)


def main() -> int:
    """Make every round, or the one that is named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, required=True, metavar="DIR")
    parser.add_argument("--only", default="", metavar="TEXT", help="rounds whose name has TEXT")
    parser.add_argument("--round", default="", help=argparse.SUPPRESS)
    options = parser.parse_args()
    wanted = [each for each in ROUNDS if options.only in each.name]
    if options.round:
        make = next(each for each in ROUNDS if each.name == options.round)
        _make(make, options.output / make.name)
        return 0
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        screen = Path(folder) / "screen.json"
        for each in wanted:
            # the platform's own screen is too small for menus and dialogs to find their places
            shown = {
                "width": round(each.width * each.scale),
                "height": round(each.height * each.scale),
            }
            facts = {
                "name": "tour",
                "x": 0,
                "y": 0,
                "logicalDpi": 96,
                "logicalBaseDpi": 96,
                "dpr": 1,
            }
            screen.write_text(json.dumps({"screens": [facts | shown]}), encoding="utf-8")
            platform = os.environ["QT_QPA_PLATFORM"]
            if platform == "offscreen":
                platform = f"offscreen:configfile={screen}"
            arguments = ("--output", str(options.output), "--round", each.name)
            done = subprocess.run(  # noqa: S603 - this very file
                [sys.executable, "-m", "tests.tour", *arguments],
                env=os.environ | {"QT_SCALE_FACTOR": str(each.scale), "QT_QPA_PLATFORM": platform},
                timeout=300,
                check=False,
            )
            failed += done.returncode != 0
            print(each.name, "failed" if done.returncode else "done", flush=True)  # noqa: T201
    return 1 if failed else 0


def _make(each: Round, output: Path) -> None:
    from dataclasses import replace

    from desktop_app.app.application import Application
    from desktop_app.app.qt_application import make_application
    from desktop_app.paths import resources
    from desktop_app.runtime.event_loop import EventLoop
    from desktop_app.state.settings import Settings
    from desktop_app.state.store import StateStore
    from tests.desktop_app.driver import Driver

    output.mkdir(parents=True, exist_ok=True)
    application = make_application()

    async def prepare(state: Path) -> None:
        store = StateStore(state)
        await store.configure(replace(Settings(), language=each.language))
        await store.close()

    async def live(state: Path, docset: Path, scenes: "Scenes") -> None:
        await prepare(state)
        desktop = Application(each.palette, state)
        window = desktop.first.window
        window.resize(each.width, each.height)
        window.show()
        window.activateWindow()
        user = Driver(desktop)
        living = asyncio.ensure_future(desktop.run([docset]))
        try:
            async for name in scenes(user):
                await asyncio.sleep(0.15)
                _shoot(user, output / f"{name}.png")
        finally:
            window.close()
            await living

    with tempfile.TemporaryDirectory() as folder:
        home, broken = Path(folder), Path(folder) / "broken.db"
        broken.write_bytes(b"SQLite format 3\0 and nothing else")
        (shipped,) = resources().glob("*.db")
        with asyncio.Runner(loop_factory=lambda: EventLoop(application)) as runner:
            runner.run(live(home / "state.db", shipped, _scenes))
        with asyncio.Runner(loop_factory=lambda: EventLoop(application)) as runner:
            runner.run(live(home / "other.db", broken, _mishap))


def _shoot(user: "Driver", file: Path) -> None:
    """Take the window, and over it what is open beside it: menus, dialogs."""
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QColor, QPainter
    from PySide6.QtWidgets import QApplication

    picture = user.window.grab()
    corner = user.window.mapToGlobal(user.window.rect().topLeft())
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other is not user.window and other.isVisible():
            place = QRect(other.mapToGlobal(other.rect().topLeft()) - corner, other.size())
            painter.drawPixmap(place.topLeft(), other.grab())
            # what the window system would put around it
            painter.setPen(QColor(128, 128, 128))
            painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()
    picture.save(str(file))


_TABS = ("re.sub", "pathlib.Path", "json.dumps", "subprocess.run", "itertools.chain", "dict")
_PROBLEM = (
    "/home/ada/.local/share/pythondocs/docsets/django-5.1.db is damaged (database disk image is "
    "malformed); build it again with: python -m parser build SOURCE --output FILE.db"
)


async def _scenes(user: "Driver") -> AsyncIterator[str]:
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QDialog

    from desktop_app.views.actions.action_spec import ActionName

    key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier
    window, browser = user.window, user.window.pane.browser

    async def back() -> None:
        """Close what is open over the window, and have the keyboard in it again."""
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        window.activateWindow()
        await user.until(window.isActiveWindow)

    async def clear() -> None:
        await back()
        async with asyncio.timeout(10):
            while window.box.text() or not window.home.isVisible():
                user.press(key.Key_Escape)
                await asyncio.sleep(0.05)

    async def read(text: str) -> None:
        await clear()
        await user.search(text)

    await user.until(lambda: user.is_loaded and window.home.links, 60)
    yield "01-home-at-first"
    user.type("gath")
    await user.until(lambda: user.shown() == user.names()[:1] and user.names())
    yield "02-typing"
    user.type("er")
    await user.until(lambda: user.shown() == ["asyncio.gather"])
    yield "03-preview"
    for _ in range(3):
        user.press(key.Key_Down)
    await user.until(lambda: user.shown() == [user.selected()])
    yield "04-further-down"
    await read("asyncio.TaskGroup")
    user.press(key.Key_D, control)
    yield "05-pinned"
    user.press(key.Key_Return)
    await user.until(lambda: len(window.pane.outline.headings) > 1)
    await user.until(lambda: browser.complete)
    yield "06-whole-page"
    window.pane.set_outline_width(300)
    yield "06-wider-outline"
    window.pane.set_outline_width(0)
    user.press(key.Key_F, control)
    user.type("cancel")
    await user.until(lambda: not window.pane.finder.searching and browser.marks.current)
    yield "07-find"
    user.press(key.Key_Escape)
    await read("class:path")
    yield "08-scope"
    await read("read file line by line")
    yield "09-question"
    await read("gahter")
    yield "10-slip"
    await read("asyncio.iscoroutinefunction")
    yield "11-deprecated"
    for text in ("itertools.batched", "pathlib", "format string syntax", "str.removeprefix"):
        await read(text)
        user.press(key.Key_D, control)
        await asyncio.sleep(1.1)
    await read("open")
    yield "12-table-and-notes"
    await read("re")
    yield "13-module"
    await clear()
    await user.until(lambda: len(user.user_data.store.pins) == 5)
    yield "14-home-with-pins"
    user.press(key.Key_B, control)
    for stroke in (key.Key_Down, key.Key_Down, key.Key_Right, key.Key_Down, key.Key_Right):
        user.press(stroke)
        await asyncio.sleep(0.1)
    yield "15-contents"
    window.go_to_search()
    user.press(key.Key_R, control)
    yield "16-recent-searches"
    user.press(key.Key_Escape)
    user.press(key.Key_Comma, control)
    await user.until(lambda: user.session.settings.dialog is not None)
    yield "17-settings"
    for _ in range(9):
        user.press(key.Key_Tab)
    yield "18-settings-with-the-keyboard"
    await back()
    user.press(key.Key_H, control)
    for dialog in window.findChildren(QDialog):
        dialog.activateWindow()
    await user.until(lambda: not window.isActiveWindow())
    user.type("task")
    yield "18-history"
    await back()
    user.press(key.Key_F1)
    yield "19-shortcuts"
    await back()
    user.press(key.Key_F10)
    user.press(key.Key_Right)
    for stroke in (key.Key_Down, key.Key_Right):
        if (menu := QApplication.activePopupWidget()) is not None:
            QTest.keyClick(menu, stroke)
    yield "20-menu"
    await back()
    window.actions_by_name[ActionName.ABOUT].trigger()
    yield "21-about"
    await back()
    user.type("xqzzy wvvk")
    await user.until(window.notice.isVisible)
    yield "22-nothing-found"
    await clear()
    user.type("asynctio.taskgruop")
    await user.until(lambda: user.names() or window.notice.isVisible())
    yield "23-two-slips"
    await read("asyncio.gather")
    browser.link_followed.emit("https://docs.python.org/3/library/asyncio-task.html")
    yield "24-question-before-the-web"
    user.press(key.Key_Escape)
    await read("asyncio.gather")
    spot = browser.cursorForPosition(QPoint(20, 60))
    link = browser.document().find("awaitable objects", spot)
    await user.move_mouse(browser.viewport(), browser.cursorRect(link).center() - QPoint(9, 0))
    await asyncio.sleep(0.5)
    yield "25-link-card"
    await user.move_mouse(browser.viewport(), QPoint(2, 2))
    for name, place in (("26-list-on-top", "top"), ("27-list-hidden", "hidden")):
        window.set_list_place(place)
        yield name
    window.set_list_place("left")
    await read("asyncio.gather")
    results = window.results
    middle = results.visualRect(results.rows.index(0)).center()
    on_screen = results.viewport().mapToGlobal(middle)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, on_screen)
    QApplication.sendEvent(results.viewport(), asked)
    yield "31-menu-of-a-result"
    await back()
    window.scopes.set_docsets({f"docset-{n}": f"Docset {n}.0" for n in range(40)})
    yield "32-forty-docsets"
    window.problems.add(_PROBLEM)
    yield "33-problem"
    window.problems.close_button.click()
    for text in _TABS:
        user.press(key.Key_T, control)
        await read(text)
    user.press(key.Key_A, control | Qt.KeyboardModifier.ShiftModifier)
    yield "34-many-tabs-and-their-list"
    await back()
    for _ in range(3):
        user.press(key.Key_Plus, control)
    yield "35-zoomed"


async def _mishap(user: "Driver") -> AsyncIterator[str]:
    await user.until(user.window.notice.isVisible)
    yield "30-error"


if __name__ == "__main__":
    sys.exit(main())
