"""The tree beside the home page: every docset, to browse."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from desktop_app.models.contents_model import ContentsModel, ContentsRole
from desktop_app.views.actions.tab_gestures import wants_tab
from desktop_app.views.home.contents_delegate import ContentsDelegate
from desktop_app.views.theme.tokens import LIGHT, SPACE, Palette
from desktop_app.views.widgets.row_menu import row_of_menu

if TYPE_CHECKING:
    from desktop_app.models.contents_nodes import Node

_INDENT = 20
_ARROW = 4.0
"""Half the length of a disclosure triangle's side."""


class ContentsTree(QTreeView):
    """Shows a `ContentsModel`; Right and Left open and close a row, Enter reads it."""

    opened = Signal(object)
    """The `Node` that was clicked or activated by Enter, of an entry or a page."""
    tab_wanted = Signal(object)
    """The `Node` of an entry or a page that shall be opened in a new tab."""
    menu_wanted = Signal(object, QPoint)
    """The `Node` of a row whose menu shall be opened, and where on the screen."""
    left = Signal()
    """Up was pressed on the first row."""

    def __init__(
        self, model: ContentsModel, palette: Palette = LIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self._delegate = ContentsDelegate(palette, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(_INDENT)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Contents of the documentation"))
        self.clicked.connect(self._clicked)
        model.modelReset.connect(self._show_first)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._delegate.set_theme(palette)
        # rows may have another height
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def enter(self) -> None:
        """Take the keyboard, on the row that had it last or on the first one."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select a row if none is, to show where the keyboard focus is."""
        super().focusInEvent(event)
        if not self.selectionModel().hasSelection():
            current = self.currentIndex()
            self.setCurrentIndex(current if current.isValid() else self.model().index(0, 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the side buttons to the window; a click that opens a tab selects nothing."""
        if event.button() in {Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton}:
            event.ignore()
        elif not wants_tab(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a row in a new tab with the middle button."""
        if wants_tab(event):
            self._open_aside(self.indexAt(event.position().toPoint()))
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the current one."""
        index, place = row_of_menu(self, event)
        if index.isValid():
            self.menu_wanted.emit(index.data(ContentsRole.NODE), place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter reads; what is typed is left to the window, which takes it to the search box."""
        current = self.currentIndex()
        if wants_tab(event):
            self._open_aside(current)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(current)
        elif event.key() == Qt.Key.Key_Up and not self.indexAbove(current).isValid():
            self.left.emit()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the selection as a rounded bar over the whole row."""
        if self.selectionModel().isSelected(index):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._palette.select))
            area = QRectF(options.rect).adjusted(0, 0.5, 0, -0.5)
            area.setLeft(0)
            painter.drawRoundedRect(area, SPACE.small_radius, SPACE.small_radius)
            if self.hasFocus():
                painter.setPen(QColor(self._palette.accent))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(
                    area.adjusted(0.5, 0.5, -0.5, -0.5), SPACE.small_radius, SPACE.small_radius
                )
            painter.restore()
        super().drawRow(painter, options, index)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a small triangle where there is something under the row."""
        if not self.model().hasChildren(index):
            return
        middle = QPointF(rect.right() - _INDENT / 2 + 2, rect.center().y() + 0.5)
        size = _ARROW
        if self.isExpanded(index):
            corners = [(-size, -size / 2), (size, -size / 2), (0, size * 0.7)]
        else:
            corners = [(-size / 2, -size), (-size / 2, size), (size * 0.7, 0)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.faint))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) for x, y in corners]))
        painter.restore()

    def _clicked(self, index: QModelIndex) -> None:
        self._open(index)
        node: Node = index.data(ContentsRole.NODE)
        if node.page:
            self.setExpanded(index, True)

    def _open(self, index: QModelIndex) -> None:
        node: Node | None = index.data(ContentsRole.NODE)
        if node is None:
            return
        if node.entry or node.page:
            self.opened.emit(node)
        else:
            self.setExpanded(index, not self.isExpanded(index))

    def _open_aside(self, index: QModelIndex) -> None:
        node: Node | None = index.data(ContentsRole.NODE)
        if node is not None and (node.entry or node.page):
            self.tab_wanted.emit(node)

    def _show_first(self) -> None:
        """Open the docset that one most likely reads."""
        first = self.model().index(0, 0)
        self.setExpanded(first, True)
