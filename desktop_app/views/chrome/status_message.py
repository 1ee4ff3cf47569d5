"""The words in the lower corner: where a link leads, or what has just happened."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import TYPE
from desktop_app.views.widgets.announcer import Announcer

_SHOWN_FOR = 4000
_INSET = 10


class StatusMessage(QLabel):
    """Lies over the lower left corner of its parent while there is something to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("status")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._announcer = Announcer(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_FOR)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def hover(self, target: str) -> None:
        """Show where the link under the mouse leads; nothing when there is none."""
        if target:
            self._timer.stop()
            self._show(target)
        else:
            self.hide()

    def tell(self, words: str) -> None:
        """Show a sentence for a while, and have it read out."""
        self._show(words)
        self._announcer.tell(words)
        self._timer.start()

    def _show(self, words: str) -> None:
        room = self._over.width() - 4 * _INSET
        shown = fonts.ui_metrics(TYPE.caption).elidedText(words, Qt.TextElideMode.ElideMiddle, room)
        self.setText(shown)
        self.setAccessibleName(words)
        self.adjustSize()
        self.move(_INSET, self._over.height() - self.height() - _INSET)
        self.show()
        self.raise_()
