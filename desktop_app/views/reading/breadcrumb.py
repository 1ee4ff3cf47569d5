"""The breadcrumb: where the shown entry stands, each step a link."""

import math
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.docset.records import Crumb
from desktop_app.models.tooltip import escape_tooltip
from desktop_app.views.actions.tab_gestures import wants_tab
from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import TYPE, Palette
from desktop_app.views.widgets.titles import first_that_fits, short_crumbs

_BETWEEN = "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}›\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"

_SHORT = 2
"""So many steps are never left out where there is room for them and the signs on buttons."""

_LEAST = 24
"""Pixels: in less of them no title says anything."""


class Breadcrumb(QLabel):
    """One line; when it is short of room the steps in its middle are left out."""

    followed = Signal(str)
    """The URL of a step that was clicked."""
    tab_wanted = Signal(str)
    """The URL of a step that shall be opened in a new tab."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._crumbs: tuple[Crumb, ...] = ()
        self._hovered = ""
        self.setObjectName("crumbs")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Location in the documentation"))
        self.linkActivated.connect(self.followed)
        self.linkHovered.connect(self._hover)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._lay_out()

    def set_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        """Show these steps, the outermost first."""
        self._crumbs = tuple(short_crumbs(crumbs))
        self.setAccessibleDescription(" › ".join(crumb.title for crumb in self._crumbs))
        self._lay_out()

    @property
    def least_width(self) -> int:
        """How wide it is with its first and its last step, in pixels, where more are left out."""
        widths = self._widths()
        if len(widths) > _SHORT:
            left_out = fonts.ui_metrics(TYPE.caption).horizontalAdvance(f"…{_BETWEEN}")
            return math.ceil(widths[0] + left_out + widths[-1])
        return math.ceil(sum(widths))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep the click that opens a tab from following the link."""
        if not (wants_tab(event) and self._hovered):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open a step in a new tab with the middle button."""
        if wants_tab(event) and self._hovered:
            self.tab_wanted.emit(self._hovered)
        else:
            super().mouseReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the titles to the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def _hover(self, url: str) -> None:
        self._hovered = url

    def _lay_out(self) -> None:
        metrics = fonts.ui_metrics(TYPE.caption)
        widths, room = self._widths(), self.width() + self._between
        head = 0
        first = first_that_fits(widths, room)
        if first > 0:
            room -= metrics.horizontalAdvance(f"…{_BETWEEN}")
            # the outermost step says more than what is between, where both have room
            head = int(len(widths) > 2 and widths[0] + widths[-1] <= room)
            room -= widths[0] if head else 0
            first = max(head, first_that_fits(widths, room))
        steps = [self._link(crumb, crumb.title) for crumb in self._crumbs[first:]]
        if first == len(self._crumbs) - 1:
            title = self._crumbs[first].title
            room -= self._between
            shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, max(room, 0))
            steps[-1] = self._link(self._crumbs[first], shown)
            if room < _LEAST:
                steps = []
        if first > head:
            steps.insert(0, self._link(self._crumbs[first - 1], "…"))
        if head:
            steps.insert(0, self._link(self._crumbs[0], self._crumbs[0].title))
        between = f'<span style="color:{self._palette.faint}">{_BETWEEN}</span>'
        self.setText(between.join(steps))
        whole = " › ".join(crumb.title for crumb in self._crumbs)
        self.setToolTip(escape_tooltip(whole) if first > 0 else "")

    def _widths(self) -> list[float]:
        """Return how wide each step is, with the sign after it."""
        metrics = fonts.ui_metrics(TYPE.caption)
        return [metrics.horizontalAdvance(crumb.title) + self._between for crumb in self._crumbs]

    @property
    def _between(self) -> float:
        return fonts.ui_metrics(TYPE.caption).horizontalAdvance(_BETWEEN)

    def _link(self, crumb: Crumb, shown: str) -> str:
        return (
            f'<a href="{escape(crumb.url)}" style="color:{self._palette.dim};'
            f'text-decoration:none">{escape(shown).replace(" ", "&nbsp;")}</a>'
        )
