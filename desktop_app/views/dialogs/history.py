"""The reading history: everything that was read, to search and to open again."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.models.link_model import LINK, LinkModel, matching
from desktop_app.models.links import Link
from desktop_app.views.actions.tab_gestures import wants_tab
from desktop_app.views.theme import fonts
from desktop_app.views.theme.badges import badge
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette

_SIZE = QSize(560, 560)
_ROW = 30
_GAP = 9
_LIST_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class HistoryDialog(QDialog):
    """A field to search in, and the list under it; arrows and Enter work from the field."""

    chosen = Signal(object)
    """A `Link` that was opened."""
    tab_wanted = Signal(object)
    """A `Link` that shall be opened in a new tab."""

    def __init__(self, links: Sequence[Link], palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = QCoreApplication.translate("HistoryDialog", "Reading history")
        self.setWindowTitle(title)
        self.resize(_SIZE.boundedTo(parent.size()))
        self._all = tuple(links)
        self._rows = LinkModel(self)
        self.field = QLineEdit()
        self.field.setObjectName("field")
        self.field.setPlaceholderText(self.tr("Search the history"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._show)
        self.list = _List(palette)
        self.list.setModel(self._rows)
        self.list.setAccessibleName(title)
        self.list.opened.connect(self._open)
        self.list.tab_wanted.connect(self.tab_wanted)
        self._empty = QLabel()
        self._empty.setObjectName("lead")
        self._empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.medium)
        column.setSpacing(SPACE.small)
        column.addWidget(self.field)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self._show("")
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take to the list what the field has no use for."""
        if event.key() in _LIST_KEYS:
            self.list.keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.list.open_current(aside=wants_tab(event))
        else:
            super().keyPressEvent(event)

    def _show(self, text: str) -> None:
        links = matching(self._all, text)
        self._rows.set_links(links)
        self.list.setCurrentIndex(self._rows.index(0))
        nothing_read = self.tr("What you read will be listed here.")
        self._empty.setText(self.tr("Nothing found") if self._all else nothing_read)
        self._empty.setVisible(not links)

    def _open(self, link: Link) -> None:
        self.accept()
        self.chosen.emit(link)


class _List(QListView):
    opened = Signal(object)
    tab_wanted = Signal(object)

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self.setItemDelegate(_Delegate(palette, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def open_current(self, *, aside: bool) -> None:
        """Open the current row, in a new tab perhaps."""
        link = self.currentIndex().data(LINK)
        if link is not None:
            (self.tab_wanted if aside else self.opened).emit(link)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked; with the middle button in a new tab."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and (wants_tab(event) or event.button() is Qt.MouseButton.LeftButton):
            self.setCurrentIndex(index)
            self.open_current(aside=wants_tab(event))


class _Delegate(QStyledItemDelegate):
    """One line: badge, name, and at the right when it was read."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the size of a line; every one is as high as the others."""
        return QSize(0, fonts.scaled(_ROW))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the ground of the current row, the badge, the title and the note."""
        link: Link = index.data(LINK)
        palette = self._palette
        area = QRectF(QRect(option.rect))
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            chosen = option.state & QStyle.StateFlag.State_Selected
            painter.setBrush(QColor(palette.select if chosen else palette.side))
            painter.drawRoundedRect(area, SPACE.small_radius, SPACE.small_radius)
            painter.restore()
        area.adjust(_GAP, 0, -_GAP, 0)
        if link.kind is not None:
            size = fonts.scaled(SPACE.small_badge)
            ratio = painter.device().devicePixelRatio()
            top = area.center().y() - size / 2
            image = badge(link.kind, size, palette, ratio)
            painter.drawPixmap(round(area.left()), round(top), image)
            area.setLeft(area.left() + size + _GAP)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(fonts.ui(TYPE.code))
        painter.setPen(QColor(palette.dim))
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, link.note)
        area.setRight(
            area.right() - fonts.ui_metrics(TYPE.code).horizontalAdvance(link.note) - _GAP
        )
        painter.setFont(fonts.ui(TYPE.body))
        painter.setPen(QColor(palette.text))
        title = fonts.ui_metrics(TYPE.body).elidedText(
            link.title, Qt.TextElideMode.ElideRight, max(area.width(), 0)
        )
        painter.drawText(area, middle, title)
