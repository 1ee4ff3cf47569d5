"""The bar at the window's foot while the documentation is updated."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from desktop_app.docset.build_messages import Stage
from desktop_app.views.theme.tokens import SPACE


class UpdateBar(QWidget):
    """What is being done and how far it is, and a button that ends it; or how it has ended."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("update")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setMinimumWidth(60)
        self._words.setWordWrap(True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.progress.setFixedWidth(200)
        self.button = QPushButton()
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._clicked)
        self._running = False
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, SPACE.small)
        row.setSpacing(SPACE.medium)
        row.addWidget(self._words, 1)
        row.addWidget(self.progress)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_progress(self, title: str, stage: Stage | None, percent: int) -> None:
        """Say how far the update of `title` is; without a stage it begins."""
        stages = {
            None: self.tr("starting"),
            Stage.FETCHING: self.tr("downloading"),
            Stage.READING_PAGES: self.tr("reading the pages"),
            Stage.ENCODING: self.tr("encoding the entries"),
        }
        doing = stages[stage]
        self._say(self.tr("Updating {title}: {doing}").format(title=title, doing=doing))
        # a bar without an end, until it is known where the end is
        self.progress.setRange(0, 100 if percent else 0)
        self.progress.setValue(percent)
        self.progress.show()
        self.button.setText(self.tr("Cancel"))
        self._running = True

    def show_end(self, words: str) -> None:
        """Say how it ended, until that has been read; nothing to say is nothing to show."""
        self._running = False
        self.progress.hide()
        self.button.setText(self.tr("Close"))
        self._say(words)
        self.setVisible(bool(words))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def _clicked(self) -> None:
        if self._running:
            self.cancelled.emit()
        else:
            self.hide()
