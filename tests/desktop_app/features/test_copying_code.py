"""The copy button of code blocks, with a real mouse and real keys."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from tests.desktop_app.driver import CONTROL, Drive, Driver

TYPED = "for n in range(2):\n    n\n\nprint('>>> ')"
PLAIN = "import sessions\n# >>> no prompt"


def button(user: Driver) -> QToolButton:
    return user.window.pane.copier.button


def middle(user: Driver, text: str) -> QPoint:
    browser = user.window.pane.browser
    return browser.cursorRect(browser.document().find(text)).center()


async def move(user: Driver, place: QPoint) -> None:
    await user.move_mouse(user.window.pane.browser.viewport(), place)


def test_the_button_shows_over_code_and_copies_what_is_typed(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("sessions")
        await move(user, middle(user, "A session"))
        assert not button(user).isVisible()
        for text, code in (("range", TYPED), ("import", PLAIN)):
            await move(user, middle(user, text))
            await user.until(button(user).isVisible)
            assert button(user).text() == "Copy"
            QTest.mouseClick(button(user), Qt.MouseButton.LeftButton)
            assert QGuiApplication.clipboard().text() == code
            assert button(user).text() == "Copied"
        await move(user, middle(user, "A session"))
        await user.until(lambda: not button(user).isVisible())

    drive(scenario, docset)


def test_a_key_copies_one_block_after_the_other(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("sessions")
        for code in (TYPED, PLAIN, TYPED):
            user.press(Qt.Key.Key_E, CONTROL)
            assert QGuiApplication.clipboard().text() == code
            assert button(user).isVisible()
        assert user.window.status.isVisible()
        user.press(Qt.Key.Key_Escape)
        await user.until(lambda: not button(user).isVisible())

    drive(scenario, docset)


def test_a_key_without_code_in_sight_copies_nothing(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        QGuiApplication.clipboard().setText("before")
        user.press(Qt.Key.Key_E, CONTROL)
        await user.search("re.sub")
        user.press(Qt.Key.Key_E, CONTROL)
        assert QGuiApplication.clipboard().text() == "before"

    drive(scenario, docset)
