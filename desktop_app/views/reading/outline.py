"""The outline at the right of a page: what is on it, and where in it one reads."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.models.outline_model import DEPTH, SHARED, Heading, OutlineModel
from desktop_app.views.actions.tab_gestures import wants_tab
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette
from desktop_app.views.widgets.titles import elide

_BAR = 2
_INDENT = 10
_PADDING = 4
_NARROWEST = 120
"""Pixels to which it can be dragged."""
_WIDEST = 460
"""Pixels that it takes by itself, at the most."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Outline(QWidget):
    """The headings of a page; the current one is where one reads, or where the keys have led."""

    chosen = Signal(str)
    """The anchor of a heading that was clicked, or on which Enter was pressed."""
    tab_wanted = Signal(str)
    """The anchor of a heading that shall be opened in a new tab."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_NARROWEST)
        self._rows = OutlineModel(self)
        self.list = _List()
        self._delegate = _Delegate(palette, self.list)
        self.list.setModel(self._rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(self.tr("On this page"))
        self.list.clicked.connect(self._choose)
        self.list.entered_by_key.connect(self._choose)
        self.list.tab_wanted.connect(
            lambda index: self.tab_wanted.emit(self._rows.headings[index.row()].anchor)
        )
        self._title = QLabel(self.tr("On this page").upper())
        self._title.setObjectName("rubric")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.medium, SPACE.medium, 0, SPACE.small)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """All that is listed."""
        return self._rows.headings

    @property
    def wanted_width(self) -> int:
        """How wide it would be to show all titles in full, within reason."""
        metrics = fonts.ui_metrics(TYPE.code)
        widths = (
            metrics.horizontalAdvance(heading.title) + (1 + heading.depth) * _INDENT
            for heading in self.headings
        )
        around = SPACE.medium + SPACE.small + self.list.verticalScrollBar().sizeHint().width()
        wanted = math.ceil(max(widths, default=0)) + around
        return min(max(wanted, SPACE.outline), _WIDEST)

    @property
    def current(self) -> int:
        """The row of the current heading; -1 above the first one."""
        return self.list.currentIndex().row()

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._delegate.palette = palette
        # rows may have another height
        self.list.scheduleDelayedItemsLayout()
        self.list.viewport().update()

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """List the headings of a page."""
        self._rows.set_headings(headings)

    def set_current(self, row: int) -> None:
        """Mark the heading under which one reads; none for -1."""
        if row != self.current:
            self.list.setCurrentIndex(self._rows.index(row))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self._rows.headings[index.row()].anchor)


class _List(QListView):
    entered_by_key = Signal(QModelIndex)
    tab_wanted = Signal(QModelIndex)
    left = Signal()
    """The keys go elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit that the keyboard focus goes elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave a click that opens a tab to the release: it chooses nothing here."""
        if not wants_tab(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a heading in a new tab with the middle button."""
        index = self.indexAt(event.position().toPoint())
        if not wants_tab(event):
            super().mouseReleaseEvent(event)
        elif index.isValid():
            self.tab_wanted.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; leave what is typed to the window, which takes it to the search box."""
        if wants_tab(event) and self.currentIndex().isValid():
            self.tab_wanted.emit(self.currentIndex())
        elif event.key() in _ENTER and self.currentIndex().isValid():
            self.entered_by_key.emit(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    """A title, with a bar before it where one reads."""

    def __init__(self, palette: Palette, parent: QListView) -> None:
        super().__init__(parent)
        self.palette = palette

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return a line of the small size."""
        return QSize(0, round(fonts.ui_metrics(TYPE.code).height()) + 2 * _PADDING)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the bar and the title."""
        area = option.rect
        state = option.state
        palette = self.palette
        current = bool(state & QStyle.StateFlag.State_Selected)
        if current and state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(area, QColor(palette.select))
        if current:
            painter.fillRect(area.left(), area.top(), _BAR, area.height(), QColor(palette.accent))
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        ink = palette.accent if current else palette.text if over else palette.dim
        room = area.adjusted((1 + index.data(DEPTH)) * _INDENT, 0, -SPACE.small, 0)
        painter.setFont(fonts.ui(TYPE.code))
        painter.setPen(QColor(ink))
        metrics = fonts.ui_metrics(TYPE.code)
        title = elide(index.data(), index.data(SHARED), room.width(), metrics.horizontalAdvance)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
