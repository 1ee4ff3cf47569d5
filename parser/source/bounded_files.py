"""Files of archives that give no more than a limit, whatever their headers say.

The modules of the standard library read a whole list of contents, or a whole extended header, into
memory before anybody can ask how long it is.
"""

import io
import tarfile
import zipfile
from typing import Any, Protocol, Self

from parser.errors import BuildError
from parser.source.limits import TOO_MUCH, Limits

_ZIP_ENTRY = b"PK\x01\x02"
_LONGEST_LIST = 1 << 28
_LONGEST_HEADER = 1 << 20
_HEADERS = frozenset(
    {
        tarfile.XHDTYPE,
        tarfile.XGLTYPE,
        tarfile.SOLARIS_XHDTYPE,
        tarfile.GNUTYPE_LONGNAME,
        tarfile.GNUTYPE_LONGLINK,
    }
)


class Readable(Protocol):
    """What a decompressor offers."""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes."""


class LimitedZipFile(io.FileIO):
    """The file of a zip, whose list of contents is read by one call."""

    def __init__(self, file: str, limits: Limits) -> None:
        super().__init__(file)
        self._most = limits.files

    def read(self, size: int | None = -1) -> bytes:
        """Read; raises `BuildError` for a list with too many entries."""
        if size is not None and size > _LONGEST_LIST:
            raise BuildError(TOO_MUCH)
        data = super().read(size) or b""
        if data.count(_ZIP_ENTRY) > self._most:
            raise BuildError(TOO_MUCH)
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place; raises `BadZipFile` for one that no file has."""
        if offset < 0 and whence == io.SEEK_SET:
            raise zipfile.BadZipFile("it points outside of itself")
        return super().seek(offset, whence)


class LimitedTarFile(io.RawIOBase):
    """What a compressed tar holds, as the stream that `tarfile` asks for."""

    def __init__(self, stream: Readable, limits: Limits) -> None:
        super().__init__()
        self._stream = stream
        self._left = limits.bytes

    def read(self, size: int = -1) -> bytes:
        """Read; raises `BuildError` once more than the limit has come."""
        data = self._stream.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise BuildError(TOO_MUCH)
        return data


class BoundedInfo(tarfile.TarInfo):
    """The header of a member; one that is continued in the data must be short."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        """Parse a header; raises `BuildError` for what no archive of documentation has."""
        return cls._short(super().frombuf(buf, encoding, errors))

    @classmethod
    def _frombuf(cls, *header: Any, **options: Any) -> Self:
        """Return what `tarfile` itself calls instead of `frombuf`, since its fixes of 2025."""
        return cls._short(super()._frombuf(*header, **options))  # type: ignore[misc]

    @classmethod
    def _short(cls, info: Self) -> Self:
        if info.type in _HEADERS and info.size > _LONGEST_HEADER:
            raise BuildError(TOO_MUCH)
        return info
