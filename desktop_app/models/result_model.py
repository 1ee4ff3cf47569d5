"""The rows of the result list."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop_app.models.kind_labels import kind_words, standing
from desktop_app.search.records import Result

_ROOT = QModelIndex()


class ResultRole(IntEnum):
    """What a row can be asked for, beside Qt's own roles."""

    RESULT = Qt.ItemDataRole.UserRole + 1
    """The `Result` itself: one call where the delegate would need ten."""
    KIND = Qt.ItemDataRole.UserRole + 2
    URL = Qt.ItemDataRole.UserRole + 3


class ResultModel(QAbstractListModel):
    """Results in the order of the answer; a list that is shown only ever grows at its end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._results: tuple[Result, ...] = ()

    @property
    def results(self) -> tuple[Result, ...]:
        """All rows."""
        return self._results

    def set_results(self, results: Sequence[Result]) -> None:
        """Show an answer instead of the last one."""
        self.beginResetModel()
        self._results = tuple(results)
        self.endResetModel()

    def append(self, results: Sequence[Result]) -> None:
        """Add what is not shown yet of a longer answer to the same query; no row moves."""
        shown = {(row.entry.docset, row.entry.id) for row in self._results}
        new = [row for row in results if (row.entry.docset, row.entry.id) not in shown]
        if not new:
            return
        first = len(self._results)
        self.beginInsertRows(_ROOT, first, first + len(new) - 1)
        self._results += tuple(new)
        self.endInsertRows()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        """How many results there are; a result has no rows of its own."""
        return 0 if parent.isValid() else len(self._results)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return what a `ResultRole`, or one of Qt's roles, is for a row."""
        row = index.row()
        if not index.isValid() or not 0 <= row < len(self._results):
            return None
        result = self._results[row]
        match role:
            case ResultRole.RESULT:
                return result
            case Qt.ItemDataRole.DisplayRole:
                return result.entry.qualified_name
            case ResultRole.KIND:
                return result.entry.kind.value
            case ResultRole.URL:
                return result.entry.url
            case Qt.ItemDataRole.AccessibleTextRole:
                entry = result.entry
                words = (entry.qualified_name, kind_words()[entry.kind], standing(entry))
                return ", ".join(word for word in words if word)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return result.entry.summary
        return None

    def roleNames(self) -> dict[int, QByteArray]:
        """Qt's roles and those of `ResultRole`."""
        names = super().roleNames()
        return names | {role.value: QByteArray(role.name.lower().encode()) for role in ResultRole}
