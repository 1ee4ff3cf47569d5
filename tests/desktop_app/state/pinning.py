"""Pins until it is killed; run by tests as `python pinning.py FILE NAME COUNT`.

Each line of its input forks a process that opens FILE, prints its id, pins NAME-0, NAME-1 and so on
and prints each once it is confirmed. Forking saves every run the import of SQLAlchemy.
"""

import asyncio
import os
import sys
from pathlib import Path

from desktop_app.docset.records import Location
from desktop_app.state import storage  # noqa: F401  # imported once, before forking
from desktop_app.state.changes import AddPin
from desktop_app.state.records import Pin
from desktop_app.state.store import StateStore


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())  # whole, whoever else writes


async def pin(path: Path, name: str, count: int) -> None:
    store = StateStore(path)
    await store.open()
    say(str(os.getpid()))
    for number in range(count):
        url = f"{name}-{number}"
        await store.apply(AddPin(Pin(Location("p", url), "a name", "function")))
        assert store.durable, store.problems
        say(url)
    await store.close()


def main() -> None:
    path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    for run, _ in enumerate(sys.stdin):
        child = os.fork()
        if child == 0:
            asyncio.run(pin(path, f"{name}-{run}", count))
            os._exit(0)
        os.waitpid(child, 0)
        say("over")


main()
