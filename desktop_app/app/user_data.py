"""Wires what the user keeps to the window: pins, history, searches, and what was open."""

from collections.abc import Sequence
from functools import partial

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
from desktop_app.state.changes import AddSearch, AddVisit, SaveSession
from desktop_app.state.records import Pin, Visit
from desktop_app.state.session import WindowState
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.home.drop_list import RecentPopup
from desktop_app.views.main_window import MainWindow

_MOST_VISITS = 500
"""How many visits the reading history shows at most."""

_SAVED_AFTER = 1000
"""Milliseconds without another change after which what is open is written down."""


class UserDataPresenter(QObject):
    """Connects pins, history and the session with one window."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        searcher: Searcher,
        visits: VisitTracker,
        contents: ContentsPresenter,
        tabs: TabsPresenter,
        controller: UserDataController,
        open_windows: OpenWindows,
    ) -> None:
        super().__init__(window)
        self.window, self.reader, self.searcher = window, reader, searcher
        self.visits, self.contents, self.tabs = visits, contents, tabs
        self.drop_list = RecentPopup(window)
        window.add_themed(self.drop_list)
        self.controller, self._open_windows = controller, open_windows
        self._closing = False
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVED_AFTER)
        self._saving.timeout.connect(self._save)
        self._wire()
        open_windows.add(self._state)
        self._introduce()

    def stop(self) -> None:
        """Record nothing any more."""
        self._saving.stop()
        self._closing = True

    def _wire(self) -> None:
        window, controller, visits = self.window, self.controller, self.visits
        actions, home = window.actions_by_name, window.home
        window.opened.connect(lambda: self._open_windows.add(self._state))
        window.closed.connect(self._closed)
        window.ending.connect(self._open_windows.end)
        self.searcher.boosts = lambda: controller.store.boosts
        for happening in (
            self.reader.shown,
            self.searcher.emptied,
            self.tabs.changed,
            window.pane.scrolled,
        ):
            happening.connect(lambda *_: self._saving.start())
        self.reader.shown.connect(visits.show)
        self.searcher.emptied.connect(visits.clear)
        self.searcher.missed.connect(visits.clear)
        self.searcher.emptied.connect(controller.emit_recent)
        visits.current_changed.connect(self._update_pin_action)
        visits.visited.connect(self._record_visit)
        controller.pins_changed.connect(home.show_pins)
        controller.pins_changed.connect(lambda _: self._update_pin_action(visits.current))
        controller.recent_changed.connect(home.show_recent)
        home.search_tried.connect(window.box.complete)
        home.pin_moved.connect(controller.move_pin)
        home.unpinned.connect(controller.unpin)
        actions[ActionName.PIN].triggered.connect(self._pin)
        actions[ActionName.SEARCHES].triggered.connect(self._drop_searches)
        actions[ActionName.VISITS].triggered.connect(self._show_history)
        actions[ActionName.CONTENTS].triggered.connect(self.contents.focus)
        actions[ActionName.DOWN].triggered.connect(self._down)
        actions[ActionName.COPY_LINK].triggered.connect(visits.confirm)
        self.drop_list.chosen.connect(self._choose)
        self.drop_list.tab_wanted.connect(self.tabs.open_search)
        self._update_pin_action(None)

    def _introduce(self) -> None:
        """Show once what to try first, until something was read."""
        settings, home = self.controller.settings, self.window.home
        if not (settings.introduced or self.window.box.text()):
            home.introduce(True)
            self.controller.change_settings(introduced=True)
            self.visits.visited.connect(lambda _: home.introduce(False))

    def _record_visit(self, pin: Pin) -> None:
        if not self._closing:
            visit = Visit(pin.location, pin.qualified_name, pin.kind)
            self.controller.change(AddVisit(visit))
            if query := self.window.box.text().strip():
                self.controller.change(AddSearch(query))

    def _pin(self) -> None:
        if self.visits.current is not None:
            self.toggle_pin(self.visits.current)

    def toggle_pin(self, pin: Pin) -> None:
        """Pin, or unpin what is pinned, and report what came of it."""
        self.controller.toggle_pin(pin, partial(self._report_pinned, pin.qualified_name))

    def _report_pinned(self, name: str, pinned: bool, saved: bool) -> None:
        if saved:
            words = self.tr("Pinned {name}") if pinned else self.tr("Unpinned {name}")
        elif pinned:
            words = self.tr("{name} is pinned until you quit: it could not be saved.")
        else:
            words = self.tr("{name} is unpinned until you quit: that could not be saved.")
        self.window.status.tell(words.format(name=name))

    def _update_pin_action(self, subject: Pin | None) -> None:
        action = self.window.actions_by_name[ActionName.PIN]
        action.setEnabled(subject is not None)
        pinned = subject is not None and self.controller.store.is_pinned(subject.location)
        action.setIconText(self.tr("Pinned ★") if pinned else self.tr("Pin ☆"))

    def _drop_searches(self) -> None:
        links = [Link(None, text, None) for text in self.controller.store.searches[:12]]
        self._show_drop_list(self.tr("Recent searches"), links)

    def _show_history(self) -> None:
        # the window is painted without it
        from desktop_app.views.dialogs.history import HistoryDialog

        palette, links = self.window.palette_shown, self.controller.recent(_MOST_VISITS)
        dialog = HistoryDialog(links, palette, self.window)
        dialog.chosen.connect(self._choose)
        dialog.tab_wanted.connect(self.tabs.open_link)
        # not every window system gives the keyboard back by itself
        dialog.finished.connect(self.window.activateWindow)
        dialog.open()

    def _show_drop_list(self, title: str, links: Sequence[Link]) -> None:
        if links:
            self.drop_list.drop(self.window.box, title, links)
        else:
            self.window.status.tell(self.tr("{title}: nothing yet").format(title=title))

    def _choose(self, link: Link) -> None:
        if link.location is not None:
            self.reader.open_location(link.location)
        else:
            self.window.box.setText(link.title)

    def _down(self) -> None:
        """In the empty box Down offers what was searched for; without any, the contents."""
        if not self.window.box.text():
            if self.controller.store.searches:
                self._drop_searches()
            else:
                self.contents.focus()

    def _state(self) -> WindowState:
        """Return what is open in this window."""
        geometry = bytes(self.window.saveGeometry().data())
        return session.to_state(self.tabs.tabs, geometry, self.window.division)

    def _save(self) -> None:
        if not self._closing:
            self.controller.change(SaveSession(self._open_windows.session))

    def _closed(self) -> None:
        self._open_windows.remove(self._state)
        self._save()
