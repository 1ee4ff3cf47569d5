"""What one takes along, with real keys."""

import asyncio
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QToolButton

from desktop_app.views.actions.action_spec import ActionName
from tests.desktop_app.driver import Drive, Driver

TAKE = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
URL = "https://docs.example/library/asyncio-task.html#asyncio.gather"


async def taken(user: Driver, key: Qt.Key) -> str:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("")
    user.press(key, TAKE)
    await user.until(clipboard.text)
    return clipboard.text()


@pytest.mark.parametrize("whole", [False, True])
def test_name_import_and_links(drive: Drive, docset: Path, whole: bool) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        if whole:
            user.press(Qt.Key.Key_Return)
            await user.until(lambda: "Running Tasks" in user.text())
        assert await taken(user, Qt.Key.Key_N) == "asyncio.gather"
        assert await taken(user, Qt.Key.Key_I) == "from asyncio import gather"
        assert await taken(user, Qt.Key.Key_M) == f"[`asyncio.gather`]({URL})"
        assert await taken(user, Qt.Key.Key_R) == f"`asyncio.gather <{URL}>`__"
        assert await taken(user, Qt.Key.Key_C) == URL
        assert URL in user.window.status.accessibleName()

    drive(scenario, docset)


def test_what_needs_no_import_is_said(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("awaitable")
        QGuiApplication.clipboard().setText("before")
        user.press(Qt.Key.Key_I, TAKE)
        await user.until(lambda: "needs no import" in user.window.status.accessibleName())
        assert QGuiApplication.clipboard().text() == "before"

    drive(scenario, docset)


def test_the_copy_button_has_them_all_in_a_menu(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        buttons = user.window.pane.findChildren(QToolButton)
        button = next(button for button in buttons if button.menu() is not None)
        menu = button.menu()
        shown: list[bool] = []

        def close() -> None:
            shown.append(menu.isVisible())
            menu.close()

        # a menu that is opened from within a task holds up every other one
        await asyncio.sleep(0.2)
        QTimer.singleShot(100, close)
        button.setFocus()
        user.press(Qt.Key.Key_Down)
        assert shown == [True]
        names = (
            ActionName.COPY_LINK,
            ActionName.COPY_NAME,
            ActionName.COPY_IMPORT,
            ActionName.COPY_MARKDOWN,
            ActionName.COPY_RST,
            ActionName.COPY_PLAIN,
        )
        actions = [
            user.window.actions_by_name[name] for name in (*names, ActionName.PRINT, ActionName.PDF)
        ]
        assert menu.actions() == actions
        menu.popup(button.mapToGlobal(button.rect().center()))
        QTest.mouseClick(
            menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(actions[1]).center()
        )
        assert QGuiApplication.clipboard().text() == "asyncio.gather"

    drive(scenario, docset)


def test_a_text_becomes_a_pdf(
    drive: Drive, docset: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    file = tmp_path / "text.pdf"
    missing = tmp_path / "nowhere" / "text.pdf"
    chosen = [str(missing), "", str(file)]

    def choose(_: object, title: str, name: str, kinds: str) -> tuple[str, str]:
        offered.append(name)
        return chosen.pop(0), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)

    async def scenario(user: Driver) -> None:
        user.press(Qt.Key.Key_P, TAKE)
        assert offered == []
        user.application.context.color_scheme.changed.emit(True)
        await user.search("A guide")
        user.press(Qt.Key.Key_Return)
        await user.until(lambda: user.window.pane.outline.headings)
        user.press(Qt.Key.Key_P, TAKE)
        assert str(missing) in user.window.status.accessibleName()
        user.press(Qt.Key.Key_P, TAKE)
        assert not file.exists()
        user.press(Qt.Key.Key_P, TAKE)
        assert str(file) in user.window.status.accessibleName()
        assert offered == ["A guide.pdf"] * 3

    drive(scenario, docset)
    data = file.read_bytes()
    assert data.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) > 1


def test_control_and_c_copies_the_name_of_a_result(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        clipboard, control = QGuiApplication.clipboard(), Qt.KeyboardModifier.ControlModifier
        await user.search("gather")
        user.press(Qt.Key.Key_C, control)
        assert clipboard.text() == "asyncio.gather"
        user.press(Qt.Key.Key_Down)
        user.press(Qt.Key.Key_C, control)
        assert clipboard.text() == user.selected() != "asyncio.gather"
        # what is selected in the box goes before
        user.press(Qt.Key.Key_A, control)
        user.press(Qt.Key.Key_C, control)
        assert clipboard.text() == "gather"
        user.window.results.setFocus()
        user.press(Qt.Key.Key_C, control)
        assert clipboard.text() == user.selected()

    drive(scenario, docset)


def test_plain_text_has_neither_fonts_nor_images(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        clipboard = QGuiApplication.clipboard()
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        await user.search("gather")
        user.press(Qt.Key.Key_C, keys)
        assert "Run awaitable objects in the aws sequence" in clipboard.text()
        assert "\N{OBJECT REPLACEMENT CHARACTER}" not in clipboard.text()
        assert not clipboard.mimeData().hasHtml()
        browser = user.window.pane.browser
        browser.setTextCursor(browser.document().find("aws sequence"))
        user.press(Qt.Key.Key_C, keys)
        assert clipboard.text() == "aws sequence"
        assert user.window.status.accessibleName() == "Copied 1 line"

    drive(scenario, docset)
