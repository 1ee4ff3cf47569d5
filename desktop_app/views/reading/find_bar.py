"""The bar that finds in the text: what to find, how many there are, and how to find it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from desktop_app.views.actions.action_spec import native_keys
from desktop_app.views.theme.tokens import SPACE

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QWidget):
    """Lays out the bar and says what is done in it."""

    changed = Signal()
    """The text, or how it is to be found."""
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()
    """Somebody wants it closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = _Field()
        self.field.setPlaceholderText(self.tr("Find in page"))
        self.field.setAccessibleName(self.tr("Find in page"))
        self._count = QLabel()
        self._count.setObjectName("count")
        self.case = self._button("Aa", self.tr("Match case"), "Alt+C", checkable=True)
        self.whole_words = self._button("“W”", self.tr("Whole words"), "Alt+W", checkable=True)
        up = self._button("↑", self.tr("Previous match"), "Shift+F3")
        down = self._button("↓", self.tr("Next match"), "F3")
        close = self._button("✕", self.tr("Close"), "Esc")
        self._lens = QLabel("⌕")
        self._lens.setObjectName("count")
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, 3, SPACE.tight, 3)
        row.setSpacing(0)
        for part in (self._lens, self.field, self._count, up, down):
            row.addWidget(part, int(part is self.field))
        for part in (self.case, self.whole_words, close):
            row.addWidget(part)
        self.field.textChanged.connect(self.changed)
        self.case.toggled.connect(self.changed)
        self.whole_words.toggled.connect(self.changed)
        self.field.next_wanted.connect(self.next_wanted)
        self.field.previous_wanted.connect(self.previous_wanted)
        down.clicked.connect(self.next_wanted)
        up.clicked.connect(self.previous_wanted)
        close.clicked.connect(self.closed)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # the lens only adorns: its place is the field's where that has too little
        self._lens.show()
        self._lens.setVisible(self._row.sizeHint().width() <= self.width())

    def show_counting(self) -> None:
        """Show that the text is being searched."""
        self._say("…", found=True)

    def show_count(self, number: int, count: int) -> None:
        """Show that the match `number` of `count` is the current one; 0 when none is."""
        if not self.field.text():
            self._say("", found=True)
        elif not count:
            self._say(self.tr("No matches"), found=False)
        elif number:
            self._say(self.tr("{number} of {count}").format(number=number, count=count), found=True)
        else:
            self._say(self.tr("{count} in all").format(count=count), found=True)

    @property
    def count(self) -> str:
        """What is said about the number of matches."""
        return self._count.text()

    def _say(self, words: str, *, found: bool) -> None:
        self._count.setText(words)
        self._fit()
        self.field.setAccessibleDescription(words)
        if self._count.property("found") != found:
            self._count.setProperty("found", found)
            self._count.style().polish(self._count)

    def _button(self, sign: str, name: str, keys: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setObjectName("sign")
        button.setText(sign)
        button.setCheckable(checkable)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({native_keys(keys)})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        return button


class _Field(QLineEdit):
    """Enter and the arrows go from match to match."""

    next_wanted = Signal()
    previous_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, or back with Shift."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Up or (event.key() in _ENTER and back):
            self.previous_wanted.emit()
        elif event.key() == Qt.Key.Key_Down or event.key() in _ENTER:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)
