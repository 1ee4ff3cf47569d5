"""The settings: in force at once, there again after a restart, and keys as the user wants them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFontInfo, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QMessageBox,
    QToolButton,
    QWidget,
)

from desktop_app.app.settings import ZOOMS, next_zoom
from desktop_app.state.settings import ListPlace, PaletteChoice
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.dialogs.settings.controls import Switch
from desktop_app.views.theme.tokens import DARK, LIGHT
from tests.desktop_app.driver import CONTROL, KEY, SHIFT, Drive, Driver
from tests.desktop_app.features.settings_dialog import click, control, dialog


def zoom(user: Driver) -> int:
    return user.user_data.settings.zoom


def size(user: Driver) -> int:
    """Return the size of the text that is read, in pixels."""
    return user.window.reading_pane.browser.document().defaultFont().pixelSize()


def test_keys_and_wheel_zoom_what_is_read_and_it_stays_so(drive: Drive, docset: Path) -> None:
    async def evening(user: Driver) -> None:
        await user.search("gather")
        before = size(user)
        user.press(KEY.Key_Plus, CONTROL)
        assert zoom(user) == 110 and size(user) > before
        user.press(KEY.Key_Minus, CONTROL)
        user.press(KEY.Key_Minus, CONTROL)
        assert zoom(user) == 90 and size(user) < before
        user.press(KEY.Key_0, CONTROL)
        assert zoom(user) == 100 and size(user) == before
        viewport = user.window.reading_pane.browser.viewport()
        middle = QPointF(viewport.rect().center())
        turn = QWheelEvent(
            middle, viewport.mapToGlobal(middle), QPoint(), QPoint(0, 120),
            Qt.MouseButton.NoButton, CONTROL, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, turn)
        assert zoom(user) == 110
        assert "asyncio.gather" in user.text()

    async def morning(user: Driver) -> None:
        assert zoom(user) == 110
        assert size(user) > 15

    drive(evening, docset)
    drive(morning, docset)


def test_the_palette_changes_at_once_and_the_chosen_one_stays(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        opened = await dialog(user)
        click(control(opened, QToolButton, "Theme: Dark"))
        assert LIGHT.window not in user.window.styleSheet()
        assert DARK.window in user.window.styleSheet()
        click(control(opened, QToolButton, "Theme: Light"))
        assert LIGHT.window in user.window.styleSheet()
        assert user.user_data.settings.palette is PaletteChoice.LIGHT
        user.application.context.color_scheme.choose("system")

    drive(scenario, docset)


def test_the_list_stands_at_the_left_on_top_or_nowhere(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        window = user.window
        opened = await dialog(user)
        click(control(opened, QToolButton, "Result list: Top"))
        assert window.splitter.orientation() is Qt.Orientation.Vertical
        assert window.results.isVisible()
        click(control(opened, QToolButton, "Result list: Hidden"))
        assert not window.results.isVisible() and window.search_box.isVisible()
        QTest.keyClick(opened, KEY.Key_Escape)
        await user.until(lambda: user.session.settings.dialog is None)
        window.search_box.setFocus()
        user.press(KEY.Key_F9)
        assert window.results.isVisible()
        assert window.splitter.orientation() is Qt.Orientation.Horizontal
        assert user.user_data.settings.list_place is ListPlace.LEFT

    drive(scenario, docset)


def test_fonts_and_width_are_set_at_once(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        opened = await dialog(user)
        box = control(opened, QComboBox, "Text font")
        assert isinstance(box, QComboBox) and box.count() > 1
        box.setFocus()
        QTest.keyClick(box, KEY.Key_End)
        chosen = box.currentText()
        assert user.user_data.settings.body_font == chosen
        font = user.window.reading_pane.browser.document().defaultFont()
        assert font.families()[0] == chosen and QFontInfo(font).family()
        margins = user.window.reading_pane.browser.viewportMargins().right()
        for _ in range(12):
            click(control(opened, QToolButton, "Maximum text width: smaller"))
        assert user.user_data.settings.reading_width == 520
        user.window.resize(1200, 600)
        assert user.window.reading_pane.browser.viewportMargins().right() > margins

    drive(scenario, docset)


def test_shortcuts_can_be_changed_and_clashes_are_said(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        opened = await dialog(user)
        edit = control(opened, QKeySequenceEdit, "Shortcut for Pin or unpin")
        assert isinstance(edit, QKeySequenceEdit)
        action = user.window.actions_by_name[ActionName.PIN]
        edit.setKeySequence(QKeySequence("Ctrl+R"))
        edit.editingFinished.emit()
        said = next(label for label in opened.findChildren(QLabel) if label.objectName() == "clash")
        assert "Ctrl+R is already used by “Recent searches”" in said.text() and said.isVisible()
        assert action.shortcut().toString() == "Ctrl+D"
        assert edit.keySequence().toString() == "Ctrl+D"
        assert 0 <= said.geometry().top() - edit.geometry().bottom() < said.height()
        edit.setFocus()
        QTest.keyClick(edit, KEY.Key_T)
        edit.editingFinished.emit()
        assert "T alone types a character" in said.text() and said.isVisible()
        assert action.shortcut().toString() == "Ctrl+D"
        QTest.keyClick(edit, KEY.Key_Escape)
        edit.editingFinished.emit()
        assert action.shortcut().toString() == "Ctrl+D"
        edit.setKeySequence(QKeySequence("Ctrl+J"))
        edit.editingFinished.emit()
        assert action.shortcut().toString() == "Ctrl+J" and not said.isVisible()
        assert "Ctrl+J" in action.toolTip()
        click(control(opened, QToolButton, "Reset the shortcut for Pin or unpin"))
        assert action.shortcut().toString() == "Ctrl+D"

    drive(scenario, docset)


def test_the_keys_of_vi_are_commands_outside_the_box(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        opened = await dialog(user)
        click(control(opened, Switch, "Vim keys"))
        QTest.keyClick(opened, KEY.Key_Escape)
        user.window.search_box.setFocus()
        await user.search("long text")
        user.press(KEY.Key_Return)
        browser = user.window.reading_pane.browser
        bar = browser.verticalScrollBar()
        await user.until(lambda: browser.hasFocus() and browser.complete and bar.maximum() > 3000)
        user.type("G")
        assert bar.value() == bar.maximum()
        user.type("gg")
        assert bar.value() == 0
        user.press(KEY.Key_D, CONTROL)
        half = bar.value()
        assert 0 < half < bar.pageStep()
        user.type("j")
        assert bar.value() > half
        user.type("k")
        user.press(KEY.Key_U, CONTROL)
        assert bar.value() == 0
        assert user.window.search_box.text() == "long text"
        user.press(KEY.Key_D, CONTROL | SHIFT)
        await user.until(lambda: len(user.user_data.store.pins) == 1)
        user.type("/")
        assert user.focused() is user.window.search_box
        user.window.search_box.clear()
        user.window.search_box.setFocus()
        user.type("jk")
        assert user.window.search_box.text() == "jk"
        user.window.search_box.setText("many.thing")
        await user.until(lambda: len(user.names()) > 3)
        user.window.results.setFocus()
        user.type("jj")
        assert user.window.results.currentIndex().row() == 2
        user.type("G")
        assert user.window.results.currentIndex().row() == len(user.names()) - 1

    drive(scenario, docset)


def test_habits_can_be_switched_off_and_forgotten(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        store = user.user_data.store
        await user.search("re.sub")
        user.press(KEY.Key_Return)
        await user.until(lambda: store.boosts and store.searches)
        opened = await dialog(user)
        click(control(opened, Switch, "Rank frequently opened entries higher"))
        assert store.boosts == {} and store.recent()
        forget = control(opened, QWidget, "Reading history and searches")
        click(forget)
        question = opened.findChild(QMessageBox)
        assert question is not None
        click(next(b for b in question.buttons() if b.text() == "Clear"))
        await user.until(lambda: not store.recent() and not store.searches)

    drive(scenario, docset)


def test_a_shortcut_is_typed_and_used(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        opened = await dialog(user)
        edit = control(opened, QKeySequenceEdit, "Shortcut for Pin or unpin")
        edit.setFocus()
        QTest.keyClick(edit, KEY.Key_J, CONTROL)
        QTest.keyClick(opened, KEY.Key_Escape)
        await user.until(lambda: user.session.settings.dialog is None)
        user.window.search_box.setFocus()
        user.press(KEY.Key_D, CONTROL)
        user.press(KEY.Key_J, CONTROL)
        await user.until(lambda: len(user.user_data.store.pins) == 1)

    drive(scenario, docset)


@pytest.mark.parametrize("size", [(640, 400), (1100, 720), (3840, 2160)])
def test_nothing_is_cut_off_in_a_small_or_a_large_window(
    drive: Drive, docset: Path, size: tuple[int, int]
) -> None:
    async def scenario(user: Driver) -> None:
        window, browser = user.window, user.window.reading_pane.browser
        window.resize(*size)
        await user.search("guide")
        for key in (None, KEY.Key_Return):
            if key is not None:
                user.press(key)
                await user.until(lambda: window.reading_pane.outline.headings)
            user.press(KEY.Key_T, CONTROL)
            user.press(KEY.Key_Tab, CONTROL)
            await user.until(lambda: user.shown() == ["A guide"] and browser.complete)
            assert browser.viewport().width() <= 760
            assert browser.horizontalScrollBar().maximum() <= 2
            for button in window.findChildren(QToolButton):
                if button.isVisible():
                    assert button.width() >= button.minimumSizeHint().width(), button.text()
                    place = button.mapTo(window, button.rect().bottomRight())
                    assert window.rect().contains(place), button.text()

    drive(scenario, docset)


def test_the_whole_screen_and_back(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.press(KEY.Key_F11)
        await user.until(user.window.isFullScreen)
        user.press(KEY.Key_F11)
        await user.until(lambda: not user.window.isFullScreen())
        assert user.focused() is user.window.search_box

    drive(scenario, docset)


def test_what_is_open_over_the_window_is_closed_with_it(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        opened = await dialog(user)
        assert QApplication.activeModalWidget() is opened
        user.window.close()
        assert not user.window.isVisible() and not opened.isVisible()
        await user.until(lambda: user.session.settings.dialog is None)

    drive(scenario, docset)


@pytest.mark.parametrize("zoomed", [67, 99, 100, 101, 333, 500])
def test_zoom_steps_lead_up_and_down_again(zoomed: int) -> None:
    assert next_zoom(zoomed, 1) > zoomed or zoomed == ZOOMS[-1]
    assert next_zoom(zoomed, -1) < zoomed or zoomed == ZOOMS[0]
