"""Finding in the text, with real keys."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.theme.tokens import DARK, LIGHT, Palette
from tests.desktop_app.driver import ALT, CONTROL, SHIFT, Drive, Driver


def count(user: Driver) -> str:
    return user.window.pane.find_bar.count


def marked(user: Driver) -> list[str]:
    browser = user.window.pane.browser
    return [browser.text_in(*found) for found in browser.marks.ranges]


def current(user: Driver) -> int:
    marks = user.window.pane.browser.marks
    return list(marks.ranges).index(marks.current) if marks.current else -1


async def find(user: Driver, text: str) -> None:
    user.press(Qt.Key.Key_F, CONTROL)
    assert user.focused() is user.window.pane.find_bar.field
    user.type(text)
    await user.until(lambda: not user.window.pane.finder.searching)


def test_every_match_is_counted_and_gone_through(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        await find(user, "a")
        total = user.text().lower().count("a")
        assert count(user) == f"1 of {total}"
        assert {text.lower() for text in marked(user)} == {"a"}
        for key, modifier, expected in (
            (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 2),
            (Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier, 3),
            (Qt.Key.Key_F3, Qt.KeyboardModifier.NoModifier, 4),
            (Qt.Key.Key_G, CONTROL, 5),
            (Qt.Key.Key_Return, SHIFT, 4),
            (Qt.Key.Key_F3, SHIFT, 3),
            (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 2),
            (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, 1),
            (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier, total),
            (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, 1),
        ):
            user.press(key, modifier)
            assert count(user) == f"{expected} of {total}"
            assert current(user) == expected - 1

    drive(scenario, docset)


def test_case_and_whole_words(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        async def press(*keys: Any) -> None:
            user.press(*keys)
            await user.until(lambda: not user.window.pane.finder.searching)

        await user.search("gather")
        await find(user, "RUN")
        assert marked(user) == ["Run"]
        await press(Qt.Key.Key_C, ALT)
        assert marked(user) == []
        assert count(user) == "No matches"
        await press(Qt.Key.Key_C, ALT)
        assert marked(user) == ["Run"]
        for _ in "RUN":
            await press(Qt.Key.Key_Backspace)
        assert count(user) == ""
        user.type("awai")
        await press(Qt.Key.Key_T)
        assert len(marked(user)) > 1
        await press(Qt.Key.Key_W, ALT)
        assert marked(user) == ["await"]

    drive(scenario, docset)


def test_the_buttons_do_the_same(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        await find(user, "the")
        bar = user.window.pane.find_bar
        buttons = {button.accessibleName(): button for button in bar.findChildren(QToolButton)}
        for name, index in (("Next match", 1), ("Previous match", 0)):
            QTest.mouseClick(buttons[name], Qt.MouseButton.LeftButton)
            assert current(user) == index
        before = len(marked(user))
        QTest.mouseClick(buttons["Whole words"], Qt.MouseButton.LeftButton)
        assert len(marked(user)) < before
        QTest.mouseClick(buttons["Close"], Qt.MouseButton.LeftButton)
        assert not bar.isVisible()
        assert marked(user) == []

    drive(scenario, docset)


def test_escape_closes_the_bar_first_and_gives_the_focus_back(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        await find(user, "run")
        user.press(Qt.Key.Key_Escape)
        assert not user.window.pane.find_bar.isVisible()
        assert user.focused() is user.window.box
        assert user.window.box.text() == "gather"
        assert marked(user) == []
        user.press(Qt.Key.Key_F3)
        assert user.window.pane.find_bar.field.text() == "run"
        assert marked(user) == ["Run"]

    drive(scenario, docset)


def test_the_rest_of_a_long_text_is_found_too_and_shown(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("A long text")
        user.press(Qt.Key.Key_Return)
        await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())
        await find(user, "number 599")
        await user.until(lambda: count(user) == "1 of 1")
        browser = user.window.pane.browser
        bar = browser.verticalScrollBar()
        assert bar.value() == bar.maximum()
        place = browser.cursorRect(browser.cursor_at(browser.marks.ranges[0][0]))
        assert browser.viewport().rect().contains(place)

    drive(scenario, docset)


def test_the_next_text_is_searched_without_moving_it(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("asyncio")
        await find(user, "asyncio")
        user.window.box.setFocus()
        user.press(Qt.Key.Key_Down)
        name = user.selected()
        await user.until(lambda: user.shown() == [name])
        await user.until(lambda: "in all" in count(user))
        assert user.window.pane.browser.verticalScrollBar().value() == 0

    drive(scenario, docset)


def test_what_is_selected_is_what_is_found(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        browser = user.window.pane.browser
        second = browser.document().find("awaitable", browser.document().find("awaitable"))
        browser.setTextCursor(second)
        user.press(Qt.Key.Key_F, CONTROL)
        assert user.window.pane.find_bar.field.text() == "awaitable"
        await user.until(lambda: current(user) == 1)

    drive(scenario, docset)


def test_there_is_nothing_to_find_in_at_home(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.press(Qt.Key.Key_F, CONTROL)
        assert user.focused() is user.window.box
        await user.search("gather")
        assert not user.window.pane.find_bar.isVisible()

    drive(scenario, docset)


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_matches_are_seen(drive: Drive, docset: Path, palette: Palette) -> None:
    async def scenario(user: Driver) -> None:
        user.application.context.color_scheme.changed.emit(palette is DARK)
        await user.search("gather")
        await find(user, "run")
        browser = user.window.pane.browser
        place = browser.cursorRect(browser.cursor_at(browser.marks.ranges[0][0]))
        image = browser.viewport().grab().toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(place.left(), place.left() + 20)
            for y in range(place.top(), place.bottom())
        }
        assert palette.mark in colours
        assert palette.warning in colours

    drive(scenario, docset)


def test_the_words_of_a_query_are_marked_where_the_text_has_them(
    drive: Drive, docset: Path
) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("regular replace")
        entry = next(row.entry for row in user.window.results.rows.results if row.snippet)
        assert entry.qualified_name in {"re", "re.sub"}
        while user.selected() != entry.qualified_name:
            user.press(Qt.Key.Key_Down)
        await user.until(lambda: marked(user))
        assert {word.lower() for word in marked(user)} <= {"regular", "replace"}
        await find(user, "e")
        assert set(marked(user)) <= {"e", "E"}
        user.press(Qt.Key.Key_Escape)
        await user.until(lambda: "e" not in marked(user))
        assert marked(user)
        user.press(Qt.Key.Key_Return)
        await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())
        await user.until(lambda: user.window.pane.browser.complete)
        assert marked(user) == []

    drive(scenario, docset)
