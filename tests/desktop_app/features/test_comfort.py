"""Moving about by keys, pins that are dragged, and a zoom that everything follows."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.docset.records import Location
from desktop_app.state.changes import AddPin, AddVisit
from desktop_app.state.records import Pin, Visit
from desktop_app.views.theme import fonts
from desktop_app.views.widgets.link_button import LinkButton
from tests.desktop_app.driver import CONTROL, KEY, LEFT, Drive, Driver

URL = "library/asyncio-task.html#asyncio."


async def keep(user: Driver) -> None:
    """Pin three things, and visit one."""
    for name in ("gather", "wait", "TaskGroup"):
        user.user_data.change(AddPin(Pin(Location("python-3.15", URL + name), name, "function")))
    user.user_data.change(
        AddVisit(Visit(Location("python-3.15", URL + "wait"), "a visit", "function"))
    )
    await user.until(lambda: len(pins(user)) == 3 and user.window.home._recent.lines)


def pins(user: Driver) -> list[str]:
    return [line.link.title for line in user.window.home._pins.lines]


def test_f6_goes_to_what_the_home_page_lists(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await keep(user)
        user.press(KEY.Key_F6)
        focused = user.focused()
        assert isinstance(focused, LinkButton) and focused.link.title == pins(user)[0]
        user.type("zzqqzzqq")
        await user.until(user.window.notice.isVisible)
        user.press(KEY.Key_A, CONTROL)
        await user.search("gather")
        user.press(KEY.Key_F6)
        assert user.focused() is user.window.reading_pane.browser

    drive(scenario, docset)


def test_tab_goes_down_the_home_page(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.until(lambda: user.window.home.links)
        await keep(user)  # they come after what is new
        user.press(KEY.Key_F6)
        seen = []
        while isinstance(line := user.focused(), LinkButton) and line not in seen:
            seen.append(line)
            user.press(KEY.Key_Tab)
        below = [line.mapTo(user.window, QPoint()) for line in seen]
        assert len(seen) > 4
        assert below == sorted(below, key=lambda place: (place.y(), place.x()))

    drive(scenario, docset)


def test_a_pin_is_dragged_to_another_place(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await keep(user)
        before = pins(user)
        first, _, third = user.window.home._pins.lines
        await user.until(lambda: third.y() > first.y())
        start = first.rect().center()
        end = first.mapFromGlobal(third.mapToGlobal(third.rect().center()))
        QTest.mousePress(first, LEFT, pos=start)
        for step in (QPoint(30, 4), end):
            await user.move_mouse_pressed(first, step)
        QTest.mouseRelease(first, LEFT, pos=end)
        await user.until(lambda: pins(user) == [before[1], before[2], before[0]])
        assert user.window.home.isVisible()
        await user.until(
            lambda: [pin.qualified_name for pin in user.user_data.store.pins] == pins(user)
        )

    drive(scenario, docset)


def test_lists_and_menus_follow_the_zoom_and_stay_readable(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        window = user.window
        await user.search("gather")

        def sizes() -> tuple[int, int, int, int]:
            user.press(KEY.Key_F10)
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            height = menu.actionGeometry(menu.actions()[0]).height()
            menu.close()
            row = window.results.visualRect(window.results.rows.index(0)).height()
            return row, window.search_box.height(), height, fonts.ui(12).pixelSize()

        before = sizes()
        for _ in range(4):
            user.press(KEY.Key_Plus, CONTROL)
        assert user.user_data.settings.zoom == 175
        await user.until(lambda: all(a > 1.4 * b for a, b in zip(sizes(), before, strict=True)))
        for _ in range(20):
            user.press(KEY.Key_Minus, CONTROL)
        small = sizes()
        assert all(a < b for a, b in zip(small, before, strict=True)) and small[-1] >= 9
        assert window.reading_pane.browser.document().defaultFont().pixelSize() >= 9
        user.press(KEY.Key_0, CONTROL)
        await user.until(lambda: sizes() == before)

    drive(scenario, docset)


def test_a_hidden_list_leaves_the_count_and_the_menu_in_reach(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        footer = user.window.search_pane.footer
        await user.search("gather")
        user.press(KEY.Key_F9)
        await user.until(lambda: not user.window.results.isVisible())
        assert footer.isVisible() and "result" in footer.words
        assert footer.mapTo(user.window, footer.rect().bottomLeft()).y() == user.window.height() - 1
        QTest.mouseClick(footer.menu_button, LEFT)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.close()
        user.press(KEY.Key_F9)
        await user.until(user.window.results.isVisible)
        assert footer.parentWidget() is user.window.search_pane and footer.isVisible()

    drive(scenario, docset)
