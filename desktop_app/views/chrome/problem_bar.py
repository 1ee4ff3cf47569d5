"""The bar at the window's foot that says what is wrong, until that has been read."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.views.theme.tokens import SPACE
from desktop_app.views.widgets.announcer import Announcer

_SHARE = 3
"""It takes a third of the window's height at the most; more of it is scrolled."""


class ProblemBar(QWidget):
    """Every problem in a sentence of its own, whole, one below the other; a button closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sentences: tuple[str, ...] = ()
        """What it says, the oldest first."""
        self._words = QWidget()
        self._words.setObjectName("problem-lines")
        self._lines = QVBoxLayout(self._words)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(SPACE.tight)
        self._area = QScrollArea()
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._words)
        self._announcer = Announcer(self)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, SPACE.small)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._area, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def add(self, sentence: str) -> None:
        """Add a sentence, unless it is shown already."""
        if sentence in self.sentences:
            return
        self.sentences += (sentence,)
        line = QLabel(sentence)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines.addWidget(line)
        self.setAccessibleName(" ".join(self.sentences))
        self._announcer.tell(sentence)
        self.show()
        self._fit()
        # a label knows how high it is once it is shown
        QTimer.singleShot(0, self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show all lines at once, if a third of the window is enough for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self._area.viewport().width()
        wanted = self._lines.totalHeightForWidth(width)
        most = max(self.window().height() // _SHARE, self.close_button.sizeHint().height())
        self._area.setFixedHeight(min(max(wanted, self.close_button.sizeHint().height()), most))

    def _close(self) -> None:
        self.sentences = ()
        while (item := self._lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.deleteLater()
        self.hide()
        self.closed.emit()
