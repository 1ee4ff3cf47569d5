"""What one sees before typing anything."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.database.records import Docset, Entry
from desktop_app.views import fonts
from desktop_app.views.badges import badge
from desktop_app.views.theme import SPACE, TYPE, Palette

_COLUMNS = 2


class Home(QWidget):
    """The docsets' name, what is new in them, and how to ask."""

    chosen = Signal(object)
    """An `Entry` that was clicked."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._palette = palette
        self._headline = _label("headline")
        self._lead = _label("lead")
        self._rubric = _label("rubric")
        self._tip = _label("tip")
        self._news = QGridLayout()
        self._news.setHorizontalSpacing(34)
        self._news.setVerticalSpacing(0)
        self.links: list[EntryLink] = []
        """What is new, in the order in which it is shown."""
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 26, 40, 26)
        column.setSpacing(0)
        column.addWidget(self._headline)
        column.addSpacing(2)
        column.addWidget(self._lead)
        column.addSpacing(20)
        column.addWidget(self._rubric)
        column.addSpacing(SPACE.small)
        column.addLayout(self._news)
        column.addSpacing(18)
        column.addWidget(self._tip)
        column.addStretch(1)
        self._rubric.hide()
        self.set_theme(palette)
        self.show_opening()

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._tip.setText(
            self.tr(
                "Tip: {cls} narrows to classes, {re} to a module, "
                "and {walrus} is a perfectly good question."
            ).format(cls=self._keycap("class:"), re=self._keycap("re."), walrus=self._keycap(":="))
        )
        for link in self.links:
            link.set_theme(palette)

    def show_opening(self) -> None:
        """The documentation is not there yet; one can type already."""
        self._headline.setText(self.tr("Python documentation"))
        self._lead.setText(self.tr("Opening the documentation. You can type already."))

    def show_docsets(self, docsets: Sequence[Docset]) -> None:
        """Say what can be searched."""
        self._headline.setText(" · ".join(docset.title for docset in docsets))
        self._lead.setText(self.tr("Everything in the documentation, offline. Start typing."))

    def show_news(self, version: str, entries: Sequence[Entry]) -> None:
        """List what is new in `version`."""
        for link in self.links:
            self._news.removeWidget(link)
            link.deleteLater()
        self.links = [EntryLink(entry, self._palette, self) for entry in entries]
        for position, link in enumerate(self.links):
            link.clicked.connect(lambda _=False, entry=link.entry: self.chosen.emit(entry))
            self._news.addWidget(link, position // _COLUMNS, position % _COLUMNS)
        self._rubric.setText(self.tr("NEW IN {version}").format(version=version))
        self._rubric.setVisible(bool(entries))

    def _keycap(self, text: str) -> str:
        p = self._palette
        family = fonts.code_families()[0]
        return (
            f"<span style=\"font-family:'{family}';font-size:{TYPE.caption}px;"
            f'background-color:{p.side};color:{p.text}">&nbsp;{text}&nbsp;</span>'
        )


class EntryLink(QAbstractButton):
    """An entry as one line: badge, name, and in dim what it is."""

    def __init__(self, entry: Entry, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self._palette = palette
        self.setText(entry.qualified_name)
        self.setAccessibleDescription(entry.summary)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self.update()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint badge, name and summary on one line."""
        painter = QPainter(self)
        size = SPACE.small_badge
        ratio = self.devicePixelRatioF()
        top = (self.height() - size) // 2
        painter.drawPixmap(0, top, badge(self.entry.kind, size, self._palette, ratio))
        active = self.underMouse() or self.hasFocus()
        left = size + 9
        for text, pixels, colour in (
            (self.text(), TYPE.body, self._palette.accent if active else self._palette.text),
            (self.entry.summary, TYPE.code, self._palette.dim),
        ):
            room = self.width() - left
            if not text or room < 30:
                break
            metrics = fonts.ui_metrics(pixels)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.setFont(fonts.ui(pixels))
            painter.setPen(QColor(colour))
            painter.drawText(
                QRectF(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown
            )
            left += round(metrics.horizontalAdvance(shown)) + 10
        painter.end()


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    return label
