"""A long text that is set slice by slice, while its beginning, or what is wanted, can be read."""

import time
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QTextBrowser

from desktop_app.views.reading.html_append import append_html
from desktop_app.views.reading.html_slices import slices
from desktop_app.views.reading.preview_html import without_headings

if TYPE_CHECKING:
    from collections.abc import Iterator

_FILLS = 7
"""Characters of HTML for each pixel of height: so many, and hardly any text ends above it."""

_SLICE = 3_000
"""Characters of HTML that are set in a few milliseconds."""

_TURN = 0.005
"""Seconds of the event loop that a long text takes at a time."""


@dataclass(slots=True)
class ScrollTarget:
    """Where in a text that is still growing one wants to be."""

    anchor: str
    scroll: int
    met: bool = False
    """Whether the anchor is in what is there."""


class IncrementalRenderer(QObject):
    """Sets one text at a time in a browser, and goes to what is wanted once it is there."""

    begun = Signal()
    """Another text is shown, from its beginning; `completed` follows."""
    arrived = Signal(str)
    """The anchor that was asked for has been scrolled to."""
    settled = Signal(int)
    """What was wanted is in sight: how far down that is, in pixels."""
    completed = Signal()
    """The whole text is there."""

    def __init__(self, browser: QTextBrowser) -> None:
        super().__init__(browser)
        self._browser = browser
        self._rest: Iterator[str] | None = None
        self._wanted: ScrollTarget | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._grow)

    @property
    def complete(self) -> bool:
        """Whether the whole text is there."""
        return self._rest is None

    @property
    def settling(self) -> bool:
        """Whether something is wanted that is not in sight yet."""
        return self._wanted is not None

    def begin(self, html: str, wanted: ScrollTarget | None) -> None:
        """Show a text; until what is wanted is there, what was shown before stays in sight."""
        self._wanted = wanted
        in_sight = self._browser.viewport().height() * _FILLS
        self._rest = map(without_headings, slices(html, _SLICE, in_sight))
        first = next(self._rest)
        self._browser.setHtml(first)
        self.begun.emit()
        self._browser.viewport().setUpdatesEnabled(wanted is None)
        self._settle(first)
        self._timer.start()

    def go(self, html: str, wanted: ScrollTarget | None) -> None:
        """Go to a place of the text that is there already, whole; to its top where it has none."""
        self._wanted = wanted
        self._browser.verticalScrollBar().setValue(0)
        self._settle(html)

    def _grow(self) -> None:
        """Add slices for one turn of the event loop."""
        until = time.perf_counter() + _TURN
        while self._rest is not None and time.perf_counter() < until:
            html = next(self._rest, None)
            if html is None:
                self._rest = None
                break
            append_html(self._browser.document(), html)
            self._settle(html)
        if self._rest is None:
            self._timer.stop()
            self._settle("")
            self.completed.emit()

    def _settle(self, html: str) -> None:
        """Go to what is wanted as soon as it, and a screen below it, is there."""
        wanted = self._wanted
        if wanted is None:
            return
        bar = self._browser.verticalScrollBar()
        wanted.met = wanted.met or not wanted.anchor or f'id="{escape(wanted.anchor)}"' in html
        if wanted.met:
            if wanted.anchor:
                self._browser.scrollToAnchor(wanted.anchor)
            else:
                bar.setValue(wanted.scroll)
        if self.complete or (wanted.met and wanted.scroll <= bar.value() < bar.maximum()):
            self._wanted = None
            self._browser.viewport().setUpdatesEnabled(True)
            self.settled.emit(bar.value())
            if wanted.met and wanted.anchor:
                self.arrived.emit(wanted.anchor)
