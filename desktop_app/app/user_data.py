"""Wires what the user keeps to the window: pins, history, searches, and what was open."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop_app.app.contents import ContentsPresenter
from desktop_app.app.tabs import TabsPresenter
from desktop_app.controllers.reader import Reader
from desktop_app.controllers.searcher import Searcher
from desktop_app.controllers.user_data import UserDataController
from desktop_app.controllers.visit_tracker import VisitTracker
from desktop_app.models.links import Link
from desktop_app.navigation import session
from desktop_app.navigation.open_windows import OpenWindows
from desktop_app.runtime.tasks import TaskGroup
from desktop_app.state.changes import AddSearch, AddVisit, SaveSession
from desktop_app.state.records import Pin, Visit
from desktop_app.state.session import WindowState
from desktop_app.views.home.drop_list import RecentPopup
from desktop_app.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop_app.database.library import Library

_SAVED_AFTER = 1000
"""Milliseconds without another change after which what is open is written down."""


class UserDataPresenter(QObject):
    """Connect pins, history and the session with one window."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        searcher: Searcher,
        tasks: TaskGroup,
        contents: ContentsPresenter,
        tabbing: TabsPresenter,
        keeping: UserDataController,
        open_windows: OpenWindows,
    ) -> None:
        super().__init__(window)
        self.window, self.reader, self.searcher = window, reader, searcher
        self.contents, self.tabbing = contents, tabbing
        self.drop_list = RecentPopup(window)
        window.add_themed(self.drop_list)
        self.keeping, self._open_windows = keeping, open_windows
        self.visiting = VisitTracker(tasks, self)
        self._closing = False
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVED_AFTER)
        self._saving.timeout.connect(self._save)
        self._wire()

    def attach(self, library: "Library", was: WindowState) -> None:
        """Go where one was, unless something else was asked for while the library loaded."""
        self.visiting.attach(library)
        self._open_windows.add(self._state)
        self.tabbing.come_back(session.to_tabs(was))

    def stop(self) -> None:
        """Remember nothing any more."""
        self._saving.stop()
        self._closing = True

    def _wire(self) -> None:
        window, keeping, visiting = self.window, self.keeping, self.visiting
        actions, home = window.actions_by_name, window.home
        window.opened.connect(lambda: self._open_windows.add(self._state))
        window.closed.connect(self._closed)
        window.ending.connect(self._open_windows.end)
        self.searcher.boosts = lambda: keeping.store.boosts
        for happening in (
            self.reader.shown,
            self.searcher.emptied,
            self.tabbing.changed,
            window.pane.browser.scrolled,
        ):
            happening.connect(lambda *_: self._saving.start())
        self.reader.shown.connect(visiting.show)
        self.searcher.emptied.connect(visiting.leave)
        self.searcher.missed.connect(visiting.leave)
        self.searcher.emptied.connect(keeping.tell_recent)
        visiting.subject_changed.connect(self._show_star)
        visiting.visited.connect(self._remember)
        keeping.pins_changed.connect(home.show_pins)
        keeping.pins_changed.connect(lambda _: self._show_star(visiting.subject))
        keeping.recent_changed.connect(home.show_recent)
        home.pin_moved.connect(keeping.move_pin)
        home.unpinned.connect(keeping.unpin)
        actions["pin"].triggered.connect(self._pin)
        actions["searches"].triggered.connect(self._drop_searches)
        actions["visits"].triggered.connect(self._drop_visits)
        actions["contents"].triggered.connect(self.contents.enter)
        actions["down"].triggered.connect(self._down)
        actions["copy-link"].triggered.connect(visiting.stay)
        self.drop_list.chosen.connect(self._choose)
        self._show_star(None)

    def _remember(self, pin: Pin) -> None:
        if not self._closing:
            visit = Visit(pin.docset, pin.url, pin.qualified_name, pin.kind)
            self.keeping.change(AddVisit(visit))
            if query := self.window.box.text().strip():
                self.keeping.change(AddSearch(query))

    def _pin(self) -> None:
        if self.visiting.subject is not None:
            self.toggle_pin(self.visiting.subject)

    def toggle_pin(self, pin: Pin) -> None:
        """Pin, or unpin what is pinned, and say what came of it."""
        self.keeping.toggle_pin(pin, partial(self._tell_pinned, pin.qualified_name))

    def _tell_pinned(self, name: str, pinned: bool, saved: bool) -> None:
        if saved:
            words = self.tr("Pinned {name}") if pinned else self.tr("Unpinned {name}")
        elif pinned:
            words = self.tr("{name} is pinned until you quit: it could not be saved.")
        else:
            words = self.tr("{name} is unpinned until you quit: that could not be saved.")
        self.window.status.tell(words.format(name=name))

    def _show_star(self, subject: Pin | None) -> None:
        action = self.window.actions_by_name["pin"]
        action.setEnabled(subject is not None)
        pinned = subject is not None and self.keeping.store.is_pinned(subject.place)
        action.setIconText(self.tr("Pinned ★") if pinned else self.tr("Pin ☆"))

    def _drop_searches(self) -> None:
        links = [Link("", "", text, None) for text in self.keeping.store.searches[:12]]
        self._drop(self.tr("Recent searches"), links)

    def _drop_visits(self) -> None:
        self._drop(self.tr("Read lately"), self.keeping.recent(20))

    def _drop(self, title: str, links: Sequence[Link]) -> None:
        if links:
            self.drop_list.drop(self.window.box, title, links)
        else:
            self.window.status.tell(self.tr("Nothing yet: {title}").format(title=title))

    def _choose(self, link: Link) -> None:
        if link.url:
            self.reader.go(link.docset, link.url)
        else:
            self.window.box.setText(link.title)

    def _down(self) -> None:
        """In the empty box Down offers what was searched for; without any, the contents."""
        if not self.window.box.text():
            if self.keeping.store.searches:
                self._drop_searches()
            else:
                self.contents.enter()

    def _state(self) -> WindowState:
        """Return what is open in this window."""
        geometry = bytes(self.window.saveGeometry().data())
        return session.to_state(self.tabbing.tabs, geometry, self.window.division)

    def _save(self) -> None:
        if not self._closing:
            self.keeping.change(SaveSession(self._open_windows.session))

    def _closed(self) -> None:
        self._open_windows.remove(self._state)
        self._save()
