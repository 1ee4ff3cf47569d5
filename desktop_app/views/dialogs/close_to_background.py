"""What is said once: that a closed window is only hidden."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.views.theme.tokens import SPACE

_WIDTH = 420


class BackgroundNotice(QDialog):
    """Tells once that closing the window leaves the application running; may quit it instead."""

    def __init__(self, way_back: str, parent: QWidget) -> None:
        """`way_back` is a sentence about how to see the window again."""
        super().__init__(parent)
        self.setObjectName("sheet")
        self.setWindowTitle(self.tr("Python Docs stays"))
        self.setFixedWidth(_WIDTH)
        headline = QLabel(self.tr("Python Docs stays"))
        headline.setObjectName("headline")
        words = QLabel(
            self.tr("Closing the window only hides it. {way_back} Ctrl+Q quits.").format(
                way_back=way_back
            )
        )
        words.setObjectName("lead")
        words.setWordWrap(True)
        keep = QPushButton(self.tr("Hide the window"))
        keep.setDefault(True)
        keep.clicked.connect(self.accept)
        end = QPushButton(self.tr("Quit instead"))
        end.setAutoDefault(False)
        end.clicked.connect(self.reject)
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
