"""Wires the tree of contents and the news to the window; imported once the search is ready."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.app.tabs import TabsPresenter
from desktop_app.controllers.contents import ContentsController
from desktop_app.controllers.reader import Reader
from desktop_app.models.contents_nodes import Node
from desktop_app.models.links import Link
from desktop_app.runtime.tasks import TaskGroup
from desktop_app.views.home.contents_tree import ContentsTree
from desktop_app.views.main_window import MainWindow

if TYPE_CHECKING:
    from desktop_app.database.library import Library


class ContentsPresenter(QObject):
    """The tree beside the home page, and what it opens."""

    def __init__(
        self,
        window: MainWindow,
        reader: Reader,
        tasks: TaskGroup,
        library: "Library",
        tabbing: TabsPresenter,
    ) -> None:
        super().__init__(window)
        self._reader, self._tabbing = reader, tabbing
        self._browsing = ContentsController(tasks, self)
        self.tree = ContentsTree(self._browsing.contents)
        window.side.put_beside_home(self.tree)
        window.add_themed(self.tree)
        self._lists = window.side.lists
        self.tree.opened.connect(self._open)
        self.tree.tab_wanted.connect(self._open_aside)
        self.tree.left.connect(window.box.setFocus)
        self._browsing.news.connect(window.home.show_news)
        self.show(library)

    def show(self, library: "Library") -> None:
        """Show this library, from the tree's top."""
        self._browsing.attach(library)

    def enter(self) -> None:
        """Give the tree the keyboard, whatever is listed now."""
        self._lists.setCurrentWidget(self.tree)
        self.tree.enter()

    def _open(self, node: Node) -> None:
        if node.entry is not None:
            self._reader.open(node.entry)
        elif node.page is not None:
            self._reader.go(node.docset, node.page.path, whole=True, direct=True)

    def _open_aside(self, node: Node) -> None:
        if node.entry is not None:
            entry = node.entry
            link = Link(entry.docset, entry.url, entry.qualified_name, entry.kind)
            self._tabbing.open_link(link)
        elif node.page is not None:
            page = node.page
            self._tabbing.open_link(Link(node.docset, page.path, page.title, None, whole=True))
