"""What is there again: pins, history, searches, and everything that was open."""

import asyncio
import sqlite3
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from desktop_app.controllers import visit_tracker
from desktop_app.docset.kinds import Kind
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.widgets.link_button import LinkButton
from tests import docsets
from tests.desktop_app.driver import ALT, CONTROL, KEY, Drive, Driver
from tests.docsets import Sample


def rows(user: Driver) -> list[str]:
    """Return the lines of the tree that can be seen, each indented by its depth."""
    tree, lines = user.features.contents.tree, []
    index = tree.model().index(0, 0)
    while index.isValid():
        depth, above = 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        lines.append("  " * depth + str(index.data()))
        index = tree.indexBelow(index)
    return lines


def links(user: Driver) -> list[str]:
    """Return what the home page offers, from its top."""
    found = [line for line in user.window.home.findChildren(LinkButton) if line.isVisible()]
    found.sort(key=lambda line: (line.mapTo(user.window, line.rect().topLeft()).y(), line.x()))
    return [line.text() for line in found]


async def pin(user: Driver, name: str) -> None:
    user.window.search_box.clear()
    user.window.search_box.setFocus()
    await user.search(name)
    before = len(user.user_data.store.pins)
    user.press(KEY.Key_D, CONTROL)
    await user.until(lambda: len(user.user_data.store.pins) == before + 1)


def test_the_empty_box_has_a_tree_that_the_keyboard_walks_and_opens(
    drive: Drive, docset: Path
) -> None:
    async def scenario(user: Driver) -> None:
        await user.until(lambda: len(rows(user)) > 1)
        user.press(KEY.Key_B, CONTROL)
        assert user.focused() is user.features.contents.tree
        await open_row(user, "gather")
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        assert user.features.contents.tree.isVisible()
        user.press(KEY.Key_Escape)
        await user.until(user.window.home.isVisible)
        user.type("re.sub")
        await user.until(lambda: user.shown() == ["re.sub"])
        assert user.window.results.isVisible()

    drive(scenario, docset)


async def open_row(user: Driver, name: str) -> None:
    """Walk down the tree with the arrow keys, opening everything, until a row; read it."""
    tree = user.features.contents.tree
    for _ in range(60):
        index = tree.currentIndex()
        if index.data() == name:
            user.press(KEY.Key_Return)
            return
        if tree.model().hasChildren(index) and not tree.isExpanded(index):
            user.press(KEY.Key_Right)
            await user.until(partial(tree.model().rowCount, index))
        user.press(KEY.Key_Down)
    raise AssertionError(rows(user))


def test_pins_are_shown_in_order_moved_and_taken_away_by_the_keyboard(
    drive: Drive, docset: Path
) -> None:
    async def scenario(user: Driver) -> None:
        for name in ("asyncio.gather", "re.sub", "asyncio.TaskGroup"):
            await pin(user, name)
        assert user.window.actions_by_name[ActionName.PIN].iconText() == "Pinned ★"
        user.window.search_box.clear()
        await user.until(user.window.home.isVisible)
        await user.until(
            lambda: links(user)[:3] == ["asyncio.gather", "re.sub", "asyncio.TaskGroup"]
        )
        QApplication.processEvents()
        line = next(
            line
            for line in user.window.home.findChildren(LinkButton)
            if line.text() == "asyncio.TaskGroup" and line.isVisible()
        )
        line.setFocus()
        user.press(KEY.Key_Up, ALT)
        await user.until(
            lambda: links(user)[:3] == ["asyncio.gather", "asyncio.TaskGroup", "re.sub"]
        )
        assert getattr(user.focused(), "text", str)() == "asyncio.TaskGroup"
        user.press(KEY.Key_Delete)
        await user.until(lambda: links(user)[:2] == ["asyncio.gather", "re.sub"])
        user.press(KEY.Key_Return)
        await user.until(lambda: user.shown() == ["re.sub"])
        user.press(KEY.Key_D, CONTROL)
        await user.until(lambda: len(user.user_data.store.pins) == 1)
        assert user.window.actions_by_name[ActionName.PIN].iconText() == "Pin ☆"

    drive(scenario, docset)


def test_a_page_is_pinned_as_the_entry_that_it_was_opened_at(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.press(KEY.Key_Return)
        await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())
        await user.until(lambda: user.window.actions_by_name[ActionName.PIN].isEnabled())
        user.press(KEY.Key_D, CONTROL)
        pins = user.user_data.store
        await user.until(lambda: [pin.qualified_name for pin in pins.pins] == ["asyncio.gather"])

    drive(scenario, docset)


def test_what_was_read_is_listed_and_searches_come_back(
    drive: Drive, docset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(visit_tracker, "DWELL_MS", 30)

    async def scenario(user: Driver) -> None:
        store = user.user_data.store
        await user.search("re.sub")
        await user.until(lambda: store.searches == ("re.sub",))
        user.window.search_box.clear()
        await user.search("gather")
        await user.until(lambda: store.searches == ("gather", "re.sub"))
        user.press(KEY.Key_Escape)
        await user.until(lambda: links(user)[:2] == ["asyncio.gather", "re.sub"])
        user.window.search_box.setFocus()
        user.press(KEY.Key_Down)
        assert user.features.user_data.drop_list.isVisible()
        user.press(KEY.Key_Down)
        user.press(KEY.Key_Return)
        assert user.window.search_box.text() == "re.sub"
        await user.until(lambda: user.shown() == ["re.sub"])
        user.press(KEY.Key_R, CONTROL)
        assert user.features.user_data.drop_list.isVisible()
        user.press(KEY.Key_Escape)
        assert not user.features.user_data.drop_list.isVisible()
        assert (
            user.window.search_box.text() == "re.sub" and user.focused() is user.window.search_box
        )
        user.press(KEY.Key_R, CONTROL)
        user.type("x")
        assert (
            user.window.search_box.text() == "re.subx"
            and not user.features.user_data.drop_list.isVisible()
        )

    drive(scenario, docset)


def test_what_is_only_passed_by_is_not_remembered(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("re.sub")
        await asyncio.sleep(0.1)
        assert user.user_data.store.recent() == ()
        user.press(KEY.Key_Return)
        await user.until(lambda: len(user.user_data.store.recent()) == 1)

    drive(scenario, docset)


def test_everything_open_is_there_again_with_its_place(drive: Drive, docset: Path) -> None:
    where: list[int] = []

    async def evening(user: Driver) -> None:
        await pin(user, "re.sub")
        user.window.search_box.clear()
        await user.search("long text")
        user.press(KEY.Key_Return)
        await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())
        bar = user.window.reading_pane.browser.verticalScrollBar()
        await user.until(lambda: user.window.reading_pane.browser.complete and bar.maximum() > 3000)
        bar.setValue(2345)
        user.window.resize(760, 560)
        user.window.set_splitter_sizes([300, 459])
        # another width is another height: the line that was at the top stays there
        await asyncio.sleep(0.05)
        where.append(bar.value())

    async def morning(user: Driver) -> None:
        assert user.window.search_box.text() == "long text"
        bar = user.window.reading_pane.browser.verticalScrollBar()
        await user.until(lambda: user.shown() == ["A long text"] and bar.value() == where[0])
        assert not user.window.actions_by_name[ActionName.PAGE].isVisible()
        assert (user.window.width(), user.window.height()) == (760, 560)
        assert abs(user.window.splitter.sizes()[0] - 300) < 3
        assert user.names()[0] == "A long text"
        user.press(KEY.Key_Left, ALT)
        await user.until(user.window.actions_by_name[ActionName.PAGE].isVisible)
        await user.until(lambda: len(user.user_data.store.pins) == 1)

    drive(evening, docset)
    drive(morning, docset)


def test_what_was_typed_at_the_start_goes_before_what_was_open(drive: Drive, docset: Path) -> None:
    async def evening(user: Driver) -> None:
        await user.search("re.sub")

    async def morning(user: Driver) -> None:
        user.type("gather")
        assert user.window.search_box.text() == "gather"
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        await asyncio.sleep(0.05)
        assert user.shown() == ["asyncio.gather"]
        user.press(KEY.Key_Left, ALT)
        await user.until(lambda: user.shown() == ["re.sub"])

    drive(evening, docset)
    drive(morning, docset, wait=False)


def test_a_damaged_state_file_is_said_and_everything_works(
    drive: Drive, docset: Path, tmp_path: Path
) -> None:
    (tmp_path / "state.db").write_bytes(b"not a database" * 100)

    async def scenario(user: Driver) -> None:
        await user.until(lambda: "damaged" in user.window.problems.accessibleName())
        await pin(user, "re.sub")

    drive(scenario, docset)
    with sqlite3.connect(tmp_path / "state.db") as file:
        assert file.execute("SELECT qualified_name FROM pin").fetchall() == [("re.sub",)]
    file.close()


def test_what_is_opened_often_rises_among_its_equals(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        store = user.user_data.store
        await user.search("many.thing00")
        before = user.names()[:4]
        for _ in range(2):
            QTest.keyClick(user.focused(), KEY.Key_Down)
        await user.until(lambda: user.shown() == before[2:3])
        user.press(KEY.Key_Return)
        await user.until(lambda: store.boosts)
        user.press(KEY.Key_Escape)
        user.press(KEY.Key_Escape)
        await user.search("many.thing00")
        assert user.names()[:4] == [before[0], before[2], before[1], before[3]]

    drive(scenario, docset)


def test_the_buttons_at_the_side_of_the_mouse_walk_the_history(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        user.press(KEY.Key_Return)
        await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())
        for part in (user.window.reading_pane.browser, user.window.results):
            QTest.mouseClick(part.viewport(), Qt.MouseButton.BackButton)
            await user.until(user.window.actions_by_name[ActionName.PAGE].isVisible)
            QTest.mouseClick(part.viewport(), Qt.MouseButton.ForwardButton)
            await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())

    drive(scenario, docset)


def test_tab_reaches_every_part_and_comes_back_to_the_box(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await pin(user, "re.sub")
        user.window.search_box.clear()
        await user.until(lambda: "asyncio.TaskGroup" in links(user))
        for reading in (False, True):
            if reading:
                user.window.search_box.setFocus()
                await user.search("gather")
            reached = []
            for _ in range(80):
                user.press(KEY.Key_Tab)
                if user.focused() is user.window.search_box:
                    break
                reached.append(user.focused())
            assert user.focused() is user.window.search_box
            missed = [
                widget
                for widget in user.window.findChildren(QWidget)
                if widget.isVisible()
                and widget.isEnabled()
                and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and widget not in reached
                and widget.focusProxy() is None
                and widget is not user.window.search_box
            ]
            assert [(type(w).__name__, w.accessibleName()) for w in missed] == []

    drive(scenario, docset)


def test_a_docset_that_was_switched_off_stays_so(
    drive: Drive, docset: Path, tmp_path: Path
) -> None:
    other = docsets.write(
        tmp_path / "other.db", [Sample(Kind.FUNCTION, "other.gather", "a.html", "a")]
    )

    def chips(user: Driver) -> list[QToolButton]:
        row = user.window.scopes.findChildren(QToolButton)
        return [chip for chip in row if chip.text() == "Tiny 1.0"]

    async def evening(user: Driver) -> None:
        await user.search("gather")
        assert "other.gather" in user.names()
        QTest.mouseClick(chips(user)[0], Qt.MouseButton.LeftButton)
        await user.until(lambda: "other.gather" not in user.names())

    async def morning(user: Driver) -> None:
        assert not chips(user)[0].isChecked()
        await user.until(lambda: user.names()[:1] == ["asyncio.gather"])
        assert "other.gather" not in user.names()

    drive(evening, docset, other)
    drive(morning, docset, other)
