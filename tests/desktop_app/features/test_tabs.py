"""Tabs, with real keys and a real mouse."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from desktop_app.views.actions.action_spec import ActionName
from tests.desktop_app.driver import ALT, CONTROL, KEY, SHIFT, Drive, Driver
from tests.desktop_app.features.tab_titles import bar

MIDDLE = Qt.MouseButton.MiddleButton


def row(user: Driver, at: int) -> QPoint:
    """Return the middle of a row of the list."""
    results = user.window.results
    return results.visualRect(results.rows.index(at)).center()


async def link(user: Driver, text: str) -> QPoint:
    """Return the middle of a text in the reading pane."""
    browser = user.window.reading_pane.browser
    await user.until(lambda: browser.complete)
    return browser.cursorRect(browser.document().find(text)).center() - QPoint(4, 0)


async def new_tab(user: Driver) -> None:
    user.press(KEY.Key_T, CONTROL)
    await user.until(user.window.home.isVisible)


async def read_far(user: Driver) -> int:
    """Open a long page, go down in it, and say how far."""
    await user.search("long text")
    user.press(KEY.Key_Return)
    await user.until(lambda: not user.window.actions_by_name[ActionName.PAGE].isVisible())
    browser = user.window.reading_pane.browser
    await user.until(lambda: browser.complete and browser.verticalScrollBar().maximum() > 3000)
    user.press(KEY.Key_F6)
    for _ in range(5):
        user.press(KEY.Key_PageDown)
    return browser.verticalScrollBar().value()


def test_a_tab_has_its_own_search_and_its_own_place(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        scroll = user.window.reading_pane.browser.verticalScrollBar()
        far = await read_far(user)
        assert far > 500 and bar(user) == []
        await new_tab(user)
        assert bar(user) == ["A long text", "[Home]"]
        assert user.focused() is user.window.search_box and user.window.search_box.text() == ""
        await user.search("re.sub")
        assert bar(user) == ["A long text", "[re.sub]"]
        for key, modifier in ((KEY.Key_Tab, CONTROL), (KEY.Key_PageUp, CONTROL)):
            user.press(key, modifier)
            await user.until(lambda: user.shown() == ["A long text"] and scroll.value() == far)
            assert bar(user) == ["[A long text]", "re.sub"]
            assert user.window.search_box.text() == "long text" and user.names()[0] == "A long text"
            user.press(KEY.Key_Backtab, CONTROL | SHIFT)
            await user.until(lambda: user.shown() == ["re.sub"] == user.names()[:1])
            assert user.window.search_box.text() == "re.sub"
        user.press(KEY.Key_W, CONTROL)
        assert bar(user) == []
        await user.until(lambda: user.shown() == ["A long text"] and scroll.value() == far)
        user.press(KEY.Key_Escape)
        await user.until(user.window.actions_by_name[ActionName.PAGE].isVisible)

    drive(scenario, docset)


def test_turning_quickly_loses_no_place(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        scroll = user.window.reading_pane.browser.verticalScrollBar()
        far = await read_far(user)
        await new_tab(user)
        await user.search("guide")
        user.press(KEY.Key_Return)
        await user.until(lambda: user.window.reading_pane.outline.headings)
        for turns in (2, 7, 1, 4):
            for _ in range(turns):
                user.press(KEY.Key_Tab, CONTROL)
            await asyncio.sleep(0.003)
        await user.until(lambda: user.shown() == ["A long text"] or user.shown() == ["A guide"])
        if user.shown() != ["A long text"]:
            user.press(KEY.Key_Tab, CONTROL)
        await user.until(lambda: user.shown() == ["A long text"] and scroll.value() == far)
        assert user.window.search_box.text() == "long text"

    drive(scenario, docset)


def test_the_middle_button_opens_results_and_links_behind(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        second = user.names()[1]
        QTest.mouseClick(user.window.results.viewport(), MIDDLE, pos=row(user, 1))
        assert bar(user) == ["[asyncio.gather]", second]
        assert user.selected() == user.shown()[0] == "asyncio.gather"
        viewport = user.window.reading_pane.browser.viewport()
        QTest.mouseClick(viewport, MIDDLE, pos=await link(user, "re.sub()"))
        await user.until(lambda: len(bar(user)) == 3)
        QTest.mouseClick(
            viewport, Qt.MouseButton.LeftButton, CONTROL, pos=await link(user, "re.sub()")
        )
        await user.until(lambda: bar(user) == ["[asyncio.gather]", second, "re.sub", "re.sub"])
        assert user.shown() == ["asyncio.gather"]
        user.press(KEY.Key_Tab, CONTROL)
        await user.until(lambda: user.shown() == [second] == [user.selected()])
        user.press(KEY.Key_Tab, CONTROL)
        await user.until(lambda: user.shown() == ["re.sub"])
        assert user.window.search_box.text() == "gather" and user.names()[0] == "asyncio.gather"
        QTest.mouseClick(viewport, MIDDLE, pos=viewport.rect().bottomRight() - QPoint(30, 30))
        assert len(bar(user)) == 4

    drive(scenario, docset)


def test_a_link_out_or_to_nothing_opens_no_tab(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        viewport = user.window.reading_pane.browser.viewport()
        QTest.mouseClick(viewport, MIDDLE, pos=await link(user, "the web"))
        assert user.window.external_link_bar.isVisible()
        user.press(KEY.Key_Escape)
        QTest.mouseClick(viewport, MIDDLE, pos=await link(user, "nothing"))
        await user.until(user.window.status_message.isVisible)
        assert bar(user) == []

    drive(scenario, docset)


def test_ctrl_and_enter_do_what_the_middle_button_does(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        names = user.names()
        user.press(KEY.Key_Down)
        user.press(KEY.Key_Return, CONTROL)
        assert bar(user)[1:] == names[1:2]
        user.window.results.setFocus()
        user.press(KEY.Key_Up)
        user.press(KEY.Key_Return, CONTROL)
        assert bar(user)[2:] == names[:1]
        await user.until(lambda: user.shown() == names[:1])
        user.press(KEY.Key_F6)
        user.press(KEY.Key_Tab)
        user.press(KEY.Key_Return, CONTROL)
        await user.until(lambda: bar(user)[3:] == ["re.sub"])
        assert user.shown() == names[:1]

    drive(scenario, docset)


def test_the_home_page_and_the_tree_open_tabs_too(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.until(lambda: user.window.home.links)
        news = user.window.home.links[0]
        QTest.mouseClick(news, MIDDLE)
        assert bar(user) == ["[Home]", "asyncio.TaskGroup"]
        news.setFocus()
        user.press(KEY.Key_Return, CONTROL)
        assert bar(user) == ["[Home]", "asyncio.TaskGroup", "asyncio.TaskGroup"]
        user.press(KEY.Key_B, CONTROL)
        tree = user.features.contents.tree
        await user.until(lambda: tree.model().rowCount(tree.model().index(0, 0)))
        user.press(KEY.Key_Down)
        user.press(KEY.Key_Return, CONTROL)
        title = str(tree.currentIndex().data())
        assert bar(user)[3:] == [title]
        QTest.mouseClick(tree.viewport(), MIDDLE, pos=tree.visualRect(tree.currentIndex()).center())
        assert bar(user)[3:] == [title, title]
        assert user.window.home.isVisible()
        user.press(KEY.Key_Tab, CONTROL)
        await user.until(lambda: user.shown() == ["asyncio.TaskGroup"])
        assert user.window.search_pane.lists.currentWidget() is tree

    drive(scenario, docset)


def test_tabs_are_clicked_moved_closed_and_opened_again(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        tabs = user.features.tabs.bar
        await user.search("gather")
        await new_tab(user)
        await user.search("re.sub")
        await new_tab(user)
        assert bar(user) == ["asyncio.gather", "re.sub", "[Home]"]
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(1).center())
        await user.until(lambda: user.shown() == ["re.sub"])
        for key, moved in (
            (KEY.Key_PageUp, ["[re.sub]", "asyncio.gather", "Home"]),
            (KEY.Key_PageUp, ["[re.sub]", "asyncio.gather", "Home"]),
            (KEY.Key_PageDown, ["asyncio.gather", "[re.sub]", "Home"]),
            (KEY.Key_PageUp, ["[re.sub]", "asyncio.gather", "Home"]),
        ):
            user.press(key, CONTROL | SHIFT)
            assert bar(user) == moved
        user.press(KEY.Key_Tab, CONTROL)
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        QTest.mouseClick(tabs, MIDDLE, pos=tabs.tabRect(2).center())
        assert bar(user) == ["re.sub", "[asyncio.gather]"]
        close = tabs.tabButton(0, tabs.ButtonPosition.RightSide)
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)
        assert bar(user) == [] and user.shown() == ["asyncio.gather"]
        user.press(KEY.Key_T, CONTROL | SHIFT)
        await user.until(lambda: user.shown() == ["re.sub"])
        assert bar(user) == ["[re.sub]", "asyncio.gather"]
        user.press(KEY.Key_T, CONTROL | SHIFT)
        assert bar(user) == ["re.sub", "asyncio.gather", "[Home]"]
        await user.until(user.window.home.isVisible)

    drive(scenario, docset)


def test_every_tab_is_there_again_after_a_restart(drive: Drive, docset: Path) -> None:
    far: list[int] = []

    async def evening(user: Driver) -> None:
        far.append(await read_far(user))
        await new_tab(user)
        await user.search("gather")
        QTest.mouseClick(user.window.results.viewport(), MIDDLE, pos=row(user, 1))
        await new_tab(user)
        user.press(KEY.Key_PageUp, CONTROL)
        user.press(KEY.Key_PageUp, CONTROL)
        await user.until(lambda: user.shown() == ["asyncio.gather"])

    async def morning(user: Driver) -> None:
        await user.until(lambda: user.shown() == ["asyncio.gather"])
        assert [bar(user)[at] for at in (0, 1, 3)] == ["A long text", "[asyncio.gather]", "Home"]
        user.press(KEY.Key_PageUp, CONTROL)
        scroll = user.window.reading_pane.browser.verticalScrollBar()
        await user.until(lambda: user.shown() == ["A long text"] and scroll.value() == far[0])
        assert user.window.search_box.text() == "long text"
        user.press(KEY.Key_Left, ALT)
        await user.until(user.window.actions_by_name[ActionName.PAGE].isVisible)

    async def noon(user: Driver) -> None:
        await user.until(lambda: user.shown() == ["A long text"])
        assert user.window.actions_by_name[ActionName.PAGE].isVisible()

    drive(evening, docset)
    drive(morning, docset)
    drive(noon, docset)


def test_a_tab_that_is_only_turned_to_counts_as_no_visit(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        store = user.user_data.store
        await user.search("gather")
        user.press(KEY.Key_Return)
        await user.until(lambda: len(store.recent()) == 1)
        before = store.boosts
        await new_tab(user)
        for _ in range(3):
            user.press(KEY.Key_Tab, CONTROL)
            user.press(KEY.Key_Tab, CONTROL)
            user.press(KEY.Key_Tab, CONTROL)
            await user.until(lambda: not user.window.home.isVisible())
            user.press(KEY.Key_Tab, CONTROL)
            await user.until(user.window.home.isVisible)
        assert store.boosts == before

    drive(scenario, docset)


def test_closing_the_last_tab_closes_the_window(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await new_tab(user)
        user.press(KEY.Key_W, CONTROL)
        assert user.window.isVisible()
        user.press(KEY.Key_W, CONTROL)
        assert not user.window.isVisible()

    drive(scenario, docset)


def test_a_tab_that_is_out_of_sight_is_in_the_list(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        strip = user.features.tabs.strip
        await user.search("re.sub")
        user.press(KEY.Key_A, CONTROL | SHIFT)
        assert not strip.menu.isVisible()
        for _ in range(11):
            await new_tab(user)
        user.press(KEY.Key_A, CONTROL | SHIFT)
        await user.until(strip.menu.isVisible)
        rows = strip.menu.actions()
        assert [row.text() for row in rows] == ["re.sub", *["Home"] * 11]
        assert [row.isChecked() for row in rows] == [False] * 11 + [True]
        QTest.keyClick(strip.menu, KEY.Key_Down)
        QTest.keyClick(strip.menu, KEY.Key_Return)
        await user.until(lambda: user.shown() == ["re.sub"])
        assert strip.bar.tabRect(0).left() >= 0
        QTest.mouseClick(strip.list_button, Qt.MouseButton.LeftButton)
        await user.until(strip.menu.isVisible)
        place = strip.menu.actionGeometry(strip.menu.actions()[5]).center()
        QTest.mouseClick(strip.menu, Qt.MouseButton.LeftButton, pos=place)
        assert strip.bar.currentIndex() == 5

    drive(scenario, docset)


def test_the_middle_button_opens_a_tab_wherever_something_leads(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        pane = user.window.reading_pane
        user.window.resize(1300, 700)
        await user.search("A guide")
        (button,) = (
            each
            for each in pane.findChildren(QToolButton)
            if each.defaultAction() is user.window.actions_by_name[ActionName.PAGE]
        )
        QTest.mouseClick(button, MIDDLE)
        assert bar(user) == ["[A guide]", "A guide"]
        user.press(KEY.Key_Return)
        await user.until(lambda: pane.outline.headings and pane.browser.complete)
        rows = pane.outline.list
        place = rows.visualRect(rows.model().index(1, 0)).center()
        QTest.mouseClick(rows.viewport(), MIDDLE, pos=place)
        await user.until(lambda: len(bar(user)) == 3)
        assert pane.browser.verticalScrollBar().value() == 0
        place = QPoint(10, pane.crumbs.height() // 2)
        move = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            place.toPointF(),
            pane.crumbs.mapToGlobal(place).toPointF(),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(pane.crumbs, move)
        QTest.mouseClick(pane.crumbs, MIDDLE, pos=place)
        await user.until(lambda: len(bar(user)) == 4)
        user.press(KEY.Key_Tab, CONTROL)
        user.press(KEY.Key_Tab, CONTROL)
        await user.until(lambda: pane.outline.current == 1)

    drive(scenario, docset)
