"""A few words in place of a text: nothing found, or something is wrong."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote, unquote

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.views.theme import SPACE, Palette


class Notice(QWidget):
    """A headline, a sentence, and perhaps what to search for instead."""

    suggested = Signal(str)
    """A suggestion that was clicked."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._palette = palette
        self._suggestions: tuple[str, ...] = ()
        self._headline = _label("headline")
        self._words = _label("lead")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._links = _label("lead")
        self._links.setTextFormat(Qt.TextFormat.RichText)
        self._links.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._links.linkActivated.connect(lambda link: self.suggested.emit(unquote(link)))
        column = QVBoxLayout(self)
        column.setContentsMargins(*SPACE.sheet)
        column.setSpacing(SPACE.small)
        for label in (self._headline, self._words, self._links):
            column.addWidget(label)
        column.addStretch(1)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._show_suggestions()

    def show_words(self, headline: str, words: str, suggestions: Sequence[str] = ()) -> None:
        """Show a headline, a sentence, and the suggestions as links."""
        self._headline.setText(headline)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._suggestions = tuple(suggestions)
        self._show_suggestions()
        self.setAccessibleName(f"{headline}. {words}")

    def _show_suggestions(self) -> None:
        links = " &nbsp; ".join(
            f'<a href="{quote(text, safe="")}" style="color:{self._palette.accent};'
            f'text-decoration:none">{escape(text)}</a>'
            for text in self._suggestions
        )
        words = self.tr("Did you mean: {links}").format(links=links)
        self._links.setText(words if self._suggestions else "")
        self._links.setVisible(bool(self._suggestions))


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
