"""A list that drops from the search box: recent searches, or what was read lately."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.models.links import Link
from desktop_app.views.theme.tokens import LIGHT, SPACE, Palette
from desktop_app.views.widgets.link_list import LinkGrid

_WIDEST = 560


class RecentPopup(QFrame):
    """Lies over the window until something is chosen, Esc is pressed or the focus goes away."""

    chosen = Signal(object)
    """A `Link` of the list."""
    menu_wanted = Signal(object, QPoint)
    """The `Link` whose menu shall be opened, and where on the screen."""
    tab_wanted = Signal(object)
    """A `Link` of the list that shall be opened in a new tab."""

    def __init__(self, parent: QWidget, palette: Palette = LIGHT) -> None:
        super().__init__(parent)
        self.setObjectName("drop")
        self._below: QWidget = parent
        self._links = LinkGrid(palette, columns=1)
        self._links.chosen.connect(self._choose)
        self._links.menu_wanted.connect(self.menu_wanted)
        self._links.tab_wanted.connect(self.tab_wanted)
        area = QScrollArea()
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("drop-inner")
        around = QVBoxLayout(inner)
        around.setContentsMargins(SPACE.medium, 0, SPACE.medium, SPACE.small)
        around.addWidget(self._links)
        around.addStretch(1)
        area.setWidget(inner)
        self._inner, self._area = inner, area
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(area)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._links.set_theme(palette)

    def drop(self, below: QWidget, title: str, links: Sequence[Link]) -> None:
        """Show links under a widget, the first with the keyboard; it gets the keyboard back."""
        self._below = below
        self._links.show_links(title, links)
        self.setAccessibleName(title)
        window = self.parentWidget() or self
        corner = below.mapTo(window, QPoint(0, below.height() + SPACE.tight))
        width = min(max(below.width(), 320), _WIDEST, window.width() - 2 * SPACE.small)
        # only what is shown has its fonts, and thereby its height
        self.show()
        for part in (self._links, self._inner):
            if (layout := part.layout()) is not None:
                layout.activate()
        room = window.height() - corner.y() - SPACE.small
        left = min(corner.x(), window.width() - width - SPACE.small)
        around = self.height() - self._area.viewport().height()
        height = min(self._inner.sizeHint().height() + around, room)
        self.setGeometry(left, corner.y(), width, height)
        self.raise_()
        self._links.enter()

    def event(self, event: QEvent) -> bool:
        """Esc is meant for this list, not for the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the widget that it dropped from; what is typed goes there, too."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Up}:
            self._leave()
        elif event.key() != Qt.Key.Key_Down:
            super().keyPressEvent(event)

    def _choose(self, link: Link) -> None:
        self._leave()
        self.chosen.emit(link)

    def _leave(self) -> None:
        self._below.setFocus(Qt.FocusReason.PopupFocusReason)
        self.hide()

    def _focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if self.isVisible() and now is not None and not self.isAncestorOf(now):
            self.hide()
