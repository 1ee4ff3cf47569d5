"""The list of results."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_app.docset.records import Location
from desktop_app.models.result_model import ResultModel, ResultRole
from desktop_app.search.records import Result
from desktop_app.views.actions.drag_gesture import DragGesture
from desktop_app.views.actions.tab_gestures import wants_tab
from desktop_app.views.results.result_delegate import ResultDelegate
from desktop_app.views.theme.tokens import Palette
from desktop_app.views.widgets.row_menu import row_of_menu
from desktop_app.views.widgets.scroll_bar import keep_scroll_bar

_NEAR_END = 5
"""Rows before the last at which more are asked for."""


class ResultList(QListView):
    """Shows a `ResultModel`; the selection moves by keys pressed here or in the search box."""

    selected = Signal(object)
    """The `Result` that has become the current one."""
    opened = Signal(object)
    """The `Result` that was opened by Enter or a double click."""
    tab_wanted = Signal(object)
    """The `Result` that shall be opened in a new tab."""
    menu_wanted = Signal(object, QPoint)
    """The `Result` whose menu shall be opened, and where on the screen."""
    copy_wanted = Signal(object)
    """The `Result` whose name shall be copied."""
    dragged = Signal(object)
    """The `Result` that the mouse begins to drag."""
    end_near = Signal()
    """The last rows have come into sight."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ResultModel(self)
        self._drag: DragGesture[Result] = DragGesture()
        self.delegate = ResultDelegate(palette, self)
        self._ground = QColor(palette.side)
        self.setModel(self._rows)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_scroll_bar(self)
        # else Qt paints everything that is under the list at every keystroke, too
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Results"))
        # not `activated`: where a single click activates, one could not select without opening
        self.doubleClicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    @property
    def rows(self) -> ResultModel:
        """What is shown."""
        return self._rows

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._ground = QColor(palette.side)
        self.delegate.set_theme(palette)
        # rows may have another height
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_results(self, results: tuple[Result, ...]) -> None:
        """Show an answer from its top; its first result becomes the current one."""
        self._rows.set_results(results)
        # nobody shall come with Tab to a list where there is nothing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if results else Qt.FocusPolicy.NoFocus)
        self.scrollToTop()
        # painted now, before anybody does what the selection of the first row asks for
        with QSignalBlocker(self):
            if results:
                self.setCurrentIndex(self._rows.index(0))
            self.viewport().repaint()
        if results:
            self._say_current(self.currentIndex())

    def select(self, location: Location) -> None:
        """Make the result at that location the current one, if it is in the list."""
        for row, result in enumerate(self._rows.results):
            if result.entry.location == location:
                self.setCurrentIndex(self._rows.index(row))
                return

    def press(self, key: Qt.Key) -> None:
        """Move the selection as `key` would if the list had the focus."""
        step = max(1, self.viewport().height() // max(1, self.sizeHintForRow(0)) - 1)
        by = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -step,
            Qt.Key.Key_PageDown: step,
        }[key]
        count = self._rows.rowCount()
        if count:
            row = min(max(self.currentIndex().row() + by, 0), count - 1)
            self.selectionModel().setCurrentIndex(
                self._rows.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Emit which result is the current one."""
        super().currentChanged(current, previous)
        self._say_current(current)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the rows."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._ground)
        painter.end()
        super().paintEvent(event)

    def open_current_aside(self) -> None:
        """Ask for the current result in a new tab."""
        if self.currentIndex().isValid():
            self.tab_wanted.emit(self.currentIndex().data(ResultRole.RESULT))

    def copy_current(self) -> None:
        """Ask for the name of the current result to be copied."""
        if self.currentIndex().isValid():
            self.copy_wanted.emit(self.currentIndex().data(ResultRole.RESULT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the side buttons to the window; a click that opens a tab selects nothing."""
        if event.button() in {Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton}:
            event.ignore()
        elif not wants_tab(event):
            index = self.indexAt(event.position().toPoint())
            self._drag.press(event, index.data(ResultRole.RESULT))
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the result that was pressed, rather than select those that the mouse passes."""
        result = self._drag.move(event)
        if result is not None:
            self.dragged.emit(result)
        elif not event.buttons():
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a result in a new tab with the middle button."""
        index = self.indexAt(event.position().toPoint())
        if wants_tab(event) and index.isValid():
            self.tab_wanted.emit(index.data(ResultRole.RESULT))
        else:
            super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the mouse, or of the current one."""
        index, place = row_of_menu(self, event)
        if index.isValid():
            self.menu_wanted.emit(index.data(ResultRole.RESULT), place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; what is typed is left to the window, which takes it to the search box."""
        if wants_tab(event):
            self.open_current_aside()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_current()
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _say_current(self, current: QModelIndex | QPersistentModelIndex) -> None:
        result = current.data(ResultRole.RESULT)
        if result is not None:
            self.selected.emit(result)
            self._scrolled()

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ResultRole.RESULT))

    def _scrolled(self) -> None:
        count = self._rows.rowCount()
        lowest = self.indexAt(self.viewport().rect().bottomLeft()).row()
        if count and max(lowest, self.currentIndex().row()) + _NEAR_END >= count:
            self.end_near.emit()
