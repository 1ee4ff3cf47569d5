"""The files of pages: which one holds a page, gzipped or not, and its text as it declares it."""

import codecs
import gzip
import zlib
from pathlib import Path

from bs4.dammit import EncodingDetector

from parser.errors import PageError

LARGEST = 32 << 20
"""Bytes of a page; the largest of Python's is a fortieth of that."""
_GZIPPED = ".gz"
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def page_file(root: Path, path: str) -> Path | None:
    """Return the file of the page at `path` below `root`: itself, or gzipped; None without one."""
    for file in (root / path, root / f"{path}{_GZIPPED}"):
        if file.is_file():
            return file
    return None


def read_html(root: Path, path: str) -> str:
    """Return the HTML of the page at `path`; raises `PageError` with the reason it cannot."""
    file = page_file(root, path)
    if file is None:
        raise PageError("it is not there")
    try:
        if file.suffix == _GZIPPED:
            with gzip.open(file) as packed:
                data = packed.read(LARGEST + 1)
        else:
            with file.open("rb") as plain:
                data = plain.read(LARGEST + 1)
    except (EOFError, gzip.BadGzipFile, zlib.error):
        raise PageError("it is damaged: what is gzipped in it cannot be unpacked") from None
    except OSError as error:
        raise PageError(f"it cannot be read ({error.strerror})") from None
    if len(data) > LARGEST:
        raise PageError(f"it is larger than {LARGEST >> 20} MB")
    return decoded(data)


def decoded(data: bytes) -> str:
    """Return `data` in the character set that it declares, else as UTF-8.

    Raises `PageError` for what is in neither.
    """
    encoding = _encoding(data)
    try:
        return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        name = "UTF-8" if encoding == "utf-8" else f"in {encoding}, which it declares"
        raise PageError(f"it is not {name} ({error.reason} at byte {error.start})") from None


def _encoding(data: bytes) -> str:
    """Return the character set of `data`, by its byte order mark or its declaration."""
    for beginning, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(beginning):
            return encoding
    declared = EncodingDetector.find_declared_encoding(data, is_html=True)
    try:
        encoding = codecs.lookup(declared or "utf-8").name
        "".encode(encoding)  # not of the codecs that make bytes of bytes
    except (LookupError, TypeError, AssertionError, UnicodeError):
        return "utf-8"
    # what names itself in ASCII is not UTF-16
    return "utf-8" if encoding.startswith(("utf-16", "utf-32")) else encoding
