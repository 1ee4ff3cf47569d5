"""The images that one text asks for while it is set: at once, or as soon as they are rendered."""

import math
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QByteArray, QSize, QSizeF, QUrl
from PySide6.QtGui import QTextDocument

from desktop_app.docset.kinds import Kind
from desktop_app.rendering.protocol import Request, WantedImage
from desktop_app.views.reading import images as pictures
from desktop_app.views.theme.badges import badge
from desktop_app.views.theme.tokens import SPACE, Palette

_KINDS = frozenset(kind.value for kind in Kind)
_IMAGE = QTextDocument.ResourceType.ImageResource.value
_PIXELS_HERE = 2_000_000
"""Of all images of a text together: so many are decoded in some 20 milliseconds."""


class TextImages:
    """Answers what a document asks for; nothing but what was given is ever loaded."""

    def __init__(
        self,
        document: QTextDocument,
        images: Mapping[str, bytes],
        palette: Palette,
        *,
        pixels_here: int = _PIXELS_HERE,
    ) -> None:
        """At most `pixels_here` are decoded at once; the others are wanted from elsewhere."""
        self._document = document
        self._images = images
        self._palette = palette
        self._pixels_left = pixels_here
        self.want: Callable[[WantedImage], object] = lambda wanted: None
        """Is called with every image that is to be rendered elsewhere."""
        self.arrived: Callable[[], object] = lambda: None
        """Is called whenever one of them has come."""
        self.waiting = 0
        """How many of them have not come yet."""
        self._forgotten = False

    def forget(self) -> None:
        """Drop what still comes: the document shows something else."""
        self._forgotten = True

    def load(
        self, kind: int, source: QUrl, width: float, ratio: float, height: float = math.inf
    ) -> Any:
        """Return what `loadResource` answers: one of the images, a place for it, or a badge.

        `width` is that of the column, `ratio` the screen's pixel ratio, `height` that of a page.
        """
        if kind != _IMAGE:
            return QByteArray()
        if source.scheme() == "badge" and source.path() in _KINDS:
            return badge(Kind(source.path()), SPACE.small_badge, self._palette, ratio)
        data = self._images.get(source.toString(), b"")
        if pictures.is_svg(data):
            natural = pictures.svg_size(data)
        else:
            pixels = pictures.raster_size(data)
            natural, count = QSizeF(pixels), pixels.width() * pixels.height()
            if count <= self._pixels_left:
                self._pixels_left -= count
                return pictures.decode(data, width, height, dark=self._palette.dark)
        size = pictures.shown_size(natural, width, height)
        self._want(source, pictures.render_request(data, size, ratio, self._palette), size)
        return pictures.empty(size)

    def _want(self, source: QUrl, request: Request, size: QSize) -> None:
        self.waiting += 1
        deliver = partial(self._deliver, source, request, size)
        self.want(WantedImage(request, deliver, lambda: not self._forgotten))

    def _deliver(self, source: QUrl, request: Request, size: QSize, pixels: bytes) -> None:
        image = pictures.rendered(request, pixels)
        if image.isNull():
            image = pictures.refused(size, self._palette)
        else:
            image.setDevicePixelRatio(image.width() / size.width())
            if self._palette.dark and not request.is_svg:
                image = pictures.on_paper(image)
        self._document.addResource(_IMAGE, source, image)
        self.waiting -= 1
        self.arrived()
