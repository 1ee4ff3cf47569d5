"""How the documentation's HTML is set: the style sheet of the reading pane.

Qt's rich text knows no rounded corners and no one-sided borders. Code blocks and boxes therefore
get a background of zero opacity, whose colour says what `BoxPainter` shall paint behind them.
"""

import math

from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.views.theme import kind_style
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette
from desktop_app.views.theme.typography import Typography

STANDARD = Typography()

BOXES = {
    "note": "note",
    "seealso": "note",
    "example": "section",
    "tip": "new",
    "warning": "warning",
    "danger": "danger",
    "deprecated": "warning",
    "removed": "danger",
}
"""The classes of tinted boxes, and the field of `Palette` that colours them."""

VERSION_NOTES = {"added": "new", "changed": "new"}
"""The classes of boxes that have a coloured edge only."""

_AROUND = "9px 0 9px 0"
"""Margins of a table: Qt leaves out that of the paragraph before it."""

EDGE_ONLY_ALPHA = 1
"""Of 255: nobody sees it, and it tells a box without a tint from the others."""


PROMPT_ALPHA = 254
"""Of 255: nobody sees it, and it tells a prompt from a comment."""


def document_style(palette: Palette, typography: Typography = STANDARD) -> str:
    """Return the style sheet for `QTextDocument.setDefaultStyleSheet`."""
    p = palette
    mono = ", ".join(f"'{family}'" for family in typography.code_families)
    plain = ", ".join(f"'{family}'" for family in typography.body_families)
    text = _leading(typography.body_font(TYPE.reading), SPACE.leading)
    tight = _leading(typography.body_font(TYPE.reading), SPACE.tight_leading)
    code = _leading(typography.code_font(TYPE.code), SPACE.code_leading)
    rules = [
        f"a {{ color: {p.accent}; text-decoration: none; }}",
        f"p, li, dt, dd {{ line-height: {text}%; }}",
        "p { margin: 0 0 11px 0; }",
        "ul, ol { margin: 0 0 11px 0; }",
        "li { margin: 0 0 3px 0; }",
        "dl { margin: 0; }",
        "dt { margin: 8px 0 2px 0; font-weight: 600; }",
        "dd { margin: 0 0 8px 24px; }",
        f"hr {{ background-color: {p.line}; margin: 0 0 4px 0; }}",
        "blockquote { margin: 0 0 11px 24px; }",
        *_headings(),
        f"p.sig {{ font-family: {mono}; font-size: {TYPE.title}px; font-weight: 600;"
        f" margin: 6px 0 2px 0; line-height: {tight}%; }}",
        f"span.signame {{ font-size: {TYPE.title}px; font-weight: 600; }}",
        f"span.signame-long {{ font-size: {TYPE.reading}px; font-weight: 600; }}",
        f"span.sigpar {{ color: {p.dim}; font-size: {TYPE.title}px; font-weight: 400; }}",
        f"span.sigpar-long {{ color: {p.dim}; font-size: {TYPE.code}px; font-weight: 400; }}",
        f"p.name {{ font-size: {TYPE.title}px; font-weight: 600; margin: 6px 0 2px 0;"
        f" line-height: {tight}%; }}",
        f"dt.sig {{ font-family: {mono}; font-size: {TYPE.reading}px; font-weight: 400;"
        f" margin: 18px 0 4px 0; line-height: {tight}%; }}",
        f"span.par {{ color: {p.dim}; font-weight: 400; }}",
        f"span.quiet, s.quiet {{ color: {p.dim}; }}",
        f"span.old {{ color: {p.warning}; }}",
        f"code {{ font-family: {mono}; font-size: {TYPE.code}px; background-color: {p.code}; }}",
        f"kbd {{ font-family: {mono}; font-size: {TYPE.code}px; background-color: {p.side}; }}",
        "dt code, p.h1 code, p.h2 code, p.h3 code, p.h4 code, p.h5 code {"
        " background-color: transparent; }",
        f"a code {{ font-family: {plain}; font-size: {TYPE.reading}px; color: {p.accent};"
        " background-color: transparent; }",
        f"pre {{ font-family: {mono}; font-size: {TYPE.code}px; line-height: {code}%;"
        " white-space: pre-wrap; margin: 0; }",
        f"p.kind {{ font-size: {TYPE.caption}px; margin: 0 0 11px 0; }}",
        *(f"p.{group} {{ color: {getattr(p, group)}; }}" for group in sorted(kind_style.GROUPS)),
        f"p.rubric {{ font-size: {TYPE.caption}px; font-weight: 600; color: {p.dim};"
        " margin: 18px 0 8px 0; }",
        f"p.item {{ margin: 0 0 6px 26px; text-indent: -26px; line-height: {tight}%; }}",
        f"p.item span.quiet {{ font-size: {TYPE.code}px; }}",
        f"p.meta {{ font-size: {TYPE.code}px; color: {p.dim}; }}",
        f"p.caption {{ font-size: {TYPE.code}px; color: {p.dim}; margin: 0 0 4px 0; }}",
        f"table.code {{ background-color: {_clear(p.code, 0)}; margin: {_AROUND}; }}",
        *_boxes(p),
        *_code_colours(p),
        f"table.grid {{ border: 1px; border-style: solid; border-color: {p.line};"
        f" border-collapse: collapse; margin: {_AROUND}; }}",
        f"table.grid th {{ background-color: {p.code}; font-weight: 600; text-align: left; }}",
        f"table.grid td, table.grid th {{ border: 1px; border-style: solid;"
        f" border-color: {p.line}; vertical-align: top; }}",
        f"table.footnotes {{ font-size: {TYPE.code}px; margin: {_AROUND}; }}",
    ]
    return typography.scaled_style("\n".join(rules))


def _headings() -> list[str]:
    sizes = (TYPE.title + 1, TYPE.heading, TYPE.subheading, TYPE.reading, TYPE.reading)
    above = (6, 24, 20, 16, 14)
    return [
        f"p.h{level} {{ font-size: {size}px; font-weight: 600; margin: {space}px 0 8px 0; }}"
        for level, (size, space) in enumerate(zip(sizes, above, strict=True), 1)
    ]


def _leading(font: QFont, leading: float) -> int:
    """Return a line height in sizes of the font, as Qt counts it: in percent of the font's own
    height.
    """
    return round(100 * leading * font.pixelSize() / math.ceil(QFontMetricsF(font).height()))


def _boxes(palette: Palette) -> list[str]:
    rules = []
    for name, field in BOXES.items():
        colour = getattr(palette, field)
        rules += [
            f"table.{name} {{ background-color: {_clear(colour, 0)}; margin: {_AROUND}; }}",
            f"table.{name} td.box {{ padding: 8px 14px 8px 14px; }}",
            f"table.{name} p.title {{ color: {colour}; font-weight: 600; margin: 0;"
            f" font-size: {TYPE.code}px; }}",
            f"table.{name} b.title {{ color: {colour}; font-weight: 600; }}",
        ]
    for name, field in VERSION_NOTES.items():
        colour = getattr(palette, field)
        rules += [
            f"table.{name} {{ background-color: {_clear(colour, EDGE_ONLY_ALPHA)};"
            " margin: 4px 0 6px 0; }",
            f"table.{name} td.box {{ padding: 0 0 0 12px; }}",
            f"table.{name} p {{ color: {palette.dim}; font-size: {TYPE.body}px; margin: 0; }}",
            f"table.{name} b.title {{ color: {colour}; font-weight: 600; }}",
        ]
    return rules


def _code_colours(palette: Palette) -> list[str]:
    p = palette
    return [
        f"span.k {{ color: {p.code_keyword}; }}",
        f"span.s {{ color: {p.code_string}; }}",
        f"span.c {{ color: {p.code_comment}; }}",
        f"span.n {{ color: {p.code_number}; }}",
        f"span.f {{ color: {p.function}; }}",
        f"span.d {{ color: {p.code_number}; }}",
        f"span.p {{ color: {_clear(p.code_comment, PROMPT_ALPHA)}; }}",
        f"span.o {{ color: {p.dim}; }}",
        f"span.e {{ color: {p.danger}; }}",
    ]


def _clear(colour: str, alpha: int) -> str:
    """Return the colour as Qt writes one that is nearly transparent: `#aarrggbb`."""
    return f"#{alpha:02x}{colour[1:]}"
