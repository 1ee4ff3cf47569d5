"""What a scope that is being typed may become: chips in the place of the scope row."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.views.theme.tokens import SPACE
from desktop_app.views.widgets.chip import GAP, Chip


class CompletionBar(QWidget):
    """Chips to click; Tab in the search box takes the first one, and then the next."""

    chosen = Signal(int)
    """Which offer was clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Completions"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.medium, 0, SPACE.medium, SPACE.small)
        self._row.setSpacing(GAP)
        self._chips: list[Chip] = []
        self._key = QLabel(self.tr("Tab", "the key"))
        self._key.setObjectName("keycap")
        self._row.addWidget(self._key)
        self._row.addStretch(1)
        self._count = 0
        self._taken = -1

    @property
    def shown(self) -> tuple[str, ...]:
        """What the chips say that are in sight."""
        return tuple(chip.label for chip in self._chips if not chip.isHidden())

    def offer(self, texts: Sequence[str], taken: int) -> None:
        """Show these, one of them as `taken` unless it is -1."""
        while len(self._chips) < len(texts):
            self._add_chip()
        for at, made in enumerate(self._chips):
            if at < len(texts):
                made.label = texts[at]
                made.setChecked(at == taken)
                made.setAccessibleName(self.tr("Complete: {text}").format(text=texts[at]))
        self._count, self._taken = len(texts), taken
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chips that fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show as many as there is room for, the taken one among them."""
        room = self.width() - 2 * SPACE.medium - self._key.sizeHint().width()
        widths = [made.sizeHint().width() + GAP for made in self._chips[: self._count]]
        first = 0
        while first < self._taken and sum(widths[first : self._taken + 1]) > room:
            first += 1
        for at, made in enumerate(self._chips):
            fits = first <= at < self._count and sum(widths[first : at + 1]) <= room
            made.setVisible(fits or at == first < self._count)

    def _add_chip(self) -> None:
        at = len(self._chips)
        made = Chip("")
        made.setCheckable(True)
        made.clicked.connect(lambda: self.chosen.emit(at))
        self._chips.append(made)
        self._row.insertWidget(at, made)
