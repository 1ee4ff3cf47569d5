"""The window as a screen reader, and a person without a mouse, find it."""

import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtWidgets import QWidget

from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.widgets.sheet import ScrollDialog
from tests.desktop_app.driver import CONTROL, KEY, Drive, Driver

SPOKEN = QAccessible.Text.Name
MEANT_FOR_KEYS = {
    QAccessible.Role.Button, QAccessible.Role.ButtonMenu, QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton, QAccessible.Role.ComboBox, QAccessible.Role.SpinBox,
    QAccessible.Role.EditableText, QAccessible.Role.List, QAccessible.Role.Tree,
    QAccessible.Role.StaticText, QAccessible.Role.PageTabList, QAccessible.Role.Link,
    QAccessible.Role.Document, QAccessible.Role.HotkeyField, QAccessible.Role.ButtonDropDown,
    QAccessible.Role.Switch,
}  # fmt: skip


def interface(widget: QWidget) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None and found.isValid()
    return found


def name(widget: QWidget) -> str:
    return interface(widget).text(SPOKEN)


def roles(widget: QWidget) -> Iterator[QAccessible.Role]:
    """Yield what it is; or, where Qt calls it a mere place, what is in it."""
    found = interface(widget)
    if found.role() is not QAccessible.Role.Client:
        yield found.role()
    else:
        yield from (found.child(at).role() for at in range(found.childCount()))


def reached(top: QWidget) -> Iterator[QWidget]:
    """Return every widget of a window that the Tab key comes to."""
    for widget in top.findChildren(QWidget):
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        there = widget.isVisible() and widget.isEnabled() and widget.window() is top
        # Qt's own parts of a widget, which are named so, lend it their focus
        own = widget.focusProxy() is not None or widget.objectName().startswith("qt_")
        if by_tab and there and not own:
            yield widget


async def open_sheet(user: Driver, action: ActionName) -> ScrollDialog:
    user.window.actions_by_name[action].trigger()
    await user.until(lambda: user.window.findChildren(ScrollDialog))
    (sheet,) = user.window.findChildren(ScrollDialog)
    return sheet


async def everywhere(user: Driver) -> AsyncIterator[QWidget]:
    """Each state of the window, and each dialog."""
    window = user.window
    await user.until(lambda: window.home.links)
    yield window
    await user.search("gather")
    window.actions_by_name[ActionName.PIN].trigger()
    yield window
    window.actions_by_name[ActionName.PAGE].trigger()
    await user.until(lambda: "Running Tasks" in user.text())
    window.actions_by_name[ActionName.FIND].trigger()
    yield window
    window.box.setText("qqqqq xxxx")
    await user.until(window.notice.isVisible)
    yield window
    for action in (ActionName.SETTINGS, ActionName.SHORTCUTS, ActionName.ABOUT):
        sheet = await open_sheet(user, action)
        yield sheet
        sheet.reject()
        sheet.deleteLater()
        await user.until(lambda: not window.findChildren(ScrollDialog))


def test_all_that_takes_the_keyboard_has_a_name_and_a_role(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        count = 0
        async for top in everywhere(user):
            for widget in reached(top):
                count += 1
                said = f"{type(widget).__name__} {widget.objectName()} in {name(top)}"
                assert name(widget).strip(), said
                assert set(roles(widget)) & MEANT_FOR_KEYS, (said, list(roles(widget)))
        assert count > 60

    drive(scenario, docset)


def test_tab_comes_to_everything_once_and_the_search_before_the_text(
    drive: Drive, docset: Path
) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        window = user.window
        walked = [user.focused()]
        user.press(KEY.Key_Tab)
        while (focused := user.focused()) is not window.box:
            assert len(walked) < 100, [name(each) for each in walked]
            if focused not in walked:  # where there are links, Tab goes from one to the next
                walked.append(focused)
            user.press(KEY.Key_Tab)
        missed = [name(each) for each in reached(window) if each not in walked]
        assert missed == []
        assert walked[0] is window.box
        order = [walked.index(each) for each in (window.box, window.results, window.pane.browser)]
        assert order == sorted(order)
        inside = [window.side.isAncestorOf(each) for each in walked]
        assert inside == sorted(inside, reverse=True), [name(each) for each in walked]

    drive(scenario, docset)


def test_the_search_comes_before_the_text_for_a_screen_reader(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        parts = interface(user.window.splitter)
        order = [parts.child(at).object() for at in range(parts.childCount())]
        assert order[0] is user.window.side
        text = order[-1]
        assert isinstance(text, QWidget) and text.isAncestorOf(user.window.pane)

    drive(scenario, docset)


def test_the_focus_can_be_seen(drive: Drive, docset: Path) -> None:
    def picture(widget: QWidget) -> QImage:
        return widget.grab().toImage()

    async def scenario(user: Driver) -> None:
        unseen: set[str] = set()
        count = 0
        async for top in everywhere(user):
            top.activateWindow()
            await user.until(top.isActiveWindow)
            for widget in list(reached(top)):
                if not widget.isVisible():
                    continue
                top.setFocus()
                widget.clearFocus()
                before = picture(widget)
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                count += 1
                if picture(widget) == before:
                    unseen.add(f"{type(widget).__name__} {name(widget)}")
        assert count > 60
        assert unseen == set()

    drive(scenario, docset)


def test_a_row_says_name_kind_and_state(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("re.")
        rows = interface(user.window.results)
        assert (rows.role(), rows.text(SPOKEN)) == (QAccessible.Role.List, "Results")
        spoken = [rows.child(at).text(SPOKEN) for at in range(rows.childCount())]
        assert "re.sub, function" in spoken
        assert "re.template, function, deprecated since 3.11" in spoken
        old = rows.child(spoken.index("re.template, function, deprecated since 3.11"))
        assert old.role() is QAccessible.Role.ListItem
        assert old.text(QAccessible.Text.Description) == "Do not use."
        chosen = [at for at in range(rows.childCount()) if rows.child(at).state().selected]
        assert chosen == [user.window.results.currentIndex().row()]

    drive(scenario, docset)


def test_the_tree_says_its_rows(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        user.press(KEY.Key_B, CONTROL)
        tree = interface(user.focused())
        assert tree.role() is QAccessible.Role.Tree
        assert tree.text(SPOKEN) == "Contents of the documentation"
        rows = [tree.child(at) for at in range(tree.childCount())]
        spoken = [row.text(SPOKEN) for row in rows if row.role() is QAccessible.Role.TreeItem]
        assert spoken[0] == "Python 3.15"

    drive(scenario, docset)


def test_results_and_what_has_happened_are_announced_in_a_pause(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        before = QAccessible.isActive()
        QAccessible.setActive(True)
        said: list[str] = []
        user.window.side.announcer.said.connect(said.append)
        try:
            await user.search("gather")
            assert said == []
            await user.until(lambda: said)
            (words,) = said
            assert words.endswith("results, asyncio.gather, function")
            user.window.box.setText("qqqqq xxxx")
            await user.until(lambda: len(said) == 2)
            assert said[1] == "0 results"
        finally:
            QAccessible.setActive(before)

    drive(scenario, docset)


def test_what_is_said_in_passing_can_be_read_at_leisure(drive: Drive, docset: Path) -> None:
    async def scenario(user: Driver) -> None:
        await user.search("gather")
        crumbs = interface(user.window.pane.crumbs)
        assert crumbs.text(QAccessible.Text.Description)
        texts = [
            interface(label).text(SPOKEN)
            for label in user.window.side.footer.findChildren(QWidget)
            if label.isVisible()
        ]
        assert any("result" in text and text[0].isdigit() for text in texts)

    drive(scenario, docset)


ENLARGED = """
import sys
from PySide6.QtGui import QFont
from desktop_app.app.qt_application import make_application
application = make_application()
font = application.font()
font.setPixelSize(30)
application.setFont(font)
from desktop_app.views.main_window import MainWindow
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import LIGHT, TYPE
window = MainWindow(LIGHT)
window.show()
assert 1.9 < fonts.scale() < 2.6, fonts.scale()
assert fonts.ui(TYPE.body).pixelSize() > 1.8 * TYPE.body
assert window.results.sizeHintForRow(0) != 0
assert window.box.height() > 1.8 * 40 and window.box.font().pixelSize() > 1.8 * TYPE.search
assert window.pane.browser.document().defaultFont().pixelSize() > 1.8 * TYPE.reading
"""


def test_the_size_of_the_systems_font_is_respected(tmp_path: Path) -> None:
    # a process of its own: the size is asked for once
    done = subprocess.run(  # noqa: S603 - the text above
        [sys.executable, "-c", ENLARGED], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
