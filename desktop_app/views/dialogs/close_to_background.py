"""What is said once: that a closed window is only hidden."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.actions.action_spec import native_keys
from desktop_app.views.theme.tokens import SPACE

_WIDTH = 420


class BackgroundNotice(QDialog):
    """Tells once that closing the window leaves the application running; may quit it instead.

    Esc leaves the window open, and nothing decided.
    """

    hide_chosen = Signal()
    """The window shall be hidden."""
    quit_chosen = Signal()
    """The application shall end."""

    def __init__(self, way_back: str, quit_keys: Sequence[QKeySequence], parent: QWidget) -> None:
        """`way_back` is a sentence about how to see the window again."""
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWindowTitle(self.tr("Python Docs keeps running"))
        self.setFixedWidth(_WIDTH)
        headline = QLabel(self.tr("Python Docs keeps running"))
        headline.setObjectName("headline")
        sentences = [self.tr("Closing the window only hides it."), way_back]
        if quit_keys:
            sentences.append(self.tr("{keys} quits.").format(keys=native_keys(quit_keys[0])))
        words = QLabel(" ".join(sentences))
        words.setObjectName("lead")
        words.setWordWrap(True)
        keep = QPushButton(self.tr("Keep running"))
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        end = QPushButton(self.tr("Quit"))
        end.setAutoDefault(False)
        end.clicked.connect(self._quit)
        self.accepted.connect(self.hide_chosen)
        for keys in quit_keys:
            # the window's own shortcut is blocked while a dialog is open over it
            QShortcut(keys, self).activated.connect(self._quit)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(end)
        buttons.addWidget(keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(SPACE.medium)
        column.addWidget(headline)
        column.addWidget(words)
        column.addLayout(buttons)

    def _quit(self) -> None:
        self.reject()
        self.quit_chosen.emit()
