"""Finds in the text that is shown, and marks the words that a search has found there."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.views.reading.find_bar import FindBar
from desktop_app.views.reading.highlights import areas
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.reading.text_matches import Range, find_pattern, matches
from desktop_app.views.widgets.time_slicer import TimeSlicer

_FROM_TOP = 0.3
"""Where in the visible part a match is put that was out of sight."""


_SLACK = 2
"""Pixels: an anchor is scrolled to in whole ones, and lines begin anywhere."""


class Finder(QObject):
    """Searches the text whenever it, or what is sought, is another one.

    A text that is still growing is searched once it is complete, so the count is always the whole.
    """

    def __init__(self, browser: DocumentBrowser, bar: FindBar) -> None:
        super().__init__(bar)
        self._browser = browser
        self._bar = bar
        self._words: re.Pattern[str] | None = None
        self._found: list[Range] = []
        self._counted = False
        self._will_go = False
        self._origin = 0
        self._before: QWidget | None = None
        self._turns = TimeSlicer(self)
        bar.changed.connect(self._sought)
        bar.next_wanted.connect(lambda: self.step(1))
        bar.previous_wanted.connect(lambda: self.step(-1))
        bar.closed.connect(self.close)
        browser.begun.connect(self._begun)
        browser.completed.connect(lambda: self._search(go=self._will_go))

    @property
    def searching(self) -> bool:
        """Whether the text is still being searched."""
        return not self._counted

    def open(self) -> None:
        """Show the bar, with what is selected in the text, if anything is, to be found."""
        if not self._browser.isVisible():
            return
        if self._bar.isHidden():
            self._before = QApplication.focusWidget()
            self._origin = self._browser.first_position
        selected = self._browser.textCursor().selectedText()
        self._bar.show()
        field = self._bar.field
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if selected and "\N{PARAGRAPH SEPARATOR}" not in selected and selected != field.text():
            self._origin = self._browser.textCursor().selectionStart()
            field.setText(selected)
        else:
            self._sought()
        field.selectAll()

    def close(self) -> bool:
        """Hide the bar and its marks; False when it is not open."""
        if not self._bar.isVisible():
            return False
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._bar.isAncestorOf(focused)
        self._bar.hide()
        if had_focus:
            before = self._before
            (before if before is not None and before.isVisible() else self._browser).setFocus()
        self._search(go=False)
        return True

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) match, around the ends of the text."""
        if not self._bar.isVisible():
            self.open()
        if not self._found:
            return
        marks = self._browser.marks
        if marks.current is None:
            at = bisect_left(self._found, (self._browser.first_position, 0)) - (by < 0)
        else:
            at = self._found.index(marks.current) + by
        self._go(at % len(self._found))

    def mark_words(self, words: re.Pattern[str] | None) -> None:
        """Mark these words while nothing else is sought."""
        if words == self._words:
            return
        self._words = words
        if self._browser.complete:
            self._search(go=False)

    def _sought(self) -> None:
        if (current := self._browser.marks.current) is not None:
            # while one types, the match stays where it is as long as it is one
            self._origin = current[0]
        self._search(go=True)

    def _begun(self) -> None:
        self._turns.stop()
        self._found = []
        self._counted = self._will_go = False
        self._origin = 0
        self._browser.marks.set_ranges(())
        if not self._bar.isHidden():
            self._bar.show_counting()

    def _search(self, *, go: bool) -> None:
        self._turns.stop()
        self._will_go = go
        if not self._browser.complete:
            return
        pattern = self._pattern()
        found: list[Range] = []
        if pattern is None:
            self._searched(found, go=False)
            return
        self._counted = False
        self._bar.show_counting()
        self._turns.run(
            self._walk(pattern, found), lambda: self._searched(found, go=go and self._sought_here)
        )

    def _walk(self, pattern: re.Pattern[str], found: list[Range]) -> Iterator[None]:
        for ranges in matches(self._browser.document(), pattern):
            found += ranges
            yield

    def _searched(self, found: list[Range], *, go: bool) -> None:
        self._found, self._counted = found, True
        self._browser.marks.set_ranges(found)
        if go and found:
            self._go(bisect_left(found, (self._origin, 0)) % len(found))
        else:
            self._bar.show_count(0, len(found))

    @property
    def _sought_here(self) -> bool:
        return not self._bar.isHidden() and bool(self._bar.field.text())

    def _pattern(self) -> re.Pattern[str] | None:
        if self._sought_here:
            bar = self._bar
            return find_pattern(
                bar.field.text(),
                case=bar.case.isChecked(),
                whole_words=bar.whole_words.isChecked(),
            )
        return self._words if self._bar.isHidden() else None

    def _go(self, at: int) -> None:
        """Make a match the current one and bring it into sight."""
        browser = self._browser
        browser.marks.set_current(self._found[at])
        self._bar.show_count(at + 1, len(self._found))
        area = areas(browser, self._found[at])[0]
        bar, height = browser.verticalScrollBar(), browser.viewport().height()
        if not bar.value() - _SLACK <= area.top() <= area.bottom() <= bar.value() + height:
            bar.setValue(round(area.top() - _FROM_TOP * height))
