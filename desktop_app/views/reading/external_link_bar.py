"""The bar that shows where a link to the web leads before anything opens it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop_app.models.tooltip import escape_tooltip
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import SPACE, TYPE


class ExternalLinkBar(QWidget):
    """`Open https://… in the browser?`, with Enter for yes and Esc for no."""

    agreed = Signal(str)
    """The URL that shall be opened."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._url = self._sentence = ""
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setMinimumWidth(60)
        self._yes = QPushButton(self.tr("Open ↗"))
        self._yes.setDefault(True)
        self._yes.setAutoDefault(True)
        self._yes.clicked.connect(self._agree)
        no = QPushButton(self.tr("Cancel"))
        no.clicked.connect(self.dismiss)
        self._buttons = (self._yes, no)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.gutter, SPACE.small, SPACE.large, SPACE.small)
        row.setSpacing(SPACE.small)
        row.addWidget(self._words, 1)
        row.addWidget(self._yes)
        row.addWidget(no)
        self.hide()

    def ask(self, url: str) -> None:
        """Show where `url` leads, and ask."""
        self._url = url
        words = self.tr("Open {url} in the browser?").format(url=url)
        self._sentence = words
        self._words.setToolTip(escape_tooltip(url))
        self.setAccessibleName(words)
        self.show()
        self._fit()
        self._yes.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the address as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def dismiss(self) -> None:
        """Take the question back."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _fit(self) -> None:
        taken = sum(button.sizeHint().width() + SPACE.small for button in self._buttons)
        room = self.width() - SPACE.gutter - SPACE.large - taken
        metrics = fonts.ui_metrics(TYPE.code)
        self._words.setText(metrics.elidedText(self._sentence, Qt.TextElideMode.ElideMiddle, room))

    def _agree(self) -> None:
        self.dismiss()
        self.agreed.emit(self._url)
