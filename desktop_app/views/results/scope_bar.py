"""The row of chips under the search box: which docsets are searched, and for what."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop_app.views.theme.tokens import SPACE
from desktop_app.views.widgets.check_menu import CheckMenu
from desktop_app.views.widgets.chip import GAP, Chip

SCOPES = ("class:", "module:", "term:", "method:", "c:")
COMPLETED_SCOPES = ("class:", "module:")
"""Those that names follow, which Tab completes."""

_CHIPS = 3
"""How many of them have a chip, where there is room; the menu has them all."""


class ScopeBar(QWidget):
    """Chips: docsets are switched on and off, scopes are put into the search box.

    Docsets that have no room as chips are in the menu of one more chip, which counts them all.
    """

    scope_chosen = Signal(str)
    """`class:` and the like, for the beginning of the text."""
    docsets_chosen = Signal(object)
    """The slugs that are switched on, as a tuple."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.medium, 0, SPACE.medium, SPACE.small)
        self._row.setSpacing(GAP)
        # it is as wide as the pane: what does not fit is not shown
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._docsets: dict[str, Chip] = {}
        self.all_docsets = Chip("")
        """Shown where not every docset has a chip: its menu has them all."""
        self.all_docsets.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.docset_menu = CheckMenu(self.all_docsets)
        self.docset_menu.aboutToShow.connect(self._fill_menu)
        self.all_docsets.setMenu(self.docset_menu)
        self._scopes = [self._scope_chip(scope) for scope in SCOPES[:_CHIPS]]
        self._more = self._more_chip()
        for chip in (self.all_docsets, *self._scopes, self._more):
            self._row.addWidget(chip)
        self._row.addStretch(1)
        self.all_docsets.hide()

    @property
    def count(self) -> int:
        """How many docsets there are."""
        return len(self._docsets)

    @property
    def slugs(self) -> tuple[str, ...]:
        """The docsets that there are."""
        return tuple(self._docsets)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The docsets that are switched on."""
        return tuple(slug for slug, chip in self._docsets.items() if chip.isChecked())

    def set_docsets(self, titles: dict[str, str]) -> None:
        """Show one chip a docset, all switched on; `titles` are by slug."""
        for chip in self._docsets.values():
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._docsets = {slug: self._docset_chip(slug, title) for slug, title in titles.items()}
        for position, chip in enumerate(self._docsets.values()):
            self._row.insertWidget(position, chip)
        # Tab goes from left to right, though these came later
        first = self._scopes[0]
        for chip, following in pairwise((first, *self._docsets.values(), self.all_docsets, first)):
            QWidget.setTabOrder(chip, following)
        self._changed()

    def switch_off(self, slugs: Iterable[str]) -> None:
        """Search the others only, if there are any."""
        off = self._docsets.keys() & set(slugs)
        if off:
            self.choose(self._docsets.keys() - off)

    def choose(self, slugs: Iterable[str]) -> None:
        """Search these docsets only; none of those that there are is no choice."""
        wanted = self._docsets.keys() & set(slugs)
        if wanted and wanted != set(self.chosen):
            for slug, chip in self._docsets.items():
                chip.setChecked(slug in wanted)
            self._tell()

    def fit(self) -> None:
        """Show the chips that fit, in the size that the zoom asks for."""
        for chip in (*self._docsets.values(), self.all_docsets):
            chip.label = chip.label
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the chips that fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Show the docsets, then the scopes, as far as there is room in the one row."""
        room = self.width() - 2 * SPACE.medium - self._more.sizeHint().width()
        widths = [chip.sizeHint().width() + GAP for chip in self._docsets.values()]
        too_many = sum(widths) > room
        if too_many:
            room -= self.all_docsets.sizeHint().width() + GAP
        self.all_docsets.setVisible(too_many)
        for chip, width in zip(self._docsets.values(), widths, strict=True):
            room -= width
            chip.setVisible(room >= 0)
        for scope in self._scopes:
            room -= scope.sizeHint().width() + GAP
            scope.setVisible(room >= 0)

    def _toggled(self, slug: str) -> None:
        if not self.chosen:
            # searching nothing is no choice
            self._docsets[slug].setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self._changed()
        self.docsets_chosen.emit(self.chosen)

    def _changed(self) -> None:
        """Update the counting chip, and the menu if it is open, with what is switched on."""
        count, chosen = self.count, len(self.chosen)
        words = self.tr("All {count}") if chosen == count else self.tr("{chosen} of {count}")
        self.all_docsets.label = words.format(chosen=chosen, count=count)
        self.all_docsets.setAccessibleName(
            self.tr("Docsets searched: {chosen} of {count}").format(chosen=chosen, count=count)
        )
        if self.docset_menu.isVisible():
            every, _, *actions = self.docset_menu.actions()
            every.setEnabled(chosen < count)
            for action, chip in zip(actions, self._docsets.values(), strict=True):
                action.setChecked(chip.isChecked())
        self._fit()

    def _fill_menu(self) -> None:
        self.docset_menu.clear()
        every = self.docset_menu.addAction(self.tr("Search in all docsets"))
        every.triggered.connect(lambda: self.choose(self._docsets))
        every.setEnabled(len(self.chosen) < self.count)
        self.docset_menu.addSeparator()
        for chip in self._docsets.values():
            action = self.docset_menu.addAction(chip.label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(chip.isChecked())
            action.triggered.connect(chip.click)

    def _docset_chip(self, slug: str, title: str) -> Chip:
        chip = Chip(title)
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setAccessibleName(self.tr("Search in {docset}").format(docset=title))
        chip.clicked.connect(lambda: self._toggled(slug))
        return chip

    def _scope_chip(self, scope: str) -> Chip:
        chip = Chip(scope)
        chip.setAccessibleName(self.tr("Search only in: {scope}").format(scope=scope))
        chip.clicked.connect(lambda: self.scope_chosen.emit(scope))
        return chip

    def _more_chip(self) -> Chip:
        chip = Chip("…")
        chip.setAccessibleName(self.tr("More filters"))
        menu = QMenu(chip)
        for scope in SCOPES:
            menu.addAction(scope)
        menu.triggered.connect(lambda action: self.scope_chosen.emit(action.text()))
        chip.setMenu(menu)
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return chip
