"""How the documentation's HTML is set: the style sheet of the reading pane.

Qt's rich text knows no rounded corners and no one-sided borders. Code blocks and boxes therefore
get a background that nobody sees, which says what `box_painter` paints behind them.

What Qt's style sheets can do
=============================

For `QTextDocument.setDefaultStyleSheet`, tried with Qt 6.12: element, `.class`, `element.class`,
descendants (`table.note td.edge`, `td.box p.title`, `dl.glossary dt`).

- Text: `color`, `background-color` (of inline code too), `font-family`, `font-size` in px,
  `font-weight`, `line-height` in percent of the font's own (135% looks like 1.55 in a browser),
  `text-decoration`.
- Blocks: `margin` of `p`, `h1`, `li`, `dt`, `pre`; `margin-left` of `dd` and `blockquote`, which
  moves the tables inside too. `pre {white-space: pre-wrap}` keeps a long line from widening all.
- Tables: `margin` of the table; `background-color`, `padding`, `border` of cells; for `grid`
  `border-collapse: collapse` with `border: 1px solid`.
- Lists indent by `QTextDocument.indentWidth` (24 looks right), not by a margin.

Fixed fonts with ligatures draw `<=` as one sign: `QFont.setFeature("calt", 0)` ends that (Qt 6.7).
Drawings (SVG) are rendered elsewhere, for the light and for the dark.

Not there: rounded corners, `max-width`, borders of one side of a block, `display`.
"""

import math
from enum import IntEnum

from PySide6.QtGui import QFont, QFontMetricsF

from desktop_app.docset.html_dialect import Box, Token
from desktop_app.views.theme import kind_style
from desktop_app.views.theme.tokens import SPACE, TYPE, Palette
from desktop_app.views.theme.typography import Typography

STANDARD = Typography()

TINTED = {
    Box.NOTE: "note",
    Box.SEE_ALSO: "note",
    Box.EXAMPLE: "section",
    Box.TIP: "new",
    Box.WARNING: "warning",
    Box.DANGER: "danger",
    Box.DEPRECATED: "warning",
    Box.REMOVED: "danger",
}
"""Boxes with a ground, and the field of `Palette` that colours them."""

EDGE_ONLY = {Box.ADDED: "new", Box.CHANGED: "new"}
"""Boxes with a coloured edge alone."""

_AROUND = "9px 0 9px 0"
"""Margins of a table: Qt leaves out that of the paragraph before it."""


class Ground(IntEnum):
    """What `box_painter` paints behind a table: the opacity of the table's own ground, of 255.

    Nobody sees these, and Qt's rich text keeps nothing else that would tell the tables apart.
    """

    TINTED = 0
    EDGE_ONLY = 1
    CODE = 2


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
        f"table.code {{ background-color: {_clear(p.code, Ground.CODE)}; margin: {_AROUND}; }}",
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
    for name, field in TINTED.items():
        colour = getattr(palette, field)
        rules += [
            f"table.{name} {{ background-color: {_clear(colour, Ground.TINTED)};"
            f" margin: {_AROUND}; }}",
            f"table.{name} td.box {{ padding: 8px 14px 8px 14px; }}",
            f"table.{name} p.title {{ color: {colour}; font-weight: 600; margin: 0;"
            f" font-size: {TYPE.code}px; }}",
            f"table.{name} b.title {{ color: {colour}; font-weight: 600; }}",
        ]
    for name, field in EDGE_ONLY.items():
        colour = getattr(palette, field)
        rules += [
            f"table.{name} {{ background-color: {_clear(colour, Ground.EDGE_ONLY)};"
            " margin: 4px 0 6px 0; }",
            f"table.{name} td.box {{ padding: 0 0 0 12px; }}",
            f"table.{name} p {{ color: {palette.dim}; font-size: {TYPE.body}px; margin: 0; }}",
            f"table.{name} b.title {{ color: {colour}; font-weight: 600; }}",
        ]
    return rules


def _code_colours(palette: Palette) -> list[str]:
    p = palette
    return [
        f"span.{Token.KEYWORD} {{ color: {p.code_keyword}; }}",
        f"span.{Token.STRING} {{ color: {p.code_string}; }}",
        f"span.{Token.COMMENT} {{ color: {p.code_comment}; }}",
        f"span.{Token.NUMBER} {{ color: {p.code_number}; }}",
        f"span.{Token.DEFINED_NAME} {{ color: {p.function}; }}",
        f"span.{Token.DECORATOR} {{ color: {p.code_number}; }}",
        f"span.{Token.PROMPT} {{ color: {_clear(p.code_comment, PROMPT_ALPHA)}; }}",
        f"span.{Token.OUTPUT} {{ color: {p.dim}; }}",
        f"span.{Token.ERROR} {{ color: {p.danger}; }}",
    ]


def _clear(colour: str, alpha: int) -> str:
    """Return the colour as Qt writes one that is nearly transparent: `#aarrggbb`."""
    return f"#{alpha:02x}{colour[1:]}"
