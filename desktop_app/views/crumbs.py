"""The breadcrumb: where the shown entry stands, each step a link."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop_app.database.records import Crumb
from desktop_app.views import fonts
from desktop_app.views.theme import TYPE, Palette

_SEPARATOR_WIDTH = 20


class Crumbs(QLabel):
    """One line; when it is short of room the longest titles are cut first."""

    followed = Signal(str)
    """The URL of a step that was clicked."""

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._crumbs: tuple[Crumb, ...] = ()
        self.setObjectName("crumbs")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Where this stands"))
        self.linkActivated.connect(self.followed)

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""
        self._palette = palette
        self._lay_out()

    def set_crumbs(self, crumbs: Sequence[Crumb]) -> None:
        """Show these steps, the outermost first."""
        self._crumbs = tuple(crumbs)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the titles to the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        metrics = fonts.ui_metrics(TYPE.caption)
        room = self.width() - _SEPARATOR_WIDTH * max(0, len(self._crumbs) - 1) - 2
        titles = [crumb.title for crumb in self._crumbs]
        widths = fit([metrics.horizontalAdvance(title) for title in titles], room)
        between = f'<span style="color:{self._palette.faint}">&nbsp; › &nbsp;</span>'
        self.setText(
            between.join(
                f'<a href="{escape(crumb.url)}" style="color:{self._palette.dim};'
                f'text-decoration:none">{escape(_elided(metrics, crumb.title, width))}</a>'
                for crumb, width in zip(self._crumbs, widths, strict=True)
            )
        )


def fit(widths: Sequence[float], room: float) -> list[float]:
    """`widths` with the largest ones levelled until their sum is at most `room`.

    >>> fit([10, 50, 30], 70)
    [10, 30.0, 30]
    """
    fitted = list(widths)
    for position in sorted(range(len(fitted)), key=fitted.__getitem__):
        left = [w for w in widths if w >= widths[position]]
        small = sum(w for w in widths if w < widths[position])
        if small + len(left) * widths[position] > room:
            level = max(0.0, (room - small) / len(left))
            return [min(width, level) for width in widths]
    return fitted


def _elided(metrics: QFontMetricsF, title: str, width: float) -> str:
    return metrics.elidedText(title, Qt.TextElideMode.ElideRight, width + 0.5)
