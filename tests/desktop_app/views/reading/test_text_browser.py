import time
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QUrl
from PySide6.QtGui import QColor, QImage, QPixmap, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.views.reading.images import on_paper
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.theme.tokens import DARK, LIGHT

IMAGE = QTextDocument.ResourceType.ImageResource.value
LONG = "".join(
    f'<dl><dt class="sig" id="n{number}">f{number}()</dt><dd><p>Text {number}.</p>'
    "<ul><li>one</li><li>two</li></ul><p>More.</p></dd></dl>"
    for number in range(400)
)


def png(colour: str) -> bytes:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # PySide wants what its stubs refuse
    return bytes(data.data())


@pytest.fixture
def browser(qtbot: QtBot) -> DocumentBrowser:
    browser = DocumentBrowser(LIGHT)
    qtbot.addWidget(browser)
    browser.resize(700, 500)
    browser.show()
    return browser


def test_a_long_text_is_there_at_once_and_complete_soon(
    browser: DocumentBrowser, qtbot: QtBot
) -> None:
    browser.show_html(LONG, {})
    assert browser.toPlainText().startswith("f0()\nText 0.")
    assert not browser.complete
    with qtbot.waitSignal(browser.completed):
        pass
    whole = QTextDocument()
    whole.setDefaultStyleSheet(browser.document().defaultStyleSheet())
    whole.setHtml(LONG)
    assert browser.toPlainText() == whole.toPlainText()
    block, same = browser.document().begin(), whole.begin()
    while block.isValid():
        assert block.blockFormat().leftMargin() == same.blockFormat().leftMargin(), block.text()
        assert block.blockFormat().bottomMargin() == same.blockFormat().bottomMargin()
        block, same = block.next(), same.next()


def test_reading_goes_on_where_one_is_while_the_text_grows(
    browser: DocumentBrowser, qtbot: QtBot
) -> None:
    browser.show_html(LONG, {})
    browser.verticalScrollBar().setValue(100)
    with qtbot.waitSignal(browser.completed):
        pass
    assert browser.verticalScrollBar().value() == 100


@pytest.mark.parametrize("anchor", ["n0", "n7", "n350", "n399"])
def test_a_text_is_shown_from_its_anchor(
    browser: DocumentBrowser, qtbot: QtBot, anchor: str
) -> None:
    browser.show_html(LONG, {}, anchor)
    with qtbot.waitSignal(browser.completed):
        pass
    bar = browser.verticalScrollBar()
    top = browser.cursorForPosition(browser.viewport().rect().topLeft()).block().text()
    assert top == f"f{anchor[1:]}()" or bar.value() == bar.maximum()
    assert browser.viewport().updatesEnabled()


def test_a_text_is_shown_from_where_one_had_read(browser: DocumentBrowser, qtbot: QtBot) -> None:
    browser.show_html(LONG, {}, scroll=12345)
    with qtbot.waitSignal(browser.completed):
        pass
    assert browser.verticalScrollBar().value() == 12345


def test_an_anchor_that_is_not_there_shows_the_top(browser: DocumentBrowser, qtbot: QtBot) -> None:
    browser.show_html(LONG, {}, "nowhere")
    with qtbot.waitSignal(browser.completed):
        pass
    assert browser.verticalScrollBar().value() == 0
    assert browser.viewport().updatesEnabled()


def test_only_images_that_were_given_are_shown(browser: DocumentBrowser, tmp_path: Path) -> None:
    file = tmp_path / "secret.png"
    file.write_bytes(png("red"))
    browser.show_html(f'<p><img src="a.png"><img src="{file}"></p>', {"a.png": png("#123456")})
    given = browser.loadResource(IMAGE, QUrl("a.png"))
    assert given.pixelColor(4, 4).name() == "#123456"
    for source in (str(file), file.as_uri(), "https://example.org/x.png", "qrc:/x.png", "b.png"):
        image = browser.loadResource(IMAGE, QUrl(source))
        assert (image.width(), image.pixelColor(0, 0).alpha()) == (1, 0), source
    shown = browser.grab().toImage()
    reds = [
        (x, y)
        for x in range(0, shown.width(), 2)
        for y in range(0, shown.height(), 2)
        if shown.pixelColor(x, y).name() == "#ff0000"
    ]
    assert reds == []


def test_style_sheets_and_pages_are_never_loaded(browser: DocumentBrowser, tmp_path: Path) -> None:
    for kind in QTextDocument.ResourceType:
        if kind.value != IMAGE:
            page = tmp_path / "page.html"
            page.write_text("secret", encoding="utf-8")
            assert browser.loadResource(kind.value, QUrl.fromLocalFile(page)).isEmpty()


def test_a_badge_that_is_none_is_nothing(browser: DocumentBrowser) -> None:
    for source in ("badge:nonsense", "badge:", "badge:FUNCTION"):
        image = browser.loadResource(IMAGE, QUrl(source))
        assert (image.width(), image.pixelColor(0, 0).alpha()) == (1, 0), source


def test_badges_are_drawn_for_the_palette(browser: DocumentBrowser) -> None:
    light = browser.loadResource(IMAGE, QUrl("badge:function"))
    assert isinstance(light, QPixmap)
    browser.set_theme(DARK)
    dark = browser.loadResource(IMAGE, QUrl("badge:function"))
    centre = (dark.width() // 2, 1)
    assert dark.toImage().pixelColor(*centre) == QColor(DARK.function)
    assert light.toImage().pixelColor(*centre) == QColor(LIGHT.function)


def test_boxes_are_painted_behind_the_text(browser: DocumentBrowser) -> None:
    code = (
        '<table class="code" width="100%" cellspacing="0" cellpadding="12">'
        "<tr><td><pre>x = 1</pre></td></tr></table>"
    )
    browser.show_html(f"<dl><dd><p>Text</p>{code}</dd></dl>", {})
    colours = column(browser, browser.width() // 2)
    assert QColor(LIGHT.code).name() in colours
    image = browser.grab().toImage()
    rows = [y for y in range(image.height()) if image.pixelColor(400, y).name() == LIGHT.code]
    assert 30 < len(rows) < 70, "one line of code with its padding"


def column(browser: DocumentBrowser, x: int) -> set[str]:
    image = browser.grab().toImage()
    return {image.pixelColor(x, y).name() for y in range(image.height())}


def test_in_the_dark_a_drawing_lies_on_white_paper(browser: DocumentBrowser) -> None:
    drawing = QImage(8, 8, QImage.Format.Format_ARGB32)
    drawing.fill(QColor(0, 0, 0, 0))
    drawing.setPixelColor(1, 1, QColor("black"))
    paper = on_paper(drawing)
    assert (paper.pixelColor(1, 1).name(), paper.pixelColor(4, 4).name()) == ("#000000", "#ffffff")
    photo = QImage(8, 8, QImage.Format.Format_RGB32)
    assert on_paper(photo) is photo


def test_an_image_that_is_too_wide_is_set_as_wide_as_the_column(browser: DocumentBrowser) -> None:
    wide = QImage(3000, 10, QImage.Format.Format_RGB32)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    wide.save(buffer, "PNG")  # type: ignore[call-overload] # PySide wants what its stubs refuse
    browser.show_html('<p><img src="wide.png"></p>', {"wide.png": bytes(data.data())})
    image = browser.loadResource(IMAGE, QUrl("wide.png"))
    assert image.deviceIndependentSize().width() <= browser.viewport().width()
    assert browser.horizontalScrollBar().maximum() == 0


def test_short_and_long_texts_have_the_same_width(browser: DocumentBrowser, qtbot: QtBot) -> None:
    browser.show_html("<p>short</p>", {})
    width = browser.viewport().width()
    assert not browser.verticalScrollBar().isEnabled()
    browser.show_html(LONG, {})
    assert browser.viewport().width() == width
    assert browser.verticalScrollBar().isEnabled()


ROW = "<tr><td>a cell</td><td>two words</td><td>x</td></tr>"
HEAVY = {
    "rows": '<table class="grid">' + ROW * 20_000 + "</table>",
    "columns": '<table class="grid">' + ("<tr>" + "<td>x</td>" * 40 + "</tr>") * 3000 + "</table>",
    "words": "<p>" + "word " * 1_000_000 + "</p>",
    "letters": "<p>" + "w" * 600_000 + "</p>",
    "letters in a cell": "<table><tr><td>" + "w" * 600_000 + "</td></tr></table>",
    "items": "<ol>" + "<li>text</li>" * 20_000 + "</ol>",
    "images": "<p>" + '<img src="a">' * 50_000 + "</p>",
    "nested lists": "<dl><dd><p>a</p>" * 5000 + "</dd></dl>" * 5000,
    "nested tables": "<table><tr><td>" * 20 + "</td></tr></table>" * 20,
    "spans": '<table><tr><td rowspan="65000" colspan="9000">x</td></tr></table>' * 50,
}


@pytest.mark.slow
@pytest.mark.parametrize("html", HEAVY.values(), ids=HEAVY)
def test_nothing_that_a_page_holds_blocks_the_window(qtbot: QtBot, html: str) -> None:
    browser = DocumentBrowser(LIGHT)
    qtbot.addWidget(browser)
    browser.resize(700, 600)
    browser.show()
    longest = 0.0
    begun = time.thread_time()
    browser.show_html(html, {})
    while True:
        longest = max(longest, time.thread_time() - begun)
        if browser.complete:
            break
        begun = time.thread_time()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 1)
    assert longest < 0.2, "of this thread's own time; half of it on a quiet machine"
