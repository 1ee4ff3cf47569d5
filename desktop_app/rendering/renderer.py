"""The application's side of the process that renders images."""

import asyncio
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from desktop_app.rendering.protocol import LENGTH, READY, Request, encode_request

RENDER_SECONDS = 3.0
"""What takes longer is refused."""
_START_SECONDS = 30.0
"""On a machine that is busy with other things."""


class ImageRenderer:
    """One process, started when it is first needed; renders one image at a time.

    For one event loop. Whoever has it calls `close` in the end, and may at any other time to free
    the memory.
    """

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()

    async def render(self, request: Request) -> bytes:
        """Return the pixels of an image: `width * height` times blue, green, red and alpha.

        Returns nothing for what is no image, or takes too much time or memory.
        """
        async with self._turn:
            answered = False
            try:
                process = await self._started()
                async with asyncio.timeout(RENDER_SECONDS):
                    pixels = await _ask(process, request)
                answered = True
            except (OSError, EOFError, TimeoutError):
                return b""
            finally:
                if not answered:
                    await self._end()
        return pixels if len(pixels) == 4 * request.width * request.height else b""

    def abandon(self) -> None:
        """Give up the image that is being rendered: nobody waits for it any more."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                self._process.kill()

    async def close(self) -> None:
        """End the process; the next image starts another one."""
        async with self._turn:
            await self._end()

    async def _started(self) -> asyncio.subprocess.Process:
        if self._process is None or self._process.returncode is not None:
            self._process = await asyncio.create_subprocess_exec(
                *_command(),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
                creationflags=_windows_flags(),
            )
            if self._process.stdout is None:
                raise RuntimeError("the renderer was started without a pipe")
            async with asyncio.timeout(_START_SECONDS):
                if await self._process.stdout.readexactly(1) != READY:
                    raise EOFError("the renderer said something else")
        return self._process

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _ask(process: asyncio.subprocess.Process, request: Request) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("the renderer was started without pipes")
    process.stdin.write(encode_request(request))
    await process.stdin.drain()
    (length,) = LENGTH.unpack(await process.stdout.readexactly(LENGTH.size))
    if length > 4 * request.width * request.height:
        raise EOFError("the renderer answered something else")
    return await process.stdout.readexactly(length)


def _windows_flags() -> int:
    """Return what opens no black window on Windows; 0 elsewhere."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0


def _command() -> list[str]:
    """Return the worker; in a bundle its own program in the terminal stands for Python."""
    worker = ["-m", "desktop_app.rendering.worker"]
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name(f"pythondocs{program.suffix}")), *worker]
    return [sys.executable, "-P", *worker]
