"""The menu: every action of the table, behind one button, F10 and Alt."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.widgets.menu_button import MenuButton

_OF_APPLICATION = (
    ActionName.UPDATE,
    ActionName.SETTINGS,
    ActionName.SHORTCUTS,
    ActionName.ABOUT,
    ActionName.QUIT,
)
"""What is said of the whole application: it stands in the menu itself, where people look for it."""


class MainMenu(QObject):
    """Opens the menu of a window; pressing and releasing Alt alone does, too."""

    def __init__(self, actions: Actions, button: MenuButton, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._button, self._window = actions, button, window
        self._alone = False
        self.menu: QMenu | None = None
        """The menu, once it has been opened."""
        actions[ActionName.MENU].triggered.connect(self.open)
        window.installEventFilter(self)

    def open(self) -> None:
        """Show the menu at its button, or in the corner of a window whose button is hidden."""
        if self.menu is None:
            self.menu = self._made()
        size = self.menu.sizeHint()
        if self._button.isVisible():
            place = self._button.mapToGlobal(QPoint(0, -size.height()))
        else:
            place = self._window.mapToGlobal(QPoint(0, 0))
        self.menu.popup(place)
        # `setActiveAction` would unfold the first part at once
        down = (QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self.menu, QKeyEvent(*down))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice Alt, pressed and released without another key."""
        match event.type():
            case QEvent.Type.KeyPress | QEvent.Type.ShortcutOverride:
                self._alone = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt
            case QEvent.Type.MouseButtonPress | QEvent.Type.WindowDeactivate:
                self._alone = False
            case QEvent.Type.KeyRelease:
                if self._alone and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
                    self._alone = False
                    self.open()
        return False

    def _made(self) -> QMenu:
        menu = QMenu(self._window)
        menu.setAccessibleName(self._actions[ActionName.MENU].text())
        for title, group in self._actions.groups.items():
            part = menu.addMenu(title)
            for spec in group:
                # what moves the cursor in the search box is of no use in a menu
                if not spec.in_box and spec.name not in (ActionName.MENU, *_OF_APPLICATION):
                    part.addAction(self._actions[spec.name])
        menu.addSeparator()
        for name in _OF_APPLICATION:
            if name is ActionName.QUIT:
                menu.addSeparator()
            menu.addAction(self._actions[name])
        return menu
