"""How the documentation's HTML is set: the style sheet of the reading pane.

Qt's rich text knows no rounded corners and no one-sided borders. Code blocks and boxes therefore
get a background of zero opacity, whose colour says what `BoxPainter` shall paint behind them.
"""

from desktop_app.views import fonts
from desktop_app.views.theme import SPACE, TYPE, Palette

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

EDGE_ONLY_ALPHA = 1
"""Of 255: nobody sees it, and it tells a box without a tint from the others."""


def document_style(palette: Palette) -> str:
    """The style sheet for `QTextDocument.setDefaultStyleSheet`."""
    p = palette
    mono = ", ".join(f"'{family}'" for family in fonts.code_families())
    rules = [
        f"body {{ color: {p.text}; }}",
        f"a {{ color: {p.accent}; text-decoration: none; }}",
        f"p, li, dt, dd {{ line-height: {SPACE.leading}%; }}",
        "p { margin: 0 0 11px 0; }",
        "ul, ol { margin: 0 0 11px 0; }",
        "li { margin: 0 0 3px 0; }",
        "dl { margin: 0; }",
        "dt { margin: 8px 0 2px 0; font-weight: 600; }",
        "dd { margin: 0 0 8px 24px; }",
        "blockquote { margin: 0 0 11px 24px; }",
        f"h1 {{ font-size: {TYPE.title + 1}px; font-weight: 600; margin: 6px 0 8px 0; }}",
        f"h2 {{ font-size: {TYPE.heading}px; font-weight: 600; margin: 24px 0 8px 0; }}",
        f"h3 {{ font-size: {TYPE.subheading}px; font-weight: 600; margin: 20px 0 6px 0; }}",
        f"h4, h5 {{ font-size: {TYPE.reading}px; font-weight: 600; margin: 16px 0 4px 0; }}",
        f"h1.sig {{ font-family: {mono}; font-size: {TYPE.title}px; margin: 0 0 2px 0;"
        " line-height: 125%; }",
        "h1.title { margin: 0 0 2px 0; line-height: 120%; }",
        f"dt.sig {{ font-family: {mono}; font-size: {TYPE.reading}px; font-weight: 400;"
        " margin: 16px 0 4px 0; line-height: 130%; }",
        f"span.par {{ color: {p.dim}; font-weight: 400; }}",
        f"span.quiet, s.quiet {{ color: {p.dim}; }}",
        f"span.old {{ color: {p.warning}; }}",
        f"code {{ font-family: {mono}; font-size: {TYPE.code}px; background-color: {p.code}; }}",
        f"kbd {{ font-family: {mono}; font-size: {TYPE.code}px; background-color: {p.side}; }}",
        "h1 code, h2 code, h3 code, h4 code, h5 code, dt code { font-size: 100%;"
        " background-color: transparent; }",
        f"a code {{ color: {p.accent}; }}",
        f"pre {{ font-family: {mono}; font-size: {TYPE.code}px; line-height: 140%; margin: 0; }}",
        f"p.kind {{ font-size: {TYPE.code}px; margin: 0 0 12px 0; }}",
        *(
            f"p.{group} {{ color: {getattr(p, group)}; }}"
            for group in (
                "function", "type", "module", "exception", "attribute", "term", "section",
                "keyword",
            )
        ),  # fmt: skip
        f"p.rubric {{ font-size: {TYPE.caption}px; font-weight: 600; color: {p.dim};"
        " margin: 18px 0 8px 0; }",
        "p.item { margin: 0 0 5px 0; line-height: 135%; }",
        f"p.meta {{ font-size: {TYPE.code}px; color: {p.dim}; }}",
        f"p.caption {{ font-size: {TYPE.code}px; color: {p.dim}; margin: 0 0 4px 0; }}",
        f"table.code {{ background-color: {_clear(p.code, 0)}; margin: 0 0 12px 0; }}",
        *_boxes(p),
        *_code_colours(p),
        f"table.grid {{ border: 1px; border-style: solid; border-color: {p.line};"
        " border-collapse: collapse; margin: 0 0 12px 0; }",
        f"table.grid th {{ background-color: {p.code}; font-weight: 600; text-align: left; }}",
        f"table.grid td, table.grid th {{ border-color: {p.line}; border-style: solid;"
        " border: 1px; vertical-align: top; }",
        f"table.footnotes {{ font-size: {TYPE.code}px; margin: 0 0 12px 0; }}",
    ]
    return "\n".join(rules)


def _boxes(palette: Palette) -> list[str]:
    rules = []
    for name, field in BOXES.items():
        colour = getattr(palette, field)
        rules += [
            f"table.{name} {{ background-color: {_clear(colour, 0)}; margin: 0 0 12px 0; }}",
            f"table.{name} td.box {{ padding: 8px 14px 0 14px; }}",
            f"table.{name} p.title {{ color: {colour}; font-weight: 600; margin: 0;"
            f" font-size: {TYPE.code}px; }}",
            f"table.{name} b.title {{ color: {colour}; font-weight: 600; }}",
        ]
    for name, field in VERSION_NOTES.items():
        colour = getattr(palette, field)
        rules += [
            f"table.{name} {{ background-color: {_clear(colour, EDGE_ONLY_ALPHA)};"
            " margin: 0 0 8px 0; }",
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
        f"span.p {{ color: {p.code_comment}; }}",
        f"span.o {{ color: {p.dim}; }}",
        f"span.e {{ color: {p.danger}; }}",
    ]


def _clear(colour: str, alpha: int) -> str:
    """The colour as Qt writes one that is nearly transparent: `#aarrggbb`."""
    return f"#{alpha:02x}{colour[1:]}"
