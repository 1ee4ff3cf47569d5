"""The text on paper, or as a PDF: in the light palette, with the boxes, a page number below."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QColor, QPageLayout, QPainter, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.views.reading.box_painter import Box, boxes, paint_box
from desktop_app.views.reading.document_style import document_style
from desktop_app.views.reading.images import load_image
from desktop_app.views.reading.preview_html import without_headings
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import LIGHT, TYPE

translate = QCoreApplication.translate

_DPI = 96
"""Logical pixels of an inch: sizes on paper are those of the screen."""

_FOOT = 28

_WIDTH, _HEIGHT = 600, 840
"""Of an image at most: what fits on every paper."""


class PaperDocument(QTextDocument):
    """A whole text, set for paper."""

    def __init__(self, html: str, images: Mapping[str, bytes]) -> None:
        super().__init__()
        self._images = images
        self.setDocumentMargin(0)
        self.setIndentWidth(24)
        self.setDefaultFont(fonts.ui(TYPE.reading))
        self.setDefaultStyleSheet(document_style(LIGHT))
        self.setHtml(without_headings(html))

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002 - Qt's name
        """Give out the images of the text and the badges; nothing else is ever loaded."""
        return load_image(type, QUrl(name), self._images, LIGHT, _WIDTH, 2.0, _HEIGHT)


def print_text(browser: DocumentBrowser, title: str, parent: QWidget) -> None:
    """Ask for a printer, and print what is read."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    if QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted:
        paint(PaperDocument(*browser.shown_html), title, printer)


def export_pdf(browser: DocumentBrowser, title: str, parent: QWidget) -> str:
    """Ask for a file, and write what is read into it; what came of it, empty for nothing."""
    name = "".join(letter if letter.isalnum() or letter in "._- " else "-" for letter in title)
    title_of_dialog, kind = translate("Printing", "Export as PDF"), "PDF (*.pdf)"
    chosen, _ = QFileDialog.getSaveFileName(parent, title_of_dialog, f"{name.strip()}.pdf", kind)
    if not chosen:
        return ""
    try:
        write_pdf(PaperDocument(*browser.shown_html), title, Path(chosen))
    except OSError as error:
        words = translate("Printing", "{file} cannot be written: {reason}.")
        return words.format(file=chosen, reason=error.strerror or error)
    return translate("Printing", "Written: {file}").format(file=chosen)


def write_pdf(document: PaperDocument, title: str, path: Path) -> None:
    """Write the text as a PDF; raises `OSError` when it cannot be written."""
    with path.open("ab"):
        pass  # Qt says nothing about a file that it cannot write
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setDocName(title)
    paint(document, title, printer)


def paint(document: PaperDocument, title: str, printer: QPrinter) -> None:
    """Paint the pages one after the other."""
    area = printer.pageLayout().paintRect(QPageLayout.Unit.Inch)
    width, height = area.width() * _DPI, area.height() * _DPI - _FOOT
    document.setPageSize(QSizeF(width, height))
    painter = QPainter(printer)
    scale = printer.resolution() / _DPI
    painter.scale(scale, scale)
    count = document.pageCount()
    grounds = list(boxes(document, QTextCursor(document), count * height))
    for number in range(count):
        if number:
            printer.newPage()
        paint_page(painter, document, grounds, QRectF(0, number * height, width, height))
        painter.setFont(fonts.ui(TYPE.tag))
        painter.setPen(QColor(LIGHT.dim))
        foot = QRectF(0, height, width, _FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)
        painter.drawText(
            foot,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
            f"{number + 1} / {count}",
        )
    painter.end()


def paint_page(
    painter: QPainter, document: PaperDocument, grounds: Iterable[Box], page: QRectF
) -> None:
    """Paint the part of a document that `page` says, and its part of the `grounds` behind it."""
    painter.save()
    painter.translate(-page.topLeft())
    painter.setClipRect(page)
    for box in grounds:
        if box.area.intersects(page):
            paint_box(painter, box, LIGHT)
    document.drawContents(painter, page)
    painter.restore()
