"""Links as rows of a list, and which of them a text finds."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.models.links import Link
from desktop_app.models.tooltip import escape_tooltip

_ROOT = QModelIndex()

LINK = Qt.ItemDataRole.UserRole + 1
"""The role of the `Link` itself."""


def matching(links: Iterable[Link], text: str) -> tuple[Link, ...]:
    """Return the links whose title or note has every word of `text` in it. Pure.

    >>> links = Link(None, "asyncio.gather", None, "today"), Link(None, "re.sub", None)
    >>> [link.title for link in matching(links, "TODAY gath")]
    ['asyncio.gather']
    """
    words = text.casefold().split()
    return tuple(
        link
        for link in links
        if all(word in f"{link.title} {link.note}".casefold() for word in words)
    )


class LinkModel(QAbstractListModel):
    """Links in the order in which they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._links: tuple[Link, ...] = ()

    @property
    def links(self) -> tuple[Link, ...]:
        """All rows."""
        return self._links

    def set_links(self, links: Sequence[Link]) -> None:
        """List these."""
        self.beginResetModel()
        self._links = tuple(links)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """Return how many links there are; none has rows of its own."""
        return 0 if parent.isValid() else len(self._links)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the title of a row, what a screen reader says of it, or the `Link`."""
        if not index.isValid() or not 0 <= index.row() < len(self._links):
            return None
        link = self._links[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return link.title
            case Qt.ItemDataRole.ToolTipRole:
                return escape_tooltip(link.title)
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(part for part in (link.title, link.note) if part)
        return link if role == LINK else None
