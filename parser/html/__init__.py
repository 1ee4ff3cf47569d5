"""One page of Sphinx HTML, of any theme, written in the slim and safe HTML that Qt renders well.

    soup ──main_content──> tree ──write──> HTML of the dialect ──sanitize──> the same, proven
                                  └──────────────── clean ───────────────┘

`clean` walks the tree once and writes each construct anew with one small function (`links`, `code`,
`boxes`, ...); what it does not know it unwraps. `sanitize` is bleach under the one policy.

The dialect is described in `desktop_app.docset.html_dialect`.
"""

from parser.html.clean import clean
from parser.html.content import main_content
from parser.html.formulas import is_display, is_formula, tex_of
from parser.html.sanitizer import sanitize
from parser.html.text import first_sentence, plain_text
from parser.html.tree import tree, unwrapped
from parser.html.writer import Image

__all__ = [
    "Image",
    "clean",
    "first_sentence",
    "is_display",
    "is_formula",
    "main_content",
    "plain_text",
    "sanitize",
    "tex_of",
    "tree",
    "unwrapped",
]
