"""The window as a person uses it: real key events over a real docset."""

import asyncio
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from desktop_app.controllers.searcher import FIRST_RESULTS
from desktop_app.search.records import Answer
from desktop_app.views.actions.action_spec import ActionName
from tests.desktop_app.driver import ALT, CONTROL, Drive, Driver


def test_typing_shows_the_list_and_the_first_result(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.type("gather")
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        assert user.names()[0] == "asyncio.gather"
        assert "asyncio.gather(*aws, return_exceptions=False)" in user.text()
        assert "awaitable function" in user.text()
        assert "Run awaitable objects in the aws sequence" in user.text()
        assert user.window.pane.browser.isVisible()

    drive(scenario, docset)


def test_what_is_typed_before_the_documentation_is_there_is_answered(
    drive: Drive, docset: Path
) -> None:
    async def scenario(user: Driver) -> None:
        assert not user.is_loaded
        user.type("re.sub")
        assert user.window.box.text() == "re.sub"
        await user.until(lambda: user.shown() == ["re.sub"])

    drive(scenario, docset, wait=False)


def test_every_letter_is_answered_and_an_empty_box_shows_home(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        answered: list[str] = []
        user.session.searcher.answered.connect(lambda answer, _: answered.append(answer.query))
        for letter in "wait":
            user.type(letter)
            await user.until(lambda: answered and answered[-1] == user.window.box.text())
        assert answered == ["w", "wa", "wai", "wait"]
        for _ in "wait":
            user.press(Qt.Key.Key_Backspace)
        await user.until(user.window.home.isVisible)
        assert user.names() == []

    drive(scenario, docset)


class Slow:
    """A search service whose answers come in the order in which the test lets them."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.gates: dict[str, asyncio.Event] = {}

    async def search(
        self,
        text: str,
        *,
        limit: int = 0,
        docsets: Iterable[str] | None = None,
        literally: bool = False,
    ) -> Answer:
        self.asked.append(text)
        await self.gates.setdefault(text, asyncio.Event()).wait()
        return Answer(text, (), 0.0)


def test_an_older_answer_never_replaces_a_newer_one(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        slow: Any = Slow()
        answered: list[str] = []
        user.session.searcher.attach(slow)
        user.session.searcher.answered.connect(lambda answer, _: answered.append(answer.query))
        user.type("a")
        await user.until(lambda: slow.asked == ["a"])
        user.type("bcd")
        await asyncio.sleep(0.02)
        # one statement at a time, and of what waits only the latest
        assert slow.asked == ["a"]
        slow.gates["a"].set()
        await user.until(lambda: slow.asked == ["a", "abcd"])
        assert answered == []
        slow.gates["abcd"].set()
        await user.until(lambda: answered == ["abcd"])
        assert user.window.notice.isVisible()

    drive(scenario, docset)


def test_arrows_move_the_selection_while_the_cursor_stays_in_the_box(
    drive: Drive, docset: Path
) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("asyncio")
        names = user.names()
        user.press(Qt.Key.Key_Down)
        assert user.selected() == names[1]
        await user.until(lambda: user.shown() == names[1:2])
        user.press(Qt.Key.Key_Up)
        user.press(Qt.Key.Key_Up)
        assert user.selected() == names[0]
        assert user.focused() is user.window.box
        user.type("x")
        assert user.window.box.text() == "asynciox"

    drive(scenario, docset)


def test_page_keys_move_by_a_screen_and_rows_are_only_added_at_the_end(
    drive: Drive, docset: Path
) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("many.thing")
        before = user.names()
        assert len(before) == FIRST_RESULTS
        user.press(Qt.Key.Key_PageDown)
        assert user.selected() == before[user.window.results.currentIndex().row()] != before[1]
        for _ in range(8):
            user.press(Qt.Key.Key_PageDown)
        await user.until(lambda: len(user.names()) == 90)
        assert user.names()[:FIRST_RESULTS] == before
        user.press(Qt.Key.Key_PageUp)
        assert user.selected() in before

    drive(scenario, docset)


def test_enter_opens_the_page_at_the_entry_and_escape_goes_back_then_clears(
    drive: Drive, docset: Path
) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.press(Qt.Key.Key_Return)
        await user.until(lambda: "Running Tasks" in user.text() and "Run awaitable" in user.text())
        assert user.focused() is user.window.pane.browser
        assert not user.window.actions_by_name[ActionName.PAGE].isVisible()
        user.press(Qt.Key.Key_Escape)
        await user.until(lambda: "Running Tasks" not in user.text())
        assert user.window.box.text() == "gather"
        user.press(Qt.Key.Key_Escape)
        await user.until(user.window.home.isVisible)
        assert user.window.box.text() == ""

    drive(scenario, docset)


@pytest.mark.parametrize("key", [Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_End])
def test_after_enter_the_scrolling_keys_belong_to_the_page_until_one_types(
    drive: Drive, docset: Path, key: Qt.Key
) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("long text")
        user.press(Qt.Key.Key_Return)
        browser = user.window.pane.browser
        await user.until(lambda: user.window.pane.outline.isVisible() or user.focused() is browser)
        await user.until(lambda: browser.complete and browser.verticalScrollBar().maximum() > 0)
        selected, text = user.selected(), user.text()
        browser.verticalScrollBar().setValue(0)
        user.press(key)
        assert browser.verticalScrollBar().value() > 0
        assert (user.selected(), user.text()) == (selected, text)
        user.type("g")
        assert user.focused() is user.window.box
        assert user.window.box.text().endswith("g")

    drive(scenario, docset)


def test_a_module_or_section_lists_what_it_contains_as_links(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("Running Tasks")
        assert "Own text." in user.text()
        assert "asyncio.wait" in user.text()
        assert "Wait for tasks." in user.text()
        assert "Wait for it" not in user.text()
        user.window.pane.browser.link_followed.emit("library/asyncio-task.html#asyncio.wait")
        await user.until(lambda: user.shown() == ["asyncio.wait"])

    drive(scenario, docset)


def test_links_lead_on_and_history_leads_back(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.window.pane.browser.link_followed.emit("library/re.html#re.sub")
        await user.until(lambda: user.shown() == ["re.sub"])
        user.press(Qt.Key.Key_Left, ALT)
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        user.press(Qt.Key.Key_Right, ALT)
        await user.until(lambda: user.shown() == ["re.sub"])
        user.window.pane.browser.link_followed.emit("library/nowhere.html")
        await user.until(user.window.status.isVisible)
        assert user.shown() == ["re.sub"]

    drive(scenario, docset)


def test_the_web_is_opened_only_after_showing_where_it_leads(
    drive: Drive, docset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)

    async def scenario(user: Driver) -> None:
        await user.search("gather")
        follow = user.window.pane.browser.link_followed
        for harmless in ("file:///etc/passwd", "javascript:alert(1)", "data:text/html,x"):
            follow.emit(harmless)
        assert not user.window.question.isVisible()
        follow.emit("https://example.org/x")
        assert user.window.question.isVisible()
        assert "https://example.org/x" in user.window.question.accessibleName()
        assert opened == []
        user.press(Qt.Key.Key_Escape)
        assert not user.window.question.isVisible()
        assert user.window.box.text() == "gather"
        follow.emit("https://example.org/x")
        user.press(Qt.Key.Key_Return)
        assert opened == ["https://example.org/x"]

    drive(scenario, docset)


def test_the_official_link_can_be_copied(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.window.actions_by_name[ActionName.COPY_LINK].trigger()
        copied = QGuiApplication.clipboard().text()
        assert copied == "https://docs.example/library/asyncio-task.html#asyncio.gather"

    drive(scenario, docset)


def test_the_box_is_reached_from_anywhere(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        window = user.window
        for key, modifier in (
            (Qt.Key.Key_K, CONTROL),
            (Qt.Key.Key_L, CONTROL),
            (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier),
        ):
            window.pane.browser.setFocus()
            user.press(key, modifier)
            assert user.focused() is window.box
            assert window.box.selectedText() == "gather"
        window.box.deselect()
        user.type("/")
        assert window.box.text() == "gather/"
        for elsewhere in (window.pane.browser, window.results):
            elsewhere.setFocus()
            user.type("x")
            assert user.focused() is window.box
        assert window.box.text() == "gather/xx"

    drive(scenario, docset)


def test_nothing_found_offers_the_nearest_names_to_the_keyboard(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("re.sub")
        user.window.box.clear()
        user.type("asynciogatherxyz")
        await user.until(user.window.notice.isVisible)
        assert "asynciogatherxyz" in user.window.notice.accessibleName()
        lines = user.window.notice.suggestions.lines
        assert lines[0].text() == "asyncio.gather"
        user.press(Qt.Key.Key_Return)
        await asyncio.sleep(0.03)
        assert user.window.notice.isVisible() and user.shown() == []
        user.press(Qt.Key.Key_Down)
        assert user.focused() is lines[0]
        user.press(Qt.Key.Key_Return)
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        assert user.window.box.text() == "asyncio.gather" and user.focused() is user.window.box

    drive(scenario, docset)


def test_a_suggestion_is_clicked(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.type("asynciogatherxyz")
        await user.until(user.window.notice.isVisible)
        QTest.mouseClick(user.window.notice.suggestions.lines[0], Qt.MouseButton.LeftButton)
        await user.until(lambda: user.shown() == ["asyncio.gather"])

    drive(scenario, docset)


def test_nothing_like_it_is_said_without_suggestions(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.type("zzqqxx")
        await user.until(user.window.notice.isVisible)
        assert not user.window.notice.suggestions.isVisible()
        user.press(Qt.Key.Key_Down)
        assert user.focused() is user.window.box
        assert not user.window.actions_by_name[ActionName.PIN].isEnabled()

    drive(scenario, docset)


def test_a_scope_chip_begins_the_text(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.type("module:path")
        user.window.scopes.scope_chosen.emit("class:")
        assert user.window.box.text() == "class:path"
        assert user.focused() is user.window.box

    drive(scenario, docset)


@pytest.mark.parametrize("content", [None, b"", b"not a database" * 100])
def test_documentation_that_cannot_be_used_is_said_and_stays_said(
    drive: Drive, tmp_path: Path, content: bytes | None
) -> None:
    broken = tmp_path / "broken.db"
    if content is not None:
        broken.write_bytes(content)

    async def scenario(user: Driver) -> None:
        await user.until(user.window.notice.isVisible)
        assert str(broken) in user.window.notice.accessibleName()
        user.type("gather")
        user.press(Qt.Key.Key_Escape)
        assert user.window.notice.isVisible()

    drive(scenario, broken, wait=False)


def test_a_bug_is_told_in_the_window_and_the_next_key_is_answered(
    drive: Drive, docset: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario(user: Driver) -> None:
        async def fail(*_: object, **__: object) -> Answer:
            raise ZeroDivisionError("a bug")

        service = user.session.searcher._service
        with monkeypatch.context() as patched:
            patched.setattr(service, "search", fail)
            user.type("gathe")
            await user.until(user.window.status.isVisible)
            assert "ZeroDivisionError: a bug" in user.window.status.accessibleName()
        await user.search("r")
        assert user.shown() == ["asyncio.gather"]
        assert "unexpected error" in caplog.text
        caplog.clear()

    drive(scenario, docset)


def test_ctrl_q_closes_while_a_query_runs(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.type("gather")
        user.press(Qt.Key.Key_Q, CONTROL)
        assert not user.window.isVisible()

    drive(scenario, docset)


def test_both_palettes_are_used_at_once(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        before = user.text()
        user.application.context.color_scheme.changed.emit(True)
        await user.until(lambda: user.window.pane.browser.complete)
        assert user.text() == before
        image = user.window.grab().toImage()
        assert image.pixelColor(image.width() - 60, image.height() - 60).lightness() < 60

    drive(scenario, docset)


def test_home_tells_what_is_new_and_leads_there(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        home = user.window.home
        await user.until(lambda: home.links)
        assert [link.text() for link in home.links] == ["asyncio.TaskGroup"]
        QTest.mouseClick(home.links[0], Qt.MouseButton.LeftButton)
        await user.until(lambda: user.shown() == ["asyncio.TaskGroup"])
        assert "since 3.15" in user.text()

    drive(scenario, docset)


def test_the_list_opens_on_enter_and_selects_on_a_click(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("asyncio")
        results = user.window.results
        second = results.visualRect(results.rows.index(1)).center()
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=second)
        await user.until(lambda: user.shown() == user.names()[1:2])
        assert user.window.actions_by_name[ActionName.PAGE].isVisible()
        results.setFocus()
        user.press(Qt.Key.Key_Return)
        await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())

    drive(scenario, docset)


def test_a_click_on_esc_clears_the_box(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        box = user.window.box
        user.type("gather")
        QTest.mouseClick(
            box, Qt.MouseButton.LeftButton, pos=QPoint(box.width() - 20, box.height() // 2)
        )
        assert box.text() == ""

    drive(scenario, docset)


def test_the_result_pane_keeps_its_share_until_it_is_moved(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        scopes = user.window.scopes
        assert scopes.width() == 384
        user.window.resize(640, 400)
        assert scopes.width() == 256

        def chips() -> list[QToolButton]:
            return [chip for chip in scopes.findChildren(QToolButton) if chip.isVisible()]

        await user.until(lambda: all(c.width() >= c.sizeHint().width() for c in chips()))
        assert {chip.text() for chip in chips()} >= {"Python 3.15", "…"}
        assert all(chip.geometry().right() < 256 for chip in chips())

    drive(scenario, docset)


def test_every_shortcut_is_on_the_sheet(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.press(Qt.Key.Key_F1)
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        shown = {label.text() for label in sheet.findChildren(QLabel)}
        for group in user.window.actions_by_name.groups.values():
            for spec in group:
                assert not spec.keys or {spec.text, *spec.shown_keys} <= shown
        QTest.keyClick(sheet, Qt.Key.Key_F1)
        assert not sheet.isVisible()

    drive(scenario, docset)


def test_widgets_have_names_for_those_who_do_not_see_them(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        window = user.window
        for widget in (window.box, window.results, window.pane.browser, window.pane.crumbs):
            assert widget.accessibleName()
        for button in window.findChildren(QToolButton):
            assert button.accessibleName() or button.text()

    drive(scenario, docset)
