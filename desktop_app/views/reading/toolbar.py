"""The buttons above the text: in words as far as there is room, else in signs."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton

from desktop_app.views.actions.action_table import SMALL
from desktop_app.views.theme.tokens import SPACE


class Toolbar(QHBoxLayout):
    """A row of buttons for actions; each is hidden while its action is."""

    tab_wanted = Signal(QAction)
    """An action whose button was clicked so that what it leads to shall be in a new tab."""

    def __init__(
        self,
        buttons: Sequence[tuple[QAction, Sequence[QAction]]],
        pair: tuple[QAction, QAction] | None = None,
    ) -> None:
        """For each button its action, and what its menu offers beside, if anything.

        Of a `pair` both have words, or neither has.
        """
        super().__init__()
        self.setSpacing(SPACE.tight)
        self._room = 0
        self._pair = pair or ()
        self._buttons = [_Button(action, menu) for action, menu in buttons]
        for button in self._buttons:
            self.addWidget(button)
            button.action.changed.connect(self._changed)
            button.tab_wanted.connect(self.tab_wanted)

    def fit(self, room: int) -> None:
        """Use words as far as they go into `room` pixels, the first buttons' before the last's."""
        if room != self._room:
            self._room = room
            self._changed()

    def _changed(self) -> None:
        shown = [button for button in self._buttons if button.action.isVisible()]
        for button in self._buttons:
            button.use_words(True)
            # one whose action cannot be used now would only take room from the breadcrumb
            button.setVisible(button.action.isVisible())
        excess = sum(button.sizeHint().width() + SPACE.tight for button in shown) - self._room
        for button in reversed(shown):
            if excess <= 0:
                break
            alike = [b for b in shown if button.action in self._pair and b.action in self._pair]
            excess += sum(each.use_words(False) for each in alike or [button])


class _Button(QToolButton):
    """One whose menu opens on Down, too."""

    tab_wanted = Signal(QAction)
    """It was clicked with the middle button."""

    def __init__(self, action: QAction, menu: Sequence[QAction]) -> None:
        super().__init__()
        self.action = action
        self.setObjectName("action")
        self.setDefaultAction(action)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(action.text())
        if menu:
            choices = QMenu(self)
            for choice in menu:
                choices.addAction(choice)
            self.setMenu(choices)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)

    def use_words(self, words: bool) -> int:
        """Show the text that the action has for buttons, or a shorter one: mostly the sign in it.

        Return by how many pixels the button is wider then.
        """
        before = self.sizeHint().width()
        text = self.action.iconText()
        self.setText(text if words else self.action.property(SMALL) or sign(text))
        return self.sizeHint().width() - before

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Emit `tab_wanted` for a click with the middle button."""
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and inside:
            self.tab_wanted.emit(self.action)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu, if there is one."""
        if event.key() == Qt.Key.Key_Down and self.menu() is not None:
            self.showMenu()
        else:
            super().keyPressEvent(event)


def sign(text: str) -> str:
    """Return the sign in what a button says, one character; all of it where there is none.

    >>> sign("Whole page ⏎"), sign("‹ Prev"), sign("Copy link")
    ('⏎', '‹', 'Copy link')
    """
    signs = [word for word in text.split() if not any(map(str.isalnum, word))]
    return signs[0][0] if signs else text
