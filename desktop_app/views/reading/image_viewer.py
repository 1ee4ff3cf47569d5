"""An image of the text, as large as the screen lets it be."""

from collections.abc import Callable

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QWidget

from desktop_app.rendering.protocol import WantedImage
from desktop_app.views.reading import images as pictures
from desktop_app.views.theme.tokens import SPACE, Palette

_SHARE = 0.85
"""Of the screen's width and height."""
_MOST_ENLARGED = 4.0


class ImageViewer(QDialog):
    """Shows one image; a click or Esc closes it."""

    def __init__(
        self,
        data: bytes,
        palette: Palette,
        want: Callable[[WantedImage], object],
        parent: QWidget | None = None,
    ) -> None:
        """`want` has the image rendered in its new size."""
        super().__init__(parent)
        self._palette = palette
        self._image = QImage()
        self._size = self._enlarged(data)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Image"))
        self.setAccessibleName(self.tr("Image"))
        margin = 2 * SPACE.large
        self.setFixedSize(self._size.width() + margin, self._size.height() + margin)
        ratio = self.devicePixelRatioF()
        self._request = pictures.render_request(data, self._size, ratio, palette)
        self._open = True
        self.finished.connect(self._close)
        want(WantedImage(self._request, self._show, lambda: self._open))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the image, once it is there."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._palette.window))
        painter.drawImage(SPACE.large, SPACE.large, self._image)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close."""
        self.accept()

    def _enlarged(self, data: bytes) -> QSize:
        drawn = pictures.is_svg(data)
        natural = pictures.svg_size(data) if drawn else QSizeF(pictures.raster_size(data))
        room = QSizeF(self.screen().availableSize()) * _SHARE
        across, down = max(1.0, natural.width()), max(1.0, natural.height())
        scale = min(room.width() / across, room.height() / down, _MOST_ENLARGED)
        return QSize(max(1, round(across * scale)), max(1, round(down * scale)))

    def _show(self, pixels: bytes) -> None:
        image = pictures.rendered(self._request, pixels)
        if image.isNull():
            image = pictures.refused(self._size, self._palette)
        else:
            image.setDevicePixelRatio(image.width() / self._size.width())
            if self._palette.dark and not self._request.is_svg:
                image = pictures.on_paper(image)
        self._image = image
        self.update()

    def _close(self) -> None:
        self._open = False
