"""The card at a link: the signature of what it leads to, and the first sentence about it."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry
from desktop_app.models.kind_labels import kind_words, standing
from desktop_app.views.theme import fonts
from desktop_app.views.theme.badges import badge
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette
from desktop_app.views.widgets.labels import plain_label
from desktop_app.views.widgets.titles import subject

_DELAY = 220
"""Milliseconds: a mouse that only passes over a link asks for nothing."""

_LONGEST = 420
"""Characters of a footnote that a card shows."""

_MEASURE = 460
_NEAR = 6
_TITLES = frozenset({Kind.SECTION, Kind.PAGE, Kind.TERM})


class LinkCard(QFrame):
    """Lies over its parent while the mouse, or the focus, is on a link."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._near = QRect()
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._badge = QLabel()
        self._name = plain_label("name")
        self._summary = plain_label("summary")
        self._page = plain_label("page")
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE.medium, 10, SPACE.medium, 10)
        grid.setHorizontalSpacing(SPACE.small)
        grid.setVerticalSpacing(SPACE.tight)
        grid.addWidget(self._badge, 0, 0, Qt.AlignmentFlag.AlignTop)
        for row, label in enumerate((self._name, self._summary, self._page)):
            grid.addWidget(label, row, 1)
        grid.setColumnStretch(1, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_DELAY)
        self._soon.timeout.connect(self._show)
        self.hide()

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.dismiss()

    def announce(self, entry: Entry, near: QRect) -> None:
        """Show in a moment what `entry` is, below (or above) `near`, a place of the parent."""
        ratio = self.devicePixelRatioF()
        self._badge.setPixmap(
            badge(entry.kind, fonts.scaled(SPACE.small_badge), self._palette, ratio)
        )
        name = entry.signature.partition("\n")[0] or entry.qualified_name
        code = entry.kind not in _TITLES
        self._name.setFont(fonts.code(TYPE.code) if code else fonts.ui(TYPE.body))
        self._name.setProperty("code", code)
        self._name.setText(name)
        self._summary.setText(entry.summary)
        self._summary.setVisible(bool(entry.summary))
        words = [kind_words()[entry.kind]]
        if entry.page_title not in (entry.qualified_name, entry.name):
            words.append(subject(entry.page_title))
        if entry.deprecated is not None:
            words.append(standing(entry))
        self._page.setText(" · ".join(words))
        self.setAccessibleName(" ".join((name, entry.summary, *words)))
        self._near = near
        self._soon.start()

    def announce_note(self, text: str, near: QRect) -> None:
        """Show in a moment what a footnote says."""
        self._badge.clear()
        self._name.clear()
        self._summary.setText(shortened(text))
        self._summary.show()
        self._page.setText(self.tr("Footnote"))
        self.setAccessibleName(f"{self.tr('Footnote')}: {text}")
        self._near = near
        self._soon.start()

    def dismiss(self) -> None:
        """Show nothing any more."""
        self._soon.stop()
        self.hide()

    def _show(self) -> None:
        self._badge.setVisible(not self._badge.pixmap().isNull())
        self._name.setVisible(bool(self._name.text()))
        for label in (self._name, self._summary, self._page):
            label.style().polish(label)
        room = (
            (self.parentWidget() or self)
            .rect()
            .adjusted(SPACE.small, SPACE.small, -SPACE.small, -SPACE.small)
        )
        labels = [label for label in (self._name, self._summary, self._page) if label.text()]
        widest = max(label.fontMetrics().horizontalAdvance(label.text()) for label in labels)
        around = 2 * SPACE.medium + SPACE.small + fonts.scaled(SPACE.small_badge) + 4
        width = min(widest + around, _MEASURE, room.width())
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else 0
        left = max(room.left(), min(self._near.left(), room.right() - width))
        top = self._near.bottom() + _NEAR
        if top + height > room.bottom():
            top = max(room.top(), self._near.top() - _NEAR - height)
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()


def shortened(text: str) -> str:
    """Return the beginning of a long note, up to the end of a word.

    >>> shortened("As it is."), shortened("word " * 200)[-6:]
    ('As it is.', 'word …')
    """
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0] + " …"
