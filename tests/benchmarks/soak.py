"""Hours of use in minutes, over the real window: does anything grow, or is anything left over?

    python -m tests.benchmarks.soak keys [--count 100000] [--docset FILE.db] [--json]
    python -m tests.benchmarks.soak previews [--count 10000] [--docset FILE.db] [--json]

`keys` types as people and cats do, in bursts, each of which is answered: queries, slips, words out
of order, symbols, any Unicode; erases, walks, opens pages. (It pins nothing: pins may grow.)
`previews` shows entries and whole pages. What the process holds is counted at the start (after a
tenth, when caches begin to be full), in the middle and at the end, and when the window is closed.
"""

import argparse
import asyncio
import gc
import json
import os
import random
import sys
import tempfile
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from desktop_app.app.application import Application
from desktop_app.app.qt_application import make_application
from desktop_app.controllers.reader import Reader
from desktop_app.runtime.event_loop import EventLoop
from tests.benchmarks import trace
from tests.benchmarks.figures import machine, percentiles
from tests.benchmarks.one_start import proportional_memory

if TYPE_CHECKING:
    from desktop_app.docset.records import Entry

KEYS, PREVIEWS = 100_000, 10_000
PARTS = 10
PROBES = 30
PATIENCE = 30.0

ODD = "\"'*()[]{}^~:;-+_.,/\\|&%$#@!?<>=\t éßñжשع中\u202e\u0301😀"
COMMANDS = [
    *((Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier),) * 4,
    (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_PageDown, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
]

Step = Callable[[], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class Held:
    """What the process holds at one moment, and how quickly it answers then."""

    done: int
    memory_mb: float
    files: int
    threads: int
    tasks: int
    qt_objects: int
    python_objects: int
    answer_cpu_ms: dict[str, float | None]


def held(done: int, desktop: Application, times: list[float]) -> Held:
    """Count what is held, after what is garbage has gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    files = Path("/proc/self/fd")
    return Held(
        done,
        proportional_memory(),
        len(list(files.iterdir())) if files.exists() else 0,
        threading.active_count(),
        len(asyncio.all_tasks()),
        sum(len(widget.findChildren(QObject)) for widget in QApplication.topLevelWidgets()),
        len(gc.get_objects()),
        percentiles(times),
    )


def press(desktop: Application, key: Qt.Key, modifier: Qt.KeyboardModifier, text: str = "") -> None:
    """Send a key through the event queue, as the window system would."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.postEvent(
            desktop.first.window.search_box, QKeyEvent(kind, key, modifier, text)
        )


def reader_of(desktop: Application) -> Reader:
    """Return what fetches the texts of the window; the documentation is there."""
    assert desktop.first.features is not None
    return desktop.first.features.reader


async def settled(desktop: Application, whole: bool = False) -> None:
    """Wait until what was asked for is shown; its `whole` text, or the beginning."""
    until = time.perf_counter() + PATIENCE
    await asyncio.sleep(0)
    while not (
        desktop.first.searcher.latest.idle
        and reader_of(desktop).latest.idle
        and (desktop.first.window.reading_pane.browser.complete or not whole)
    ):
        if time.perf_counter() > until:
            raise TimeoutError("the window does not settle")
        await asyncio.sleep(0.001)


def typing(desktop: Application, chance: random.Random) -> Step:
    """Bursts of keys: what a person types, what a person mistypes, and what a cat types."""
    queries = trace.load()
    none = Qt.KeyboardModifier.NoModifier

    def text() -> str:
        kind = chance.random()
        if kind < 0.5:
            return chance.choice(queries)
        if kind < 0.7:
            words = list(chance.choice(queries))
            chance.shuffle(words)
            return "".join(words)
        if kind < 0.85:
            return "".join(chance.choice(ODD) for _ in range(chance.randint(1, 12)))
        code = chance.choice((0x250, 0x3000, 0x10FFFF))
        return "".join(chr(chance.randint(32, code)) for _ in range(chance.randint(1, 8)))

    async def burst() -> int:
        letters = [letter for letter in text() if not "\ud800" <= letter <= "\udfff"]
        for letter in letters:
            press(desktop, Qt.Key.Key_unknown, none, letter)
            if chance.random() < 0.05:
                await settled(desktop)
        await settled(desktop)
        commands = chance.choices(COMMANDS, k=chance.choice((0, 0, 0, 1, 3)))
        for key, modifier in commands:
            press(desktop, key, modifier)
            await settled(desktop)
        erased = chance.choice((2, len(letters), len(letters)))
        for _ in range(erased):
            press(desktop, Qt.Key.Key_Backspace, none)
        await settled(desktop)
        if len(desktop.first.window.search_box.text()) > 60:
            press(desktop, Qt.Key.Key_Escape, none)
            press(desktop, Qt.Key.Key_Escape, none)
            await settled(desktop)
            desktop.first.window.search_box.clear()
        return len(letters) + len(commands) + erased

    return burst


async def reading(desktop: Application, chance: random.Random) -> Step:
    """Entries, the largest of them too, and now and then a whole page."""
    service = desktop.first.searcher._service
    assert service is not None
    found: dict[int, Entry] = {}
    for letter in "abcdefghijklmnopqrstuvwxyz_":
        for result in (await service.search(letter, limit=400)).results:
            found[result.entry.id] = result.entry
    entries = list(found.values())

    async def preview() -> int:
        reader_of(desktop).preview(chance.choice(entries))
        await settled(desktop, whole=chance.random() < 0.5)
        if chance.random() < 0.02:
            reader_of(desktop).open_page()
            await settled(desktop, whole=chance.random() < 0.5)
        return 1

    return preview


async def probe(desktop: Application, count: int) -> list[float]:
    """Return what an answer and the beginning of its preview cost: the same query every time.

    In milliseconds of the processor, all threads together: this lasts long enough for the machine
    to have other things to do.
    """
    times = []
    for _ in range(count):
        desktop.first.window.search_box.setText("asyncio.gathe")
        await settled(desktop, whole=True)
        began = time.process_time()
        press(desktop, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, "r")
        await settled(desktop)
        times.append((time.process_time() - began) * 1000)
    desktop.first.window.search_box.clear()
    await settled(desktop)
    return times


async def soak(what: str, docsets: list[Path], count: int, state: Path) -> dict[str, Any]:
    """Use the window; `start`, `middle` and `end`, and what is `left` when it is closed."""
    desktop = Application("light", state)
    desktop.first.window.show()
    desktop.first.window.activateWindow()
    before = asyncio.all_tasks()
    living = asyncio.ensure_future(desktop.run(docsets))
    while not desktop.context.loader.loaded:  # noqa: ASYNC110 - not what is measured
        await asyncio.sleep(0.01)
    chance = random.Random(1)  # noqa: S311 - repeatable, not secret
    step = typing(desktop, chance) if what == "keys" else await reading(desktop, chance)
    began, done, looks = time.perf_counter(), 0, list[Held]()
    while len(looks) < PARTS:
        while done < count * (len(looks) + 1) / PARTS:
            done += await step()
        looks.append(held(done, desktop, await probe(desktop, min(PROBES, 1 + count // 200))))
    took = time.perf_counter() - began
    desktop.first.window.close()
    await living
    left = held(done, desktop, [])
    start, middle, end = looks[0], looks[(PARTS - 1) // 2], looks[-1]
    return {
        "what": what,
        "seconds": round(took, 1),
        "start": asdict(start),
        "middle": asdict(middle),
        "end": asdict(end),
        "left": {
            "threads": [thread.name for thread in threading.enumerate()],
            "tasks": len(asyncio.all_tasks() - before),
            "files": left.files,
        },
        "all": [asdict(look) for look in looks],
    }


def show(figures: dict[str, Any]) -> None:
    """Print a table: a row for each moment."""
    from rich.console import Console
    from rich.table import Table

    title = f"{figures['what']}, {figures['seconds']} s; {machine()}"
    table = Table(title=title)
    for name in ("moment", *figures["start"]):
        table.add_column(name.replace("_", " "), justify="right")
    for moment in ("start", "middle", "end"):
        look = figures[moment]
        cells = [
            f"{value['p50']} / {value['p95']}" if isinstance(value, dict) else str(value)
            for value in look.values()
        ]
        table.add_row(moment, *cells)
    console = Console()
    console.print(table)
    console.print(f"left over: {figures['left']}")


def main() -> None:
    """Soak and print."""
    parser = argparse.ArgumentParser(description="Use the window for hours, in minutes.")
    parser.add_argument("what", choices=["keys", "previews"])
    parser.add_argument("--count", type=int)
    parser.add_argument("--docset", type=Path, action="append", default=[], metavar="FILE.db")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    count = options.count or (KEYS if options.what == "keys" else PREVIEWS)
    # fonts that lack a letter which a cat has typed
    os.environ.setdefault("QT_LOGGING_RULES", "qt.text.font.db=false")
    application = make_application()
    with (
        tempfile.TemporaryDirectory() as folder,
        asyncio.Runner(loop_factory=lambda: EventLoop(application)) as runner,
    ):
        state = Path(folder) / "state.db"
        figures = runner.run(soak(options.what, options.docset, count, state))
    if options.json:
        sys.stdout.write(json.dumps(figures) + "\n")
    else:
        show(figures)


if __name__ == "__main__":
    main()
