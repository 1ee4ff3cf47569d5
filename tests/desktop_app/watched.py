"""The whole application with a person in front of it, while all that it reaches for is noted.

    python -m tests.desktop_app.watched FILE.db STATE.db

Python tells through an audit hook, which cannot be removed: hence a process of its own. What Qt
does by itself only the operating system sees: `strace` it. Prints one JSON object.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import Any

WATCHED = (
    *("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.startfile"),
    *("webbrowser.", "urllib.", "http.client.", "ftplib.", "smtplib.", "open"),
)
INNOCENT = {"socket.__new__", "socket.bind", "socket.gethostname"}
"""A socket that is only made: the event loop has a pair to wake itself."""

reached: list[tuple[str, str]] = []


def _note(event: str, arguments: tuple[Any, ...]) -> None:
    if event.startswith(WATCHED) and event not in INNOCENT:
        target = arguments[0] if event == "open" else arguments
        if not isinstance(target, int):  # of an open file
            reached.append((event, str(target)))


sys.addaudithook(_note)

# after the hook, which shall see what these do as they are imported
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Slot  # noqa: E402
from PySide6.QtGui import QDesktopServices, QHelpEvent  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from desktop_app.app.application import Application  # noqa: E402
from desktop_app.app.qt_application import make_application  # noqa: E402
from desktop_app.runtime.event_loop import EventLoop  # noqa: E402
from desktop_app.views.actions.action_spec import ActionName  # noqa: E402
from tests.desktop_app.driver import Driver  # noqa: E402

SCHEMES = ("http", "https", "mailto", "ftp", "file", "smb", "qrc", "ws", "data", "javascript")


class Outside(QObject):
    """Stands where the desktop's browser would be."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        for scheme in SCHEMES:
            # PySide wants what its stubs refuse
            QDesktopServices.setUrlHandler(scheme, self, "open")  # type: ignore[arg-type]

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Somebody shall be shown `url`."""
        self.opened.append(url.toString())


def links(user: Driver) -> dict[str, QPoint]:
    """Return the links of the text, each with a place in the viewport where it is, once scrolled
    to.
    """
    browser, found = user.window.reading_pane.browser, {}
    block = browser.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().anchorHref():
                middle = fragment.position() + fragment.length() // 2
                found[fragment.charFormat().anchorHref()] = QPoint(middle, 0)
            fragments += 1
        block = block.next()
    return found


def show_tool_tips(user: Driver) -> None:
    """Let the mouse rest on every widget."""
    for widget in user.window.findChildren(QWidget):
        if widget.isVisible():
            place = QPoint(10, 10)
            event = QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place))
            QApplication.sendEvent(widget, event)
            QApplication.processEvents()


async def read(user: Driver, outside: Outside, said: dict[str, str]) -> None:
    """Look at what is shown: scroll through it, point at every link and click it."""
    browser, question = user.window.reading_pane.browser, user.window.external_link_bar
    await user.until(lambda: browser.complete)
    bar = browser.verticalScrollBar()
    for value in range(0, bar.maximum() + 1, max(1, browser.height())):
        bar.setValue(value)
        user.window.repaint()
    for link, place in links(user).items():
        cursor = browser.cursor_at(place.x())
        browser.setTextCursor(cursor)
        browser.ensureCursorVisible()
        at = browser.cursorRect(cursor).center()
        for step in (3, 0):
            await user.move_mouse(browser.viewport(), at + QPoint(step, 0))
        await asyncio.sleep(0.01)
        said[link] = (
            user.window.status_message.accessibleName()
            if user.window.status_message.isVisible()
            else ""
        )
        before, shown = list(outside.opened), user.reader.reading
        QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=at)
        await user.until(lambda: user.reader.latest.idle)
        assert outside.opened == before, f"{link} was opened by one click"
        if question.isVisible():
            said[f"asked {link}"] = question.accessibleName()
            user.press(Qt.Key.Key_Return)
        if user.reader.reading is not shown:
            return


async def scenario(user: Driver, outside: Outside) -> dict[str, object]:
    """Everything that a person may do with a few entries."""
    said: dict[str, str] = {}
    read_texts = 0
    box = user.window.search_box
    box.clear()
    user.type("hostile")
    await user.until(user.names)
    for row in range(len(user.names())):
        user.window.results.setCurrentIndex(user.window.results.rows.index(row))
        await user.until(lambda: user.reader.latest.idle)
        await read(user, outside, said)
        read_texts += 1
    show_tool_tips(user)
    for action in (
        ActionName.PAGE,
        ActionName.COPY_MARKDOWN,
        ActionName.COPY_RST,
        ActionName.COPY_NAME,
        ActionName.COPY_LINK,
        ActionName.OPEN_LINK,
    ):
        user.window.actions_by_name[action].trigger()
        await user.until(lambda: user.reader.latest.idle)
        await read(user, outside, said)
    user.application.context.color_scheme.changed.emit(True)
    await read(user, outside, said)
    box.clear()
    await asyncio.sleep(0.1)
    user.window.repaint()
    return {"said": said, "texts": read_texts, "opened": outside.opened}


async def live(docset: Path, state: Path) -> dict[str, object]:
    """Return the application's life, from its first paint to its end."""
    application = Application("light", state)
    outside = Outside()
    user = Driver(application)
    user.window.show()
    user.window.activateWindow()
    living = asyncio.ensure_future(application.run([docset]))
    try:
        await user.until(lambda: user.is_loaded)
        return await scenario(user, outside)
    finally:
        user.window.close()
        await living


def main() -> None:
    """Live, and print what was seen."""
    application = make_application()
    with asyncio.Runner(loop_factory=lambda: EventLoop(application)) as runner:
        found = runner.run(live(Path(sys.argv[1]), Path(sys.argv[2])))
    sys.stdout.write(json.dumps({"reached": reached, **found}) + "\n")


if __name__ == "__main__":
    main()
