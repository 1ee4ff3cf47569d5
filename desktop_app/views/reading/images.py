"""The images of a text: those that were given, and the badges."""

import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QByteArray, QPointF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter, QTextDocument

from desktop_app.docset.kinds import Kind
from desktop_app.views.theme.badges import badge
from desktop_app.views.theme.tokens import SPACE, Palette

_KINDS = frozenset(kind.value for kind in Kind)


def load_image(
    kind: int,
    source: QUrl,
    images: Mapping[str, QImage],
    palette: Palette,
    width: float,
    ratio: float,
    height: float = math.inf,
) -> Any:
    """Return what `loadResource` answers: one of `images` or a badge; nothing else is ever loaded.

    `width` is that of the column, `ratio` the screen's pixel ratio, `height` that of a page.
    """
    if kind != QTextDocument.ResourceType.ImageResource.value:
        return QByteArray()
    if source.scheme() == "badge" and source.path() in _KINDS:
        return badge(Kind(source.path()), SPACE.small_badge, palette, ratio)
    image = images.get(source.toString(), QImage())
    if image.isNull():
        # for a null image Qt would look for a file of that name
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        return image
    # an image that is too large keeps its pixels, set closer together
    image = QImage(image)
    closer = (image.devicePixelRatio(), image.width() / max(1.0, width), image.height() / height)
    image.setDevicePixelRatio(max(closer))
    return on_paper(image) if palette.dark else image


def on_paper(image: QImage) -> QImage:
    """Return a drawing with a transparent ground, which would be black on black, on white."""
    if not image.hasAlphaChannel():
        return image
    paper = QImage(image.size(), QImage.Format.Format_RGB32)
    paper.setDevicePixelRatio(image.devicePixelRatio())
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(QPointF(0, 0), image)
    painter.end()
    return paper
