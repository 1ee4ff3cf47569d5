"""The tree of everything: docsets, chapters, pages, kinds, entries; filled as it is opened."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop_app.models.contents_nodes import Node
from desktop_app.models.kind_labels import group_title

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()


class ContentsRole(IntEnum):
    """What a row can be asked for, beside Qt's own roles."""

    NODE = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2
    KIND = Qt.ItemDataRole.UserRole + 3
    """Of an entry; None for anything else."""


class ContentsModel(QAbstractItemModel):
    """A tree of `Node`s; what is under one is asked for with `wanted` and comes with `fill`."""

    wanted = Signal(object)
    """A `Node` that has been opened for the first time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("", "")

    def set_roots(self, nodes: Iterable[Node]) -> None:
        """Begin anew with these rows at the top."""
        self.beginResetModel()
        self._root = Node("", "")
        self._root.put(nodes)
        self.endResetModel()

    def fill(self, node: Node, below: Sequence[Node]) -> None:
        """Add rows under a node that was `wanted`; one that is not in the tree any more is left."""
        if not below or not self._has(node):
            return
        first = len(node.children)
        self.beginInsertRows(self.index_of(node), first, first + len(below) - 1)
        node.put((*node.children, *below))
        self.endInsertRows()

    def index_of(self, node: Node) -> QModelIndex:
        """Where a node stands; the invalid index for what is above everything."""
        return _ROOT if node.parent is None else self.createIndex(node.row, 0, node)

    def index(self, row: int, column: int = 0, parent: Index = _ROOT) -> QModelIndex:
        """Return the row `row` under `parent`."""
        children = self._node(parent).children
        if column == 0 and 0 <= row < len(children):
            return self.createIndex(row, 0, children[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override] # QObject's has no index
        """Return what a row is under."""
        above = self._node(index).parent
        return _ROOT if above is None else self.index_of(above)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows there are under `parent` so far."""
        return len(self._node(parent).children)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One."""
        return 1

    def hasChildren(self, parent: Index = _ROOT) -> bool:
        """Whether there is something under `parent`, or may be."""
        node = self._node(parent)
        return node.waits or bool(node.children)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether what is under `parent` has not been asked for yet."""
        return self._node(parent).waits

    def fetchMore(self, parent: Index) -> None:
        """Ask for what is under `parent`; it comes later."""
        node = self._node(parent)
        if node.waits:
            node.waits = False
            self.wanted.emit(node)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a `ContentsRole`, or one of Qt's roles, is for a row."""
        if not index.isValid():
            return None
        node = self._node(index)
        match role:
            case ContentsRole.NODE:
                return node
            case Qt.ItemDataRole.DisplayRole:
                return node.title or group_title(node.group)
            case ContentsRole.COUNT:
                return node.count
            case ContentsRole.KIND:
                return node.entry.kind.value if node.entry else None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return node.entry.summary if node.entry else ""
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        """Qt's roles and those of `ContentsRole`."""
        names = super().roleNames()
        return names | {role.value: QByteArray(role.name.lower().encode()) for role in ContentsRole}

    def _node(self, index: Index) -> Node:
        node = index.internalPointer() if index.isValid() else None
        return node if isinstance(node, Node) else self._root

    def _has(self, node: Node) -> bool:
        while node.parent is not None:
            node = node.parent
        return node is self._root
