"""The process that renders images: `python -m desktop_app.rendering.worker`.

It reads requests from stdin and writes pixels to stdout (see `protocol`). What an image can make it
do ends with it: it may use no more memory than `_MEMORY`, and whoever started it ends it in time.
"""

import os
import sys
from contextlib import suppress
from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QFontDatabase, QGuiApplication, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop_app.rendering import svg
from desktop_app.rendering.colors import darkened
from desktop_app.rendering.protocol import Request, read_request, write_ready, write_reply

_MEMORY = 1 << 30
"""Bytes."""
_NICENESS = 5
_FORMAT = QImage.Format.Format_ARGB32
_SERIF = ("Times New Roman", "Times", "Liberation Serif", "Nimbus Roman", "Tinos", "DejaVu Serif")


def main() -> None:
    """Answer requests until there are no more."""
    _limit()
    application = QGuiApplication(["pythondocs", "-platform", "offscreen"])
    source, target = sys.stdin.buffer, sys.stdout.buffer
    write_ready(target)
    while (request := read_request(source)) is not None:
        write_reply(target, render(request))
    del application


def render(request: Request) -> bytes:
    """Return the pixels of an image, four bytes each, row after row; nothing for what is none."""
    size = QSize(request.width, request.height)
    image = _drawn(request.data, size) if request.is_svg else _decoded(request.data, size)
    if image.isNull():
        return b""
    converted = image.convertToFormat(_FORMAT)  # held here: its bits do not hold it
    pixels = bytes(converted.constBits())
    return darkened(pixels, *request.grounds) if request.grounds else pixels


def _drawn(data: bytes, size: QSize) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg.prepare(data, _font)))
    if not renderer.isValid():
        return QImage()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return image


def _decoded(data: bytes, size: QSize) -> QImage:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    if bytes(reader.format().data()).startswith(b"svg"):
        return QImage()
    reader.setScaledSize(size)
    return reader.read()


@cache
def _font(families: str) -> str:
    """Return the first of some families that is here; else one with serifs or a fixed one, if
    meant.
    """
    names = [family.strip().strip("'\"") for family in families.split(",")]
    here = {family.lower(): family for family in QFontDatabase.families()}
    for name in names:
        if name.lower() in here:
            return here[name.lower()]
    meant = families.lower()
    if "mono" in meant or "courier" in meant:
        return QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()
    if "times" in meant or ("serif" in meant and "sans" not in meant):
        return next((name for name in _SERIF if name.lower() in here), "serif")
    return "sans-serif"


def _limit() -> None:
    """Give way to the window, and take no more memory than an image can need."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError):
        os.nice(_NICENESS)
    for limit, most in ((resource.RLIMIT_AS, _MEMORY), (resource.RLIMIT_CORE, 0)):
        with suppress(OSError, ValueError):  # macOS has no limit of address space
            resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    main()
