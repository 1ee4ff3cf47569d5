"""The code blocks of a document: where they are, and what is in them."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor, QTextDocument

from desktop_app.views.reading.box_painter import Box, boxes
from desktop_app.views.reading.code_text import Line
from desktop_app.views.reading.document_style import PROMPT_ALPHA, Ground


class CodeBlock(NamedTuple):
    """A code block in sight."""

    area: QRectF
    """In the document's coordinates."""
    first: int
    """The position where its text begins: what tells it from the others."""
    lines: tuple[Line, ...]


def code_blocks(document: QTextDocument, first: QTextCursor, bottom: float) -> Iterator[CodeBlock]:
    """Yield the code blocks from the block of `first` down to `bottom`, in their order."""
    for box in boxes(document, first, bottom):
        if box.ground is Ground.CODE:
            start = box.table.firstPosition()
            yield CodeBlock(box.area, start, tuple(_lines(document, box)))


def _lines(document: QTextDocument, box: Box) -> Iterator[Line]:
    block = document.findBlock(box.table.firstPosition())
    while block.isValid() and block.position() <= box.table.lastPosition():
        prompt = code = ""
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            ink = fragment.charFormat().foreground().color()
            if ink.alpha() == PROMPT_ALPHA and not code:
                prompt += fragment.text()
            else:
                code += fragment.text()
            part += 1
        yield Line(prompt, code)
        block = block.next()
