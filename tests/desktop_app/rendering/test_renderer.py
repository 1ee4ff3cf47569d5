"""The process that renders images: what it gives, and what it refuses in time."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from desktop_app.docset.image_policy import SVG, is_allowed
from desktop_app.rendering import renderer as renderer_module
from desktop_app.rendering.protocol import Request
from desktop_app.rendering.renderer import ImageRenderer
from tests.desktop_app.rendering.drawings import HOSTILE, request, svg
from tests.fixtures.drawings import png

T = TypeVar("T")
LIME = bytes((0, 255, 0, 255))
RED = bytes((0, 0, 255, 255))


def run(work: Callable[[ImageRenderer], Awaitable[T]]) -> T:
    async def main() -> T:
        renderer = ImageRenderer()
        try:
            return await work(renderer)
        finally:
            await renderer.close()

    return asyncio.run(main())


def rendered(*requests: Request) -> list[bytes]:
    async def work(renderer: ImageRenderer) -> list[bytes]:
        return [await renderer.render(each) for each in requests]

    return run(work)


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_a_drawing_is_sharp_in_every_size(scale: float) -> None:
    """A line of one pixel at the left: its edge is as sharp in every size."""
    drawing = svg('<rect x="0" width="20" height="40" fill="lime"/>')
    side = round(40 * scale)
    (pixels,) = rendered(request(drawing, side, side))
    row = [pixels[at : at + 4] for at in range(0, 4 * side, 4)]
    assert row == [LIME] * (side // 2) + [bytes(4)] * (side // 2)


def test_one_process_renders_one_image_after_the_other() -> None:
    async def work(renderer: ImageRenderer) -> set[int]:
        processes = set()
        for colour in ("lime", "red") * 3:
            drawing = svg(f'<rect width="40" height="40" fill="{colour}"/>')
            pixels = await renderer.render(request(drawing))
            assert pixels[:4] == {"lime": LIME, "red": RED}[colour]
            assert renderer._process is not None
            processes.add(renderer._process.pid)
        return processes

    assert len(run(work)) == 1


def test_those_who_ask_at_once_get_their_own() -> None:
    async def work(renderer: ImageRenderer) -> list[bytes]:
        drawings = [svg(f'<rect width="40" height="40" fill="{c}"/>') for c in ("lime", "red")]
        return await asyncio.gather(*(renderer.render(request(each)) for each in drawings))

    lime, red = run(work)
    assert (lime[:4], red[:4]) == (LIME, RED)


def test_a_picture_is_decoded_in_the_size_that_is_wanted() -> None:
    (pixels,) = rendered(Request(png(), False, 12, 10))
    assert len(pixels) == 4 * 12 * 10


@pytest.mark.parametrize(
    "data", [b"", b"<svg", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", png()[:40], b"<svg/>" * 2]
)
@pytest.mark.parametrize("is_svg", [True, False])
def test_what_is_no_image_is_nothing(data: bytes, is_svg: bool) -> None:
    good = svg('<rect width="40" height="40" fill="lime"/>')
    nothing, after = rendered(Request(data, is_svg, 4, 4), request(good))
    assert (nothing, after[:4]) == (b"", LIME)


def test_a_drawing_does_not_pass_for_a_picture() -> None:
    assert rendered(Request(svg("<path/>"), False, 4, 4)) == [b""]


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_what_takes_too_long_is_refused_in_time(
    data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_allowed(SVG, data)
    monkeypatch.setattr(renderer_module, "RENDER_SECONDS", 0.5)

    async def work(renderer: ImageRenderer) -> float:
        await renderer.render(request(svg("")))  # what is measured is not the start
        begun = time.monotonic()
        assert await renderer.render(request(data, 2000, 2000)) == b""
        took = time.monotonic() - begun
        good = svg('<rect width="40" height="40" fill="lime"/>')
        async with asyncio.timeout(30):
            while not await renderer.render(request(good)):
                pass
        return took

    assert run(work) < 5


@pytest.mark.skipif(not Path("/proc/self/limits").exists(), reason="limits as Linux has them")
def test_the_process_may_not_take_all_memory() -> None:
    async def work(renderer: ImageRenderer) -> str:
        await renderer.render(request(svg("")))
        assert renderer._process is not None
        return _limits(renderer._process.pid)

    limits = {line[:20].strip(): line[20:].split()[:2] for line in run(work).splitlines()}
    assert limits["Max address space"] == [str(1 << 30)] * 2
    assert limits["Max core file size"][0] == "0"


def _limits(process: int) -> str:
    return Path(f"/proc/{process}/limits").read_text(encoding="utf-8")


def test_a_process_that_dies_is_replaced() -> None:
    async def work(renderer: ImageRenderer) -> bytes:
        await renderer.render(request(svg("")))
        assert renderer._process is not None
        os.kill(renderer._process.pid, 9)
        good = request(svg('<rect width="40" height="40" fill="lime"/>'))
        await renderer.render(good)
        return await renderer.render(good)

    assert run(work)[:4] == LIME


def test_who_is_cancelled_leaves_no_process() -> None:
    async def work(renderer: ImageRenderer) -> int | None:
        await renderer.render(request(svg("")))
        process = renderer._process
        assert process is not None
        waiting = asyncio.ensure_future(renderer.render(request(HOSTILE["filters"], 2000, 2000)))
        await asyncio.sleep(0.1)
        waiting.cancel()
        await asyncio.wait([waiting])
        return process.returncode

    assert run(work) is not None
