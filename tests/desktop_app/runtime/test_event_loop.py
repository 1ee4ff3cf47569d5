"""The window's event loop on every Python: sockets, contexts, and threads of another loop."""

import asyncio
import contextvars
import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.runtime.event_loop import EventLoop

asked = contextvars.ContextVar("asked", default=0)


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[asyncio.Runner]:
    with asyncio.Runner(loop_factory=lambda: EventLoop(qapp)) as runner:
        yield runner


def test_a_server_hears_and_answers(runner: asyncio.Runner) -> None:
    async def meet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write((await reader.readline()).upper())
        writer.close()
        await writer.wait_closed()

    async def scenario() -> bytes:
        async with await asyncio.start_server(meet, "127.0.0.1", 0) as server:
            reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
            writer.write(b"gather\n" * 100_000)  # more than a socket takes at once
            answer = await reader.readline()
            writer.close()
            return answer

    assert runner.run(asyncio.wait_for(scenario(), 10)) == b"GATHER\n"


def test_a_call_has_the_context_that_it_was_given(runner: asyncio.Runner) -> None:
    async def scenario() -> list[int]:
        loop = asyncio.get_running_loop()
        seen: list[int] = []
        done = asyncio.Event()

        def see() -> None:
            seen.append(asked.get())

        context = contextvars.copy_context()
        context.run(asked.set, 7)
        loop.call_soon(see, context=context)
        loop.call_later(0.005, seen.append, 1).cancel()
        loop.call_later(0.01, see)
        loop.call_later(0.02, done.set)
        await done.wait()
        return seen

    assert runner.run(scenario()) == [7, 0]


def test_another_event_loop_has_its_threads() -> None:
    # an update is checked on one of its own; where Qt was imported first, Python 3.15 had no
    # executor for it
    code = "import desktop_app.app.run, asyncio; print(asyncio.run(asyncio.to_thread(int, '7')))"
    done = subprocess.run(  # noqa: S603 - this very project
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert (done.stdout, done.stderr) == ("7\n", "")
