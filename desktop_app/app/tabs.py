"""Wires the tabs to the window: each has its own search, its own history and its own place."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from desktop_app.controllers.reader import LoadedContent, Reader
from desktop_app.controllers.searcher import Searcher
from desktop_app.docset.records import Location, Page
from desktop_app.models.links import Link
from desktop_app.navigation.history import HistoryItem
from desktop_app.navigation.links import resolve
from desktop_app.navigation.tabs import Tab, Tabs
from desktop_app.runtime.tasks import TaskGroup
from desktop_app.search.records import Answer, Result
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.chrome.tab_strip import TabStrip
from desktop_app.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class TabsPresenter(QObject):
    """Turns from tab to tab: there is one list and one text, which the tab in front fills.

    A tab behind is only a record of what it shows. Turning to it searches and reads again, which
    takes a few milliseconds, and follows docsets that were switched or updated meanwhile.
    """

    changed = Signal()
    """Other tabs are open, or another one is in front."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        searcher: Searcher,
        tasks: TaskGroup,
        library: "Library",
    ) -> None:
        super().__init__(window)
        self._window, self._reader, self._searcher = window, reader, searcher
        self._tasks, self._library = tasks, library
        self._tabs = Tabs()
        self._title = ""
        self._pending_tab: Tab | None = None
        """The tab in front, until what it shows is there again."""
        self.strip = TabStrip(window.actions_by_name[ActionName.LIST_TABS])
        self.bar = self.strip.bar
        window.set_tab_bar(self.strip)
        self._wire()

    @property
    def tabs(self) -> Tabs:
        """The tabs as they are now."""
        self._tabs.replace_current(self._front())
        return self._tabs

    def restore(self, tabs: Tabs) -> None:
        """Open these tabs, as they were when the application last ended.

        What has been typed since, or asked for at the start, goes before what the one in front
        showed.
        """
        front = tabs.current_tab
        self._tabs = tabs
        self._show_title(front.title or self.tr("Home"))
        if self._window.search_box.text() == front.query:
            self._pending_tab = front
            if not front.query.strip():
                self._restore_location()
        else:
            self._reader.restore_history(front.items, len(front.items) - 1)

    def start_anew(self) -> None:
        """Open the home page in a single tab."""
        self._tabs = Tabs([Tab(self.tr("Home"))])
        self._show_front()
        self._show_bar()

    def open(self, tab: Tab) -> None:
        """Open a tab behind the one that is in front."""
        self._tabs.add(tab)
        self._show_bar()
        self.changed.emit()

    def open_entry(self, result: Result) -> None:
        """Open a result in a tab behind."""
        entry = result.entry
        item = HistoryItem(entry.location, entry.id)
        self.open(self._background_tab(entry.qualified_name, item))

    def open_link(self, link: Link) -> None:
        """Open a line of the home page in a tab behind."""
        if link.location is not None:
            self.open(self._background_tab(link.title, HistoryItem(link.location)))

    def open_search(self, link: Link) -> None:
        """Open a recent search in a tab behind."""
        self.open(Tab(link.title, link.title))

    def open_target(self, link: str) -> None:
        """Open what a link of the shown text leads to in a tab behind."""
        here = self._reader.history.current
        location = resolve(link, here.location) if here is not None else None
        if location is not None:
            self._tasks.start(self._open_location(location))
        else:
            self._reader.follow(link)

    def open_new(self) -> None:
        """Open an empty tab in front."""
        self._tabs.replace_current(self._front())
        self._tabs.add(Tab(self.tr("Home")))
        self._turn_to(len(self._tabs) - 1)
        self._window.search_box.setFocus()

    def close(self, at: int) -> None:
        """Close a tab; the last one takes the window with it."""
        self._tabs.replace_current(self._front())
        if len(self._tabs) == 1:
            self._window.close()
            return
        in_front = at == self._tabs.current
        self._tabs.close(at)
        if in_front:
            self._show_front()
        self._show_bar()
        self.changed.emit()

    def reopen(self) -> None:
        """Open the tab again that was closed last."""
        self._tabs.replace_current(self._front())
        if self._tabs.reopen():
            self._show_front()
            self._show_bar()
            self.changed.emit()

    def reload_current(self) -> None:
        """Search and read again what is in front, after the documentation was replaced."""
        self._tabs.replace_current(self._front())
        self._tabs.forget_entries()
        self._show_front()

    def switch_by(self, by: int) -> None:
        """Switch to the next tab (1) or the one before (-1), around the ends."""
        self._choose((self._tabs.current + by) % len(self._tabs))

    def move(self, by: int) -> None:
        """Move the tab in front to the right (1) or to the left (-1), as far as there is room."""
        to = self._tabs.current + by
        if 0 <= to < len(self._tabs):
            self.bar.moveTab(self._tabs.current, to)

    async def _open_location(self, location: Location) -> None:
        entry = await self._library.resolve(location.docset, location.url)
        if entry is None:
            self._reader.target_missing.emit(location.url)
        else:
            title = entry.page_title if location.whole_page else entry.qualified_name
            self.open(self._background_tab(title, HistoryItem(location)))

    def _background_tab(self, title: str, item: HistoryItem) -> Tab:
        """Return a tab opened from here: turning to it leaves the list as it is."""
        return Tab(title, self._window.search_box.text(), (item,), 0)

    def _front(self) -> Tab:
        """Return what the tab in front shows now."""
        if self._pending_tab is not None:
            return self._pending_tab
        history = self._reader.history
        position = -1 if self._reader.at_home else history.position
        return Tab(self._title, self._window.search_box.text(), history.items, position)

    def _open_action(self, action: QAction) -> None:
        """Open in a tab behind what a button above the text leads to."""
        reading, actions = self._reader.reading, self._window.actions_by_name
        if reading is None:
            return
        content = reading.content
        if isinstance(content, Page):
            turned = {
                actions[ActionName.PREVIOUS]: content.previous,
                actions[ActionName.NEXT]: content.next,
            }.get(action)
            if turned is not None:
                location = Location(content.docset, turned.url, whole_page=True)
                self.open(self._background_tab(turned.title, HistoryItem(location)))
        elif action is actions[ActionName.PAGE]:
            page = HistoryItem(replace(reading.item.location, whole_page=True))
            self.open(self._background_tab(content.entry.page_title, page))

    def _choose(self, at: int) -> None:
        if at != self._tabs.current:
            self._tabs.replace_current(self._front())
            self._turn_to(at)

    def _turn_to(self, at: int) -> None:
        self._tabs.activate(at)
        self._show_front()
        self._show_bar()
        self.changed.emit()

    def _show_front(self) -> None:
        """Restore the search, the history and the place of the tab in front."""
        tab, box = self._tabs.current_tab, self._window.search_box
        self._title, self._pending_tab = tab.title, tab
        same = box.text() == tab.query
        box.setText(tab.query)
        if same:
            self._searcher.set_text(tab.query)
        self._reader.clear()
        last = len(tab.items) - 1
        self._reader.restore_history(tab.items, last if tab.shown is None else tab.position)
        if not tab.query.strip():
            self._restore_location()
        if not self._focus_is_seen():
            box.setFocus()

    def _restore_location(self) -> None:
        """Go to the place once the list is there."""
        tab, self._pending_tab = self._pending_tab, None
        if tab is not None and tab.shown is not None:
            self._window.results.select(tab.shown.location)
            self._reader.return_to(tab.items, tab.position)

    def _answered(self, answer: Answer) -> None:
        if self._pending_tab is not None and answer.query == self._pending_tab.query:
            self._restore_location()

    def _typed(self, text: str) -> None:
        if self._pending_tab is not None and text != self._pending_tab.query:
            self._pending_tab = None

    def _focus_is_seen(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and focus.isVisible()

    def _show_title(self, title: str) -> None:
        self._title = title
        if self._pending_tab is None:
            self._tabs.replace_current(replace(self._tabs.current_tab, title=title))
            self._show_bar()

    def _shown(self, reading: LoadedContent) -> None:
        content = reading.content
        self._show_title(
            content.title if isinstance(content, Page) else content.entry.qualified_name
        )

    def _show_bar(self) -> None:
        self.bar.show_tabs([tab.title for tab in self._tabs.all], self._tabs.current)

    def _moved(self, at: int, to: int) -> None:
        self._tabs.move(at, to)
        self.changed.emit()

    def _wire(self) -> None:
        window, reader, searcher, bar = self._window, self._reader, self._searcher, self.bar
        actions = window.actions_by_name
        window.search_box.textChanged.connect(self._typed)
        searcher.answered.connect(self._answered)
        searcher.missed.connect(lambda: self._show_title(window.search_box.text().strip()))
        searcher.emptied.connect(lambda: self._show_title(self.tr("Home")))
        reader.shown.connect(self._shown)
        bar.chosen.connect(self._choose)
        bar.close_wanted.connect(self.close)
        bar.tabMoved.connect(self._moved)
        window.results.tab_wanted.connect(self.open_entry)
        window.home.tab_wanted.connect(self.open_link)
        window.reading_pane.link_tab_wanted.connect(self.open_target)
        window.reading_pane.action_tab_wanted.connect(self._open_action)
        actions[ActionName.NEW_TAB].triggered.connect(self.open_new)
        actions[ActionName.CLOSE_TAB].triggered.connect(lambda: self.close(self._tabs.current))
        actions[ActionName.REOPEN_TAB].triggered.connect(self.reopen)
        actions[ActionName.NEXT_TAB].triggered.connect(lambda: self.switch_by(1))
        actions[ActionName.PREVIOUS_TAB].triggered.connect(lambda: self.switch_by(-1))
        actions[ActionName.TAB_RIGHT].triggered.connect(lambda: self.move(1))
        actions[ActionName.TAB_LEFT].triggered.connect(lambda: self.move(-1))
        actions[ActionName.RESULT_TAB].triggered.connect(window.results.open_current_aside)
