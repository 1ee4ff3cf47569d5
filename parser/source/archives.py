"""Unpacks archives that strangers have made: their pages, their images and their inventory.

Nothing is written outside of the folder, nothing but plain files, and no more than a limit.
"""

import bz2
import gzip
import importlib
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, Any, NamedTuple

from parser.errors import BuildError
from parser.source.bounded_files import BoundedInfo, LimitedTarFile, LimitedZipFile
from parser.source.limits import TOO_MUCH, Limits
from parser.sphinx.dash import INDEX
from parser.sphinx.inventory import FILE_NAME

_LIMITS = Limits()

_WANTED = frozenset({".html", ".htm", ".png", ".gif", ".jpg", ".jpeg", ".svg", ".webp"})
_CHUNK = 1 << 20
_TAR_MAGIC_AT = 257
_ZSTANDARD = b"\x28\xb5\x2f\xfd"


def _zstandard_module() -> Any:
    """Return what reads Zstandard: of Python itself since 3.14, else the package; None without."""
    for name in ("compression.zstd", "backports.zstd"):
        with suppress(ModuleNotFoundError):
            return importlib.import_module(name)
    return None


_ZSTD = _zstandard_module()
_DAMAGE = (
    EOFError,
    tarfile.TarError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    gzip.BadGzipFile,
    NotImplementedError,  # a zip compressed by a method that Python does not have
    RuntimeError,  # an encrypted zip
    ValueError,  # names that are no text, numbers that are none
    struct.error,
    IndexError,
    OverflowError,
    *((_ZSTD.ZstdError,) if _ZSTD else ()),
)


_Stream = gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile
_COMPRESSED: tuple[tuple[bytes, Callable[[Path], _Stream]], ...] = (
    (b"\x1f\x8b", gzip.GzipFile),
    (b"BZh", bz2.BZ2File),
    (b"\xfd7zXZ", lzma.LZMAFile),
)
"""How a compressed tar begins, and what reads it."""


class _Member(NamedTuple):
    name: str
    is_folder: bool
    is_file: bool
    size: int
    open: Callable[[], IO[bytes] | None]


def unpack(archive: Path, folder: Path, limits: Limits = _LIMITS) -> None:
    """Unpack a zip or a compressed tar, told apart by their first bytes, into `folder`.

    Raises `BuildError` for an archive that is damaged, hostile, larger than the limits, or of
    another kind.
    """
    with ExitStack() as stack:
        try:
            _write(_members(archive, stack, limits), folder, limits)
        except _DAMAGE as error:
            reason = str(error) or "it ends too early"
            raise BuildError(f"The archive {archive.name} cannot be read ({reason}).") from error
        except OSError as error:
            if error.errno is not None:
                raise
            # not from the system but from the module bz2
            raise BuildError(f"The archive {archive.name} cannot be read ({error}).") from error


def _members(archive: Path, stack: ExitStack, limits: Limits) -> Iterator[_Member]:
    with archive.open("rb") as file:
        magic = file.read(_TAR_MAGIC_AT + 5)
    if magic.startswith(b"PK"):
        source = stack.enter_context(LimitedZipFile(str(archive), limits))
        return _zip_members(stack.enter_context(zipfile.ZipFile(source)))
    for beginning, decompressed in _COMPRESSED:
        if magic.startswith(beginning):
            stream = stack.enter_context(decompressed(archive))
            return _tar_members(LimitedTarFile(stream, limits))
    if magic[_TAR_MAGIC_AT:].startswith(b"ustar"):
        return _tar_members(LimitedTarFile(stack.enter_context(archive.open("rb")), limits))
    if magic.startswith(_ZSTANDARD):
        return _tar_members(LimitedTarFile(stack.enter_context(_zstandard(archive)), limits))
    raise BuildError(
        f"{archive.name} is neither a zip nor a .tar, .tar.gz, .tar.bz2, .tar.xz or .tar.zst."
    )


def _zstandard(archive: Path) -> IO[bytes]:
    """Return what decompresses a .tar.zst."""
    if _ZSTD is None:
        raise BuildError(
            f"{archive.name} needs Python 3.14 or the package backports.zstd; or unpack it first."
        )
    opened: IO[bytes] = _ZSTD.ZstdFile(archive)
    return opened


def _zip_members(archive: zipfile.ZipFile) -> Iterator[_Member]:
    for info in archive.infolist():
        kind = stat.S_IFMT(info.external_attr >> 16)
        yield _Member(
            info.filename,
            info.is_dir(),
            kind in (0, stat.S_IFREG),
            info.file_size,
            lambda info=info: archive.open(info),  # type: ignore[misc]  # binds the loop's value
        )


def _tar_members(stream: LimitedTarFile) -> Iterator[_Member]:
    # as a stream, read once from the beginning to the end
    with tarfile.open(fileobj=stream, mode="r|", tarinfo=BoundedInfo) as archive:
        for info in archive:
            yield _Member(
                info.name,
                info.isdir(),
                info.isreg() and not info.issparse(),
                info.size,
                lambda info=info: archive.extractfile(info),  # type: ignore[misc]  # as above
            )
    # tarfile takes a header that is cut off for the end; the compressor knows better
    while stream.read(_CHUNK):
        pass


def _write(members: Iterator[_Member], folder: Path, limits: Limits) -> None:
    count = size = 0
    for member in members:
        count += 1
        size += member.size
        if count > limits.files or size > limits.bytes:
            raise BuildError(TOO_MUCH)
        target = _target(folder, member)
        if target is None:
            continue
        source = member.open()
        if source is None:
            raise BuildError(f"The archive holds {member.name!r}, which is no plain file.")
        with source, _new(target, member.name) as copy:
            left = member.size
            while data := source.read(min(_CHUNK, left + 1)):
                left -= len(data)
                if left < 0:
                    break
                copy.write(data)
        if left:
            raise EOFError(f"{member.name} is not whole")


def _new(target: Path, name: str) -> IO[bytes]:
    """Return the file to write; where names differ in case only, that is for the file system to
    say.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return target.open("xb")
    except (FileExistsError, NotADirectoryError):
        raise BuildError(f"The archive holds {name!r} more than once.") from None


def _target(folder: Path, member: _Member) -> Path | None:
    """Return where the member is to be written; None for one that is not wanted."""
    path = PurePosixPath(member.name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or PureWindowsPath(member.name).drive:
        raise BuildError(f"The archive would write {member.name!r}, outside of its folder.")
    if member.is_folder:
        return None
    if not member.is_file:
        raise BuildError(f"The archive holds {member.name!r}, which is no plain file.")
    name = path.name.lower().removesuffix(".gz")
    if PurePosixPath(name).suffix in _WANTED or path.name in (FILE_NAME, INDEX):
        return folder.joinpath(*path.parts)
    return None
