"""The row of chips under the search box: which docsets are searched, and for what."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop_app.views.theme.tokens import SPACE
from desktop_app.views.widgets.chip import GAP, Chip

_SCOPES = ("class:", "module:", "term:", "method:", "c:")
_CHIPS = 3
"""How many of them have a chip, where there is room; the menu has them all."""


class ScopeBar(QWidget):
    """Chips: docsets are switched on and off, scopes are put into the search box."""

    scope_chosen = Signal(str)
    """`class:` and the like, for the beginning of the text."""
    docsets_chosen = Signal(object)
    """The slugs that are switched on, as a tuple."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.medium, 0, SPACE.medium, SPACE.small)
        self._row.setSpacing(GAP)
        self._docsets: dict[str, QToolButton] = {}
        self._scopes = [self._scope_chip(scope) for scope in _SCOPES[:_CHIPS]]
        self._more = self._more_chip()
        for chip in (*self._scopes, self._more):
            self._row.addWidget(chip)
        self._row.addStretch(1)

    @property
    def count(self) -> int:
        """How many docsets there are."""
        return len(self._docsets)

    @property
    def slugs(self) -> tuple[str, ...]:
        """The docsets that there are."""
        return tuple(self._docsets)

    def set_docsets(self, titles: dict[str, str]) -> None:
        """One chip a docset, all switched on; `titles` are by slug."""
        for chip in self._docsets.values():
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._docsets = {}
        for position, (slug, title) in enumerate(titles.items()):
            chip = Chip(title)
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setAccessibleName(self.tr("Search in {docset}").format(docset=title))
            chip.clicked.connect(lambda _=False, slug=slug: self._toggled(slug))
            self._docsets[slug] = chip
            self._row.insertWidget(position, chip)
        # Tab goes from left to right, though these came later
        first = self._scopes[0]
        for chip, following in pairwise((first, *self._docsets.values(), first)):
            QWidget.setTabOrder(chip, following)
        self._fit()

    def switch_off(self, slugs: Iterable[str]) -> None:
        """Search the others only, if there are any."""
        off = self._docsets.keys() & set(slugs)
        if off and off != self._docsets.keys():
            for slug in off:
                self._docsets[slug].setChecked(False)
            self._tell()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chips that fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 2 * SPACE.medium - self._more.sizeHint().width()
        room -= sum(chip.sizeHint().width() + GAP for chip in self._docsets.values())
        for chip in self._scopes:
            room -= chip.sizeHint().width() + GAP
            chip.setVisible(room >= 0)

    def _toggled(self, slug: str) -> None:
        if not any(chip.isChecked() for chip in self._docsets.values()):
            # searching nothing is no choice
            self._docsets[slug].setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self.docsets_chosen.emit(
            tuple(slug for slug, chip in self._docsets.items() if chip.isChecked())
        )

    def _scope_chip(self, scope: str) -> QToolButton:
        chip = Chip(scope)
        chip.setAccessibleName(self.tr("Search only in: {scope}").format(scope=scope))
        chip.clicked.connect(lambda: self.scope_chosen.emit(scope))
        return chip

    def _more_chip(self) -> QToolButton:
        chip = Chip("…")
        chip.setAccessibleName(self.tr("More scopes"))
        menu = QMenu(chip)
        for scope in _SCOPES:
            menu.addAction(scope)
        menu.triggered.connect(lambda action: self.scope_chosen.emit(action.text()))
        chip.setMenu(menu)
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return chip
