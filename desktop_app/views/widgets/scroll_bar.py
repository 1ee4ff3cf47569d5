"""A vertical scroll bar that is always there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea


def keep_scroll_bar(area: QAbstractScrollArea) -> None:
    """Keep the room for the bar, so that what is in `area` keeps its width.

    A bar that comes and goes has a text laid out three times: before, with it, without it. Where
    nothing can be scrolled it is disabled, and painted as nothing.
    """
    bar = area.verticalScrollBar()
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bar.setEnabled(False)
    bar.rangeChanged.connect(lambda _, end: bar.setEnabled(end > 0))
