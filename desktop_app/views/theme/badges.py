"""The coloured square with a letter that says what kind of thing something is."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap

from desktop_app.docset.kinds import Kind
from desktop_app.views.theme import fonts, kind_style
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette


@lru_cache(maxsize=256)
def badge(kind: Kind, size: int, palette: Palette, ratio: float) -> QPixmap:
    """Return a kind's badge, `size` logical pixels wide, for a screen with that pixel ratio."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    square = QRectF(0, 0, size, size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(kind_style.colour(kind, palette)))
    radius = SPACE.small_radius * size / SPACE.badge
    painter.drawRoundedRect(square, radius, radius)
    painter.setPen(QColor(palette.window))
    letter_size = round(TYPE.badge * size / fonts.scaled(SPACE.badge))
    painter.setFont(fonts.code(letter_size, QFont.Weight.DemiBold))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, kind_style.KIND_STYLES[kind].letter)
    painter.end()
    return pixmap
