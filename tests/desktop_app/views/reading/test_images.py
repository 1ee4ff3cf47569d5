"""What a text shows in the place of its images, before and after they are rendered."""

import base64
import gzip
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize, QSizeF, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from desktop_app.docset.image_policy import SVG as SVG_TYPE, is_allowed
from desktop_app.rendering.worker import render
from desktop_app.views.reading.images import raster_size, render_request, shown_size, svg_size
from desktop_app.views.reading.text_images import TextImages
from desktop_app.views.theme.tokens import DARK, LIGHT, Palette
from tests.fixtures.drawings import FLAME, gif, png

if TYPE_CHECKING:
    from desktop_app.rendering.protocol import WantedImage

IMAGE = QTextDocument.ResourceType.ImageResource.value
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="20" '
    'height="20"><rect width="20" height="20" fill="lime"/>{0}</svg>'
)
REFERENCES = (
    '<image width="20" height="20" xlink:href="{0}"/>',
    '<image width="20" height="20" href="{0}"/>',
    '<g><image width="20" height="20" xlink:href="{0}"/></g>',
    '<s:image xmlns:s="http://www.w3.org/2000/svg" width="20" height="20" xlink:href="{0}"/>',
    '<defs><image id="i" width="20" height="20" xlink:href="{0}"/></defs><use xlink:href="#i"/>',
    '<filter id="f"><feImage href="{0}"/></filter><rect width="9" height="9" filter="url(#f)"/>',
)


@pytest.fixture
def secret(tmp_path: Path, qtbot: QtBot) -> Path:
    """Return a red picture that a drawing may want to show."""
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(tmp_path / "secret.png"))
    return tmp_path / "secret.png"


def load(data: bytes, palette: Palette = LIGHT, ratio: float = 1) -> tuple[QImage, QImage]:
    """Return what is shown at first, and once all that is wanted is rendered."""
    document = QTextDocument()
    images = TextImages(document, {"a": data}, palette)
    wanted: list[WantedImage] = []
    images.want = wanted.append
    first = images.load(IMAGE, QUrl("a"), 700, ratio)
    for each in wanted:
        each.deliver(render(each.request))
    assert images.waiting == 0
    return first, document.resource(IMAGE, QUrl("a")) if wanted else first


def shown(data: bytes) -> str:
    image = load(data)[1]
    return str(image.pixelColor(10, 10).name()) if image.width() == 20 else "nothing"


@pytest.mark.parametrize("reference", REFERENCES)
def test_a_drawing_fetches_no_file(secret: Path, reference: str) -> None:
    nested = base64.b64encode(SVG.format(reference.format(secret)).encode()).decode()
    addresses = (str(secret), secret.as_uri(), f"data:image/svg+xml;base64,{nested}")
    for address in addresses:
        drawing = SVG.format(reference.format(address))
        assert shown(drawing.encode()) == "#00ff00"
        utf16 = f'<?xml version="1.0" encoding="UTF-16"?>{drawing}'.encode("utf-16")
        assert shown(utf16) in {"#00ff00", "nothing"}
        entity = f'<!DOCTYPE svg [<!ENTITY e "{address}">]>' + SVG.format(reference.format("&e;"))
        assert shown(entity.encode()) in {"#00ff00", "nothing"}
        assert shown(gzip.compress(drawing.encode())) == "nothing"


def test_qt_itself_would_fetch_it(secret: Path) -> None:
    """If this fails, Qt has become careful, and a part of `rendering/svg.py` may go."""
    data = SVG.format(REFERENCES[0].format(secret)).encode()
    assert QImage.fromData(data).pixelColor(10, 10).name() == "#ff0000"


@pytest.mark.parametrize("ratio", [1, 1.5, 2])
@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_a_drawing_has_its_place_at_once_and_every_pixel_of_the_screen(
    qtbot: QtBot, palette: Palette, ratio: float
) -> None:
    first, image = load(SVG.format("").encode(), palette, ratio)
    assert first.deviceIndependentSize() == image.deviceIndependentSize() == QSizeF(20, 20)
    assert first.pixelColor(10, 10).alpha() == 0
    assert image.size() == QSize(20, 20) * ratio


def test_a_drawing_is_dark_in_the_dark(qtbot: QtBot) -> None:
    sheet = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" '
    sheet += b'height="20" fill="white"/><rect width="5" height="5"/></svg>'
    assert load(sheet, DARK)[1].pixelColor(10, 10).name() == DARK.window
    assert load(sheet, DARK)[1].pixelColor(2, 2).name() == DARK.text
    assert load(sheet, LIGHT)[1].pixelColor(10, 10).name() == "#ffffff"


def test_a_small_picture_is_there_at_once_and_a_large_one_when_it_is_decoded(qtbot: QtBot) -> None:
    first, image = load(png())
    assert first is image
    assert (image.width(), image.pixelColor(2, 1).alpha()) == (6, 255)
    large = png([[1] * 3000] * 1000)
    assert is_allowed("image/png", large)
    first, image = load(large, ratio=2)
    assert first.deviceIndependentSize() == image.deviceIndependentSize() == QSizeF(640, 213)
    assert (first.pixelColor(9, 9).alpha(), image.pixelColor(9, 9).name()) == (0, "#ffaa28")
    assert image.width() == 1280


def test_many_small_pictures_are_not_all_decoded_here(qtbot: QtBot) -> None:
    data = png([[1] * 1000] * 900)
    images = TextImages(QTextDocument(), {str(n): data for n in range(20)}, LIGHT)
    for name in range(20):
        images.load(IMAGE, QUrl(str(name)), 700, 1)
    assert images.waiting == 18


def test_what_cannot_be_rendered_leaves_a_sentence_in_its_place(qtbot: QtBot) -> None:
    document = QTextDocument()
    images = TextImages(document, {"a": SVG.format("").encode()}, LIGHT)
    images.want = lambda wanted: wanted.deliver(b"")
    images.load(IMAGE, QUrl("a"), 700, 1)
    image = document.resource(IMAGE, QUrl("a"))
    assert image.size() == QSize(20, 20)
    assert image.pixelColor(0, 0).name() == LIGHT.line


def test_a_text_that_is_gone_wants_nothing(qtbot: QtBot) -> None:
    images = TextImages(QTextDocument(), {"a": SVG.format("").encode()}, LIGHT)
    wanted: list[WantedImage] = []
    images.want = wanted.append
    images.load(IMAGE, QUrl("a"), 700, 1)
    assert wanted[0].still_wanted()
    images.forget()
    assert not wanted[0].still_wanted()


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ('<svg width="20" height="10">', (20, 10)),
        ("<svg width='20.5px' height=' 10 '>", (20.5, 10)),
        ('<svg width="30pt" height="15pt" viewBox="0 0 9 9">', (40, 20)),
        ('<svg width="100%" height="100%" viewBox="0 0 64,32">', (64, 32)),
        ('<svg viewBox="-5 -5 .5e1 10">', (300, 150)),
        ('<svg viewBox="-5 -5 50.5 10">', (50.5, 10)),
        ('<svg width="100" viewBox="0 0 50 25">', (100, 50)),
        ('<svg height="50" viewBox="0 0 50 25">', (100, 50)),
        ('<svg viewBox="0 0 0 25">', (300, 150)),
        ('<svg stroke-width="3" width="1e9" height="10em">', (300, 150)),
        ("<svg>", (300, 150)),
        (' \n<s:svg xmlns:s="http://www.w3.org/2000/svg" width="2" height="3">', (2, 3)),
        ("<g/>", (300, 150)),
    ],
)
def test_the_size_that_a_drawing_says_it_has(root: str, expected: tuple[float, float]) -> None:
    size = svg_size(root.encode())
    assert (size.width(), size.height()) == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (png(), (6, 5)),
        (gif([FLAME]), (6, 5)),
        (SVG.encode(), (0, 0)),
        (gzip.compress(SVG.encode()), (0, 0)),
        (b"", (0, 0)),
        (b"P1 1 1 1", (0, 0)),
    ],
)
def test_the_size_that_a_picture_says_it_has(
    qapp: QGuiApplication, data: bytes, expected: tuple[int, int]
) -> None:
    size = raster_size(data)
    assert (max(0, size.width()), max(0, size.height())) == expected


@pytest.mark.parametrize(
    ("natural", "expected"),
    [
        ((20, 10), (20, 10)),
        ((1400, 700), (640, 320)),
        ((0, 0), (1, 1)),
        ((1e9, 1), (640, 1)),
        ((1, 1e9), (1, 6000)),
        ((20, 12_000), (10, 6000)),
    ],
)
def test_nothing_is_wider_than_the_column_nor_without_end(
    natural: tuple[float, float], expected: tuple[int, int]
) -> None:
    assert shown_size(QSizeF(*natural), 700, 1e9) == QSize(*expected)


def test_no_request_is_for_more_pixels_than_can_be_had() -> None:
    request = render_request(b"<svg/>", QSize(640, 6000), 3, LIGHT)
    assert 7_900_000 < request.width * request.height < 8_100_000
    assert is_allowed(SVG_TYPE, b"<svg/>")
