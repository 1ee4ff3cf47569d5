"""What is longer or larger than a page is on paper whole."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSizeF, QUrl
from PySide6.QtGui import QColor, QImage, QPainter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from desktop_app.views.reading.box_painter import boxes
from desktop_app.views.reading.printing import PaperDocument, paint_page
from desktop_app.views.theme.tokens import LIGHT

IMAGE = QTextDocument.ResourceType.ImageResource.value
WIDTH, HEIGHT = 600, 860
CODE = "".join(f"line_{number} = {number}\n" for number in range(150))
BEFORE = '<table class="code" width="100%" cellspacing="0" cellpadding="12"><tr><td><pre>'
LONG_CODE = f"<p>Before.</p>{BEFORE}{CODE}</pre></td></tr></table><p>After.</p>"


def pages(document: PaperDocument) -> list[QImage]:
    """Return every page as it is painted."""
    document.setPageSize(QSizeF(WIDTH, HEIGHT))
    grounds = list(boxes(document, QTextCursor(document), document.pageCount() * HEIGHT))
    made = []
    for number in range(document.pageCount()):
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_page(painter, document, grounds, QRectF(0, number * HEIGHT, WIDTH, HEIGHT))
        painter.end()
        made.append(image)
    return made


def test_code_that_is_longer_than_pages_has_its_ground_on_each(qapp: QApplication) -> None:
    made = pages(PaperDocument(LONG_CODE, {}))
    assert len(made) > 3
    for page in made[:-1]:
        colours = {page.pixelColor(WIDTH - 40, y).name() for y in range(100, HEIGHT - 100)}
        assert colours == {LIGHT.code}


def test_no_line_is_cut_by_the_end_of_a_page(qapp: QApplication) -> None:
    ground = QColor(LIGHT.code).rgb()
    for page in pages(PaperDocument(LONG_CODE, {}))[:-1]:
        for edge in (0, HEIGHT - 1):
            assert {page.pixel(x, edge) for x in range(20, 200)} <= {ground, 0xFFFFFFFF}


@pytest.mark.parametrize("size", [(3000, 100), (100, 3000), (1500, 1500)])
def test_an_image_fits_on_a_page(qapp: QApplication, size: tuple[int, int]) -> None:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # PySide wants what its stubs refuse
    document = PaperDocument('<p>Text.</p><p><img src="a.png"></p>', {"a.png": bytes(data.data())})
    shown = document.loadResource(IMAGE, QUrl("a.png")).deviceIndependentSize()
    assert shown.width() <= WIDTH and shown.height() < HEIGHT
    teal = [
        number
        for number, page in enumerate(pages(document))
        if any(page.pixelColor(x, y) == QColor("teal") for x in (1, 3) for y in range(0, HEIGHT, 3))
    ]
    assert len(teal) == 1


@pytest.mark.parametrize(
    ("wanted", "kept"), [("line_7 = 7", "line_7 = 7"), ("Before.", "Before."), ("After.", "After.")]
)
def test_a_part_is_kept_as_it_is(qapp: QApplication, wanted: str, kept: str) -> None:
    document = PaperDocument(LONG_CODE, {})
    found = document.find(wanted)
    colour = found.charFormat().foreground().color()
    document.keep(found.selectionStart(), found.selectionEnd())
    assert document.toPlainText().strip() == kept
    assert document.find(wanted).charFormat().foreground().color() == colour
    assert len(pages(document)) == 1
