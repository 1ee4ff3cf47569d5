"""A long text that is set slice by slice, while its beginning, or what is wanted, can be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTextBrowser

from desktop_app.views.reading.html_append import append_html
from desktop_app.views.reading.html_slices import slices
from desktop_app.views.reading.preview_html import without_headings
from desktop_app.views.widgets.time_slicer import TimeSlicer

_FILLS = 7
"""Characters of HTML for each pixel of height: so many, and hardly any text ends above it."""

_SLICE = 3_000
"""Characters of HTML that are set in a few milliseconds."""


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
        self._wanted: ScrollTarget | None = None
        self._slicer = TimeSlicer(self)

    @property
    def complete(self) -> bool:
        """Whether the whole text is there."""
        return not self._slicer.running

    @property
    def settling(self) -> bool:
        """Whether something is wanted that is not in sight yet."""
        return self._wanted is not None

    def begin(self, html: str, wanted: ScrollTarget | None) -> None:
        """Show a text; until what is wanted is there, what was shown before stays in sight."""
        self._wanted = wanted
        in_sight = self._browser.viewport().height() * _FILLS
        rest = map(without_headings, slices(html, _SLICE, in_sight))
        first = next(rest)
        # what is in sight is painted before more is appended
        self._slicer.run(self._append(rest), self._finish, at_once=False)
        self._browser.setHtml(first)
        self.begun.emit()
        self._browser.viewport().setUpdatesEnabled(wanted is None)
        self._settle(first)

    def go(self, html: str, wanted: ScrollTarget | None) -> None:
        """Go to a place of the text that is there already, whole; to its top where it has none."""
        self._wanted = wanted
        self._browser.verticalScrollBar().setValue(0)
        self._settle(html)

    def _append(self, rest: Iterator[str]) -> Iterator[None]:
        for html in rest:
            append_html(self._browser.document(), html)
            self._settle(html)
            yield

    def _finish(self) -> None:
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
