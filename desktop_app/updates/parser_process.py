"""Runs the parser, which this application never imports, and reads what it says."""

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from desktop_app.docset.errors import DocsetError
from desktop_app.i18n import translate

Told = Callable[[str, int], None]
"""Told what the parser does, and how much of that is done, in percent."""

_PROGRESS = re.compile(r"(.+) (\d+) %")
_SKIP = " was skipped: "
_COMPLETE, _SKIPPED, _REFUSED = 0, 1, 2
_PATIENCE = 10.0
"""Seconds that a parser has to tidy up after it was told to end."""
_NICENESS = 10
"""The window comes first: nobody waits for an update."""


async def build(source: str, output: Path, told: Told) -> int:
    """Build `source` into the file `output`; returns how many pages had to be skipped.

    Raises `DocsetError` with the parser's own words when nothing was written. Cancelling ends the
    parser, which leaves nothing behind.
    """
    process = await asyncio.create_subprocess_exec(
        *_command(),
        *("build", source, "--output", str(output)),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.PIPE,
        env=_environment(),
        creationflags=_windows_flags(),
    )
    try:
        _be_nice(process.pid)
        said = await _listen(process, told)
        code = await process.wait()
    finally:
        await _end(process)
    if code == _COMPLETE:
        return 0
    skipped = sum(_SKIP in words for words in said)
    if code == _SKIPPED and skipped:
        return skipped
    if code == _REFUSED and said:
        raise DocsetError(said[-1])
    raise DocsetError(
        translate("Update", "The parser failed ({reason}); the documentation is as it was.").format(
            reason=said[-1] if said else code
        )
    )


async def _listen(process: asyncio.subprocess.Process, told: Told) -> Sequence[str]:
    """Pass on the progress; returns the other lines."""
    if process.stderr is None:
        raise RuntimeError("the parser was started without a pipe")
    others = []
    async for line in process.stderr:
        words = line.decode(errors="replace").strip()
        if progress := _PROGRESS.fullmatch(words):
            told(progress[1], int(progress[2]))
        elif words:
            others.append(words)
    return others


async def _end(process: asyncio.subprocess.Process) -> None:
    """Have the parser end, if it has not."""
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
    """Have the parser look for modules where this process does: installed, or in a checkout."""
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
    """No black window, and the low priority; 0 elsewhere."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return 0
