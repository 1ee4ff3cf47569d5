"""Wires what is read to the window: what is selected, whole pages, the way back."""

from typing import TYPE_CHECKING
from urllib.parse import quote

from PySide6.QtCore import QObject

from desktop_app.controllers.reader import LoadedContent, Reader
from desktop_app.controllers.searcher import Searcher
from desktop_app.docset.records import Page
from desktop_app.models.links import Link
from desktop_app.search.records import Result
from desktop_app.search.snippet import query_word_pattern
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.main_window import MainWindow

if TYPE_CHECKING:
    import re

_NEEDS_ADDRESS = (
    ActionName.COPY_LINK,
    ActionName.OPEN_LINK,
    ActionName.COPY_MARKDOWN,
    ActionName.COPY_RST,
)
"""What can be done only with something that has an address on the web."""


class ReadingPresenter(QObject):
    """Shows in the window what the reader fetches, and has it fetch what is chosen there."""

    def __init__(self, window: MainWindow, reader: Reader, searcher: Searcher) -> None:
        super().__init__(window)
        self._window, self._reader = window, reader
        self._query_words: re.Pattern[str] | None = None
        self._found_by_words = ("", 0)
        """The docset and the id of the entry that was selected because of words in its text."""
        self._wire(searcher)

    def close_page(self) -> bool:
        """Return from a whole page to the entry; False when no page is shown."""
        return self._reader.reading is not None and self._reader.close_page()

    def _wire(self, searcher: Searcher) -> None:
        window, reader, pane = self._window, self._reader, self._window.reading_pane
        searcher.missed.connect(reader.clear)
        searcher.emptied.connect(reader.clear)
        window.results.selected.connect(self._select)
        window.results.opened.connect(self._open_page)
        window.home.chosen.connect(self._open_link)
        pane.scrolled.connect(reader.scrolled)
        pane.heading_chosen.connect(self._go_to_heading)
        reader.shown.connect(self._show)
        reader.history_changed.connect(window.show_history)
        reader.target_missing.connect(self._report_missing)
        actions = window.actions_by_name
        actions[ActionName.PAGE].triggered.connect(self._open_page)
        actions[ActionName.PREVIOUS].triggered.connect(lambda: reader.turn_page(-1))
        actions[ActionName.NEXT].triggered.connect(lambda: reader.turn_page(1))
        reader.history_changed.connect(window.show_history)
        actions[ActionName.BACK].triggered.connect(reader.back)
        actions[ActionName.FORWARD].triggered.connect(reader.forward)

    def _select(self, result: Result) -> None:
        typed = self._window.search_box.text()
        self._query_words = query_word_pattern(typed) if result.snippet else None
        self._found_by_words = (result.entry.docset, result.entry.id)
        self._reader.preview(result.entry)

    def _show(self, reading: LoadedContent) -> None:
        item, content, actions = reading.item, reading.content, self._window.actions_by_name
        whole = isinstance(content, Page)
        actions[ActionName.PAGE].setVisible(not whole)
        actions[ActionName.PREVIOUS].setVisible(whole)
        actions[ActionName.NEXT].setVisible(whole)
        for name in _NEEDS_ADDRESS:
            actions[name].setEnabled(reading.home_url is not None)
        if isinstance(content, Page):
            actions[ActionName.PREVIOUS].setEnabled(content.previous is not None)
            actions[ActionName.NEXT].setEnabled(content.next is not None)
            self._window.show_page(content, reading.images, item.location.anchor, item.scroll)
        else:
            self._window.show_preview(content, reading.images, item.scroll)
        found_by_words = (item.location.docset, item.entry_id) == self._found_by_words and not whole
        self._window.reading_pane.mark_words(self._query_words if found_by_words else None)

    def _open_link(self, link: Link) -> None:
        if link.location is not None:
            self._reader.open_location(link.location, direct=True)

    def _open_page(self) -> None:
        """Open the whole page and give it the keys: they scroll it until something is typed."""
        self._reader.open_page()
        if not self._reader.at_home:
            self._window.reading_pane.go_to_text()

    def _go_to_heading(self, anchor: str) -> None:
        self._window.reading_pane.go_to_text()
        self._reader.follow(f"#{quote(anchor, safe='')}")

    def _report_missing(self, url: str) -> None:
        words = self.tr("{url} is not in the documentation.").format(url=url)
        self._window.status_message.tell(words if url else self.tr("This link leads nowhere."))
