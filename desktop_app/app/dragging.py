"""Wires what is dragged out of the window: a result, or a link of the text."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.controllers.reader import LoadedContent, Reader
from desktop_app.navigation.citations import import_line
from desktop_app.runtime.tasks import TaskGroup
from desktop_app.search.records import Result
from desktop_app.views.actions.drag_gesture import drag
from desktop_app.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class DragPresenter(QObject):
    """Gives a dragged result its import line and its address, and a dragged link its address."""

    def __init__(
        self, window: MainWindow, reader: Reader, tasks: TaskGroup, library: "Library"
    ) -> None:
        super().__init__(window)
        self._window, self._reader = window, reader
        self._tasks, self._library = tasks, library
        self._modules: dict[str, frozenset[str]] = {}
        """The modules of each docset that was read from: a drag cannot wait for them."""
        reader.shown.connect(self._learn)
        window.results.dragged.connect(self._drag_result)
        window.reading_pane.link_dragged.connect(self._drag_link)

    def _learn(self, reading: LoadedContent) -> None:
        docset = reading.item.location.docset
        if docset not in self._modules:
            self._modules[docset] = frozenset()
            self._tasks.start(self._fetch(docset))

    async def _fetch(self, docset: str) -> None:
        self._modules[docset] = await self._library.modules(docset)

    def _drag_result(self, result: Result) -> None:
        entry = result.entry
        address = self._reader.home_url(entry.location)
        line = import_line(entry, self._modules.get(entry.docset, frozenset()))
        drag(self._window.results, line or address or entry.qualified_name, address)

    def _drag_link(self, link: str) -> None:
        if address := self._reader.address(link):
            drag(self._window.reading_pane, address, address)
