"""The right half while one reads: breadcrumb and actions above the text."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import quote

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.docset.records import Crumb
from desktop_app.models.outline_model import Heading
from desktop_app.views.actions.action_spec import ActionName
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.reading.breadcrumb import Breadcrumb
from desktop_app.views.reading.copy_button import CodeCopier
from desktop_app.views.reading.find_bar import FindBar
from desktop_app.views.reading.finder import Finder
from desktop_app.views.reading.history_buttons import HistoryButtons
from desktop_app.views.reading.outline import Outline
from desktop_app.views.reading.outline_splitter import OutlineSplitter
from desktop_app.views.reading.outline_sync import OutlineSync
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.reading.toolbar import Toolbar
from desktop_app.views.theme.tokens import SPACE, Palette
from desktop_app.views.theme.typography import Typography

_BUTTONS = (
    ActionName.PAGE,
    ActionName.PREVIOUS,
    ActionName.NEXT,
    ActionName.COPY_LINK,
    ActionName.OPEN_LINK,
    ActionName.PIN,
)

_TAKEN = (
    ActionName.COPY_LINK,
    ActionName.COPY_NAME,
    ActionName.COPY_IMPORT,
    ActionName.COPY_MARKDOWN,
    ActionName.COPY_RST,
    ActionName.COPY_PLAIN,
    ActionName.PRINT,
    ActionName.PDF,
)
"""What the menu of the copy button offers."""


class ReadingPane(QWidget):
    """Lays out the head and the text."""

    told = Signal(str)
    """What came of something that was asked for, as a sentence."""
    link_followed = Signal(str)
    """The target of a link in the text or in the breadcrumb."""
    link_hovered = Signal(str)
    """The target under the mouse, or an empty string."""
    link_dragged = Signal(str)
    """A link that the mouse begins to drag."""
    outline_width_chosen = Signal(int)
    """The width in pixels to which the outline was dragged; 0 for its own."""
    link_tab_wanted = Signal(str)
    """The target of a link that shall be opened in a new tab."""
    action_tab_wanted = Signal(QAction)
    """An action of a button; what it leads to shall be opened in a new tab."""
    heading_chosen = Signal(str)
    """The anchor of a heading of the page that is shown."""
    menu_wanted = Signal(str, QPoint)
    """The target of the link that the menu is for, or nothing, and where it shall open."""
    zoom_wanted = Signal(int)
    """1 for larger text, -1 for smaller."""
    scrolled = Signal(int)
    """How far down the text has been read, in pixels."""
    text_begun = Signal()
    """Another text is shown."""
    image_wanted = Signal(object)
    """A `WantedImage` of the text."""

    def __init__(self, palette: Palette, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = ""
        """What is read, by name."""
        self.crumbs = Breadcrumb(palette)
        self.browser = DocumentBrowser(palette)
        self.find_bar = FindBar()
        self.finder = Finder(self.browser, self.find_bar)
        self.outline = Outline(palette)
        self.follower = OutlineSync(self.browser, self.outline)
        self.copier = CodeCopier(self.browser)
        head = QHBoxLayout()
        self.history = HistoryButtons(palette, actions)
        # the arrows stand in the gutter, so that the breadcrumb begins where the text does
        head.setContentsMargins(SPACE.small, SPACE.medium, SPACE.large, 0)
        head.setSpacing(SPACE.tight)
        head.addLayout(self.history)
        head.addSpacing(SPACE.tight)
        head.addWidget(self.crumbs, 1)
        head.addSpacing(SPACE.small)
        taken = [actions[choice] for choice in _TAKEN]
        self._buttons = Toolbar(
            [(actions[name], taken if name is ActionName.COPY_LINK else ()) for name in _BUTTONS],
            pair=(actions[ActionName.PREVIOUS], actions[ActionName.NEXT]),
        )
        self._buttons.tab_wanted.connect(self.action_tab_wanted)
        head.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        around_bar = QHBoxLayout()
        around_bar.setContentsMargins(SPACE.gutter, SPACE.small, SPACE.large, 0)
        around_bar.addWidget(self.find_bar)
        column.addLayout(around_bar)
        self.body = OutlineSplitter(self.browser, self.outline)
        self._around_body = QHBoxLayout()
        self._around_body.addWidget(self.body)
        column.addLayout(self._around_body, 1)
        self._connect(actions)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self.history.set_theme(palette)
        self.crumbs.set_theme(palette)
        self.browser.set_theme(palette)
        self.outline.set_theme(palette)
        self._fit_head()

    def show_text(
        self,
        crumbs: Sequence[Crumb],
        html: str,
        images: Mapping[str, bytes],
        anchor: str = "",
        scroll: int = 0,
        headings: Sequence[Heading] = (),
    ) -> None:
        """Show a text and where it stands; the outline lists the `headings` of a whole page."""
        self.crumbs.set_crumbs(crumbs)
        self._fit_head()
        if tuple(headings) != self.outline.headings:
            self.outline.show_headings(headings)
        self._show_outline()
        self.browser.show_html(html, images, anchor, scroll)

    def set_typography(self, typography: Typography) -> None:
        """Set the text in these fonts, in this size and width."""
        self.browser.set_typography(typography)

    def mark_words(self, words: re.Pattern[str] | None) -> None:
        """Highlight the words for which the text was found; none, and nothing is highlighted."""
        self.finder.mark_words(words)

    def close_find_bar(self) -> bool:
        """Close the find bar; False when it is not open."""
        return self.finder.close()

    @property
    def outline_has_focus(self) -> bool:
        """Whether the keys go into the outline."""
        return self.outline.list.hasFocus()

    def go_to_text(self) -> None:
        """Put the keys into the text, where they scroll it."""
        if self.isVisible():
            self.browser.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_text(self) -> None:
        """Put the keys into the text, as a click there would."""
        self.browser.setFocus()

    def go_to_outline(self) -> None:
        """Put the keys into the outline; where it has no room it is shown until they leave it."""
        if self.outline.headings:
            self.outline.show()
            self.outline.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_outline_width(self, width: int) -> None:
        """Give the outline the width that the user chose; 0 for the one that fits."""
        if width != self.body.chosen_width:
            self.body.chosen_width = width
            self._show_outline()

    def copy_plain_text(self) -> None:
        """Copy what is selected, or else all of the text, without fonts and colours."""
        if self.isVisible():
            lines = self.browser.plain_text.rstrip().count("\n") + 1
            QGuiApplication.clipboard().setText(self.browser.plain_text)
            self._say_copied(lines)

    def print_text(self) -> None:
        """Ask for a printer and print what is read."""
        if self.isVisible():
            # nobody who only searches needs Qt's printing
            from desktop_app.views.reading import printing

            printing.print_text(self.browser, self.title, self)

    def export_pdf(self) -> None:
        """Ask for a file and write what is read into it."""
        if self.isVisible():
            from desktop_app.views.reading import printing

            printing.export_pdf(self.browser, self.title, self, self.told.emit)

    def enlarge(self, data: bytes) -> None:
        """Show an image as large as the screen lets it be."""
        # the window is painted without it
        from desktop_app.views.reading.image_viewer import ImageViewer

        viewer = ImageViewer(data, self.browser.palette_shown, self.browser.image_wanted.emit, self)
        viewer.open()

    def link_area(self) -> QRect:
        """Return where in the pane the link under the mouse is."""
        near = self.browser.link_area()
        near.moveTopLeft(self.browser.viewport().mapTo(self, near.topLeft()))
        return near

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the outline, and the words on buttons, where there is room for them."""
        super().resizeEvent(event)
        self._fit_head()
        self._show_outline()

    def _connect(self, actions: Actions) -> None:
        browser = self.browser
        browser.link_followed.connect(self.link_followed)
        browser.link_hovered.connect(self.link_hovered)
        browser.link_dragged.connect(self.link_dragged)
        browser.tab_wanted.connect(self.link_tab_wanted)
        browser.menu_wanted.connect(self.menu_wanted)
        browser.zoom_wanted.connect(self.zoom_wanted)
        browser.scrolled.connect(self.scrolled)
        browser.begun.connect(self.text_begun)
        browser.image_wanted.connect(self.image_wanted)
        browser.image_chosen.connect(self.enlarge)
        self.crumbs.followed.connect(self.link_followed)
        self.crumbs.tab_wanted.connect(self.link_tab_wanted)
        self.outline.tab_wanted.connect(lambda at: self.link_tab_wanted.emit(f"#{quote(at)}"))
        self.outline.chosen.connect(self.heading_chosen)
        self.outline.list.left.connect(self._show_outline)
        self.body.width_chosen.connect(self._show_outline)
        self.body.width_chosen.connect(self.outline_width_chosen)
        self.copier.done.connect(self._say_copied)
        actions[ActionName.COPY_PLAIN].triggered.connect(self.copy_plain_text)
        actions[ActionName.PRINT].triggered.connect(self.print_text)
        actions[ActionName.PDF].triggered.connect(self.export_pdf)
        actions[ActionName.OUTLINE].triggered.connect(self.go_to_outline)
        actions[ActionName.COPY_CODE].triggered.connect(self.copier.copy_next)
        actions[ActionName.FIND].triggered.connect(self.finder.open)
        actions[ActionName.FIND_NEXT].triggered.connect(lambda: self.finder.step(1))
        actions[ActionName.FIND_PREVIOUS].triggered.connect(lambda: self.finder.step(-1))
        actions[ActionName.FIND_CASE].triggered.connect(self.find_bar.case.click)
        actions[ActionName.FIND_WORDS].triggered.connect(self.find_bar.whole_words.click)

    def _fit_head(self) -> None:
        """Keep the breadcrumb's first and last step in sight before giving the buttons words."""
        taken = self.history.sizeHint().width() + SPACE.large + 4 * SPACE.small
        self._buttons.fit(self.width() - taken - self.crumbs.least_width)

    def _say_copied(self, lines: int) -> None:
        words = self.tr("Copied 1 line") if lines == 1 else self.tr("Copied {count} lines")
        self.told.emit(words.format(count=lines))

    def _show_outline(self) -> None:
        has_keys = self.outline.list.hasFocus()
        room = self.width() > SPACE.narrow or has_keys
        shown = len(self.outline.headings) > 1 and room
        self.outline.setVisible(shown)
        # in a wide window the outline stays beside the text
        spare = self.body.divide(self.width()) if shown else 0
        self._around_body.setContentsMargins(0, 0, spare, 0)
        if (layout := self.layout()) is not None:
            # the text must have its width before one goes to a place in it
            layout.activate()
