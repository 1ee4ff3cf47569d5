"""The window: lays out its parts and says what the user did."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.docset.records import Crumb, Docset, Entry, Page, Preview
from desktop_app.models.contents_nodes import short_title
from desktop_app.models.outline_model import outline
from desktop_app.search.records import Answer
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.actions.vim_keys import VimKeys
from desktop_app.views.chrome import layouts
from desktop_app.views.chrome.main_menu import MainMenu
from desktop_app.views.chrome.problem_bar import ProblemBar
from desktop_app.views.chrome.status_message import StatusMessage
from desktop_app.views.dialogs.shortcut_help import ShortcutHelp
from desktop_app.views.home.home_page import HomePage
from desktop_app.views.home.notice import Notice
from desktop_app.views.reading.external_link_bar import ExternalLinkBar
from desktop_app.views.reading.link_card import LinkCard
from desktop_app.views.reading.preview_html import preview_html
from desktop_app.views.reading.reading_pane import ReadingPane
from desktop_app.views.results.scope_bar import COMPLETED_SCOPES, SCOPES
from desktop_app.views.results.search_box import SearchBox
from desktop_app.views.results.search_pane import SearchPane
from desktop_app.views.theme import fonts
from desktop_app.views.theme.style_sheet import qt_palette, style_sheet
from desktop_app.views.theme.tokens import Palette, Themed

_FIRST_SIZE = (1100, 720)
_SMALLEST = (480, 320)


class MainWindow(QWidget):
    """Search at the left, reading at the right."""

    painted = Signal()
    """The window has been painted for the first time."""
    opened = Signal()
    """The window is shown."""
    closed = Signal()
    """The user has closed the window."""
    ending = Signal()
    """The user wants to end the application: `closed` follows, of every window."""
    new_window_wanted = Signal()
    """The user wants another window."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Python Docs"))
        self.resize(*_FIRST_SIZE)
        self.setMinimumSize(*_SMALLEST)
        self._paint_begun = False
        self._was_divided = False
        self._zoom = 100
        self._names: dict[str, str] = {}
        """The docsets' names by slug."""
        self.is_painted = False
        """Whether `painted` has been sent."""
        self.search_box = SearchBox(palette)
        self.actions_by_name = Actions(self, self.search_box)
        self.search_pane = SearchPane(palette, self.search_box, self.actions_by_name)
        self.scopes, self.results = self.search_pane.scopes, self.search_pane.results
        self.menu = MainMenu(self.actions_by_name, self.search_pane.footer.menu_button, self)
        self.home = HomePage(palette)
        self.notice = Notice(palette)
        self.reading_pane = ReadingPane(palette, self.actions_by_name)
        self.vim = VimKeys(self.reading_pane.browser, self)
        self.link_card = LinkCard(palette, self.reading_pane)
        self.external_link_bar = ExternalLinkBar()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._stack = QStackedWidget()
        for page in (self.home, self.notice, self.reading_pane):
            self._stack.addWidget(page)
        self._rest: QWidget = self.home
        """What is shown while nothing is searched for."""
        self.status_message = StatusMessage(self._stack)
        self.problems = ProblemBar()
        self._themed: list[Themed] = [
            self.search_pane,
            self.home,
            self.notice,
            self.reading_pane,
            self.link_card,
        ]
        self._lay_out()
        self._connect()
        self.set_theme(palette)
        self.show_home()
        self.show_history(False, False)
        self.search_box.setFocus()

    def set_theme(self, palette: Palette) -> None:
        """Paint everything in these colours."""
        QApplication.setPalette(qt_palette(palette))
        self.setStyleSheet(style_sheet(palette))
        self._palette = palette
        for part in self._themed:
            part.set_theme(palette)

    def set_zoom(self, percent: int) -> None:
        """Let lists, menus and buttons follow the zoom of the text."""
        if percent != self._zoom:
            self._zoom = percent
            fonts.set_zoom(percent)
            self.set_theme(self._palette)

    @property
    def palette_shown(self) -> Palette:
        """The colours in which everything is painted."""
        return self._palette

    def add_themed(self, part: Themed) -> None:
        """Paint a part that came later in the window's colours, too."""
        self._themed.append(part)
        part.set_theme(self._palette)

    def set_tab_bar(self, bar: QWidget) -> None:
        """Show the tab bar above whatever is read."""
        self._reading.insertWidget(0, bar)

    def set_footer(self, bar: QWidget) -> None:
        """Show a bar at the foot of the whole window."""
        self._whole.addWidget(bar)

    def set_docsets(self, docsets: Sequence[Docset]) -> None:
        """Show which docsets are open."""
        self.search_pane.set_docsets(docsets)
        self._names = {docset.slug: docset.name for docset in docsets}
        self.home.show_docsets(docsets)
        if self._stack.currentWidget() is self.home:
            self.search_pane.show_home()

    def set_list_place(self, place: str) -> None:
        """Place the list at the `left` or at the `top`, or leave it `hidden`."""
        # where there is no list the footer is the window's: its count and its menu stay in reach
        if place == layouts.HIDDEN:
            self._whole.insertWidget(1, self.search_pane.footer)
        else:
            self.search_pane.take_footer()
        self.search_pane.footer.show()
        layouts.arrange(self.splitter, self.search_pane, self.search_pane.lists, place)

    def show_home(self) -> None:
        """Show the home page, since the search box is empty."""
        self.search_pane.show_home()
        self._turn_to(self._rest)
        self.setWindowTitle(self.tr("Python Docs"))

    def show_answer(self, answer: Answer, more: bool) -> None:
        """Show the results of the latest text; `more` of them may be had by scrolling on."""
        self.search_pane.show_answer(answer, more)
        if answer.results:
            return
        query = answer.query.strip()
        self.setWindowTitle(f"{query} — {self.tr('Python Docs')}")
        if self.search_box.offers or query.casefold() in COMPLETED_SCOPES:
            self.notice.show_words(
                self.tr("Keep typing"), self.tr("Press Tab to complete the name.")
            )
        elif query.casefold() in SCOPES:
            words = self.tr("Type what to search for after {scope}").format(scope=query)
            self.notice.show_words(self.tr("Keep typing"), words)
        else:
            self.notice.show_words(
                self.tr("Nothing found"),
                self.tr("Nothing in the documentation matches “{query}”.").format(query=query),
                answer.suggestions,
            )
        self._turn_to(self.notice)

    def extend_answer(self, answer: Answer, more: bool) -> None:
        """Add rows at the end."""
        self.search_pane.extend_answer(answer, more)

    def show_preview(self, preview: Preview, images: Mapping[str, bytes], scroll: int) -> None:
        """Show an entry."""
        self._set_title(preview.entry.qualified_name)
        crumbs = self._short(preview.entry.docset, preview.breadcrumb)
        self.reading_pane.show_text(crumbs, preview_html(preview), images, scroll=scroll)
        self._turn_to(self.reading_pane)

    def show_page(self, page: Page, images: Mapping[str, bytes], anchor: str, scroll: int) -> None:
        """Show a whole page, from `anchor` unless one had read further."""
        self._set_title(page.title)
        crumbs = self._short(page.docset, (*page.breadcrumb, Crumb(page.title, page.path)))
        self.reading_pane.show_text(
            crumbs, page.html, images, "" if scroll else anchor, scroll, outline(page.html)
        )
        self._turn_to(self.reading_pane)

    def show_history(self, can_go_back: bool, can_go_forward: bool) -> None:
        """Show whether there is something to go back or forward to."""
        self.actions_by_name[ActionName.BACK].setEnabled(can_go_back)
        self.actions_by_name[ActionName.FORWARD].setEnabled(can_go_forward)

    def show_hint(self, entry: Entry) -> None:
        """Show what the link under the mouse leads to."""
        self.link_card.announce(entry, self.reading_pane.link_area())

    def show_note(self, text: str) -> None:
        """Show the footnote that the link under the mouse leads to."""
        self.link_card.announce_note(text, self.reading_pane.link_area())

    def hide_hint(self) -> None:
        """Hide what was shown of the link under the mouse."""
        self.link_card.dismiss()
        self.status_message.hover("")

    def show_unusable(self, words: str) -> None:
        """Show that there is nothing to search, and why, now and whenever the box is empty."""
        self._rest = self.notice
        self.notice.show_words(self.tr("The documentation cannot be opened"), words)
        self._turn_to(self.notice)

    def go_to_search(self) -> None:
        """Put the cursor into the search box."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take along what is open over the window: the settings, the shortcuts."""
        for dialog in self.findChildren(QDialog):
            dialog.close()
        super().closeEvent(event)
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Emit `opened`."""
        super().showEvent(event)
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Notice the first paint."""
        super().paintEvent(event)
        if not self._paint_begun:
            self._paint_begun = True
            # the children are painted after this, before the event loop goes on
            QTimer.singleShot(0, self._say_painted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take to the search box what is typed where nothing else wants it."""
        if self.vim.take(event):
            return
        letters = event.text()
        command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
        if letters and letters.isprintable() and not event.modifiers() & command:
            self.search_box.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search_box.insert(letters)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Walk the history with the mouse's side buttons, which no part of the window takes."""
        walks = {
            Qt.MouseButton.BackButton: ActionName.BACK,
            Qt.MouseButton.ForwardButton: ActionName.FORWARD,
        }
        if event.button() in walks:
            self.actions_by_name[walks[event.button()]].trigger()
        else:
            super().mousePressEvent(event)

    def _say_painted(self) -> None:
        self.is_painted = True
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the results their share, until the user has said what it shall be."""
        super().resizeEvent(event)
        if not self._was_divided and self.splitter.orientation() is Qt.Orientation.Horizontal:
            self.splitter.setSizes(layouts.beside_sizes(self.width()))

    @property
    def splitter_sizes(self) -> tuple[int, ...]:
        """The sizes that the user has given the two panes; empty when they have their share."""
        return tuple(self.splitter.sizes()) if self._was_divided else ()

    def set_splitter_sizes(self, sizes: Sequence[int]) -> None:
        """Give the panes these sizes, which they keep."""
        self.splitter.setSizes(list(sizes))
        self._was_divided = True

    def _short(self, docset: str, crumbs: Sequence[Crumb]) -> tuple[Crumb, ...]:
        """Return the steps, the outermost one called as in the contents."""
        name = self._names.get(docset, "")
        first = [Crumb(short_title(crumb.title, name), crumb.url) for crumb in crumbs[:1]]
        return (*first, *crumbs[1:])

    def _splitter_moved(self) -> None:
        self._was_divided = True

    def _set_title(self, title: str) -> None:
        self.reading_pane.title = title
        self.setWindowTitle(f"{title} — {self.tr('Python Docs')}")

    def _end(self) -> None:
        self.ending.emit()
        QApplication.closeAllWindows()

    def _turn_to(self, page: QWidget) -> None:
        self.external_link_bar.dismiss()
        self._stack.setCurrentWidget(page)

    def _go_to_text(self) -> None:
        """Give what is shown at the right the keyboard: a text, or what there is to choose."""
        for page in (self.home, self.notice):
            page.enter()
        self.reading_pane.go_to_text()

    def _lay_out(self) -> None:
        main = QWidget()
        reading = self._reading = QVBoxLayout(main)
        reading.setContentsMargins(0, 0, 0, 0)
        reading.setSpacing(0)
        reading.addWidget(self._stack, 1)
        reading.addWidget(self.external_link_bar)
        splitter = self.splitter
        # at one pixel Qt lets one grab a few more
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.search_pane)
        splitter.addWidget(main)
        # a splitter turns the order around in which screen readers come to its parts
        main.raise_()
        splitter.setStretchFactor(1, 1)
        splitter.splitterMoved.connect(self._splitter_moved)
        main.setMinimumWidth(240)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(splitter, 1)
        whole.addWidget(self.problems)

    def _connect(self) -> None:
        """Connect the parts with each other."""
        keys = {
            ActionName.UP: Qt.Key.Key_Up,
            ActionName.DOWN: Qt.Key.Key_Down,
            ActionName.PAGE_UP: Qt.Key.Key_PageUp,
            ActionName.PAGE_DOWN: Qt.Key.Key_PageDown,
        }
        for name, key in keys.items():
            self.actions_by_name[name].triggered.connect(
                lambda _=False, key=key: self.results.press(key)
            )
        self.actions_by_name[ActionName.SEARCH].triggered.connect(self.go_to_search)
        self.actions_by_name[ActionName.SHORTCUTS].triggered.connect(
            lambda: ShortcutHelp(self.actions_by_name, self).open()
        )
        self.actions_by_name[ActionName.NEW_WINDOW].triggered.connect(self.new_window_wanted)
        self.actions_by_name[ActionName.QUIT].triggered.connect(self._end)
        self.scopes.scope_chosen.connect(self.search_box.insert_scope)
        self.search_box.copy_wanted.connect(self.results.copy_current)
        self.actions_by_name[ActionName.TEXT].triggered.connect(self._go_to_text)
        self.actions_by_name[ActionName.DOWN].triggered.connect(self.notice.enter)
        self.notice.suggested.connect(self.search_box.complete)
        self.reading_pane.told.connect(self.status_message.tell)
        self.external_link_bar.closed.connect(self.search_box.setFocus)
        self.problems.closed.connect(self.search_box.setFocus)
