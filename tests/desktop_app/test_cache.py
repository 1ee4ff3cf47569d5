"""`cache_response` on plain functions, and on real FastAPI routes."""

import asyncio
import gc
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any

import httpx
import pytest
from fastapi import BackgroundTasks, Depends, FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, StreamingResponse
from fastapi.templating import Jinja2Templates
from hypothesis import given, strategies as st

from desktop_app.cache import cache_response


class Counter:
    """An expensive function that counts; `gate` holds it back."""

    def __init__(self) -> None:
        self.calls: list[object] = []
        self.gate = asyncio.Event()
        self.gate.set()

    async def __call__(self, *args: object) -> str:
        self.calls.append(args)
        await self.gate.wait()
        return f"{args} {len(self.calls)}"


def one_argument(counter: Counter) -> Callable[[object], Awaitable[str]]:
    async def function(argument: object) -> str:
        return await counter(argument)

    return function


def run(test: Callable[[Counter], Awaitable[None]]) -> None:
    async def main() -> None:
        async with asyncio.timeout(10):
            await test(Counter())

    asyncio.run(main())


def test_computed_once_until_cleared() -> None:
    async def test(counter: Counter) -> None:
        @cache_response
        async def home() -> str:
            return await counter()

        assert [await home() for _ in range(3)] == ["() 1"] * 3
        home.clear()
        assert await home() == "() 2"

    run(test)


def test_concurrent_first_calls_share_one_computation() -> None:
    async def test(counter: Counter) -> None:
        cached = cache_response(one_argument(counter))
        assert await asyncio.gather(*(cached("a") for _ in range(100))) == ["('a',) 1"] * 100

    run(test)


@pytest.mark.parametrize("cancelled", [[0], [1], [0, 2], [0, 1, 2]])
def test_the_cancelled_leave_and_the_others_get_the_one_answer(cancelled: list[int]) -> None:
    async def test(counter: Counter) -> None:
        counter.gate.clear()
        cached = cache_response(one_argument(counter))
        callers = [asyncio.ensure_future(cached("a")) for _ in range(4)]
        await asyncio.sleep(0)
        for number in cancelled:
            callers[number].cancel()
        await asyncio.sleep(0)
        counter.gate.set()
        results = await asyncio.gather(*callers, return_exceptions=True)
        for number, result in enumerate(results):
            if number in cancelled:
                assert isinstance(result, asyncio.CancelledError)
            else:
                assert result == "('a',) 1"
        assert await cached("a") == "('a',) 1"

    run(test)


def test_a_computation_that_nobody_waits_for_is_cancelled() -> None:
    async def test(counter: Counter) -> None:
        counter.gate.clear()
        cached = cache_response(one_argument(counter))
        callers = [asyncio.ensure_future(cached("a")) for _ in range(3)]
        await asyncio.sleep(0)
        for caller in callers:
            caller.cancel()
        await asyncio.gather(*callers, return_exceptions=True)
        await asyncio.sleep(0)
        assert len(asyncio.all_tasks()) == 1  # this one
        counter.gate.set()
        assert await cached("a") == "('a',) 2"

    run(test)


def test_nobody_joins_a_computation_that_is_being_cancelled() -> None:
    calls = 0

    @cache_response
    async def slow() -> int:
        nonlocal calls
        calls += 1
        try:
            await asyncio.sleep(0.01)
        finally:
            await asyncio.sleep(0.01)
        return calls

    async def test(_: Counter) -> None:
        first = asyncio.ensure_future(slow())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        first.cancel()
        await asyncio.gather(first, return_exceptions=True)
        assert await slow() == 2

    run(test)


def test_exceptions_reach_everybody_and_are_not_kept() -> None:
    calls = 0

    @cache_response
    async def fragile() -> int:
        nonlocal calls
        calls += 1
        await asyncio.sleep(0)
        if calls == 1:
            raise ValueError("once")
        return calls

    async def test(_: Counter) -> None:
        results = await asyncio.gather(*(fragile() for _ in range(3)), return_exceptions=True)
        assert [str(result) for result in results] == ["once"] * 3
        assert await fragile() == 2

    run(test)
    gc.collect()  # an exception that was never retrieved would warn


def test_cleared_while_computing() -> None:
    async def test(counter: Counter) -> None:
        counter.gate.clear()
        cached = cache_response(one_argument(counter))
        early = asyncio.ensure_future(cached("a"))
        await asyncio.sleep(0)
        cached.clear()
        late = asyncio.ensure_future(cached("a"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert len(counter.calls) == 2
        counter.gate.set()
        assert await early
        assert await late == await cached("a")  # the late one is kept
        assert len(counter.calls) == 2

    run(test)


def test_time_to_live(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("desktop_app.cache.time", SimpleNamespace(monotonic=lambda: now))

    async def test(counter: Counter) -> None:
        nonlocal now

        @cache_response(ttl=60)
        async def home() -> str:
            return await counter()

        assert await home() == "() 1"
        now += 59.9
        assert await home() == "() 1"
        now += 0.1
        assert await home() == "() 2"

    run(test)


def test_bounded_and_the_ones_used_last_are_kept() -> None:
    async def test(counter: Counter) -> None:
        cached = cache_response(maxsize=2)(one_argument(counter))
        for argument in "abacab":
            await cached(argument)
        assert counter.calls == [("a",), ("b",), ("c",), ("b",)]

    run(test)


class Colour(Enum):
    RED = 1


@dataclass(frozen=True)
class Point:
    x: float


NOON = datetime(2020, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, True),
        (1, 1.0),
        ((1,), (True,)),
        ("1", 1),
        (None, ""),
        (Colour.RED, 1),
        ([1, 2], (1, 2)),
        ({1: "a"}, {True: "a"}),
        ({(1,): "a"}, {(True,): "a"}),
        ({1}, {True}),
        (Decimal("1.0"), Decimal("1.00")),
        (0.0, -0.0),
        (NOON, NOON.astimezone(timezone(timedelta(hours=1)))),
        ([NOON], [NOON.astimezone(timezone(timedelta(hours=1)))]),
        (Point(1), Point(True)),
    ],
)
def test_different_arguments_have_different_answers(one: object, other: object) -> None:
    async def test(counter: Counter) -> None:
        cached = cache_response(one_argument(counter))
        assert await cached(one) != await cached(other)
        assert len(counter.calls) == 2

    run(test)


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.floats(-2, 2) | st.text(max_size=2),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=1), inner),
    max_leaves=4,
)


@given(PLAIN, PLAIN)
def test_an_answer_is_reused_for_equal_arguments_only(one: Any, other: Any) -> None:
    async def main() -> None:
        counter = Counter()
        cached = cache_response(one_argument(counter))
        await cached(one)
        await cached(other)
        assert (len(counter.calls) == 1) == (repr_of(one) == repr_of(other))

    asyncio.run(main())


def repr_of(value: Any) -> str:
    """Content and exact types, for what `PLAIN` draws; a dictionary's order does not matter."""
    if isinstance(value, dict):
        return "{" + ",".join(sorted(f"{k!r}:{repr_of(v)}" for k, v in value.items())) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(repr_of, value)) + "]"
    return repr(0.0 if value == 0 and isinstance(value, float) else value)


def test_one_call_written_differently() -> None:
    calls = 0

    @cache_response
    async def book(number: int, /, shelf: str = "a", *rest: int, ignore: int = 0) -> int:
        nonlocal calls
        calls += 1
        return calls

    async def test(_: Counter) -> None:
        assert {await book(1), await book(1, "a"), await book(1, shelf="a", ignore=0)} == {1}
        assert await book(1, ignore=1) == 2

    run(test)


def test_ignored_arguments_and_a_key_of_ones_own() -> None:
    async def test(counter: Counter) -> None:
        @cache_response(ignore={"session"})
        async def book(number: int, session: object) -> str:
            return await counter(number)

        assert await book(1, object()) == await book(1, session=object())
        assert await book(2, object()) == "(2,) 2"

        @cache_response(key=lambda word: word.casefold())
        async def look_up(word: str) -> str:
            return await counter(word)

        assert await look_up("Emma") == await look_up("EMMA") == "('Emma',) 3"

    run(test)


def test_what_cannot_be_compared_is_refused_rather_than_never_found() -> None:
    @cache_response
    async def book(session: object) -> None: ...

    async def test(_: Counter) -> None:
        for argument in (object(), [object()], bytearray(b"a")):
            with pytest.raises(TypeError, match=r"'session'.*ignore="):
                await book(argument)

    run(test)


def test_wrong_use_is_said_at_decoration() -> None:
    def sync() -> None: ...

    async def function() -> None: ...

    with pytest.raises(TypeError, match="async function"):
        cache_response(sync)  # type: ignore[arg-type]  # what a user without mypy does
    with pytest.raises(TypeError, match="no such parameter"):
        cache_response(ignore={"session"})(function)
    with pytest.raises(ValueError, match="room"):
        cache_response(maxsize=0)(function)
    with pytest.raises(ValueError, match="negative"):
        cache_response(ttl=-1)(function)
    with pytest.raises(TypeError, match="hashed, not a list"):
        asyncio.run(cache_response(key=list)(function)())  # type: ignore[arg-type]  # as above


def test_one_cache_in_several_event_loops_one_after_the_other() -> None:
    cached = cache_response(one_argument(Counter()))
    answers = {asyncio.run(_call(cached)) for _ in range(2)}
    assert answers == {"('a',) 1"}


def test_several_event_loops_at_once() -> None:
    counter = Counter()
    meet = threading.Barrier(4)

    @cache_response
    async def slow(argument: object) -> str:
        await asyncio.sleep(0.05)
        return await counter(argument)

    answers: list[str] = []

    def thread() -> None:
        async def main() -> None:
            meet.wait()
            answers.extend(await asyncio.gather(*(slow(n % 3) for n in range(30))))

        asyncio.run(main())

    threads = [threading.Thread(target=thread) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert len(answers) == 120
    assert len(counter.calls) <= 12


def test_any_number_of_answers() -> None:
    async def test(counter: Counter) -> None:
        cached = cache_response(maxsize=None)(one_argument(counter))
        for argument in [*range(300), *range(300)]:
            await cached(argument)
        assert len(counter.calls) == 300

    run(test)


def test_an_error_response_is_not_kept() -> None:
    statuses = iter([503, 404, 200, 500])

    @cache_response
    async def page() -> JSONResponse:
        return JSONResponse({}, status_code=next(statuses))

    async def main() -> None:
        assert [(await page()).status_code for _ in range(5)] == [503, 404, 200, 200, 200]

    asyncio.run(main())


def test_a_cookie_goes_to_one_client_alone() -> None:
    async def test(counter: Counter) -> None:
        @cache_response
        async def page() -> JSONResponse:
            response = JSONResponse({})
            response.set_cookie("sid", await counter())
            return response

        counter.gate.clear()
        together = [asyncio.ensure_future(page()) for _ in range(3)]
        await asyncio.sleep(0)
        counter.gate.set()
        responses = [*await asyncio.gather(*together), await page()]
        assert len({response.headers["set-cookie"] for response in responses}) == 4

    run(test)


async def _call(function: Callable[[object], Awaitable[str]]) -> str:
    return await function("a")


# Between a path operation and its function


def get(app: FastAPI, *paths: str) -> list[httpx.Response]:
    async def main() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await asyncio.gather(*(client.get(path) for path in paths))

    return asyncio.run(main())


def test_json_route_with_dependencies() -> None:
    app, calls, sessions = FastAPI(), [], []

    def open_session() -> object:
        sessions.append(object())
        return sessions[-1]

    @app.get("/books/{number}")
    @cache_response(ignore={"session"})
    async def book(
        number: int, session: Annotated[object, Depends(open_session)], language: str = "en"
    ) -> dict[str, object]:
        assert session in sessions
        calls.append(number)
        await asyncio.sleep(0)
        return {"number": number, "language": language}

    responses = get(app, *["/books/1"] * 10, "/books/2", "/books/1?language=fr", "/books/x")
    assert [r.json() for r in responses[:10]] == [{"number": 1, "language": "en"}] * 10
    assert responses[10].json() == {"number": 2, "language": "en"}
    assert responses[11].json() == {"number": 1, "language": "fr"}
    assert responses[12].status_code == 422  # FastAPI still sees the signature
    assert sorted(calls) == [1, 1, 2]
    assert "language" in str(app.openapi()["paths"])


def test_template_route(tmp_path: Path) -> None:
    (tmp_path / "home.html").write_text("<h1>{{ title }} {{ number }}</h1>")
    templates, app, calls = Jinja2Templates(tmp_path), FastAPI(), []

    @app.get("/", response_class=HTMLResponse)
    @cache_response(ignore={"request"})
    async def home(request: Request) -> HTMLResponse:
        calls.append(request)
        context = {"title": "Emma", "number": len(calls)}
        return templates.TemplateResponse(request, "home.html", context)

    for response in get(app, "/", "/") + get(app, "/"):
        assert response.text == "<h1>Emma 1</h1>"
        assert response.headers["content-type"] == "text/html; charset=utf-8"


def test_what_is_added_for_one_client_does_not_reach_the_next() -> None:
    app = FastAPI()
    ran: list[str] = []

    @cache_response
    async def page() -> JSONResponse:
        response = JSONResponse({"title": "Emma"}, headers={"x-page": "1"})
        assert response.headers["x-page"] == "1"  # from here on, it has a view of them
        return response

    async def note(tasks: BackgroundTasks, user: str) -> None:
        tasks.add_task(ran.append, user)

    @app.get("/{user}", dependencies=[Depends(note)])
    async def route(user: str) -> JSONResponse:
        response = await page()
        response.set_cookie("user", user)
        response.headers["x-user"] = user
        return response

    responses = [*get(app, "/a"), *get(app, "/b"), *get(app, "/c")]
    for user, response in zip("abc", responses, strict=True):
        assert response.headers.get_list("set-cookie") == [f"user={user}; Path=/; SameSite=lax"]
        assert response.headers["x-user"] == user
        assert response.headers["x-page"] == "1"
        assert response.json() == {"title": "Emma"}
    assert ran == ["a", "b", "c"]


def test_a_response_that_can_be_sent_only_once_is_refused() -> None:
    @cache_response
    async def stream() -> StreamingResponse:
        return StreamingResponse(iter(["a"]))

    async def test(_: Counter) -> None:
        with pytest.raises(TypeError, match="streaming"):
            await stream()

    run(test)
