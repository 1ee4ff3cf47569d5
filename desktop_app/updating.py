"""Wires updates to the window: the bar that shows them, and what is shown anew afterwards."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QBoxLayout

from desktop_app.contents import Contents
from desktop_app.controllers.reading import Reader
from desktop_app.controllers.searching import Searcher
from desktop_app.controllers.tasks import Tasks
from desktop_app.controllers.updating import Updater
from desktop_app.views.update_bar import UpdateBar
from desktop_app.views.window import Window

if TYPE_CHECKING:
    from desktop_app.controllers.history import Place
    from desktop_app.database.library import Library


class Updating(QObject):
    """Updates when the user asks, and keeps the window where it is meanwhile and after."""

    def __init__(
        self,
        window: Window,
        reader: Reader,
        searcher: Searcher,
        tasks: Tasks,
        contents: Contents,
        library: "Library",
    ) -> None:
        super().__init__(window)
        self._window, self._reader, self._searcher = window, reader, searcher
        self._contents, self._library = contents, library
        self._searched = ""
        self._history: tuple[tuple[Place, ...], int] = ((), -1)
        """Where one was when the documentation was replaced."""
        self.updater = Updater(tasks, library, self)
        self.bar = UpdateBar()
        layout = window.layout()
        if isinstance(layout, QBoxLayout):
            layout.setSpacing(0)
            layout.setStretchFactor(window.splitter, 1)
            layout.addWidget(self.bar)
        window.actions_by_name["update"].triggered.connect(self.updater.start)
        self.bar.cancelled.connect(self.updater.cancel)
        self.updater.progressed.connect(lambda progress: self.bar.show_progress(*progress))
        self.updater.ended.connect(self.bar.show_end)
        self.updater.replaced.connect(self._renew)

    def _renew(self) -> None:
        """Ask again for everything that is on the screen: its ids mean nothing any more."""
        self._contents.show(self._library)
        self._searched = self._window.box.text()
        if self._searched.strip() and self._reader.reading is not None:
            self._history = self._reader.history.places, self._reader.history.position
            self._searcher.answered.connect(self._return)
            self._searcher.set_text(self._searched)
        else:
            self._searcher.set_text(self._searched)
            self._reader.renew()

    def _return(self) -> None:
        """The results are there again: be where one was, unless one has gone on."""
        self._searcher.answered.disconnect(self._return)
        if self._window.box.text() == self._searched:
            self._reader.history.restore(*self._history)
            if (here := self._reader.history.current) is not None:
                self._window.results.select(here.docset, here.url)
            self._reader.history.restore(*self._history)
            self._reader.renew()
