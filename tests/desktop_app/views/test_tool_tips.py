"""Words of the documentation are no HTML in a tool tip: its images would be looked for."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.docset.records import Crumb
from desktop_app.models.outline_model import Heading, OutlineModel
from desktop_app.views.reading.breadcrumb import Breadcrumb
from desktop_app.views.reading.external_link_bar import ExternalLinkBar
from desktop_app.views.theme.tokens import LIGHT

HOSTILE = '<img src="/etc/secret.png">'


def test_crumbs_that_do_not_fit(qtbot: QtBot) -> None:
    crumbs = Breadcrumb(LIGHT)
    qtbot.addWidget(crumbs)
    crumbs.resize(60, 20)
    crumbs.set_crumbs([Crumb(HOSTILE, "a"), Crumb("A long title", "b"), Crumb("c" * 80, "c")])
    assert "&lt;img" in crumbs.toolTip()
    assert "<img" not in crumbs.toolTip()


def test_a_link_to_the_web(qtbot: QtBot) -> None:
    question = ExternalLinkBar()
    qtbot.addWidget(question)
    question.ask(f"https://example.org/{HOSTILE}")
    assert "<img" not in question._words.toolTip()


def test_headings(qtbot: QtBot) -> None:
    model = OutlineModel()
    model.set_headings([Heading(HOSTILE, "a", 0)])
    index = model.index(0, 0)
    assert index.data() == HOSTILE
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
