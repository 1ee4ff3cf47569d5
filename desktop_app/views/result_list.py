"""The list of results."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from desktop_app.models.results import ResultModel, ResultRole
from desktop_app.search.answer import Result
from desktop_app.views.result_delegate import ResultDelegate
from desktop_app.views.tab_gestures import wants_tab
from desktop_app.views.theme import Palette

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
    end_near = Signal()
    """The last rows have come into sight."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = ResultModel(self)
        self.delegate = ResultDelegate(palette, self)
        self.setModel(self._rows)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always there, so that rows keep their width; what cannot be scrolled is painted as nothing
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setEnabled(False)
        self.verticalScrollBar().rangeChanged.connect(
            lambda _, end: self.verticalScrollBar().setEnabled(end > 0)
        )
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
        self.delegate.set_theme(palette)
        self.viewport().update()

    def show_results(self, results: tuple[Result, ...]) -> None:
        """Show an answer from its top; its first result becomes the current one."""
        self._rows.set_results(results)
        # nobody shall come with Tab to a list where there is nothing
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if results else Qt.FocusPolicy.NoFocus)
        self.scrollToTop()
        if results:
            self.setCurrentIndex(self._rows.index(0))
        # now, not after what the preview of the first row needs
        self.viewport().repaint()

    def select(self, docset: str, url: str) -> None:
        """Make the result of that place the current one, if it is in the list."""
        for row, result in enumerate(self._rows.results):
            if (result.entry.docset, result.entry.url) == (docset, url):
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
        """Say which result is the current one."""
        super().currentChanged(current, previous)
        result = current.data(ResultRole.RESULT)
        if result is not None:
            self.selected.emit(result)
            self._scrolled()

    def open_current_aside(self) -> None:
        """Have the current result in a new tab."""
        if self.currentIndex().isValid():
            self.tab_wanted.emit(self.currentIndex().data(ResultRole.RESULT))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the side buttons to the window; a click that opens a tab selects nothing."""
        if event.button() in {Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton}:
            event.ignore()
        elif not wants_tab(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button opens a result in a new tab."""
        index = self.indexAt(event.position().toPoint())
        if wants_tab(event) and index.isValid():
            self.tab_wanted.emit(index.data(ResultRole.RESULT))
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; what is typed is left to the window, which takes it to the search box."""
        if wants_tab(event):
            self.open_current_aside()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(ResultRole.RESULT))

    def _scrolled(self) -> None:
        count = self._rows.rowCount()
        lowest = self.indexAt(self.viewport().rect().bottomLeft()).row()
        if count and max(lowest, self.currentIndex().row()) + _NEAR_END >= count:
            self.end_near.emit()
