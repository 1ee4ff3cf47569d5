"""A few words in place of a text: nothing found, or something is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.models.links import Link
from desktop_app.views.theme.tokens import SPACE, Palette
from desktop_app.views.widgets.labels import plain_label
from desktop_app.views.widgets.link_list import LinkGrid


class Notice(QWidget):
    """A headline, a sentence, and perhaps what to search for instead."""

    suggested = Signal(str)
    """A suggestion that was opened."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._headline = plain_label("headline")
        self._words = plain_label("lead")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.suggestions = LinkGrid(palette, columns=1)
        self.suggestions.chosen.connect(lambda link: self.suggested.emit(link.title))
        column = QVBoxLayout(self)
        column.setContentsMargins(*SPACE.sheet)
        column.setSpacing(SPACE.small)
        for part in (self._headline, self._words, self.suggestions):
            column.addWidget(part)
        column.addStretch(1)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self.suggestions.set_theme(palette)

    def show_words(self, headline: str, words: str, suggestions: Sequence[str] = ()) -> None:
        """Show a headline, a sentence, and the suggestions, which the keyboard reaches."""
        self._headline.setText(headline)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        links = [Link(None, text, None) for text in suggestions]
        self.suggestions.show_links(self.tr("Did you mean"), links)
        self.setAccessibleName(f"{headline}. {words}")

    def enter(self) -> None:
        """Give the first suggestion the keyboard, if there is one."""
        if self.isVisible():
            self.suggestions.enter()
