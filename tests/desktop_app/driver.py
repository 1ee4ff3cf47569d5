"""A person in front of the window: real keys, a real mouse, and waiting for what is to be seen."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.app.application import Application
from desktop_app.app.library_features import LibraryFeatures
from desktop_app.app.window_session import WindowSession
from desktop_app.controllers.reader import Reader
from desktop_app.controllers.user_data import UserDataController

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
LEFT = Qt.MouseButton.LeftButton

Scenario = Callable[["Driver"], Coroutine[Any, Any, None]]


class Drive(Protocol):
    """The fixture `drive`: lets a scenario happen in a window over these docsets."""

    def __call__(self, scenario: Scenario, *docsets: Path, wait: bool = True) -> None: ...


class Driver:
    """A person in front of the window."""

    def __init__(self, application: Application, session: WindowSession | None = None) -> None:
        """Sit before a window of the application; the first one, unless `session` is another."""
        self.application = application
        self.session = session or application.first
        self.window = self.session.window

    async def until(self, condition: Callable[[], object], seconds: float = 10) -> None:
        """Wait for something to be seen."""
        async with asyncio.timeout(seconds):
            while not condition():  # noqa: ASYNC110 - what is on the screen sends no event
                await asyncio.sleep(0.002)

    def focused(self) -> QWidget:
        """Return what has the keyboard."""
        return QApplication.focusWidget() or self.window

    def type(self, text: str) -> None:
        """Press the keys of `text`, wherever the focus is."""
        QTest.keyClicks(self.focused(), text)

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key, wherever the focus is."""
        QTest.keyClick(self.focused(), key, modifier)

    async def move_mouse(self, widget: QWidget, place: QPoint) -> None:
        """Move the mouse to a place of a widget."""
        # QTest processes events meanwhile, and a task cannot be entered from within another
        loop = asyncio.get_running_loop()
        moved: asyncio.Future[None] = loop.create_future()

        def move() -> None:
            QTest.mouseMove(widget, place)
            moved.set_result(None)

        loop.call_soon(move)
        await moved

    async def move_mouse_pressed(self, widget: QWidget, place: QPoint) -> None:
        """Move the mouse with its left button pressed, which QTest does not do."""
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        where = QPointF(place), QPointF(widget.mapToGlobal(place))
        event = QMouseEvent(QEvent.Type.MouseMove, *where, button, button, none)
        QApplication.sendEvent(widget, event)
        await asyncio.sleep(0)

    async def search(self, text: str) -> None:
        """Type a text into the empty box and wait for its first result to be shown."""
        self.type(text)
        await self.until(lambda: self.shown() == self.names()[:1] and self.names())

    def names(self) -> list[str]:
        """Return the names in the list, from its top."""
        return [row.entry.qualified_name for row in self.window.results.rows.results]

    def selected(self) -> str:
        """Return the name of the selected row."""
        return str(self.window.results.currentIndex().data())

    @property
    def user_data(self) -> UserDataController:
        """What the user keeps."""
        return self.application.context.user_data

    @property
    def features(self) -> LibraryFeatures:
        """What the window can do with the documentation."""
        assert self.session.features is not None
        return self.session.features

    @property
    def reader(self) -> Reader:
        """What fetches the texts."""
        return self.features.reader

    @property
    def is_loaded(self) -> bool:
        """Whether there is documentation to search."""
        return self.application.context.loader.loaded

    def shown(self) -> list[str]:
        """Return the name of what is read, if anything is."""
        features = self.session.features
        reading = features and features.reader.reading
        return [self.window.windowTitle().partition(" — ")[0]] if reading else []

    def text(self) -> str:
        """Return what the reading pane says."""
        return self.window.pane.browser.toPlainText()
