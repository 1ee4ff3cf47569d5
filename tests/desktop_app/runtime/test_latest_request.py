import asyncio

from desktop_app.runtime.latest_request import LatestRequest
from desktop_app.runtime.tasks import TaskGroup


class Bench:
    """Requests that end when the test says so."""

    def __init__(self) -> None:
        self.errors: list[Exception] = []
        self.started: list[str] = []
        self.delivered: list[str] = []
        self.gates: dict[str, asyncio.Future[None]] = {}
        self.tasks = TaskGroup(self.errors.append)
        self.latest = LatestRequest(self.tasks, self.work, self.deliver)

    async def work(self, request: str) -> str:
        self.started.append(request)
        self.gates[request] = asyncio.get_running_loop().create_future()
        await self.gates[request]
        return request

    def deliver(self, request: str, answer: str) -> None:
        assert request == answer
        self.delivered.append(answer)

    async def ask(self, *requests: str) -> None:
        for request in requests:
            self.latest.submit(request)
            await asyncio.sleep(0)

    async def end(self, request: str, error: Exception | None = None) -> None:
        if error is None:
            self.gates[request].set_result(None)
        else:
            self.gates[request].set_exception(error)
        for _ in range(3):
            await asyncio.sleep(0)


def test_one_at_a_time_and_of_what_waits_only_the_latest() -> None:
    async def scenario() -> None:
        bench = Bench()
        await bench.ask("g", "ga", "gat")
        assert bench.started == ["g"]
        await bench.end("g")
        assert bench.started == ["g", "gat"]
        assert bench.delivered == []
        await bench.end("gat")
        assert bench.delivered == ["gat"]
        assert bench.latest.superseded == 2
        assert bench.latest.idle

    asyncio.run(scenario())


def test_what_is_forgotten_is_not_delivered() -> None:
    async def scenario() -> None:
        bench = Bench()
        await bench.ask("a", "b")
        bench.latest.discard()
        await bench.end("a")
        assert bench.started == ["a"]
        assert bench.delivered == []
        await bench.ask("c")
        await bench.end("c")
        assert bench.delivered == ["c"]

    asyncio.run(scenario())


def test_a_failure_is_reported_and_the_request_after_it_is_answered() -> None:
    async def scenario() -> None:
        bench = Bench()
        await bench.ask("a", "b")
        await bench.end("a", ValueError("no"))
        assert [str(error) for error in bench.errors] == ["no"]
        assert bench.started == ["a", "b"]
        await bench.end("b")
        assert bench.delivered == ["b"]

    asyncio.run(scenario())


def test_finishing_waits_for_what_runs_and_takes_nothing_more() -> None:
    async def scenario() -> None:
        bench = Bench()
        await bench.ask("a")
        finishing = asyncio.ensure_future(bench.tasks.finish())
        await asyncio.sleep(0)
        await bench.ask("b")
        assert not finishing.done()
        await bench.end("a")
        await asyncio.wait_for(finishing, 1)
        assert bench.started == ["a"]
        assert bench.errors == []

    asyncio.run(scenario())
