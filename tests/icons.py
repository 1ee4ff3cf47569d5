"""Renders the application's icon: `python -m tests.icons`.

The two drawings in `resources/icons`, one of them simpler for the small sizes, become PNG files,
an `.ico` for Windows and an `.icns` for macOS. Nothing but Qt is needed.
"""

import struct
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "icons"
SMALL = (16, 24, 32)
"""The sizes, in pixels, of the simpler drawing."""
LARGE = (48, 64, 128, 256, 512)
IN_ICO = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {
    b"icp4": 16, b"icp5": 32, b"ic07": 128, b"ic08": 256, b"ic09": 512,
    b"ic11": 32, b"ic12": 64, b"ic13": 256, b"ic14": 512,
}  # fmt: skip
"""Apple's names of the sizes; the last four are those of screens with two pixels a point."""


def render(drawing: Path, size: int) -> bytes:
    """Return a drawing as a PNG of `size` by `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # the stubs want bytes, Qt a str
    return bytes(data.data())


def ico(images: Mapping[int, bytes]) -> bytes:
    """Return a Windows icon of PNGs, by size: a header, a table of contents, the PNGs."""
    offset = 6 + 16 * len(images)
    table = b""
    for size, png in images.items():
        side = size % 256  # 0 stands for 256
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return struct.pack("<HHH", 0, 1, len(images)) + table + b"".join(images.values())


def icns(images: Mapping[int, bytes]) -> bytes:
    """Return an icon of macOS of PNGs, by size: each with its type and its length, and so the
    whole.
    """
    body = b"".join(
        name + struct.pack(">I", len(images[size]) + 8) + images[size]
        for name, size in ICNS_TYPES.items()
    )
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> int:
    """Write every file."""
    application = QGuiApplication.instance() or QGuiApplication([])
    small, large = FOLDER / "pythondocs-small.svg", FOLDER / "pythondocs.svg"
    images = {size: render(small if size in SMALL else large, size) for size in SMALL + LARGE}
    for size, png in images.items():
        (FOLDER / f"pythondocs-{size}.png").write_bytes(png)
    (FOLDER / "pythondocs.ico").write_bytes(ico({size: images[size] for size in IN_ICO}))
    (FOLDER / "pythondocs.icns").write_bytes(icns(images))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
