"""The look in one file: the colours of both palettes, the spacings, the type scale.

Sizes are logical pixels. Text colours keep a contrast of at least 4.5:1 on every ground that they
are used on, which a test measures.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one look, as `#rrggbb`."""

    dark: bool
    # grounds
    window: str
    side: str
    field: str
    code: str
    select: str
    mark: str
    line: str
    thumb: str
    """The part of a scroll bar that one drags."""
    # text
    text: str
    dim: str
    faint: str
    accent: str
    new: str
    # what a thing is: badges, and the kind above a text
    function: str
    type: str
    module: str
    exception: str
    attribute: str
    term: str
    section: str
    keyword: str
    # boxes
    note: str
    warning: str
    danger: str
    # code
    code_string: str
    code_keyword: str
    code_number: str
    code_comment: str


LIGHT = Palette(
    dark=False,
    window="#ffffff",
    side="#f6f6f4",
    field="#ffffff",
    code="#f4f5f6",
    select="#dbe8f8",
    mark="#fff0b8",
    line="#e4e4e0",
    thumb="#c9cbc9",
    text="#1f2328",
    dim="#5d6470",
    faint="#69707b",
    accent="#1f5fae",
    new="#137337",
    function="#6d3fd1",
    type="#0f766e",
    module="#1f5fae",
    exception="#b42334",
    attribute="#4d7c0f",
    term="#8a5a00",
    section="#5d6470",
    keyword="#9333a8",
    note="#1f5fae",
    warning="#b15108",
    danger="#b42334",
    code_string="#0a6b4a",
    code_keyword="#9333a8",
    code_number="#b45309",
    code_comment="#69707b",
)

DARK = Palette(
    dark=True,
    window="#1c1e22",
    side="#17191c",
    field="#212429",
    code="#24272c",
    select="#263850",
    mark="#5a4a12",
    line="#2c2f35",
    thumb="#454a52",
    text="#e5e7ea",
    dim="#a2a9b4",
    faint="#8a919c",
    accent="#83b6f5",
    new="#7ccf97",
    function="#b79cf7",
    type="#5cc8bd",
    module="#83b6f5",
    exception="#f2919b",
    attribute="#a9cf6b",
    term="#e0b25e",
    section="#a2a9b4",
    keyword="#d79be8",
    note="#83b6f5",
    warning="#f0b26b",
    danger="#f2919b",
    code_string="#8fd3b0",
    code_keyword="#d79be8",
    code_number="#e9b872",
    code_comment="#8b929d",
)


@dataclass(frozen=True, slots=True)
class Type:
    """The type scale."""

    tag: int = 11
    caption: int = 12
    body: int = 14
    reading: int = 15
    search: int = 16
    code: int = 13
    badge: int = 12
    subheading: int = 17
    heading: int = 20
    title: int = 21
    headline: int = 22


@dataclass(frozen=True, slots=True)
class Space:
    """Spacings and fixed measures."""

    tight: int = 4
    small: int = 8
    medium: int = 14
    large: int = 24
    gutter: int = 32
    """Between the edge of the reading pane and its text."""
    sheet: tuple[int, int, int, int] = (40, 26, 40, 26)
    """Around what fills a pane or a dialog: left, top, right, bottom."""
    outline: int = 196
    """The width of the outline of a page."""
    narrow: int = 640
    """A reading pane that is not wider has no outline."""
    side: int = 384
    """The width of the result pane at first."""
    search: int = 40
    row: int = 52
    badge: int = 22
    small_badge: int = 17
    measure: int = 760
    """A text column is never wider than this."""
    radius: int = 8
    small_radius: int = 6
    leading: float = 1.55
    """The line height of running text, in sizes of the font."""
    code_leading: float = 1.5
    tight_leading: float = 1.35


FOCUS_EDGE = 2
"""Pixels of the line beside a text that has the keyboard."""


class Themed(Protocol):
    """Something that is painted in the palette's colours."""

    def set_theme(self, palette: Palette) -> None:
        """Paint in these colours."""


TYPE = Type()
SPACE = Space()


def mix(colour: str, ground: str, share: float) -> str:
    """`share` of `colour` over `ground`, as `#rrggbb`.

    >>> mix("#000000", "#ffffff", 0.5)
    '#808080'
    """
    parts = (
        round(share * int(colour[i : i + 2], 16) + (1 - share) * int(ground[i : i + 2], 16))
        for i in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)
