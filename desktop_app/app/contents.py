"""Wires the tree of contents and the news to the window; imported once the search is ready."""

from PySide6.QtCore import QObject

from desktop_app.app.tabs import TabsPresenter
from desktop_app.controllers.contents import ContentsController
from desktop_app.controllers.reader import Reader
from desktop_app.docset.records import Location
from desktop_app.models.contents_nodes import Node
from desktop_app.models.links import Link
from desktop_app.views.home.contents_tree import ContentsTree
from desktop_app.views.main_window import MainWindow


class ContentsPresenter(QObject):
    """The tree beside the home page, and what it opens."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        controller: ContentsController,
        tabs: TabsPresenter,
    ) -> None:
        super().__init__(window)
        self._pane = window.search_pane
        self._reader, self._controller, self._tabs = reader, controller, tabs
        self.tree = ContentsTree(controller.contents)
        window.search_pane.put_beside_home(self.tree)
        window.add_themed(self.tree)
        self.tree.opened.connect(self._open)
        self.tree.tab_wanted.connect(self._open_in_new_tab)
        self.tree.left.connect(window.search_box.setFocus)
        controller.news.connect(window.home.show_news)
        self.reload()

    def reload(self) -> None:
        """Show what the library has now, from the tree's top."""
        self._controller.reload()

    def focus(self) -> None:
        """Give the tree the keyboard, whatever is listed now."""
        self._pane.show_tree()
        self.tree.enter()

    def _open(self, node: Node) -> None:
        if node.entry is not None:
            self._reader.open(node.entry)
        elif node.page is not None:
            location = Location(node.docset, node.page.path, whole_page=True)
            self._reader.open_location(location, direct=True)

    def _open_in_new_tab(self, node: Node) -> None:
        if node.entry is not None:
            entry = node.entry
            self._tabs.open_link(Link(entry.location, entry.qualified_name, entry.kind))
        elif node.page is not None:
            location = Location(node.docset, node.page.path, whole_page=True)
            self._tabs.open_link(Link(location, node.page.title, None))
