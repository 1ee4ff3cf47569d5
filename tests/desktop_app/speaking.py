"""What the window says, and whether it fits: for tests of its languages."""

import re
from collections.abc import Iterator
from html import unescape
from math import ceil

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from desktop_app.views.results.result_list import ResultList
from desktop_app.views.results.row_text import context_line, name_line
from tests.translations import FOLDER, messages

_LONGER = 0.4
"""By how much other languages are longer than English, roughly."""
_WORD = re.compile(r"[A-Za-z]{2,}(?!\w*:)")
"""Two letters or more; what ends with a colon is a scope of a query (`class:`), in any language."""
_NAME = re.compile(r"\{[^}]*\}")
_STRANGE = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åƀçđéƒĝĥîĵķłмñöþǫŕšţûνŵхýžÅƁÇĐÉƑĜĤÎĴĶŁМÑÖÞǪŔŠŢÛΝŴХÝŽ",
)
_TAG = re.compile(r"<[a-z/][^>]*>")
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


class Pseudo(QTranslator):
    """A language of strange letters: what comes out in others was forgotten, or not collected."""

    def __init__(self) -> None:
        super().__init__()
        self._known = {message[:2] for message in messages(FOLDER / "de.ts")}

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self, context: str, text: str, comment: str | None = None, n: int = -1
    ) -> str | None:
        return strange(text) if (context, text) in self._known else None


def strange(text: str) -> str:
    """Return a text in that language, with the names in it as they are.

    >>> strange("{count} results")
    '{count} ŕéšûłţš~~~~'
    """
    parts = _NAME.split(text)
    names = [*_NAME.findall(text), ""]
    longer = ceil(_LONGER * sum(map(len, parts)))
    mixed = "".join(p.translate(_STRANGE) + n for p, n in zip(parts, names, strict=True))
    return mixed + "~" * longer


def forgotten(text: str) -> list[str]:
    """Return the words of a text that are not in the strange language.

    >>> forgotten("<b>ŕéšûłţš</b> found")
    ['found']
    """
    return _WORD.findall(unescape(_TAG.sub("", text)))


def said(top: QWidget) -> Iterator[tuple[str, str]]:
    """All that a window says, seen or heard: who says it, and what."""
    for widget in (top, *top.findChildren(QWidget)):
        # Qt's own parts of widgets, which Qt translates, are named so
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        name = f"{type(widget).__name__} {widget.objectName()}".strip()
        for text in _of(widget):
            if text:
                yield name, text
    for action in top.findChildren(QAction):
        for text in (action.text(), action.iconText(), action.toolTip()):
            yield f"action {action.objectName()}", text


def _of(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    match widget:
        case QLabel() | QAbstractButton() if widget.objectName() in {"sign", "keycap"}:
            pass  # signs, keys and queries; the accessible name of a sign is not let off
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield widget.itemText(0)  # the others are the names of fonts
        case QTextBrowser():
            yield widget.toPlainText()
        case ResultList():
            for result in widget.rows.results:
                yield "".join(run.text for run in (*name_line(result), *context_line(result)))
            yield from _rows(widget.rows, QModelIndex())
        case QAbstractItemView():
            yield from _rows(widget.model(), QModelIndex())


def _rows(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        for role in _ROLES:
            yield str(index.data(role) or "")
        yield from _rows(model, index)


def misfits(top: QWidget, guess: int = 0) -> Iterator[str]:
    """Yield what a window shows only a part of, for want of room; `guess` pixels of texts are
    forgiven.

    For a pseudo-locale, which makes texts longer by a guess; another font's letters are wider yet.
    """
    for widget in top.findChildren(QWidget):
        parent = widget.parentWidget()
        if not widget.isVisible() or parent is None or widget.isWindow():
            continue
        wanted = _wanted(widget)
        if wanted > widget.width() + guess:
            yield f"{_text(widget)!r} wants {wanted} of {widget.width()} pixels"
        if isinstance(widget, QLabel) and widget.wordWrap():
            high = widget.heightForWidth(widget.width())
            if high > widget.height():
                yield f"{_text(widget)!r} wants {high} of {widget.height()} pixels of height"
        if not isinstance(parent.parentWidget(), QAbstractScrollArea) and not isinstance(
            parent, QAbstractScrollArea
        ):
            beyond = widget.geometry().right() - parent.rect().right()
            if beyond > 0:
                yield f"{type(widget).__name__} {_text(widget)!r} is cut by {beyond} pixels"


def _wanted(widget: QWidget) -> int:
    """How wide it must be to show its text; 0 for one that cuts it with an ellipsis by itself."""
    match widget:
        case QLabel() if not widget.wordWrap() and widget.text():
            cuts = widget.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
            return 0 if cuts else widget.sizeHint().width()
        case QToolButton() | QPushButton() if widget.minimumWidth() == widget.maximumWidth():
            return widget.fontMetrics().horizontalAdvance(widget.text())
        case QToolButton() | QPushButton():
            return widget.sizeHint().width() if widget.text() else 0
    return 0


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
