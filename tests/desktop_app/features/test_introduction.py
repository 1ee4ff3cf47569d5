"""What the home page says at the very first start."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.desktop_app.driver import Drive, Driver


def test_three_lines_say_what_to_try_once(drive: Drive, docset: Path) -> None:
    async def first(user: Driver) -> None:
        introduction = user.window.home.introduction
        await user.until(introduction.isVisible)
        lines = [line for line in introduction.findChildren(QLabel) if "." in line.text()]
        assert len(lines) == 3
        assert "gather" in lines[0].text() and ":=" in lines[1].text() and "F1" in lines[2].text()
        user.type("gather")
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        user.press(Qt.Key.Key_Escape)
        await user.until(introduction.isVisible)
        user.type("gather")
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        user.press(Qt.Key.Key_Return)
        await user.until(lambda: user.user_data.store.recent())
        user.press(Qt.Key.Key_Escape)
        user.press(Qt.Key.Key_Escape)
        await user.until(user.window.home.isVisible)
        assert not introduction.isVisible()

    async def second(user: Driver) -> None:
        await user.until(lambda: user.user_data.store.recent())
        assert user.window.home.isVisible() and not user.window.home.introduction.isVisible()

    drive(first, docset)
    drive(second, docset)


def test_a_search_in_it_is_tried_by_a_click(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        introduction = user.window.home.introduction
        await user.until(introduction.isVisible)
        line = introduction.findChildren(QLabel)[1]
        across = line.fontMetrics().horizontalAdvance("Type ga")
        place = QPoint(across, line.height() // 2)
        await user.move_mouse(line, place)
        QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=place)
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        assert user.window.box.text() == "gather" and user.window.box.hasFocus()

    drive(scenario, docset)
