"""Back and Forward, as browsers have them: at the left, as arrows."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStyleOptionToolButton, QToolButton

from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import Palette

_SIZE = 28
_SHAFT = 13
_HEAD = 5


class HistoryButtons(QHBoxLayout):
    """Two arrows, each dimmed while there is nowhere to go."""

    def __init__(self, palette: Palette, actions: Actions) -> None:
        super().__init__()
        self.setSpacing(0)
        self.back = _Arrow(palette, actions[ActionName.BACK], -1)
        self.forward = _Arrow(palette, actions[ActionName.FORWARD], 1)
        for button in (self.back, self.forward):
            self.addWidget(button)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        for button in (self.back, self.forward):
            button.set_theme(palette)


class _Arrow(QToolButton):
    """An arrow, painted: no font is asked for a sign that it may not have."""

    def __init__(self, palette: Palette, action: QAction, direction: int) -> None:
        super().__init__()
        self._direction = direction
        self.setObjectName("sign")
        self.setDefaultAction(action)
        self.setAccessibleName(action.text())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_theme(palette)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.updateGeometry()
        self.update()

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:  # noqa: N802 - Qt's name
        """Have the style paint the button's ground only."""
        super().initStyleOption(option)
        option.text = ""

    def sizeHint(self) -> QSize:
        """Return a square, since the action's words are not shown."""
        return QSize(fonts.scaled(_SIZE), fonts.scaled(_SIZE))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then the arrow."""
        super().paintEvent(event)
        palette = self._palette
        active = self.underMouse() or self.hasFocus()
        colour = palette.text if active else palette.dim
        pen = QPen(QColor(colour if self.isEnabled() else palette.thumb), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        shaft, head = fonts.scaled(_SHAFT), fonts.scaled(_HEAD)
        middle = QPointF(self.width() / 2, self.height() / 2)
        tip = middle + QPointF(self._direction * shaft / 2, 0)
        painter.drawLine(middle - QPointF(self._direction * shaft / 2, 0), tip)
        back = -self._direction * head
        painter.drawPolyline([tip + QPointF(back, -head), tip, tip + QPointF(back, head)])
        painter.end()
