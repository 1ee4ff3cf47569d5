"""Images as a text shows them: their sizes, and how they are decoded or asked for. Pure."""

import math
import re

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QIODevice,
    QPointF,
    QRect,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter

from desktop_app.rendering.protocol import Request
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette

_RASTER = frozenset({b"png", b"gif", b"jpeg", b"webp"})
"""What Qt decodes without drawing, as it calls them."""
_MOST_PIXELS = 8_000_000
"""Of one image as it is rendered: what is larger is shown with fewer."""
_TALLEST = 6_000
_WIDEST = 640
"""Logical pixels: as wide as the parser lets an image of a known size be."""
_START = 1_000
"""Bytes in which a drawing begins."""

_ROOT = re.compile(rb"<(?:\w+:)?svg\b[^>]*>")
_ATTRIBUTE = re.compile(rb'\s(width|height|viewBox)\s*=\s*["\']([^"\']*)["\']')
_PIXELS = re.compile(rb"\s*(\d+\.?\d*|\.\d+)(px|pt)?\s*")
_UNSIZED = (300.0, 150.0)
"""Of a drawing that says nothing, as CSS has it."""


def render_request(data: bytes, size: QSize, ratio: float, palette: Palette) -> Request:
    """Ask for an image of a logical `size`, sharp at a pixel `ratio`, in the palette's colours."""
    most = math.sqrt(_MOST_PIXELS / max(1, size.width() * size.height()))
    pixels = QSizeF(size) * min(ratio, most)
    drawn = is_svg(data)
    grounds = (palette.window, palette.text) if drawn and palette.dark else None
    width, height = max(1, round(pixels.width())), max(1, round(pixels.height()))
    return Request(data, drawn, width, height, grounds)


def rendered(request: Request, pixels: bytes) -> QImage:
    """Return the image that was rendered; a null one if there are no pixels."""
    if not pixels:
        return QImage()
    width, height = request.width, request.height
    image = QImage(pixels, width, height, 4 * width, QImage.Format.Format_ARGB32)
    return image.copy()  # Qt does not hold the bytes


def is_svg(data: bytes) -> bool:
    """Tell whether an image that a docset may hold is a drawing, by how it begins."""
    return data[:_START].lstrip().startswith(b"<")


def svg_size(data: bytes) -> QSizeF:
    """Return the size that a drawing says it has, in pixels, from its first element alone.

    >>> svg_size(b'<svg viewBox="0 0 20 10"><path/></svg>')
    PySide6.QtCore.QSizeF(20.000000, 10.000000)
    """
    root = _ROOT.search(data)
    said = dict(_ATTRIBUTE.findall(root[0])) if root else {}
    numbers = [
        float(number) if re.fullmatch(rb"-?\d*\.?\d+", number) else 0.0
        for number in said.get(b"viewBox", b"").replace(b",", b" ").split()
    ]
    across, down = numbers[2:4] if len(numbers) == 4 and min(numbers[2:]) > 0 else _UNSIZED
    width, height = _in_pixels(said.get(b"width", b"")), _in_pixels(said.get(b"height", b""))
    if width and height:
        return QSizeF(width, height)
    if width or height:
        return QSizeF(width or height * across / down, height or width * down / across)
    return QSizeF(across, down)


def raster_size(data: bytes) -> QSize:
    """Return the size in the header of a PNG, GIF, JPEG or WebP; an empty one for anything else."""
    buffer = QBuffer()  # held here: the reader does not
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    return reader.size() if bytes(reader.format().data()) in _RASTER else QSize(0, 0)


def decode(data: bytes, width: float, height: float, *, dark: bool) -> QImage:
    """Return a PNG, GIF, JPEG or WebP, no wider and higher than that; for what is none a
    transparent pixel.
    """
    image = QImage() if raster_size(data).isEmpty() else QImage.fromData(data)
    if image.isNull():
        # for a null image Qt would look for a file of that name
        return empty(QSize(1, 1))
    # an image that is too large keeps its pixels, set closer together
    image.setDevicePixelRatio(
        max(1.0, image.width() / max(1.0, width), image.height() / max(1.0, height))
    )
    return on_paper(image) if dark else image


def shown_size(natural: QSizeF, width: float, height: float) -> QSize:
    """`natural`, made smaller where it has more than `width` and `height`; at least one pixel."""
    across, down = max(1.0, natural.width()), max(1.0, natural.height())
    scale = min(1.0, min(width, _WIDEST) / across, min(height, _TALLEST) / down)
    return QSize(max(1, round(across * scale)), max(1, round(down * scale)))


def on_paper(image: QImage) -> QImage:
    """Return a picture with a transparent ground, which would be black on black, on white."""
    if not image.hasAlphaChannel():
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.setDevicePixelRatio(image.devicePixelRatio())
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(QPointF(0, 0), image)
    painter.end()
    return paper


def refused(size: QSize, palette: Palette) -> QImage:
    """Return what is shown in the place of an image that cannot be rendered: a frame, and a
    sentence.
    """
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    area = QRect(0, 0, size.width() - 1, size.height() - 1)
    painter.setPen(QColor(palette.line))
    painter.drawRect(area)
    painter.setPen(QColor(palette.dim))
    painter.setFont(fonts.ui(TYPE.caption))
    words = QCoreApplication.translate(
        "DocumentBrowser", "This image is too large or too complex to show."
    )
    inner = area.adjusted(SPACE.small, SPACE.small, -SPACE.small, -SPACE.small)
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
    painter.end()
    return image


def empty(size: QSize) -> QImage:
    """Return a transparent image, one bit a pixel."""
    image = QImage(size, QImage.Format.Format_Mono)
    image.setColorTable([0, 0])
    image.fill(0)
    return image


def _in_pixels(length: bytes) -> float:
    found = _PIXELS.fullmatch(length)
    return float(found[1]) * (4 / 3 if found[2] == b"pt" else 1.0) if found else 0.0
