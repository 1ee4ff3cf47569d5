"""The button at a code block that copies it, and the key that does."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QToolButton

from desktop_app.views.reading.code_blocks import CodeBlock
from desktop_app.views.reading.code_text import copied
from desktop_app.views.reading.text_browser import DocumentBrowser

_INSET = 6


class CodeCopier(QObject):
    """Shows the button on the code block under the mouse, or on the one that a key has copied."""

    done = Signal(int)
    """So many lines of code were copied."""

    def __init__(self, browser: DocumentBrowser) -> None:
        super().__init__(browser)
        self._browser = browser
        self._block: CodeBlock | None = None
        self.button = QToolButton(browser.viewport())
        self.button.setObjectName("copy")
        self.button.setText(self.tr("Copy"))
        self.button.setAccessibleName(self.tr("Copy the code"))
        self.button.setToolTip(self.tr("Copy the code, without prompts and output"))
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.hide()
        self.button.clicked.connect(lambda: self._copy(self._block))
        browser.viewport().setMouseTracking(True)
        browser.viewport().installEventFilter(self)
        browser.begun.connect(self._leave)
        browser.verticalScrollBar().valueChanged.connect(self._leave)

    def copy_next(self) -> None:
        """Copy the first code block in sight, or the one after that which was copied last."""
        blocks = self._browser.code_in_sight()
        if not blocks:
            return
        after = -1 if self._block is None else self._block.first
        block = next((block for block in blocks if block.first > after), blocks[0])
        self._show(block)
        self._copy(block)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the mouse."""
        if event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._over(event.position().toPoint())
        elif event.type() == QEvent.Type.Leave and not self.button.underMouse():
            self._leave()
        return False

    def _over(self, place: QPoint) -> None:
        if self.button.isVisible() and self._block and self._area(self._block).contains(place):
            return
        for block in self._browser.code_in_sight():
            if self._area(block).contains(place):
                self._show(block)
                return
        self._leave()

    def _show(self, block: CodeBlock) -> None:
        if self._block is None or block.first != self._block.first:
            self.button.setText(self.tr("Copy"))
        self._block = block
        self.button.adjustSize()
        area = self._area(block)
        self.button.move(area.right() - self.button.width() - _INSET, area.top() + _INSET)
        self.button.show()

    def _area(self, block: CodeBlock) -> QRect:
        bar = self._browser.verticalScrollBar()
        return block.area.translated(0, -bar.value()).toRect()

    def _copy(self, block: CodeBlock | None) -> None:
        if block is not None:
            code = copied(block.lines)
            QGuiApplication.clipboard().setText(code)
            self.button.setText(self.tr("Copied"))
            self._show(block)
            self.done.emit(code.count("\n") + 1)

    def _leave(self) -> None:
        self._block = None
        self.button.hide()
