"""Decode the images of the documentation beside the window's thread, each within a limit of time.

A few kilobytes of SVG can take Qt a minute: filters, shapes by the thousand. Qt draws without
Python's lock, so in a thread of its own that costs the window nothing; and what takes too long is
left out.
"""

import asyncio
import threading
from collections import OrderedDict
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

from desktop_app.runtime.svg_filter import is_drawing, without_external_images

PATIENCE_SECONDS = 0.5
"""How long a text waits for all of its images."""

_SHARPNESS = 2.0
"""Pixels of a drawing for each of its own units, so that it is crisp on every screen."""

_LARGEST_SIDE = 4_000
"""Pixels of a drawing."""

_KEPT = 64
"""Images that are not decoded anew when one comes back to them."""


class ImageDecoder:
    """Decode the images of one text after the other; remember the latest."""

    def __init__(self) -> None:
        self._decoded: OrderedDict[bytes, QImage] = OrderedDict()

    async def decode(self, images: Mapping[str, bytes]) -> dict[str, QImage]:
        """Return the images by the same names; without those that are none, or take too long."""
        wanted = {data for data in images.values() if data not in self._decoded}
        if wanted:
            await self._decode_in_a_thread(wanted)
        found = {name: self._decoded.get(data, QImage()) for name, data in images.items()}
        while len(self._decoded) > _KEPT:
            self._decoded.popitem(last=False)
        return {name: image for name, image in found.items() if not image.isNull()}

    async def _decode_in_a_thread(self, wanted: set[bytes]) -> None:
        loop = asyncio.get_running_loop()
        done = loop.create_future()

        def finish() -> None:
            if not done.done():
                done.set_result(None)

        def work() -> None:
            # what may take long comes last
            for data in sorted(wanted, key=lambda data: (is_drawing(data), len(data))):
                self._decoded[data] = decoded(data)
            if not loop.is_closed():
                loop.call_soon_threadsafe(finish)

        # a daemon: the program does not wait for a drawing that takes a minute
        threading.Thread(target=work, name="images", daemon=True).start()
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                await done
        except TimeoutError:
            pass  # what is there by now is shown


def decoded(data: bytes) -> QImage:
    """Return the image in `data`, drawn with two pixels for each unit if it is a drawing."""
    if not is_drawing(data):
        return QImage.fromData(data)
    source = QBuffer()
    source.setData(without_external_images(data))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source)
    size = reader.size()
    longest = max(size.width(), size.height(), 1)
    sharpness = min(_SHARPNESS, _LARGEST_SIDE / longest)
    if size.isValid():
        reader.setScaledSize(
            QSize(round(size.width() * sharpness), round(size.height() * sharpness))
        )
    image = reader.read()
    if not image.isNull():
        image.setDevicePixelRatio(sharpness)
    return image
