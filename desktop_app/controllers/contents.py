"""Fills the tree of contents as it is opened, and lists what is new."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.cache import cache_response
from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Docset, Entry, ListedPage, Location
from desktop_app.models.contents_model import ContentsModel
from desktop_app.models.contents_nodes import Node, chapters, docset_node, entries
from desktop_app.models.links import Link, News
from desktop_app.runtime.tasks import TaskGroup

if TYPE_CHECKING:
    from desktop_app.database.library import Library

NEWS = 7
"""How many new entries the home page shows of a docset, beside the page about all of them."""

NEWS_OF_SEVERAL = 3
"""The same where there are several docsets."""


class ContentsController(QObject):
    """Answers the home page and its tree from the library.

    The queries behind the home page are run once: docsets do not change while they are open.
    """

    news = Signal(object)
    """What is new, as a tuple of `News`."""

    def __init__(self, tasks: TaskGroup, library: "Library", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._library = library
        self.contents = ContentsModel(self)
        self.contents.wanted.connect(lambda node: tasks.start(self._fill(node)))
        self._pages = cache_response(self._read_pages)
        self._news = cache_response(self._read_news)

    def reload(self) -> None:
        """Read everything from the library again, and show the tree from its top."""
        self._pages.clear()
        self._news.clear()
        self.contents.set_roots(docset_node(docset) for docset in self._library.docsets)
        self._tasks.start(self._show_news())

    async def _show_news(self) -> None:
        docsets = self._library.docsets
        found = [await self._news(docset) for docset in docsets]
        if len(docsets) == 1:
            found = [News(docsets[0].version, news.links) for news in found]
        else:
            found = [News(news.title, _shortened(news.links)) for news in found]
        self.news.emit(tuple(news for news in found if news.links))

    async def _fill(self, node: Node) -> None:
        if node.page is not None:
            listed = await self._library.entries_of_page(node.docset, node.page.id)
            self.contents.fill(node, entries(node, listed))
        else:
            docset = next(d for d in self._library.docsets if d.slug == node.docset)
            self.contents.fill(node, chapters(docset, await self._pages(node.docset)))

    async def _read_pages(self, docset: str) -> tuple[ListedPage, ...]:
        return await self._library.contents(docset)

    async def _read_news(self, docset: Docset) -> News:
        new = await self._library.new_entries(docset.slug, NEWS)
        links = [_link(entry) for entry in new]
        for page in await self._pages(docset.slug):
            if is_about_news(page.title, docset.version):
                title = self.tr("All of {title} →").format(title=page.title)
                location = Location(docset.slug, page.path, whole_page=True)
                links.append(Link(location, title, Kind.PAGE))
        return News(docset.title, tuple(links))


def is_about_news(title: str, version: str) -> bool:
    """Tell whether a page is the one about what a version brought.

    >>> is_about_news("What’s new in Python 3.15", "3.15"), is_about_news("What’s New", "3.15")
    (True, False)
    """
    words = title.casefold().replace("’", "'").split()
    return words[:2] == ["what's", "new"] and words[-1] == version


def _shortened(links: Sequence[Link]) -> tuple[Link, ...]:
    """Return the first few entries, and the page about all of them: beside other docsets."""
    entries = [link for link in links if not _opens_page(link)][:NEWS_OF_SEVERAL]
    return (*entries, *(link for link in links if _opens_page(link)))


def _opens_page(link: Link) -> bool:
    return link.location is not None and link.location.whole_page


def _link(entry: Entry) -> Link:
    return Link(entry.location, entry.qualified_name, entry.kind, entry.summary)
