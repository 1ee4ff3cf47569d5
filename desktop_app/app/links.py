"""Wires the links of a text to the window: what they lead to, their menu, the desktop's browser."""

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from desktop_app.controllers.clipboard import ClipboardController
from desktop_app.controllers.link_hints import LinkHints
from desktop_app.controllers.reader import Reader
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.main_window import MainWindow
from desktop_app.views.reading.context_menu import ContextMenu


class LinksPresenter(QObject):
    """Shows what a link leads to, follows it, and opens in the browser what leads to the web."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        hints: LinkHints,
        clipboard: ClipboardController,
    ) -> None:
        super().__init__(window)
        self._reader, self._hints, self._status = reader, hints, window.status_message
        self._menu = ContextMenu(window.reading_pane.browser, window.actions_by_name)
        self._wire(window, clipboard)

    def _wire(self, window: MainWindow, clipboard: ClipboardController) -> None:
        reader, hints, menu, pane = self._reader, self._hints, self._menu, window.reading_pane
        pane.link_followed.connect(reader.follow)
        pane.link_hovered.connect(self._hover)
        hints.found.connect(window.show_hint)
        hints.note_found.connect(window.show_note)
        hints.external.connect(window.status_message.hover)
        hints.cleared.connect(window.hide_hint)
        reader.external_link_followed.connect(window.external_link_bar.ask)
        window.external_link_bar.agreed.connect(self._open_on_web)
        pane.menu_wanted.connect(self._open_menu)
        menu.followed.connect(reader.follow)
        menu.tab_wanted.connect(pane.link_tab_wanted)
        menu.copy_wanted.connect(clipboard.address)
        menu.outside_wanted.connect(lambda link: self._open_on_web(reader.address(link)))
        window.actions_by_name[ActionName.OPEN_LINK].triggered.connect(
            lambda: self._open_on_web(reader.reading.home_url if reader.reading else None)
        )

    def _hover(self, link: str) -> None:
        here = self._reader.history.current
        self._hints.hover(link, here.location if here is not None else None)

    def _open_menu(self, link: str, place: QPoint) -> None:
        self._menu.open(link, self._reader.address(link) is not None, place)

    def _open_on_web(self, url: str | None) -> None:
        """Ask the desktop to open `url`, if there is one; where it cannot, copy it instead."""
        if url and not QDesktopServices.openUrl(QUrl(url)):
            QGuiApplication.clipboard().setText(url)
            self._status.tell(
                self.tr("No browser opened. The link is copied: paste it into a browser.")
            )
