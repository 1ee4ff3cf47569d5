"""The seal of a docset file: behind its last page, a digest of all that is before.

It tells a damaged file from a good one, down to the last bit. It does not tell who made the file:
whoever changes a docset on purpose can seal it again.
"""

import hashlib
from pathlib import Path

_MARK = b"PYDSSEAL"
_DIGEST = "sha256"
LENGTH = len(_MARK) + hashlib.new(_DIGEST).digest_size
_CHUNK = 1 << 20


def append(path: Path) -> None:
    """Seal a file that is complete, and has no seal."""
    seal = _MARK + _digest(path, path.stat().st_size)
    with path.open("ab") as file:
        file.write(seal)


def verify(path: Path) -> bool:
    """Whether the file ends with the seal of what is before it."""
    length = path.stat().st_size - LENGTH
    if length < 0:
        return False
    with path.open("rb") as file:
        file.seek(length)
        return file.read() == _MARK + _digest(path, length)


def _digest(path: Path, length: int) -> bytes:
    """Return the digest of the first `length` bytes."""
    digest = hashlib.new(_DIGEST)
    with path.open("rb") as file:
        while length > 0 and (data := file.read(min(_CHUNK, length))):
            digest.update(data)
            length -= len(data)
    return digest.digest()
