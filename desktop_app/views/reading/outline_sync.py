"""Keeps the outline where one reads."""

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextDocument

from desktop_app.views.reading.outline import Outline
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.widgets.time_slicer import TimeSlicer

_BELOW = 28
"""Pixels under the upper edge: a heading that one went to stands a little under it."""


class OutlineSync(QObject):
    """Knows where the headings stand in the text, once it is complete."""

    def __init__(self, browser: DocumentBrowser, outline: Outline) -> None:
        super().__init__(outline)
        self._browser = browser
        self._outline = outline
        self._places: list[tuple[int, int]] = []
        self._arrived: tuple[int, int] | None = None
        self._turns = TimeSlicer(self)
        # later: when the scroll bar moves, Qt may be in the middle of setting the text
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        browser.begun.connect(self._begun)
        browser.completed.connect(self._completed)
        browser.arrived.connect(self._hold)
        browser.verticalScrollBar().valueChanged.connect(lambda: self._soon.start())

    def _begun(self) -> None:
        self._turns.stop()
        self._places = []
        self._arrived = None

    def _completed(self) -> None:
        rows = {heading.anchor: row for row, heading in enumerate(self._outline.headings)}
        if rows:
            self._turns.run(self._walk(rows), self._soon.start)

    def _walk(self, rows: dict[str, int]) -> Iterator[None]:
        for name, position in anchors(self._browser.document()):
            if name in rows:
                self._places.append((position, rows[name]))
            yield

    def _hold(self, anchor: str) -> None:
        """Stay at the heading one went to, though the text may be too short to scroll to it."""
        for row, heading in enumerate(self._outline.headings):
            if heading.anchor == anchor:
                self._arrived = (self._browser.verticalScrollBar().value(), row)
                self._outline.set_current(row)
                return

    def _follow(self) -> None:
        value = self._browser.verticalScrollBar().value()
        if self._arrived is not None and self._arrived[0] == value:
            self._outline.set_current(self._arrived[1])
        elif self._places:
            self._arrived = None
            here = self._browser.cursorForPosition(QPoint(0, _BELOW)).position()
            at = bisect_right(self._places, here, key=lambda place: place[0]) - 1
            self._outline.set_current(self._places[at][1] if at >= 0 else -1)


def anchors(document: QTextDocument) -> Iterator[tuple[str, int]]:
    """Yield the anchors at which blocks begin, or "", and the blocks' positions."""
    block = document.begin()
    while block.isValid():
        part = block.begin()
        names = [] if part.atEnd() else part.fragment().charFormat().anchorNames()
        for name in names or [""]:
            yield name, block.position()
        block = block.next()
