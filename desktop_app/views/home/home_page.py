"""What one sees before typing anything."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from desktop_app.docset.records import Docset
from desktop_app.models.links import Link, News
from desktop_app.views.home.introduction import Introduction
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette
from desktop_app.views.widgets.labels import plain_label
from desktop_app.views.widgets.link_button import LinkButton
from desktop_app.views.widgets.link_list import LinkGrid

_WIDEST = 1080
"""Pixels: in more of them the second column would be too far from the first."""


class HomePage(QScrollArea):
    """What is pinned, what was read lately, what is new, and how to ask."""

    chosen = Signal(object)
    """A `Link` that was opened."""
    tab_wanted = Signal(object)
    """A `Link` that shall be opened in a new tab."""
    menu_wanted = Signal(object, QPoint, bool)
    """The `Link` whose menu shall be opened, where on the screen, and whether it is a pin."""
    pin_moved = Signal(object, int)
    """The `Link` of a pin, and by how many positions it shall move."""
    search_tried = Signal(str)
    """A search of the introduction that was clicked."""
    unpinned = Signal(object)
    """The `Link` of a pin that shall be taken away."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("home")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._palette = palette
        self._headline = plain_label("headline")
        self._lead = plain_label("lead")
        self._tip = plain_label("tip")
        self._tip.setTextFormat(Qt.TextFormat.RichText)
        self.introduction = Introduction(palette)
        self.introduction.hide()
        self.introduction.tried.connect(self.search_tried)
        self._pins = LinkGrid(palette, arranged=True)
        self._recent = LinkGrid(palette)
        self._news: list[LinkGrid] = []
        self._pins.moved.connect(self.pin_moved)
        self._pins.removed.connect(self.unpinned)
        page = QWidget()
        page.setObjectName("home")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(*SPACE.sheet)
        self._column.setSpacing(0)
        self._column.addWidget(self._headline)
        self._column.addSpacing(2)
        self._column.addWidget(self._lead)
        self._column.addWidget(self.introduction)
        for section in (self._pins, self._recent):
            section.chosen.connect(self.chosen)
            section.tab_wanted.connect(self.tab_wanted)
            section.menu_wanted.connect(self._ask_for_menu)
            self._column.addWidget(section)
        self._column.addSpacing(18)
        self._column.addWidget(self._tip)
        self._column.addStretch(1)
        self.setWidget(page)
        self.set_theme(palette)
        self.show_opening()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the columns side by side, however wide the window is."""
        super().resizeEvent(event)
        left, top, right, bottom = SPACE.sheet
        spare = self.width() - fonts.scaled(_WIDEST)
        self._column.setContentsMargins(left, top, max(right, spare), bottom)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._tip.setText(
            self.tr(
                "Tip: {cls} finds only classes, {re} only what is in a module, "
                "and {walrus} finds an operator."
            ).format(cls=self._keycap("class:"), re=self._keycap("re."), walrus=self._keycap(":="))
        )
        self.introduction.set_theme(palette)
        for section in (self._pins, self._recent, *self._news):
            section.set_theme(palette)

    @property
    def links(self) -> list[LinkButton]:
        """What is new, in the order in which it is shown."""
        return [line for section in self._news for line in section.lines]

    def show_opening(self) -> None:
        """Show that the documentation is still being opened; one can type already."""
        self._headline.setText(self.tr("Python documentation"))
        self._lead.setText(self.tr("Loading the documentation. You can already type."))

    def introduce(self, wanted: bool) -> None:
        """Show what to try first, instead of the tip."""
        self.introduction.setVisible(wanted)
        self._tip.setVisible(not wanted)

    def show_docsets(self, docsets: Sequence[Docset]) -> None:
        """Show what can be searched."""
        self._headline.setText(" · ".join(docset.title for docset in docsets))
        self._lead.setText(self.tr("Everything in the documentation, offline. Start typing."))

    def show_pins(self, links: Sequence[Link]) -> None:
        """List what is pinned, in the user's order."""
        self._pins.show_links(self.tr("Pinned"), links)
        self._order_tabs()

    def show_recent(self, links: Sequence[Link]) -> None:
        """List what was read lately, the latest first."""
        self._recent.show_links(self.tr("Recent"), links)
        self._order_tabs()

    def show_news(self, news: Sequence[News]) -> None:
        """List what is new in each docset."""
        for section in self._news:
            self._column.removeWidget(section)
            section.deleteLater()
        self._news = []
        after = self._column.indexOf(self._recent) + 1
        for position, new in enumerate(news, after):
            section = LinkGrid(self._palette)
            section.chosen.connect(self.chosen)
            section.tab_wanted.connect(self.tab_wanted)
            section.menu_wanted.connect(self._ask_for_menu)
            self._column.insertWidget(position, section)
            section.show_links(self.tr("New in {version}").format(version=new.title), new.links)
            self._news.append(section)
        self._order_tabs()

    def enter(self) -> None:
        """Take the keyboard, on the first line that there is, if this page is shown."""
        lines = self._lines()
        if self.isVisible() and lines:
            lines[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(lines[0])

    def _lines(self) -> list[LinkButton]:
        """Return all lines, from the top."""
        return [
            line for section in (self._pins, self._recent, *self._news) for line in section.lines
        ]

    def _order_tabs(self) -> None:
        """Let Tab go from the top to the bottom, in whichever order the sections have come."""
        for line, following in pairwise(self._lines()):
            QWidget.setTabOrder(line, following)

    def _ask_for_menu(self, link: Link, place: QPoint) -> None:
        self.menu_wanted.emit(link, place, self.sender() is self._pins)

    def _keycap(self, text: str) -> str:
        p = self._palette
        family = fonts.code_families()[0]
        return (
            f"<span style=\"font-family:'{family}';font-size:{fonts.scaled(TYPE.caption)}px;"
            f'background-color:{p.side};color:{p.text}">&nbsp;{text}&nbsp;</span>'
        )
