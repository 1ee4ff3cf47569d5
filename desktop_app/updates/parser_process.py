"""Runs the parser, which this application never imports, and reads its messages."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from desktop_app.docset.build_messages import (
    BuildFailed,
    PagesSkipped,
    Stage,
    StageProgress,
    decode,
)
from desktop_app.docset.errors import DocsetError
from desktop_app.i18n import translate

Told = Callable[[Stage, int], None]
"""Told what the parser does, and how much of that is done, in percent."""

_COMPLETE, _SKIPPED = 0, 1
_PATIENCE = 10.0
"""Seconds that a parser has to tidy up after it was told to end."""
_NICENESS = 10
"""The window comes first: nobody waits for an update."""


async def add_vectors(docset: Path) -> None:
    """Add to the docset in a file what its entries mean; it is complete without."""
    async with _parser("vectors", str(docset), output=asyncio.subprocess.DEVNULL) as process:
        await process.wait()


async def build(source: str, output: Path, told: Told) -> int:
    """Build `source` into the file `output`; returns how many pages had to be skipped.

    Raises `DocsetError` with the parser's own words when nothing was written. Cancelling ends the
    parser, which leaves nothing behind.
    """
    arguments = ("build", source, "--output", str(output), "--progress=json", "--no-vectors")
    async with _parser(*arguments, output=asyncio.subprocess.PIPE) as process:
        end, others = await _listen(process, told)
        code = await process.wait()
    if isinstance(end, PagesSkipped) and (code == _COMPLETE or (code == _SKIPPED and end.skipped)):
        return end.skipped
    if isinstance(end, BuildFailed):
        raise DocsetError(end.error)
    raise DocsetError(
        translate("Update", "The parser failed ({reason}); the documentation is as it was.").format(
            reason=others[-1] if others else code
        )
    )


@asynccontextmanager
async def _parser(*arguments: str, output: int) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run the parser, whose standard output and errors go to `output`; it ends with the block."""
    process = await asyncio.create_subprocess_exec(
        *_command(),
        *arguments,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=output,
        stderr=asyncio.subprocess.STDOUT,
        env=_environment(),
        creationflags=_windows_flags(),
    )
    try:
        _be_nice(process.pid)
        yield process
    finally:
        await _end(process)


async def _listen(
    process: asyncio.subprocess.Process, told: Told
) -> tuple[PagesSkipped | BuildFailed | None, Sequence[str]]:
    """Pass on the progress; return how it ended, and the lines that are no messages."""
    if process.stdout is None:
        raise RuntimeError("the parser was started without a pipe")
    end: PagesSkipped | BuildFailed | None = None
    others = []
    async for line in process.stdout:
        words = line.decode(errors="replace").strip()
        message = decode(words)
        if isinstance(message, StageProgress):
            told(message.stage, message.percent)
        elif message is not None:
            end = message
        elif words:
            others.append(words)
    return end, others


async def _end(process: asyncio.subprocess.Process) -> None:
    """End the parser, if it still runs."""
    if process.returncode is not None:
        return
    with suppress(ProcessLookupError):
        process.terminate()
    try:
        async with asyncio.timeout(_PATIENCE):
            await process.wait()
    except TimeoutError:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _command() -> Sequence[str]:
    """`python -m parser`; in a bundle its own program in the terminal stands for Python."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        return [str(program.with_name(f"pythondocs{program.suffix}")), "-m", "parser"]
    # -P: no `parser.py` of the current folder's
    return [sys.executable, "-P", "-m", "parser"]


def _environment() -> dict[str, str]:
    """Return the variables by which the parser finds the modules that this process has."""
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONIOENCODING": "utf-8",
    }


def _be_nice(process: int) -> None:
    if sys.platform != "win32":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, process, _NICENESS)


def _windows_flags() -> int:
    """Return what opens no black window on Windows, at a low priority; 0 elsewhere."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0
