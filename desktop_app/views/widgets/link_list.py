"""Entries as lines to click, in columns under a rubric: what the home page is made of."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from desktop_app.models.links import Link
from desktop_app.views.actions.action_spec import native_keys
from desktop_app.views.theme.tokens import SPACE, Palette
from desktop_app.views.widgets.link_button import LinkButton

_BETWEEN = 34
_NARROW = 480
"""Pixels under which there is one column."""

_MOVE_UP, _MOVE_DOWN, _UNPIN = "Alt+Up", "Alt+Down", "Del"

_STEPS = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}


class LinkGrid(QWidget):
    """A rubric, and links under it in two columns, or in one where there is little room.

    The arrow keys walk from link to link. Where the links can be `arranged`, they can be dragged,
    Alt+Up and Alt+Down move the one that has the focus, and Delete takes it away.
    """

    chosen = Signal(object)
    """A `Link` that was opened."""
    tab_wanted = Signal(object)
    """A `Link` that shall be opened in a new tab."""
    moved = Signal(object, int)
    """A `Link`, and by how many positions it shall move."""
    removed = Signal(object)
    """A `Link` that shall be taken away."""
    menu_wanted = Signal(object, QPoint)
    """The `Link` whose menu shall be opened, and where on the screen."""

    def __init__(self, palette: Palette, *, columns: int = 2, arranged: bool = False) -> None:
        super().__init__()
        self._palette = palette
        self._most_columns = columns
        self._arranged = arranged
        self._target: LinkButton | None = None
        """The line whose place a dragged one would take."""
        self.lines: list[LinkButton] = []
        """What is shown, from the first to the last."""
        self._columns = columns
        self._rubric = QLabel()
        self._rubric.setObjectName("rubric")
        self._rubric.setTextFormat(Qt.TextFormat.PlainText)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 20, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(self._rubric)
        column.addLayout(self._grid)
        self.hide()

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        for line in self.lines:
            line.set_theme(palette)
        self.update()

    def show_links(self, title: str, links: Sequence[Link]) -> None:
        """Show these under a title; nothing at all when there are none."""
        focused = next((line.link for line in self.lines if line.hasFocus()), None)
        at = next((n for n, line in enumerate(self.lines) if line.hasFocus()), 0)
        for line in self.lines:
            self._grid.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(link) for link in links]
        self._rubric.setText(title.upper())
        self.setAccessibleName(title)
        self._place()
        self.setVisible(bool(links))
        if focused is not None and self.lines:
            same = [line for line in self.lines if _same(line.link, focused)]
            (same or [self.lines[min(at, len(self.lines) - 1)]])[0].setFocus()

    def enter(self) -> None:
        """Take the keyboard, on the first link."""
        if self.lines:
            self.lines[0].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one column where there is little room."""
        super().resizeEvent(event)
        columns = 1 if self.width() < _NARROW else self._most_columns
        if columns != self._columns:
            self._columns = columns
            self._place()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the link under the mouse, or of the one with the focus."""
        line = self.childAt(event.pos())
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            line = next((each for each in self.lines if each.hasFocus()), None)
        if isinstance(line, LinkButton) and line.link.location is not None:
            self.menu_wanted.emit(line.link, event.globalPos())

    def _line(self, link: Link) -> LinkButton:
        line = LinkButton(link, self._palette, self)
        line.clicked.connect(lambda: self.chosen.emit(link))
        line.tab_wanted.connect(lambda: self.tab_wanted.emit(link))
        line.pressed_key.connect(lambda event: self._press(line, event))
        line.is_draggable = self._arranged
        line.dragged.connect(self._mark_target)
        line.dropped.connect(lambda place: self._drop(line, place))
        if self._arranged:
            words = self.tr("Drag this pin, or move it with {up} and {down}; {delete} unpins it.")
            line.setToolTip(
                words.format(
                    up=native_keys(_MOVE_UP),
                    down=native_keys(_MOVE_DOWN),
                    delete=native_keys(_UNPIN),
                )
            )
        return line

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show where a dragged line would go."""
        super().paintEvent(event)
        if self._target is not None:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._palette.accent), 1))
            painter.setBrush(QColor(self._palette.select))
            area = QRectF(self._target.geometry()).adjusted(-4.5, 1.5, 4.5, -1.5)
            painter.drawRoundedRect(area, SPACE.tight, SPACE.tight)
            painter.end()

    def _mark_target(self, place: QPoint) -> None:
        self._target = self._line_at(place)
        self.update()

    def _drop(self, line: LinkButton, place: QPoint) -> None:
        target, self._target = self._line_at(place), None
        self.update()
        if target is not None and target is not line:
            self.moved.emit(line.link, self.lines.index(target) - self.lines.index(line))

    def _line_at(self, place: QPoint) -> LinkButton | None:
        return next((line for line in self.lines if line.geometry().contains(place)), None)

    def _place(self) -> None:
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        self._grid.setHorizontalSpacing(_BETWEEN if self._columns > 1 else 0)
        for position, line in enumerate(self.lines):
            self._grid.addWidget(line, position // self._columns, position % self._columns)

    def _press(self, line: LinkButton, event: QKeyEvent) -> None:
        key, position = Qt.Key(event.key()), self.lines.index(line)
        if event.modifiers() == Qt.KeyboardModifier.AltModifier and self._arranged:
            by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
            if by is not None:
                event.accept()
                self.moved.emit(line.link, by)
        elif key == Qt.Key.Key_Delete and self._arranged:
            event.accept()
            self.removed.emit(line.link)
        elif key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            across, down = _STEPS[key]
            event.accept()
            to = position + across + down * self._columns
            if 0 <= to < len(self.lines):
                self.lines[to].setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.focusNextPrevChild(to > position)


def _same(one: Link, other: Link) -> bool:
    return one.location == other.location
