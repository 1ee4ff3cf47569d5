"""Temporary files and folders that say whose they are, so that a killed build's can be cleared."""

import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_MARK = ".building"
_OWNER = re.compile(r"\.(\d+)\.[^.]*\.building$")


@contextmanager
def atomic_replace(file: Path) -> Iterator[Path]:
    """Yield a path beside `file` to write to; it takes the place of `file` when the block ends
    well.

    What stood in `file` stays whole until then, and after an exception.
    """
    remove_stale(file.parent, file.name)
    temporary = file.parent / f"{_prefix(file.name)}{secrets.token_hex(4)}{_MARK}"
    try:
        temporary.touch(0o600, exist_ok=False)
        yield temporary
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.chmod(0o644)
        temporary.replace(file)
        _sync(file.parent)
    finally:
        temporary.unlink(missing_ok=True)


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Yield a temporary folder, gone when the block ends."""
    name = "pythondocs"
    remove_stale(Path(tempfile.gettempdir()), name)
    with tempfile.TemporaryDirectory(_MARK, _prefix(name), ignore_cleanup_errors=True) as temporary:
        yield Path(temporary)


def remove_stale(parent: Path, name: str) -> None:
    """Remove what builds of `name` have left in `parent` that were killed."""
    with suppress(OSError):
        for path in parent.glob(f".{name}.*{_MARK}"):
            owner = _OWNER.search(path.name)
            if owner is None or _lives(int(owner[1])):
                continue
            # what another user or a process on Windows holds stays
            with suppress(OSError):
                shutil.rmtree(path) if path.is_dir() else path.unlink()


def _prefix(name: str) -> str:
    return f".{name}.{os.getpid()}."


def _lives(process: int) -> bool:
    """Whether the process runs, as far as can be told; Windows itself protects what it uses."""
    if os.name == "nt":
        return process == os.getpid()
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _sync(parent: Path) -> None:
    """Let the disk know the new name; some systems cannot open folders, and need not."""
    with suppress(OSError):
        handle = os.open(parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
