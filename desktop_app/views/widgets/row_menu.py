"""Where the menu of a row opens, in a list or a tree."""

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop_app.views.theme.tokens import SPACE


def row_of_menu(view: QAbstractItemView, event: QContextMenuEvent) -> tuple[QModelIndex, QPoint]:
    """Return the row that a menu is asked for, which may be none, and its place on the screen.

    By key it is the current row, below which the menu opens; else the one under the mouse.
    """
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        index = view.currentIndex()
        below = view.visualRect(index).bottomLeft() + QPoint(SPACE.large, 0)
        return index, view.viewport().mapToGlobal(below)
    return view.indexAt(event.pos()), event.globalPos()
