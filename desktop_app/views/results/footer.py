"""The line under the result list."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from desktop_app.search.records import Intent
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.theme.tokens import SPACE
from desktop_app.views.widgets.menu_button import MenuButton


class Footer(QWidget):
    """What was found and how quickly, or what can be searched."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._left = QLabel()
        self._right = QLabel()
        self._help = QToolButton()
        self._help.setText(self.tr("F1 shortcuts"))
        self._help.setCursor(Qt.CursorShape.PointingHandCursor)
        self._help.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._help.clicked.connect(actions[ActionName.SHORTCUTS].trigger)
        self.menu_button = MenuButton(actions)
        self._beside: QWidget = self._help
        """What stands at the right while there is room for it."""
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.medium + 2, SPACE.tight, SPACE.small, SPACE.tight)
        row.setSpacing(SPACE.small)
        row.addWidget(self._left, 1)
        row.addWidget(self._right)
        row.addWidget(self._help)
        row.addWidget(self.menu_button)

    @property
    def words(self) -> str:
        """What it says at the left."""
        return self._left.text()

    def show_count(
        self, count: int, more: bool, elapsed_ms: float, understood: Intent = Intent.NAME
    ) -> None:
        """Show how many results there are, how the text was taken, and how long it took."""
        shown = f"{count}+" if more else f"{count}"
        words = self.tr("1 result") if shown == "1" else self.tr("{count} results")
        taken_as = {
            Intent.ADDRESS: self.tr("Understood as an address"),
            Intent.ERROR: self.tr("Understood as an error message"),
            Intent.CODE: self.tr("Understood as code"),
        }.get(understood)
        parts = (taken_as, words.format(count=shown))
        self._left.setText(" · ".join(part for part in parts if part))
        time = QLocale().toString(elapsed_ms, "f", 1)
        self._right.setText(self.tr("{time} ms").format(time=time))
        self._beside = self._right
        self._fit()

    def show_docsets(self, count: int) -> None:
        """Say how many docsets are open; none while they are being opened."""
        words = self.tr("1 docset") if count == 1 else self.tr("{count} docsets")
        self._left.setText(words.format(count=count) if count else "")
        self._beside = self._help
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for part in (self._right, self._help):
            part.setVisible(part is self._beside)
        # the row counts what is visible, with the widths that the style sheet sets
        self._beside.setVisible(self._row.minimumSize().width() <= self.width())
