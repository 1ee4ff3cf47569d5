"""The right half while one reads: breadcrumb and actions above the text."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.docset.records import Crumb
from desktop_app.models.outline_model import Heading
from desktop_app.views.actions.action_table import Actions
from desktop_app.views.reading.breadcrumb import Breadcrumb
from desktop_app.views.reading.copy_button import CodeCopier
from desktop_app.views.reading.find_bar import FindBar
from desktop_app.views.reading.finder import Finder
from desktop_app.views.reading.history_buttons import HistoryButtons
from desktop_app.views.reading.image_viewer import ImageViewer
from desktop_app.views.reading.outline import Outline
from desktop_app.views.reading.outline_sync import OutlineSync
from desktop_app.views.reading.text_browser import DocumentBrowser
from desktop_app.views.reading.toolbar import Toolbar
from desktop_app.views.theme.tokens import SPACE, Palette

_BUTTONS = ("page", "previous", "next", "copy-link", "open-link", "pin")

_TAKEN = ("copy-link", "copy-name", "copy-import", "copy-markdown", "copy-rst", "print", "pdf")
"""What the menu of the copy button offers."""


class ReadingPane(QWidget):
    """Lays out the head and the text."""

    told = Signal(str)
    """What came of something that was asked for, as a sentence."""

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
        self.browser.image_chosen.connect(self.enlarge)
        self.copier = CodeCopier(self.browser)
        self.copier.done.connect(self._say_copied)
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
            [(actions[name], taken if name == "copy-link" else ()) for name in _BUTTONS]
        )
        head.addLayout(self._buttons)
        actions["print"].triggered.connect(self.print_text)
        actions["pdf"].triggered.connect(self.export_pdf)
        actions["outline"].triggered.connect(self.go_to_outline)
        actions["text"].triggered.connect(self.go_to_text)
        self.outline.list.left.connect(self._show_outline)
        actions["copy-code"].triggered.connect(self.copier.copy_next)
        actions["find"].triggered.connect(self.finder.open)
        actions["find-next"].triggered.connect(lambda: self.finder.step(1))
        actions["find-previous"].triggered.connect(lambda: self.finder.step(-1))
        actions["find-case"].triggered.connect(self.find_bar.case.click)
        actions["find-words"].triggered.connect(self.find_bar.whole_words.click)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        around_bar = QHBoxLayout()
        around_bar.setContentsMargins(SPACE.gutter, SPACE.small, SPACE.large, 0)
        around_bar.addWidget(self.find_bar)
        column.addLayout(around_bar)
        self._body = body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.browser, 1)
        body.addWidget(self.outline)
        column.addLayout(body, 1)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self.history.set_theme(palette)
        self.crumbs.set_theme(palette)
        self.browser.set_theme(palette)
        self.outline.set_theme(palette)

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

    def go_to_text(self) -> None:
        """Put the keys into the text, where they scroll it."""
        if self.isVisible():
            self.browser.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_to_outline(self) -> None:
        """Put the keys into the outline; where it has no room it is shown until they leave it."""
        if self.outline.headings:
            self.outline.show()
            self.outline.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

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
        viewer = ImageViewer(data, self.browser.palette_shown, self.browser.image_wanted.emit, self)
        viewer.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the outline, and the words on buttons, where there is room for them."""
        super().resizeEvent(event)
        self._fit_head()
        self._show_outline()

    def _fit_head(self) -> None:
        """Have the breadcrumb whole before the buttons have their words."""
        taken = self.history.sizeHint().width() + SPACE.large + 4 * SPACE.small
        self._buttons.fit(self.width() - taken - self.crumbs.whole_width)

    def _say_copied(self, lines: int) -> None:
        words = self.tr("Copied 1 line") if lines == 1 else self.tr("Copied {count} lines")
        self.told.emit(words.format(count=lines))

    def _show_outline(self) -> None:
        has_keys = self.outline.list.hasFocus()
        room = self.width() > SPACE.narrow or has_keys
        shown = len(self.outline.headings) > 1 and room
        self.outline.setVisible(shown)
        # in a wide window the outline stays beside the text
        spare = self.width() - self.browser.widest - self.outline.width() if shown else 0
        self._body.setContentsMargins(0, 0, max(0, spare), 0)
        if (layout := self.layout()) is not None:
            # the text must have its width before one goes to a place in it
            layout.activate()
