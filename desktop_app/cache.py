"""Compute an expensive answer once: `cache_response`, for any async function.

    @cache_response(ttl=60)
    async def home() -> str:
        return await render_home()

    await home(), await home()  # computed once
    home.clear()

Between a path operation and its function it caches the response; the signature stays, so that
dependencies are still injected. Those that do not change the answer are named in `ignore`:

    @app.get("/books/{book_id}")
    @cache_response(ignore={"session"})
    async def book(book_id: int, session: Session) -> Book: ...
"""

import asyncio
import copy
import functools
import inspect
import threading
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Coroutine, Hashable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, ParamSpec, Protocol, TypeVar, cast, overload

P = ParamSpec("P")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)


_EXACT = frozenset({str, bytes, int, bool, type(None)})
"""Types of which two equal values cannot be told apart."""

_ERROR_STATUS = 400


class Cached(Protocol[P, R_co]):
    """An async function that remembers what it answered."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Coroutine[Any, Any, R_co]:
        """Return the answer, computed now or before."""

    def clear(self) -> None:
        """Forget every answer; what is being computed is not remembered either."""


@overload
def cache_response(function: Callable[P, Awaitable[R]], /) -> Cached[P, R]: ...
@overload
def cache_response(
    *,
    ttl: float | None = ...,
    maxsize: int | None = ...,
    ignore: Collection[str] = ...,
    key: Callable[..., Hashable] | None = ...,
) -> Callable[[Callable[P, Awaitable[R]]], Cached[P, R]]: ...
def cache_response(
    function: Callable[P, Awaitable[R]] | None = None,
    /,
    *,
    ttl: float | None = None,
    maxsize: int | None = 128,
    ignore: Collection[str] = (),
    key: Callable[..., Hashable] | None = None,
) -> Cached[P, R] | Callable[[Callable[P, Awaitable[R]]], Cached[P, R]]:
    """Decorate an async function so that it computes each answer once.

    An answer is reused for `ttl` seconds (None: until `clear()`) by calls with equal arguments,
    except those named in `ignore`; or for which `key`, called with the same arguments, returns an
    equal value. Equal means exactly so: `1`, `True` and `1.0` differ, and so do two instants that
    are equal in different time zones. At most `maxsize` answers are kept, the ones used last (None:
    any number). Calls that come while the answer is computed wait for it, also when the first of
    them is cancelled; the computation is cancelled with the last of them. Exceptions reach
    everybody who waits and are not kept.

    Of responses, those with an error status (400 and above) are not kept, and one that sets a
    cookie goes to the call that computed it alone. Event loops in several threads share what is
    kept; what is being computed is shared within one loop.

    Raises `TypeError` at decoration for a function that is not async, and at a call for an argument
    that cannot be compared (name it in `ignore`), a key that cannot be hashed, or an answer that
    can be sent only once; `ValueError` for a `maxsize` below 1 or a negative `ttl`.
    """
    if function is None:
        return functools.partial(
            _cached, ttl=ttl, maxsize=maxsize, ignore=frozenset(ignore), key=key
        )
    return _cached(function, ttl=ttl, maxsize=maxsize, ignore=frozenset(ignore), key=key)


def _cached(
    function: Callable[P, Awaitable[R]],
    *,
    ttl: float | None,
    maxsize: int | None,
    ignore: frozenset[str],
    key: Callable[..., Hashable] | None,
) -> Cached[P, R]:
    if not inspect.iscoroutinefunction(function):
        raise TypeError(f"cache_response wants an async function, not {function!r}")
    if maxsize is not None and maxsize < 1:
        raise ValueError("cache_response needs room for at least one answer")
    if ttl is not None and ttl < 0:
        raise ValueError("cache_response cannot keep answers for a negative time")
    signature = inspect.signature(function)
    if unknown := ignore - signature.parameters.keys():
        raise TypeError(f"cache_response cannot ignore {sorted(unknown)}: no such parameter")
    make_key = key or functools.partial(_key, signature, ignore)
    cache = _Cache[R](ttl, maxsize)

    @functools.wraps(function)
    async def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        made = make_key(*args, **kwargs)
        try:
            hash(made)
        except TypeError as error:
            raise TypeError(
                f"cache_response needs a key that can be hashed, not a {type(made).__name__}"
            ) from error
        return await cache.get(made, lambda: function(*args, **kwargs))

    wrapper.clear = cache.clear  # type: ignore[attr-defined]  # that is what makes it `Cached`
    return cast("Cached[P, R]", wrapper)


def _key(
    signature: inspect.Signature, ignore: frozenset[str], /, *args: Any, **kwargs: Any
) -> Hashable:
    bound = signature.bind(*args, **kwargs)
    bound.apply_defaults()
    return tuple(
        _exactly(name, value) for name, value in bound.arguments.items() if name not in ignore
    )


def _exactly(name: str, value: object) -> Hashable:
    """Return `value` so that `1`, `1.0` and `True` differ; containers are compared by content."""
    match value:
        case list() | tuple():
            return (type(value), tuple(_exactly(name, item) for item in value))
        case dict():
            return (
                dict,
                frozenset(
                    (_exactly(name, key), _exactly(name, item)) for key, item in value.items()
                ),
            )
        case set() | frozenset():
            return (type(value), frozenset(_exactly(name, item) for item in value))
    kind = type(value)
    by_identity = kind.__eq__ is object.__eq__ and not isinstance(value, Enum | type | None)
    if by_identity or not isinstance(value, Hashable):
        raise TypeError(
            f"cache_response cannot compare the argument {name!r}, a {kind.__name__}: "
            "name it in ignore= if the answer does not depend on it, or give key="
        )
    if kind in _EXACT or kind.__repr__ is object.__repr__:
        return (kind, value)
    # equality forgives what an answer may depend on: a time zone, the zeros of a Decimal
    return (kind, value, repr(value))


@dataclass(frozen=True, slots=True)
class _Answer(Generic[R]):
    value: R
    computed: float


@dataclass(slots=True)
class _Computation(Generic[R]):
    task: asyncio.Task[R]
    waiting: int = 0


class _Cache(Generic[R]):
    def __init__(self, ttl: float | None, maxsize: int | None) -> None:
        self._ttl = ttl
        self._maxsize = maxsize
        self._lock = threading.Lock()
        """Guards both: several event loops may run, each in its thread."""
        self._answers: OrderedDict[Hashable, _Answer[R]] = OrderedDict()
        self._running: dict[tuple[asyncio.AbstractEventLoop, Hashable], _Computation[R]] = {}

    def clear(self) -> None:
        with self._lock:
            self._answers.clear()
            self._running.clear()

    async def get(self, key: Hashable, compute: Callable[[], Awaitable[R]]) -> R:
        here = (asyncio.get_running_loop(), key)
        with self._lock:
            answer = self._answers.get(key)
            if answer is not None and not self._is_stale(answer):
                self._answers.move_to_end(key)
                return _own(answer.value)
            running = self._running.get(here)
            joined = running is not None
            if running is None:
                running = _Computation(asyncio.ensure_future(_run(compute)))
                self._running[here] = running
                running.task.add_done_callback(functools.partial(self._finish, here, running))
            running.waiting += 1
        try:
            made = await asyncio.shield(running.task)
        finally:
            running.waiting -= 1
            if not running.waiting and not running.task.done():
                self._forget(here, running)
                running.task.cancel()
        if joined and _sets_a_cookie(made):
            return await _run(compute)
        return _own(made)

    def _is_stale(self, answer: _Answer[R]) -> bool:
        return self._ttl is not None and time.monotonic() - answer.computed >= self._ttl

    def _finish(
        self,
        here: tuple[asyncio.AbstractEventLoop, Hashable],
        running: _Computation[R],
        task: asyncio.Task[R],
    ) -> None:
        if not self._forget(here, running) or task.cancelled() or task.exception() is not None:
            return
        answer = task.result()
        if getattr(answer, "status_code", 0) >= _ERROR_STATUS or _sets_a_cookie(answer):
            return
        _, key = here
        with self._lock:
            self._answers[key] = _Answer(answer, time.monotonic())
            self._answers.move_to_end(key)
            if self._maxsize is not None and len(self._answers) > self._maxsize:
                self._answers.popitem(last=False)

    def _forget(
        self, here: tuple[asyncio.AbstractEventLoop, Hashable], running: _Computation[R]
    ) -> bool:
        """Tell whether it was still the computation in this loop: not since `clear()`."""
        with self._lock:
            if self._running.get(here) is not running:
                return False
            del self._running[here]
            return True


def _sets_a_cookie(answer: object) -> bool:
    headers = getattr(answer, "raw_headers", ())
    return any(name.lower() == b"set-cookie" for name, _ in headers)


async def _run(compute: Callable[[], Awaitable[R]]) -> R:
    answer = await compute()
    if hasattr(answer, "body_iterator"):
        raise TypeError("cache_response cannot keep a streaming response: it can be sent only once")
    return answer


def _own(answer: R) -> R:
    """Return a copy of a response (Starlette's, FastAPI's): cookies and background tasks are
    added to it while it is sent, and must not reach the next client; anything else as it is."""
    if not hasattr(answer, "raw_headers"):
        return answer
    own = copy.copy(answer)
    own.raw_headers = list(answer.raw_headers)
    own.__dict__.pop("_headers", None)  # a view of the other's
    return own
