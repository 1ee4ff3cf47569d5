"""The tabs above the text; with one tab there is no bar."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QStyleOptionTab, QTabBar, QToolButton, QWidget

from desktop_app.models.tooltip import escape_tooltip
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import TYPE

_WIDEST = 220
_NARROWEST = 160
"""Pixels: a narrower tab shows nothing of a name; where not all fit, the bar scrolls."""
_HEIGHT = 32
_AROUND = 52
"""Pixels beside the title: the padding, and the button that closes."""


class TabBar(QTabBar):
    """Shows titles; says which tab was clicked, moved, or is to be closed."""

    chosen = Signal(int)
    """The tab that shall be in front."""
    close_wanted = Signal(int)
    """The tab that shall be closed."""
    shown_changed = Signal(bool)
    """Whether there are enough tabs for a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tab-bar")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Tabs"))
        self.currentChanged.connect(self.chosen)
        self.hide()

    def show_tabs(self, titles: Sequence[str], current: int) -> None:
        """Show these titles, one of them in front."""
        several = len(titles) > 1
        self.setVisible(several)
        self.shown_changed.emit(several)
        if not several:
            return
        with QSignalBlocker(self):
            while self.count() > len(titles):
                self.removeTab(self.count() - 1)
            while self.count() < len(titles):
                at = self.addTab("")
                self.setTabButton(at, QTabBar.ButtonPosition.RightSide, self._close_button())
            for at, title in enumerate(titles):
                self.setTabToolTip(at, escape_tooltip(title))
                # an ampersand would make the next letter a shortcut
                self.setTabText(at, title.replace("&", "&&"))
                self.tabButton(at, QTabBar.ButtonPosition.RightSide).setAccessibleName(
                    self.tr("Close {title}").format(title=title)
                )
            self.setCurrentIndex(current)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its title; where not all have room, each has its share of it."""
        metrics = fonts.ui_metrics(TYPE.caption)
        wanted = math.ceil(metrics.horizontalAdvance(self.tabToolTip(index))) + _AROUND
        share = max(fonts.scaled(_NARROWEST), self.width() // max(1, self.count()))
        return QSize(min(wanted, fonts.scaled(_WIDEST), share), fonts.scaled(_HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """Return the same: what does not fit then is scrolled to."""
        return self.tabSizeHint(index)

    def initStyleOption(  # noqa: N802 - Qt's name
        self, option: QStyleOptionTab, tab_index: int
    ) -> None:
        """Cut a title that is too long: of a dotted name its end tells most."""
        super().initStyleOption(option, tab_index)
        title = self.tabToolTip(tab_index)
        dotted = "." in title and " " not in title
        side = Qt.TextElideMode.ElideLeft if dotted else Qt.TextElideMode.ElideRight
        room = self.tabRect(tab_index).width() - _AROUND
        shown = fonts.ui_metrics(TYPE.caption).elidedText(title, side, room + 1)
        # an ampersand would make the next letter a shortcut
        option.text = shown.replace("&", "&&")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close a tab with the middle button."""
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
