"""The words in the lower corner: where a link leads, or what has just happened."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import TYPE
from desktop_app.views.widgets.announcer import Announcer

_LEAST_SHOWN_MS = 4000
_SHOWN_MS_A_CHARACTER = 60
"""As long as it takes to read a sentence twice."""

_INSET = 10
_PADDING = 10
"""What the style sheet leaves between the edge and the words, with the edge."""


class StatusMessage(QLabel):
    """Lies over the lower left corner of its parent while there is something to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._told = ""
        self.setObjectName("status")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._announcer = Announcer(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._forget)
        self.hide()

    def hover(self, target: str) -> None:
        """Show where the link under the mouse leads; without one, what was told last."""
        if target:
            self.setWordWrap(False)
            metrics = fonts.ui_metrics(TYPE.caption)
            # of an address the middle says least
            shown = metrics.elidedText(target, Qt.TextElideMode.ElideMiddle, self._room)
            self._show(shown, target)
        elif self._told:
            self._show_told()
        else:
            self.hide()

    def tell(self, words: str) -> None:
        """Show a sentence for a while, all of it, and have it read out."""
        self._told = words
        self._show_told()
        self._announcer.tell(words)
        self._timer.start(max(_LEAST_SHOWN_MS, _SHOWN_MS_A_CHARACTER * len(words)))

    @property
    def _room(self) -> int:
        return self._over.width() - 2 * _INSET - 2 * _PADDING

    def _show_told(self) -> None:
        width = fonts.ui_metrics(TYPE.caption).horizontalAdvance(self._told)
        self.setWordWrap(width > self._room)
        self._show(self._told, self._told)

    def _show(self, shown: str, words: str) -> None:
        self.setText(shown)
        self.setAccessibleName(words)
        if self.wordWrap():
            width = self._over.width() - 2 * _INSET
            self.resize(width, self.heightForWidth(width))
        else:
            self.adjustSize()
        self.move(_INSET, self._over.height() - self.height() - _INSET)
        self.show()
        self.raise_()

    def _forget(self) -> None:
        self._told = ""
        self.hide()
