"""The text and the outline beside it, with an edge between them that can be dragged."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle

from desktop_app.views.reading.outline import Outline
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.theme.tokens import SPACE

_NARROWEST_TEXT = 320
"""Pixels that the text keeps, however wide the outline was dragged."""


class OutlineSplitter(QSplitter):
    """Gives the outline the room that the text leaves, or the width that the user gave it."""

    width_chosen = Signal(int)
    """The width in pixels to which the outline was dragged; 0 after a double click: its own."""

    def __init__(self, browser: DocumentBrowser, outline: Outline) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._browser, self._outline = browser, outline
        self.chosen_width = 0
        """The width that the user gave the outline; 0 for none."""
        # at one pixel Qt lets one grab a few more
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.addWidget(browser)
        self.addWidget(outline)
        self.setStretchFactor(0, 1)

    def divide(self, room: int) -> int:
        """Share `room` between the two; return what is left over at the right."""
        text = self._browser.widest
        wanted = self.chosen_width or max(
            SPACE.outline, min(room - text, self._outline.wanted_width)
        )
        width = max(self._outline.minimumWidth(), min(wanted, room - _NARROWEST_TEXT))
        spare = max(0, room - text - width)
        self.setSizes([room - spare - width, width])
        return spare

    def createHandle(self) -> QSplitterHandle:  # noqa: N802 - Qt's name
        """Return the edge that is dragged."""
        return _Handle(self)

    def choose(self, width: int) -> None:
        """Give the outline this width; 0 lets it have its own again."""
        self.chosen_width = width
        self.width_chosen.emit(width)

    def choose_current(self) -> None:
        """Keep the width to which the outline was dragged."""
        self.choose(self._outline.width())


class _Handle(QSplitterHandle):
    def __init__(self, splitter: OutlineSplitter) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._splitter = splitter
        self._dragged = False
        self.setToolTip(self.tr("Drag to resize the outline; double-click to fit it"))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the edge."""
        super().mouseMoveEvent(event)
        self._dragged = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep where the edge was dragged to."""
        super().mouseReleaseEvent(event)
        if self._dragged:
            self._splitter.choose_current()
        self._dragged = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Let the outline have its own width again."""
        self._splitter.choose(0)
