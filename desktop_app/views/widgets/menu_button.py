"""The button that opens the menu."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton

from desktop_app.views.actions.action_spec import ActionName, native_keys
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
        action = actions[ActionName.MENU]
        self.setAccessibleName(action.text())
        self.setToolTip(f"{action.text()} ({native_keys(action.shortcut())})")
        self.clicked.connect(action.trigger)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the lines, in the accent colour while they can be pressed."""
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
