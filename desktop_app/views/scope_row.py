"""The row of chips under the search box: which docsets are searched, and for what."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from desktop_app.views.theme import SPACE

_SHOWN = ("class:", "module:", "term:")
_IN_MENU = ("method:", "c:")


class ScopeRow(QWidget):
    """Chips: docsets are switched on and off, scopes are put into the search box."""

    scope_chosen = Signal(str)
    """`class:` and the like, for the beginning of the text."""
    docsets_chosen = Signal(object)
    """The slugs that are switched on, as a tuple."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(SPACE.medium, 0, SPACE.medium, SPACE.small)
        self._row.setSpacing(6)
        self._docsets: dict[str, QToolButton] = {}
        for scope in _SHOWN:
            self._row.addWidget(self._scope_chip(scope))
        self._row.addWidget(self._more_chip())
        self._row.addStretch(1)

    @property
    def count(self) -> int:
        """How many docsets there are."""
        return len(self._docsets)

    def set_docsets(self, titles: dict[str, str]) -> None:
        """One chip a docset, all switched on; `titles` are by slug."""
        for chip in self._docsets.values():
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._docsets = {}
        for position, (slug, title) in enumerate(titles.items()):
            chip = _chip(title)
            chip.setCheckable(True)
            chip.setChecked(True)
            chip.setAccessibleName(self.tr("Search in {docset}").format(docset=title))
            chip.clicked.connect(lambda _=False, slug=slug: self._toggled(slug))
            self._docsets[slug] = chip
            self._row.insertWidget(position, chip)

    def _toggled(self, slug: str) -> None:
        if not any(chip.isChecked() for chip in self._docsets.values()):
            # searching nothing is no choice
            self._docsets[slug].setChecked(True)
        self.docsets_chosen.emit(
            tuple(slug for slug, chip in self._docsets.items() if chip.isChecked())
        )

    def _scope_chip(self, scope: str) -> QToolButton:
        chip = _chip(scope)
        chip.setAccessibleName(self.tr("Search only in: {scope}").format(scope=scope))
        chip.clicked.connect(lambda: self.scope_chosen.emit(scope))
        return chip

    def _more_chip(self) -> QToolButton:
        chip = _chip("…")
        chip.setAccessibleName(self.tr("More scopes"))
        menu = QMenu(chip)
        for scope in _IN_MENU:
            menu.addAction(scope)
        menu.triggered.connect(lambda action: self.scope_chosen.emit(action.text()))
        chip.setMenu(menu)
        chip.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return chip


def _chip(text: str) -> QToolButton:
    chip = QToolButton()
    chip.setObjectName("chip")
    chip.setText(text)
    chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    chip.setCursor(Qt.CursorShape.PointingHandCursor)
    return chip
