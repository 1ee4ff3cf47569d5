"""Drawings that would block the window for a minute, and those that documentation has."""

import asyncio
import time

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop_app.runtime.image_decoder import PATIENCE_SECONDS, ImageDecoder

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="900">{}</svg>'
BLUR = '<filter id="f">{}</filter><rect width="900" height="900" filter="url(#f)"/>'
HOSTILE = {
    "filters": SVG.format(BLUR.format('<feGaussianBlur stdDeviation="100"/>' * 40)),
    "circles": SVG.format('<circle cx="450" cy="450" r="400" fill-opacity=".1"/>' * 1500),
}
RED = SVG.format('<rect width="900" height="900" fill="red"/>').encode()


def png(colour: str) -> bytes:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know names only
    return bytes(buffer.data().data())


def test_what_can_be_shown_is_and_nothing_else(qtbot: QtBot) -> None:
    given = {"a.png": png("blue"), "b.svg": RED, "c.png": b"\x89PNG\r\n\x1a\n", "d": b""}
    images = asyncio.run(ImageDecoder().decode(given))
    assert images.keys() == {"a.png", "b.svg"}
    drawing = images["b.svg"]
    assert drawing.devicePixelRatio() == 2
    assert drawing.width() == 1800
    assert drawing.pixelColor(5, 5) == QColor("red")


def test_what_was_decoded_is_not_decoded_again(qtbot: QtBot) -> None:
    async def main() -> None:
        decoder = ImageDecoder()
        first = await decoder.decode({"a": RED})
        assert (await decoder.decode({"b": RED}))["b"] is first["a"]

    asyncio.run(main())


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_drawing_holds_nobody_up(qtbot: QtBot, kind: str) -> None:
    async def main() -> tuple[dict[str, QImage], float, float]:
        decoder, stalls, ended = ImageDecoder(), [0.0], False

        async def watch() -> None:
            while not ended:
                begun = time.perf_counter()
                await asyncio.sleep(0.001)
                stalls.append(time.perf_counter() - begun)

        watching = asyncio.ensure_future(watch())
        begun = time.perf_counter()
        images = await decoder.decode({"bad.svg": HOSTILE[kind].encode(), "good.png": png("red")})
        waited = time.perf_counter() - begun
        ended = True
        await watching
        return images, waited, max(stalls)

    images, waited, stall = asyncio.run(main())
    assert images.keys() == {"good.png"}
    assert waited < PATIENCE_SECONDS + 1
    assert stall < 0.3  # on a busy machine; it is a few milliseconds
