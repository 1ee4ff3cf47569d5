"""What a person expects without thinking of it: footnotes, ways home, names told apart."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Location
from desktop_app.state.changes import AddPin, AddVisit
from desktop_app.state.records import Pin, Visit
from desktop_app.views.widgets.link_button import LinkButton
from tests import docsets
from tests.desktop_app.driver import CONTROL, KEY, LEFT, Drive, Driver
from tests.docsets import Sample

NOTES = (
    '<p>A text with a note <a href="notes.html#note-1">1</a>.</p>'
    '<table class="footnotes" cellspacing="0" cellpadding="4"><tr><td><span id="note-1"></span>'
    '<a href="notes.html#reference-1">1</a></td><td>Only since <em>3.11</em>.</td></tr></table>'
)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return docsets.write(
        tmp_path / "notes.db",
        [
            Sample(
                Kind.SECTION,
                "Annotated",
                "notes.html",
                "annotated",
                html=NOTES,
                other_anchors=("note-1", "reference-1"),
            ),
            Sample(Kind.SECTION, "Examples", "library/first.html", "examples"),
            Sample(Kind.SECTION, "Examples", "library/second.html", "examples"),
        ],
    )


def lines(user: Driver, title: str) -> list[tuple[str, str]]:
    """Return name and note of what the home page lists under a title."""
    grids = {user.window.home._pins, user.window.home._recent}
    found = [grid for grid in grids if grid.accessibleName() == title]
    return [(line.link.title, line.link.note) for grid in found for line in grid.lines]


def test_a_footnote_says_what_it_says(drive: Drive, notes: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("Annotated")
        browser = user.window.reading_pane.browser
        await user.until(lambda: browser.complete)
        place = browser.cursorRect(browser.document().find("note 1")).center()
        for step in (6, 3):
            await user.move_mouse(browser.viewport(), place - QPoint(step, 0))
        await user.until(user.window.link_card.isVisible)
        assert user.window.link_card.accessibleName() == "Footnote: Only since 3.11."

    drive(scenario, notes)


def test_without_a_browser_the_link_is_copied_and_that_is_said(
    drive: Drive, docset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)

    async def scenario(user: Driver) -> None:
        await user.search("re.sub")
        user.press(KEY.Key_O, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        assert "No browser opened" in user.window.status_message.accessibleName()
        assert QGuiApplication.clipboard().text() == "https://docs.example/library/re.html#re.sub"
        user.window.search_box.clear()
        await user.search("gather")
        user.window.reading_pane.browser.link_followed.emit("https://example.org/x")
        user.press(KEY.Key_Return)
        assert QGuiApplication.clipboard().text() == "https://example.org/x"

    drive(scenario, docset)


def test_the_history_is_cleared_only_when_that_is_confirmed(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        store = user.user_data.store
        await user.search("re.sub")
        user.press(KEY.Key_Return)
        await user.until(lambda: store.recent() and store.searches)
        user.press(KEY.Key_Comma, CONTROL)
        dialog = user.session.settings.dialog
        assert dialog is not None
        clear = next(b for b in dialog.findChildren(QPushButton) if "history" in b.text())
        for answer in ("Cancel", "Clear"):
            assert store.recent() and store.searches
            QTest.mouseClick(clear, LEFT)
            question = dialog.findChildren(QMessageBox)[-1]
            button = next(b for b in question.buttons() if b.text() == answer)
            QTest.mouseClick(button, LEFT)
        await user.until(lambda: not store.recent() and not store.searches)

    drive(scenario, docset)


def test_a_page_of_the_contents_is_closed_to_the_home_page(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.press(KEY.Key_Escape)
        await user.until(user.window.home.isVisible)
        user.press(KEY.Key_B, CONTROL)
        tree = user.features.contents.tree
        await user.until(lambda: tree.model().rowCount(tree.model().index(0, 0)))
        user.press(KEY.Key_Down)
        user.press(KEY.Key_Return)
        await user.until(user.shown)
        user.press(KEY.Key_Escape)
        await user.until(user.window.home.isVisible)
        assert user.shown() == []

    drive(scenario, docset)


def test_the_title_follows_when_nothing_is_found(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("re.sub")
        user.press(KEY.Key_A, CONTROL)
        user.type("qqzzqqzzqq")
        await user.until(user.window.notice.isVisible)
        assert user.window.windowTitle() == "qqzzqqzzqq — Python Docs"

    drive(scenario, docset)


@pytest.mark.parametrize(
    ("scope", "hint"), [("term:", "after term:"), ("c:", "after c:"), ("class:", "Press Tab")]
)
def test_a_scope_alone_invites_to_type(drive: Drive, docset: Path, scope: str, hint: str) -> None:
    async def scenario(user: Driver) -> None:
        user.type(scope)
        await user.until(user.window.notice.isVisible)
        assert user.window.notice.accessibleName().startswith("Keep typing")
        assert hint in user.window.notice.accessibleName()

    drive(scenario, docset)


def test_what_was_read_in_a_docset_that_is_not_open_leads_nowhere_by_mistake(
    drive: Drive, docset: Path, notes: Path
) -> None:
    async def evening(user: Driver) -> None:
        for url in ("library/first.html#examples", "library/second.html#examples"):
            user.user_data.change(AddVisit(Visit(Location("tiny-1.0", url), "Examples", "section")))
            user.user_data.change(AddPin(Pin(Location("tiny-1.0", url), "Examples", "section")))
        user.user_data.change(
            AddVisit(Visit(Location("python-3.15", "library/re.html#re.sub"), "re.sub", "function"))
        )
        await user.until(lambda: len(lines(user, "Recent")) == 3)
        assert [name for name, _ in lines(user, "Recent")] == ["re.sub", "Examples", "Examples"]
        assert [note for _, note in lines(user, "Recent")[1:]] == ["second · now", "first · now"]
        assert sorted(note for _, note in lines(user, "Pinned")) == ["first", "second"]

    async def morning(user: Driver) -> None:
        await user.until(lambda: lines(user, "Recent"))
        assert [name for name, _ in lines(user, "Recent")] == ["re.sub"]
        notes_beside = [note for _, note in lines(user, "Pinned")]
        assert all("tiny-1.0 is not open" in note for note in notes_beside)
        assert all(isinstance(line, LinkButton) for line in user.window.home._pins.lines)

    drive(evening, docset, notes)
    drive(morning, docset)
