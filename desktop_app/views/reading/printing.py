"""The text on paper, or as a PDF: in the light palette, with the boxes, a page number below."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QColor, QPageLayout, QPainter, QTextCursor, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.rendering.protocol import WantedImage
from desktop_app.views.reading.box_painter import Box, boxes, paint_box
from desktop_app.views.reading.document_style import document_style
from desktop_app.views.reading.preview_html import without_headings
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.reading.text_images import TextImages
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import LIGHT, TYPE

translate = QCoreApplication.translate

_DPI = 96
"""Logical pixels of an inch: sizes on paper are those of the screen."""

_FOOT = 28

_WIDTH, _HEIGHT = 600, 840
"""Of an image at most: what fits on every paper."""

_RATIO = 3.0
"""Pixels of a drawing for each of the text's: printers are finer than screens."""

_PIXELS_HERE = 50_000_000


class PaperDocument(QTextDocument):
    """A whole text, set for paper."""

    def __init__(self, html: str, images: Mapping[str, bytes]) -> None:
        super().__init__()
        self._images = TextImages(self, images, LIGHT, pixels_here=_PIXELS_HERE)
        self.setDocumentMargin(0)
        self.setIndentWidth(24)
        self.setDefaultFont(fonts.ui(TYPE.reading))
        self.setDefaultStyleSheet(document_style(LIGHT))
        self.setHtml(without_headings(html))

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002 - Qt's name
        """Give out the images of the text and the badges; nothing else is ever loaded."""
        return self._images.load(type, QUrl(name), _WIDTH, _RATIO, _HEIGHT)

    def keep(self, start: int, end: int) -> None:
        """Keep only this part of the text."""
        cursor = QTextCursor(self)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        kept = cursor.selection()
        self.clear()
        QTextCursor(self).insertFragment(kept)

    def complete(self, want: Callable[[WantedImage], object], then: Callable[[], object]) -> None:
        """Have the images that are missing rendered by `want`; call `then` when all are there."""

        def arrived() -> None:
            if not self._images.waiting:
                then()

        self._images.want, self._images.arrived = want, arrived
        self.size()  # Qt asks for the images when it has to know their sizes
        arrived()


def print_text(browser: DocumentBrowser, title: str, parent: QWidget) -> None:
    """Ask for a printer, and print what is read, or the part of it that is selected."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    cursor = browser.textCursor()
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintSelection, cursor.hasSelection())
    if dialog.exec() == QPrintDialog.DialogCode.Accepted:
        paper = PaperDocument(*browser.shown_html)
        if cursor.hasSelection() and dialog.printRange() is QPrintDialog.PrintRange.Selection:
            paper.keep(cursor.selectionStart(), cursor.selectionEnd())
        paper.complete(browser.image_wanted.emit, lambda: paint(paper, title, printer))


def export_pdf(
    browser: DocumentBrowser, title: str, parent: QWidget, tell: Callable[[str], object]
) -> None:
    """Ask for a file, and write what is read into it; `tell` what came of it."""
    name = "".join(letter if letter.isalnum() or letter in "._- " else "-" for letter in title)
    title_of_dialog, kind = translate("Printing", "Export as PDF"), "PDF (*.pdf)"
    chosen, _ = QFileDialog.getSaveFileName(parent, title_of_dialog, f"{name.strip()}.pdf", kind)
    if chosen:
        paper = PaperDocument(*browser.shown_html)
        paper.complete(
            browser.image_wanted.emit, lambda: tell(_written(paper, title, Path(chosen)))
        )


def _written(paper: PaperDocument, title: str, file: Path) -> str:
    """Write a PDF; what came of it, as a sentence."""
    try:
        write_pdf(paper, title, file)
    except OSError as error:
        words = translate("Printing", "{file} cannot be written: {reason}.")
        return words.format(file=file, reason=error.strerror or error)
    return translate("Printing", "Saved as {file}").format(file=file)


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
