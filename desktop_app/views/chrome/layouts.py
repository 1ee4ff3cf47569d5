"""Where the list stands: beside the text, above it, or nowhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_app.views.theme import fonts
from desktop_app.views.theme.tokens import SPACE

LEFT, TOP, HIDDEN = "left", "top", "hidden"

_UNBOUNDED = 16_777_215
_SIDE_SHARE = 0.4
"""The most of the window's width that a list beside the text has at first."""

_ABOVE = 0.4
"""The share of the window's height that a list above the text has at first."""


def beside_sizes(width: int) -> list[int]:
    """Return how wide the list and the text are at first, in a window of this width."""
    side = min(fonts.scaled(SPACE.side), round(width * _SIDE_SHARE))
    return [side, max(width - side, 1)]


def arrange(splitter: QSplitter, side: QWidget, lists: QWidget, place: str) -> None:
    """Lay the two panes out; sizes are kept where the layout stays what it was.

    `side` is the first pane: the search box, the `lists` and what is around them.
    """
    shown = place != HIDDEN
    beside = place == LEFT
    before = (splitter.orientation(), lists.isHidden())
    splitter.setOrientation(Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical)
    lists.setVisible(shown)
    side.setMaximumHeight(_UNBOUNDED if shown else side.sizeHint().height())
    if (splitter.orientation(), lists.isHidden()) == before:
        return
    if beside:
        splitter.setSizes(beside_sizes(splitter.width()))
    else:
        above = round(splitter.height() * _ABOVE) if shown else side.sizeHint().height()
        splitter.setSizes([above, max(splitter.height() - above, 1)])
