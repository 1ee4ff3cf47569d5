"""Threads that speak to the window's event loop, as fast as they can; `python -m ... COUNT`.

qasync's `call_soon_threadsafe` is a signal that crosses threads to a callable that is no slot: the
one place where this application has such a thing, under every answer of the database. PySide6 has
been known to crash on these. Each thread counts, and what arrives must be all of it, in order.
"""

import asyncio
import gc
import sys
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.app.qt_application import make_application
from desktop_app.database.library import Library
from desktop_app.runtime import garbage
from desktop_app.runtime.event_loop import EventLoop
from desktop_app.search.service import SearchService

THREADS = 6
AHEAD = 500
"""How many calls of a thread may wait: a queue of millions would only measure memory."""


class Short(QObject):
    """Comes and goes while calls are on their way, as dialogs and rows do."""

    told = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.me = self  # garbage that only the collector frees
        self.told.connect(lambda number: None)


async def speak(count: int) -> None:
    """Threads that call, and beside them queries and a pool of workers."""
    loop = asyncio.get_running_loop()
    heard = [0] * THREADS
    room = [threading.Semaphore(AHEAD) for _ in range(THREADS)]
    all_heard = asyncio.Event()

    def hear(thread: int, number: int) -> None:
        assert heard[thread] == number, f"thread {thread} said {number} after {heard[thread]}"
        heard[thread] += 1
        room[thread].release()
        if heard == [count] * THREADS:
            all_heard.set()

    def call(thread: int) -> None:
        for number in range(count):
            room[thread].acquire()
            loop.call_soon_threadsafe(hear, thread, number)

    churn = QTimer()
    churn.timeout.connect(lambda: Short().told.emit(1))
    churn.start(0)
    threads = [threading.Thread(target=call, args=[number]) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    while not all_heard.is_set():
        found = await asyncio.gather(*(asyncio.to_thread(sum, range(n)) for n in range(20)))
        assert found == [sum(range(n)) for n in range(20)]
    churn.stop()
    for thread in threads:
        thread.join()


async def ask(docset: Path, count: int) -> None:
    """Ask queries whose every answer comes from another thread; close each library again."""
    for _ in range(max(1, count // 5000)):
        library = Library()
        await library.open([docset])
        service = SearchService(library)
        answers = await asyncio.gather(*(service.search(text) for text in "abcdefghij" * 10))
        assert len(answers) == 100
        await library.close()


async def main(docset: Path, count: int) -> None:
    """Both at once, with the garbage collected as the window does it."""
    with garbage.collect_in_this_thread():
        await asyncio.gather(speak(count), ask(docset, count))
    gc.collect()


if __name__ == "__main__":
    application = make_application()
    with asyncio.Runner(loop_factory=lambda: EventLoop(application)) as runner:
        runner.run(main(Path(sys.argv[1]), int(sys.argv[2])))
