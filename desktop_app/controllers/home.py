"""What the home page tells about the documentation."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop_app.database.library import Library

_NEWS = 8


class Home(QObject):
    """Asks once for what is new; the docsets do not change while they are open."""

    news = Signal(str, object)
    """A version, and the entries that are new in it, the most important first."""

    async def fetch(self, library: "Library") -> None:
        """Look in the first docset that says what is new in it."""
        for docset in library.docsets:
            entries = await library.news(docset.slug, _NEWS)
            if entries:
                self.news.emit(docset.version, entries)
                return
