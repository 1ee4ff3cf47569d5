"""Wires the menus of results, pins, recent entries and the contents; shows the docsets folder."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices

from desktop_app.app.contents import ContentsPresenter
from desktop_app.app.tabs import TabsPresenter
from desktop_app.app.user_data import UserDataPresenter
from desktop_app.controllers.clipboard import ClipboardController
from desktop_app.controllers.reader import Reader
from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Location
from desktop_app.models.contents_nodes import Node, link_of
from desktop_app.models.links import Link
from desktop_app.paths import user_docsets
from desktop_app.search.records import Result
from desktop_app.state.records import Pin
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.main_window import MainWindow
from desktop_app.views.widgets.link_menu import LinkMenu


class LinkMenuPresenter(QObject):
    """Opens the one menu of whatever can be opened, and does what is chosen in it."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        clipboard: ClipboardController,
        contents: ContentsPresenter,
        tabs: TabsPresenter,
        user_data: UserDataPresenter,
    ) -> None:
        super().__init__(window)
        self._window, self._reader = window, reader
        self._clipboard, self._user_data = clipboard, user_data
        self.menu = menu = LinkMenu(window)
        window.results.menu_wanted.connect(self._open_for_result)
        window.home.menu_wanted.connect(self._open)
        user_data.drop_list.menu_wanted.connect(self._open)
        contents.tree.menu_wanted.connect(self._open_for_node)
        menu.opened.connect(self._read)
        menu.tab_wanted.connect(tabs.open_link)
        menu.search_wanted.connect(self._search)
        menu.name_wanted.connect(lambda link: clipboard.text_ready.emit(link.title))
        menu.import_wanted.connect(self._copy_import)
        menu.address_wanted.connect(self._copy_address)
        menu.pin_wanted.connect(self._toggle_pin)
        menu.moved.connect(user_data.controller.move_pin)
        menu.docset_chosen.connect(lambda slug: window.scopes.choose((slug,)))
        menu.folder_wanted.connect(self.open_folder)
        window.actions_by_name[ActionName.DOCSETS_FOLDER].triggered.connect(self.open_folder)

    def open_folder(self) -> None:
        """Show the folder of the user's docsets in the desktop's file manager."""
        folder = user_docsets()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            words = self.tr("The folder {folder} cannot be created: {reason}.")
            reason = error.strerror or str(error)
            self._window.status_message.tell(words.format(folder=folder, reason=reason))
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            words = self.tr("No file manager opened. Docsets are in {folder}.")
            self._window.status_message.tell(words.format(folder=folder))

    def _open(self, link: Link, place: QPoint, arranged: bool = False) -> None:
        location = _entry_location(link)
        self.menu.open(
            link,
            place,
            pinned=self._user_data.controller.store.is_pinned(location),
            has_address=self._reader.home_url(location) is not None,
            arranged=arranged,
        )

    def _open_for_result(self, result: Result, place: QPoint) -> None:
        entry = result.entry
        self._open(Link(entry.location, entry.qualified_name, entry.kind), place)

    def _open_for_node(self, node: Node, place: QPoint) -> None:
        link = link_of(node)
        if link is not None:
            self._open(link, place)
        elif node.group is None:
            self.menu.open_for_docset(node.docset, node.title, place)

    def _read(self, link: Link) -> None:
        if link.location is not None:
            self._reader.open_location(link.location, direct=True)

    def _copy_import(self, link: Link) -> None:
        self._clipboard.import_of(_entry_location(link))

    def _copy_address(self, link: Link) -> None:
        self._clipboard.address_of(_entry_location(link))

    def _toggle_pin(self, link: Link) -> None:
        kind = link.kind or Kind.PAGE
        self._user_data.toggle_pin(Pin(_entry_location(link), link.title, kind.value))

    def _search(self, text: str) -> None:
        self._window.search_box.setText(text)
        self._window.search_box.setFocus()


def _entry_location(link: Link) -> Location:
    """Return what identifies a link's target among the pins, whether or not it opens a page."""
    if link.location is None:
        return Location("", "")
    return replace(link.location, whole_page=False)
