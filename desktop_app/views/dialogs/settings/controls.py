"""The dialog's controls: chips to choose one of, a switch, a number between two buttons."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QSpinBox,
    QToolButton,
    QWidget,
)

from desktop_app.views.theme.tokens import SPACE, Palette

_SWITCH = QSize(36, 20)


class Chips(QWidget):
    """A row of chips of which one is on."""

    chosen = Signal(str)
    """The value of the chip that was switched on by the user."""

    def __init__(self, name: str, titles: Mapping[str, str]) -> None:
        """`titles` are by value."""
        super().__init__()
        self.setAccessibleName(name)
        self._chips: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        row = _row(self)
        for value, title in titles.items():
            chip = QToolButton()
            chip.setObjectName("chip")
            chip.setText(title)
            chip.setCheckable(True)
            chip.setAccessibleName(f"{name}: {title}")
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setCursor(Qt.CursorShape.PointingHandCursor)
            chip.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            group.addButton(chip)
            row.addWidget(chip)
            self._chips[value] = chip
        row.addStretch(1)

    def set_value(self, value: str) -> None:
        """Show which one is on; none changes for a value that has no chip."""
        if value in self._chips:
            self._chips[value].setChecked(True)


class Number(QWidget):
    """A number that can be typed, and made smaller or larger by buttons beside it."""

    changed = Signal(int)
    """What the user made of it."""

    def __init__(self, name: str, least: int, most: int, step: int, suffix: str) -> None:
        super().__init__()
        self._box = QSpinBox()
        self._box.setRange(least, most)
        self._box.setSingleStep(step)
        self._box.setSuffix(suffix)
        self._box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._box.setKeyboardTracking(False)
        self._box.setAccessibleName(name)
        self._box.setFixedWidth(84)
        self._box.valueChanged.connect(self.changed)
        row = _row(self)
        row.addWidget(self._button("−", self.tr("{name}: smaller").format(name=name), -1))
        row.addWidget(self._box)
        row.addWidget(self._button("+", self.tr("{name}: larger").format(name=name), 1))
        row.addStretch(1)

    def set_value(self, value: int) -> None:
        """Show a number."""
        self._box.blockSignals(True)
        self._box.setValue(value)
        self._box.blockSignals(False)

    def _button(self, sign: str, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("action")
        button.setText(sign)
        button.setAccessibleName(name)
        button.setFixedWidth(28)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self._box.stepBy(by))
        return button


class Switch(QAbstractButton):
    """On or off."""

    def __init__(self, name: str, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(_SWITCH)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """Return the same size for every row."""
        return _SWITCH

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a rail and a knob, at the right when it is on."""
        p, on = self._palette, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rail = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        edge = p.accent if on or self.hasFocus() else p.faint
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(p.accent if on else p.window))
        painter.drawRoundedRect(rail, rail.height() / 2, rail.height() / 2)
        knob = rail.height() - 6
        left = rail.right() - knob - 3 if on else rail.left() + 3
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(p.window if on else p.dim))
        painter.drawEllipse(QRectF(left, rail.top() + 3, knob, knob))
        painter.end()


def _row(parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(parent)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.tight + 2)
    return row
