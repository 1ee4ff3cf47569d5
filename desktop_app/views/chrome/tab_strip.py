"""The strip above the text: the tabs, and a button that lists all of them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop_app.views.chrome.tab_bar import TabBar
from desktop_app.views.theme.tokens import SPACE


class TabStrip(QWidget):
    """Lays out the tab bar; where not all tabs are in sight, the list has them all."""

    def __init__(self, list_tabs: QAction) -> None:
        """`list_tabs` opens the list, as the button at the right does."""
        super().__init__()
        self.setObjectName("tabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.bar = TabBar()
        self.list_button = QToolButton()
        self.list_button.setObjectName("sign")
        self.list_button.setArrowType(Qt.ArrowType.DownArrow)
        self.list_button.setAccessibleName(list_tabs.text())
        self.list_button.setToolTip(list_tabs.toolTip())
        self.list_button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.list_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list_button.clicked.connect(self.open_list)
        self.menu = QMenu(self)
        """The titles of all tabs, from the left."""
        list_tabs.triggered.connect(self.open_list)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SPACE.tight, 0)
        row.setSpacing(SPACE.tight)
        row.addWidget(self.bar, 1)
        row.addWidget(self.list_button)
        self.bar.shown_changed.connect(self.setVisible)
        self.hide()

    def open_list(self) -> None:
        """Show the titles of all tabs, to turn to one of them."""
        if self.isHidden():
            return
        self.menu.clear()
        for at in range(self.bar.count()):
            action = self.menu.addAction(self.bar.tabText(at))
            action.setCheckable(True)
            action.setChecked(at == self.bar.currentIndex())
            action.triggered.connect(lambda _=False, at=at: self.bar.setCurrentIndex(at))
        right = self.list_button.mapToGlobal(self.list_button.rect().bottomRight())
        self.menu.popup(right - QPoint(self.menu.sizeHint().width(), -SPACE.tight))
        self.menu.setActiveAction(self.menu.actions()[self.bar.currentIndex()])
