"""The menu of the text that is read, and of a link in it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.reading.text_browser import DocumentBrowser

_OF_TEXT = (
    ActionName.BACK,
    ActionName.FORWARD,
    None,
    ActionName.PAGE,
    ActionName.FIND,
    None,
    ActionName.COPY_LINK,
    ActionName.OPEN_LINK,
    ActionName.PIN,
    ActionName.PRINT,
)
"""Rows of the table of actions; None stands for a line."""


class ContextMenu(QMenu):
    """Opens where it is asked for; what it says about a link, it says to whoever knows more."""

    followed = Signal(str)
    """The target of a link that shall be opened."""
    tab_wanted = Signal(str)
    """The target of a link that shall be opened in a new tab."""
    copy_wanted = Signal(str)
    """The target of a link whose address shall be copied."""
    outside_wanted = Signal(str)
    """The target of a link that shall be opened in the browser."""

    def __init__(self, browser: DocumentBrowser, actions: Actions) -> None:
        super().__init__(browser)
        # without what the other rows of the window inherit from the text
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._browser, self._actions = browser, actions

    def open(self, link: str, has_address: bool, place: QPoint) -> None:
        """Open at a place of the screen; for a link, unless `link` is empty.

        `has_address` says whether the link leads to a place on the web.
        """
        self.clear()
        if link:
            self._of_link(link, has_address)
        self._of_selection()
        if not link:
            self._of_text()
        self.popup(place)

    def _of_link(self, link: str, has_address: bool) -> None:
        for text, signal, needs_address in (
            (self.tr("Open"), self.followed, False),
            (self.tr("Open in new tab"), self.tab_wanted, False),
            (self.tr("Open in browser"), self.outside_wanted, True),
            (self.tr("Copy link address"), self.copy_wanted, True),
        ):
            self._add(text, enabled=has_address or not needs_address).triggered.connect(
                lambda _=False, signal=signal: signal.emit(link)
            )
        self.addSeparator()

    def _of_selection(self) -> None:
        selected = self._browser.textCursor().hasSelection()
        self._add(self.tr("Copy"), "Ctrl+C", enabled=selected).triggered.connect(self._browser.copy)
        if selected:
            self.addAction(self._actions[ActionName.COPY_PLAIN])
        self._add(self.tr("Select all"), "Ctrl+A").triggered.connect(self._browser.selectAll)

    def _of_text(self) -> None:
        self.addSeparator()
        for name in _OF_TEXT:
            if name is not None:
                self.addAction(self._actions[name])
            else:
                self.addSeparator()

    def _add(self, text: str, key: str = "", *, enabled: bool = True) -> QAction:
        action = self.addAction(f"{text}\t{key}" if key else text)
        action.setEnabled(enabled)
        return action
