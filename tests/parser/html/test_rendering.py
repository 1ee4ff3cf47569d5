"""The dialect in the widget that it is written for."""

import re
from html import unescape
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from parser.html import Image, clean, main_content, plain_text


def cleaned(page: Path) -> str:
    main = main_content(BeautifulSoup(page.read_bytes(), "lxml"))
    assert main is not None
    return clean(main, lambda href: href, lambda src: Image(src.removeprefix("../")))


def test_the_widget_finds_every_anchor(page: Path, qtbot: QtBot) -> None:
    html = cleaned(page)
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    browser.setFixedSize(600, 40)
    browser.setHtml(html)
    browser.show()
    bar = browser.verticalScrollBar()
    for anchor in re.findall(r' id="([^"]*)"', html):
        bar.setValue(bar.maximum())
        before = bar.value()
        browser.scrollToAnchor(unescape(anchor))
        near_the_end = html.rindex(f'id="{anchor}"') > len(html) * 0.9
        assert bar.value() != before or near_the_end, anchor


@pytest.mark.usefixtures("qapp")
def test_the_widget_shows_every_word(page: Path) -> None:
    html = cleaned(page)
    document = QTextDocument()
    document.setHtml(html)
    assert re.findall(r"\w+", document.toPlainText()) == re.findall(r"\w+", plain_text(html))
    assert QApplication.instance() is not None
