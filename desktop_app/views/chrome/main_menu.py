"""The menu: every action of the table, behind one button, F10 and Alt."""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from desktop_app.views.actions.action_spec import native_keys
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.theme.tokens import LIGHT, Palette

_SIZE = 22
_LINE = 13
_BETWEEN = 4.5


class MenuButton(QToolButton):
    """Three lines, painted: no font is asked for a sign that it may not have."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._palette = LIGHT
        self.setFixedSize(_SIZE, _SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        action = actions["menu"]
        self.setAccessibleName(action.text())
        self.setToolTip(f"{action.text()} ({native_keys(action.shortcut())})")
        self.clicked.connect(action.trigger)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines, in the accent while they can be pressed."""
        active = self.underMouse() or self.hasFocus()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._palette.accent if active else self._palette.dim), 1.5)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        middle = QPointF(self.width() / 2, self.height() / 2)
        for at in (-_BETWEEN, 0.0, _BETWEEN):
            half = QPointF(_LINE / 2, 0)
            painter.drawLine(middle + QPointF(0, at) - half, middle + QPointF(0, at) + half)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._palette.accent), 1))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        painter.end()


class MainMenu(QObject):
    """Opens the menu of a window; pressing and releasing Alt alone does, too."""

    def __init__(self, actions: Actions, button: MenuButton, window: QWidget) -> None:
        super().__init__(window)
        self._actions, self._button, self._window = actions, button, window
        self._alone = False
        self.menu: QMenu | None = None
        """The menu, once it has been opened."""
        actions["menu"].triggered.connect(self.open)
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
        menu.setAccessibleName(self._actions["menu"].text())
        for title, group in self._actions.groups.items():
            part = menu.addMenu(title)
            for spec in group:
                # what moves the cursor in the search box is of no use in a menu
                if not spec.in_box and spec.name != "menu":
                    part.addAction(self._actions[spec.name])
        return menu
