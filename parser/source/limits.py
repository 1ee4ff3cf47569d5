"""How much a build reads of an archive from elsewhere: files and bytes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold; several times what the largest documentation does."""

    files: int = 200_000
    bytes: int = 4 << 30
    """Of the archive itself, and of all that is in it, unpacked."""


TOO_MUCH = "The archive holds more than any documentation does (--max-files, --max-bytes)."
