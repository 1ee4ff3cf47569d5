"""The right half while one reads: breadcrumb and actions above the text."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from desktop_app.database.records import Crumb
from desktop_app.views.actions import Actions
from desktop_app.views.browser import Browser
from desktop_app.views.crumbs import Crumbs
from desktop_app.views.theme import SPACE, Palette

_BUTTONS = ("page", "previous", "next", "copy-link", "open-link", "pin")


class ReadingPane(QWidget):
    """Lays out the head and the text."""

    def __init__(self, palette: Palette, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.crumbs = Crumbs(palette)
        self.browser = Browser(palette)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.gutter, SPACE.medium, SPACE.large, 0)
        head.setSpacing(SPACE.tight)
        head.addWidget(self.crumbs, 1)
        head.addSpacing(SPACE.small)
        for name in _BUTTONS:
            head.addWidget(_button(actions[name]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.browser, 1)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self.crumbs.set_theme(palette)
        self.browser.set_theme(palette)

    def show_text(
        self,
        crumbs: Sequence[Crumb],
        html: str,
        images: Mapping[str, bytes],
        anchor: str = "",
        scroll: int = 0,
    ) -> None:
        """Show a text and where it stands."""
        self.crumbs.set_crumbs(crumbs)
        self.browser.show_html(html, images, anchor, scroll)


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setObjectName("action")
    button.setDefaultAction(action)
    button.setText(action.iconText())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAccessibleName(action.text())
    # a button whose action cannot be used now would only take room from the breadcrumb
    action.visibleChanged.connect(lambda: button.setVisible(action.isVisible()))
    return button
