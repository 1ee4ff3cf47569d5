"""`python -m tests.benchmarks.web [--json]`: FastAPI over `InMemoryDatabase` and over the original.

Two servers (see `web_app.py`), each in a process of its own; the clients are here, each with one
connection that it keeps, and each sends its next request as soon as it has the answer to the last.
Three queries: a row by its number, twenty rows as objects, a scan of every row. The servers are
asked in turns, several times each, and the latencies of all turns are taken together.
"""

import argparse
import asyncio
import json
import random
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from tests.benchmarks.memory import BOOKS, write_database

FORMS = ("ours", "original")
CLIENTS = (1, 8, 64)
REQUESTS = {"point": 1280, "orm": 640, "scan": 192}
"""In each turn, by all clients together."""

TURNS = 5


@asynccontextmanager
async def server(form: str, path: Path) -> AsyncIterator[int]:
    """Run the application; yields its port."""
    command = (sys.executable, "-m", "tests.benchmarks.web_app", form, str(path))
    process: Process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=PIPE)
    assert process.stdin
    assert process.stdout
    try:
        yield int(await process.stdout.readline())
    finally:
        process.stdin.close()
        await process.wait()


async def client(port: int, query: str, requests: int, seed: int) -> list[float]:
    """Return the latencies of one client, in milliseconds."""
    draw = random.Random(seed)  # noqa: S311  # no secret
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    latencies = []
    for _ in range(requests):
        path = f"/{query}/{draw.randrange(BOOKS - 20)}"
        started = time.perf_counter()
        writer.write(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        head = await reader.readuntil(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200"), head
        length = int(head.lower().partition(b"content-length:")[2].split()[0])
        await reader.readexactly(length)
        latencies.append((time.perf_counter() - started) * 1000)
    writer.close()
    return latencies


async def turn(port: int, query: str, clients: int, seed: int) -> list[float]:
    """Return the latencies of `clients` at once."""
    each = max(1, REQUESTS[query] // clients)
    every = await asyncio.gather(
        *(client(port, query, each, seed + number) for number in range(clients))
    )
    return [latency for own in every for latency in own]


def summary(latencies: Sequence[float]) -> dict[str, float]:
    return {
        "p50_ms": statistics.median(latencies),
        "p99_ms": statistics.quantiles(latencies, n=100)[-1],
    }


async def measure(path: Path, turns: int = TURNS) -> dict[str, dict[str, dict[str, float]]]:
    """Return p50 and p99 by query and number of clients, then by form."""
    results = {}
    async with server("ours", path) as ours, server("original", path) as original:
        ports = dict(zip(FORMS, (ours, original), strict=True))
        for query in REQUESTS:
            for clients in CLIENTS:
                latencies: dict[str, list[float]] = {form: [] for form in FORMS}
                for form in FORMS:
                    await turn(ports[form], query, clients, seed=0)  # warm
                for number in range(turns):
                    for form in FORMS if number % 2 else reversed(FORMS):
                        latencies[form] += await turn(ports[form], query, clients, seed=number)
                results[f"{query}, {clients}"] = {
                    form: summary(every) for form, every in latencies.items()
                }
    return results


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.web")
    parser.add_argument("--json", action="store_true")
    as_json = parser.parse_args(arguments).json
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "books.db")
        write_database(path)
        results = asyncio.run(measure(path))
    if as_json:
        sys.stdout.write(json.dumps(results) + "\n")
        return
    sys.stdout.write("query, clients      p50 ms ours  original      p99 ms ours  original\n")
    for name, forms in results.items():
        ours, original = (forms[form] for form in FORMS)
        sys.stdout.write(
            f"{name:<16}{ours['p50_ms']:>15.1f}{original['p50_ms']:>10.1f}"
            f"{ours['p99_ms']:>17.1f}{original['p99_ms']:>10.1f}\n"
        )


if __name__ == "__main__":
    main()
