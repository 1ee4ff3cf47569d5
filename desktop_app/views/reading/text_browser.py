"""The reading pane's text: shows HTML, loads nothing but the images it was given."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop_app.views.actions.drag_gesture import DragGesture
from desktop_app.views.actions.tab_gestures import wants_tab
from desktop_app.views.reading.box_painter import paint_boxes
from desktop_app.views.reading.code_blocks import CodeBlock, code_blocks
from desktop_app.views.reading.document_style import document_style
from desktop_app.views.reading.highlights import Highlights
from desktop_app.views.reading.incremental_html import IncrementalRenderer, ScrollTarget
from desktop_app.views.reading.text_images import TextImages
from desktop_app.views.theme.tokens import FOCUS_EDGE, SPACE, TYPE, Palette
from desktop_app.views.theme.typography import Typography
from desktop_app.views.widgets.scroll_bar import keep_scroll_bar

_TOP = 15

_IMAGE_CHARACTER = "\N{OBJECT REPLACEMENT CHARACTER}"

_ROUNDING = 2
"""Pixels."""


class DocumentBrowser(QTextBrowser):
    """Shows one text at a time; a long one from its beginning, or its anchor, while it grows."""

    link_followed = Signal(str)
    tab_wanted = Signal(str)
    """The target of a link that shall be opened in a new tab."""
    menu_wanted = Signal(str, QPoint)
    """The target of the link that the menu is for, or nothing, and where it shall open."""
    link_dragged = Signal(str)
    """The target of a link that the mouse begins to drag."""
    link_hovered = Signal(str)
    """The target under the mouse, or an empty string."""
    zoom_wanted = Signal(int)
    """Ctrl and the wheel: 1 for larger, -1 for smaller."""
    scrolled = Signal(int)
    """One has gone to another place of the text: how far down that is, in pixels."""
    begun = Signal()
    """Another text is shown, from its beginning; `completed` follows."""
    arrived = Signal(str)
    """The anchor that was asked for has been scrolled to."""
    completed = Signal()
    """The whole text is there."""
    image_wanted = Signal(object)
    """A `WantedImage` of the text."""
    image_chosen = Signal(bytes)
    """An image was clicked: what was given for it."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._typography = Typography()
        self._mouse = QPoint()
        self._drag: DragGesture[str] = DragGesture()
        self.marks = Highlights(self, palette)
        self._html = ""
        self._images: Mapping[str, bytes] = {}
        self._loader = TextImages(self.document(), {}, palette)
        self._growing = IncrementalRenderer(self)
        self._growing.begun.connect(self.begun)
        self._growing.arrived.connect(self.arrived)
        self._growing.settled.connect(self.scrolled)
        self._growing.completed.connect(self.completed)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        keep_scroll_bar(self)
        # else Qt paints everything that is under the text before it, too
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(24)
        self.setAccessibleName(self.tr("Documentation"))
        self.anchorClicked.connect(lambda url: self.link_followed.emit(url.toString()))
        self.begun.connect(lambda: self.link_hovered.emit(""))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.horizontalScrollBar().rangeChanged.connect(self._forgive_rounding)
        self.highlighted.connect(lambda url: self.link_hovered.emit(url.toString()))
        self.set_theme(palette)

    def set_theme(self, palette: Palette) -> None:
        """Set the text in these colours."""
        self._palette = palette
        self.marks.set_theme(palette)
        self._set(1.0)

    def set_typography(self, typography: Typography) -> None:
        """Set the text in these fonts, in this size and width; what one reads stays in sight."""
        if typography != self._typography:
            larger = typography.zoom / self._typography.zoom
            self._typography = typography
            self._keep_measure()
            self._set(larger)

    def _set(self, larger: float) -> None:
        """Set the text anew; it becomes `larger` by a factor."""
        typography = self._typography
        self.document().setDefaultFont(typography.body_font(TYPE.reading))
        self.document().setDefaultStyleSheet(document_style(self._palette, typography))
        self._renew_images()
        if self._html:
            down = round(self.verticalScrollBar().value() * larger)
            self._growing.begin(self._html, ScrollTarget("", down))

    def _renew_images(self) -> None:
        self._loader.forget()
        self._loader = TextImages(self.document(), self._images, self._palette)
        self._loader.want = self.image_wanted.emit
        self._loader.arrived = self.viewport().update
        self.document().clear()  # with the images that were rendered for it

    @property
    def shown_html(self) -> tuple[str, Mapping[str, bytes]]:
        """The HTML of what is shown, and its images."""
        return self._html, self._images

    @property
    def plain_text(self) -> str:
        """Return what is selected, or else all of the text, without the places of images."""
        cursor = self.textCursor()
        selected = cursor.selection().toPlainText() if cursor.hasSelection() else ""
        return (selected or self.toPlainText()).replace(_IMAGE_CHARACTER, "")

    @property
    def palette_shown(self) -> Palette:
        """The colours of the text."""
        return self._palette

    @property
    def complete(self) -> bool:
        """Whether the whole text is there."""
        return self._growing.complete

    @property
    def first_position(self) -> int:
        """Where in the text its visible part begins."""
        return self.cursorForPosition(self.viewport().rect().topLeft()).position()

    def cursor_at(self, start: int, end: int | None = None) -> QTextCursor:
        """Return a cursor at a position, or over a range."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        if end is not None:
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def text_in(self, start: int, end: int) -> str:
        """Return the text of a range."""
        return self.cursor_at(start, end).selectedText()

    def show_html(
        self, html: str, images: Mapping[str, bytes], anchor: str = "", scroll: int = 0
    ) -> None:
        """Show a text from its top, from `anchor`, or scrolled down by `scroll` pixels.

        Its beginning is there when this returns, unless something further down is wanted: then
        what was shown before stays in sight until that is there.
        """
        shown = html == self._html and images == self._images and self.complete
        self._html, self._images = html, images
        wanted = ScrollTarget(anchor, scroll) if anchor or scroll else None
        if shown:
            self._growing.go(html, wanted)
        else:
            self._renew_images()
            self._growing.begin(html, wanted)

    def link_area(self) -> QRect:
        """Return where the link under the mouse, or the focused one, is in the viewport."""
        if self.viewport().underMouse() and self.anchorAt(self._mouse):
            line = self.cursorRect(self.cursorForPosition(self._mouse))
            return QRect(self._mouse.x(), line.top(), 1, line.height())
        cursor = self.textCursor()
        return self.cursorRect(self.cursor_at(cursor.selectionStart()))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 - Qt's names
        """Tab goes from link to link; say where each leads."""
        moved = super().focusNextPrevChild(next)
        if moved and self.hasFocus() and self.textCursor().hasSelection():
            self.link_hovered.emit(self._focused_link)
        return moved

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Remember where the mouse is; drag the link that was pressed, rather than select text."""
        self._mouse = event.position().toPoint()
        if self._drag.begun and event.buttons():
            if link := self._drag.move(event):
                self.link_dragged.emit(link)
            return
        super().mouseMoveEvent(event)
        if not self.anchorAt(self._mouse) and not event.buttons():
            shape = Qt.CursorShape
            on_image = self.image_at(self._mouse)
            self.viewport().setCursor(shape.PointingHandCursor if on_image else shape.IBeamCursor)

    def code_in_sight(self) -> list[CodeBlock]:
        """Return the code blocks that can be seen, from the top."""
        return list(code_blocks(self.document(), *self._sight))

    @property
    def _focused_link(self) -> str:
        cursor = self.textCursor()
        return cursor.charFormat().anchorHref() if cursor.hasSelection() else ""

    @property
    def _sight(self) -> tuple[QTextCursor, float]:
        """A cursor where the visible part begins, and where it ends in the document."""
        area = self.viewport().rect()
        return (
            self.cursorForPosition(area.topLeft()),
            area.height() + self.verticalScrollBar().value(),
        )

    def loadResource(self, type: int, name: QUrl | str) -> Any:  # noqa: A002 - Qt's name
        """Return the images of what is shown and the badges; load nothing else."""
        width, ratio = self.viewport().width(), self.devicePixelRatioF()
        return self._loader.load(type, QUrl(name), width, ratio)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the boxes, then the text over them."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._palette.window))
        offset = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        painter.translate(offset)
        paint_boxes(painter, self.document(), *self._sight, self._palette)
        painter.end()
        self.marks.follow()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.translate(offset)
        self.marks.paint(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column at the left and no wider than is good to read, and keep one's place."""
        bar = self.verticalScrollBar()
        turned = event.size().width() != event.oldSize().width()
        place = self.first_position if turned and self.complete and bar.value() else 0
        self._keep_measure()
        super().resizeEvent(event)
        if place:
            bar.setValue(bar.value() + self.cursorRect(self.cursor_at(place)).top())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave the buttons at the mouse's side to the window."""
        if event.button() in {Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton}:
            event.ignore()
            return
        link = self.anchorAt(event.position().toPoint())
        if not (wants_tab(event) and link):
            self._drag.press(event, link or None)
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a link in a new tab with the middle button; enlarge an image at a click."""
        place = event.position().toPoint()
        link = self.anchorAt(place)
        if wants_tab(event) and link:
            self.tab_wanted.emit(link)
            return
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not link:
            self._choose_image(place)

    def image_at(self, place: QPoint) -> str:
        """Return the source of the image at a place of the viewport, or nothing."""
        down = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        source = self.document().documentLayout().imageAt(place.toPointF() + down)
        return source if source in self._images else ""

    def _choose_image(self, place: QPoint) -> None:
        source = self.image_at(place)
        if source and not self.textCursor().hasSelection():
            self.image_chosen.emit(self._images[source])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by Space; open the link that has the focus in a new tab by Ctrl and Enter."""
        link = self._focused_link
        if wants_tab(event) and link:
            self.tab_wanted.emit(link)
        elif event.key() == Qt.Key.Key_Space:
            up = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (-bar.pageStep() if up else bar.pageStep()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu: of the link under the mouse, or of the one that has the focus."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            area = self.cursorRect()
            self.menu_wanted.emit(
                self._focused_link, self.viewport().mapToGlobal(area.bottomLeft())
            )
        else:
            self.menu_wanted.emit(self.anchorAt(event.pos()), event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms; `zoom_wanted` says so."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_wanted.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @property
    def widest(self) -> int:
        """How wide it is when the text has all its width; beyond that it is empty."""
        return 2 * SPACE.gutter + self._typography.scaled(self._typography.measure)

    def _keep_measure(self) -> None:
        measure = self._typography.scaled(self._typography.measure)
        right = max(SPACE.gutter, self.width() - SPACE.gutter - measure)
        self.setViewportMargins(SPACE.gutter - FOCUS_EDGE, _TOP, right, 0)

    def _forgive_rounding(self, _: int, end: int) -> None:
        """Hide the scroll bar for a table that was only rounded up to more than the column."""
        policy = Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if end <= _ROUNDING else policy.ScrollBarAsNeeded
        )

    def _scrolled(self, down: int) -> None:
        self.link_hovered.emit("")
        if not self._growing.settling:
            self.scrolled.emit(down)
