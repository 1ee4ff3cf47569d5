"""Drawings show what is in them, and fetch nothing: Qt's reader of SVG opens files by itself."""

import base64
import gzip
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop_app.runtime.image_decoder import decoded
from desktop_app.runtime.svg_filter import is_drawing, without_external_images

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


def shown(data: bytes) -> str:
    image = decoded(data)
    return "nothing" if image.isNull() else str(image.pixelColor(10, 10).name())


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
    """If this fails, Qt has become careful, and `svg_filter.py` may go."""
    data = SVG.format(REFERENCES[0].format(secret)).encode()
    assert QImage.fromData(data).pixelColor(10, 10).name() == "#ff0000"


@pytest.mark.parametrize("data", [b"", b"<svg", b"dot", b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_drawing(qtbot: QtBot, data: bytes) -> None:
    assert not is_drawing(data)
    assert without_external_images(data) == b""
