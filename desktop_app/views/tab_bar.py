"""The tabs above the text; with one tab there is no bar."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

_WIDEST = 200
_NARROWEST = 96


class TabBar(QTabBar):
    """Shows titles; says which tab was clicked, moved, or is to be closed."""

    chosen = Signal(int)
    """The tab that shall be in front."""
    close_wanted = Signal(int)
    """The tab that shall be closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Tabs"))
        self.currentChanged.connect(self.chosen)
        self.hide()

    def show_tabs(self, titles: Sequence[str], current: int) -> None:
        """Show these titles, one of them in front."""
        with QSignalBlocker(self):
            while self.count() > len(titles):
                self.removeTab(self.count() - 1)
            while self.count() < len(titles):
                at = self.addTab("")
                self.setTabButton(at, QTabBar.ButtonPosition.RightSide, self._close_button())
            for at, title in enumerate(titles):
                # an ampersand would make the next letter a shortcut
                self.setTabText(at, title.replace("&", "&&"))
                self.setTabToolTip(at, title)
                self.tabButton(at, QTabBar.ButtonPosition.RightSide).setAccessibleName(
                    self.tr("Close {title}").format(title=title)
                )
            self.setCurrentIndex(current)
        self.setVisible(len(titles) > 1)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the title, within bounds."""
        size = super().tabSizeHint(index)
        return QSize(min(max(size.width(), _NARROWEST), _WIDEST), size.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The middle button closes."""
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.close_wanted.emit(at)
        else:
            super().mouseReleaseEvent(event)

    def _close_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("close")
        button.setText("×")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(
            lambda: self.close_wanted.emit(self.tabAt(button.mapToParent(QPoint(2, 2))))
        )
        return button
