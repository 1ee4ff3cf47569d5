"""Drawings (SVG) without the images that they would fetch: Qt opens any file that one names."""

from PySide6.QtCore import QBuffer, QIODevice, QXmlStreamReader, QXmlStreamWriter
from PySide6.QtGui import QImageReader

_FETCHED = frozenset({"image", "feImage"})
_LEFT_OUT = frozenset(
    {
        QXmlStreamReader.TokenType.StartDocument,  # it names an encoding, and this is UTF-8
        QXmlStreamReader.TokenType.DTD,  # its entities are resolved by then
        QXmlStreamReader.TokenType.Invalid,
    }
)


def is_drawing(data: bytes) -> bool:
    """Whether Qt would take an image for a drawing, whatever it is called."""
    source = _opened(data)  # held here: the reader does not
    return bytes(QImageReader(source).format().data()).startswith(b"svg")


def without_external_images(data: bytes) -> bytes:
    """Return a drawing that shows only what is in it; nothing of one that is packed or not well-
    formed.

    >>> without_external_images(b'<svg><image href="/etc/x.png"/><path d="M0 0"/></svg>')
    b'<svg><path d="M0 0"/></svg>'
    """
    source, kept = _opened(data), QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    reader, writer = QXmlStreamReader(source), QXmlStreamWriter(kept)
    while not reader.atEnd():
        token = reader.readNext()
        if token is QXmlStreamReader.TokenType.StartElement and reader.name() in _FETCHED:
            reader.skipCurrentElement()
        elif token not in _LEFT_OUT:
            writer.writeCurrentToken(reader)
    return b"" if reader.hasError() else bytes(kept.data().data()).strip()


def _opened(data: bytes) -> QBuffer:
    buffer = QBuffer()
    buffer.setData(data)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
