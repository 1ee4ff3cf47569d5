"""Titles that look like HTML are shown as they are: Qt would open the files that they name."""

from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as Gui, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop_app.docset.records import Crumb, Docset
from desktop_app.models.outline_model import Heading, OutlineModel
from desktop_app.models.tooltip import escape_tooltip
from desktop_app.views.home.home_page import HomePage
from desktop_app.views.reading.breadcrumb import Breadcrumb
from desktop_app.views.reading.external_link_bar import ExternalLinkBar
from desktop_app.views.theme.tokens import LIGHT

TITLE = "<IMG SRC='/etc/passwd'><b>bold</b> & \N{LEFT-POINTING ANGLE BRACKET}"


def shown(tip: str) -> str:
    """Return what a person reads in a tool tip."""
    document = QTextDocument()
    if Gui.mightBeRichText(tip):
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    assert "img" not in document.toHtml().lower().replace("&lt;img", "")
    return document.toPlainText()


def test_a_tip() -> None:
    assert shown(escape_tooltip(TITLE)) == TITLE


def test_the_outline() -> None:
    model = OutlineModel()
    model.set_headings([Heading(TITLE, "a", 0)])
    index = model.index(0)
    assert index.data() == TITLE
    assert shown(index.data(Qt.ItemDataRole.ToolTipRole)) == TITLE


def test_the_way_to_an_entry(qtbot: QtBot) -> None:
    crumbs = Breadcrumb(LIGHT)
    qtbot.addWidget(crumbs)
    crumbs.resize(60, 20)
    crumbs.set_crumbs([Crumb("Library", "a.html"), Crumb(TITLE, "b.html")])
    assert shown(crumbs.toolTip()) == f"Library › {TITLE}"
    assert "<img" not in crumbs.text().lower()


def test_the_address_that_a_link_leads_to(qtbot: QtBot) -> None:
    question = ExternalLinkBar()
    qtbot.addWidget(question)
    question.ask(f"https://x.example/{TITLE}")
    (words,) = question.findChildren(QLabel)
    assert shown(words.toolTip()) == f"https://x.example/{TITLE}"
    assert words.textFormat() is Qt.TextFormat.PlainText


def test_the_home_page(qtbot: QtBot) -> None:
    home = HomePage(LIGHT)
    qtbot.addWidget(home)
    home.show_docsets([Docset("a", TITLE, "1", None, "", 1, 1)])
    (label,) = (label for label in home.findChildren(QLabel) if TITLE in label.text())
    assert label.textFormat() is Qt.TextFormat.PlainText
