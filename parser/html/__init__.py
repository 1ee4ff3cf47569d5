"""One page of Sphinx HTML, of any theme, written in the slim and safe HTML that Qt renders well.

    soup ──main_content──> tree ──write──> HTML of the dialect below ──sanitize──> the same, proven
                                  └──────────────── clean ───────────────┘

`clean` walks the tree once and writes each construct anew with one small function (`links`, `code`,
`boxes`, ...); what it does not know it unwraps. `sanitize` is bleach under the one policy.

The dialect
===========

Everything is written on one line except inside `<pre>`; blocks follow each other without space.

**Blocks.** `h1` to `h5`, `p`, `ul`, `ol` (`start`, `type`), `li`, `dl`, `dt`, `dd`, `blockquote`,
`hr`, `table`, `tr`, `th`, `td`, `pre`. A list item or a cell that holds one paragraph holds its
text without the `<p>`. Paragraphs with a class: `title` (of a box), `caption` (before its table,
code or after its image), `rubric` (a heading without a section), `meta` (availability, audit
events and the like: dim and small).

**Inline.** `a href`, `code`, `em`, `strong`, `b`, `sup`, `sub`, `kbd`, `br`, `span`, `img`. A cross
reference to code is `<a href="…"><code>…</code></a>`. Section numbers are `<span class="par">`.

**Signatures.** `<dl><dt class="sig" id="re.sub"><span class="par">re.</span><b>sub</b><span
class="par">(pattern, …)</span></dt><dd>…</dd></dl>`; a definition of another kind has a plain `dt`.
`dl class="fields"` lists parameters, returns and the like, `dl class="glossary"` terms.

**Code.** `<table class="code" width="100%" cellspacing="0" cellpadding="12"><tr><td><pre>…`. Spans
in it: `k` keyword, `s` string, `c` comment, `n` number, `f` name being defined, `d` decorator,
`p` prompt, `o` output, `e` error or traceback; in a grammar links and `b` as well. The text of the
`pre` is the code, to the character. Of a session, what a person wants to copy is the lines that
begin with a `p`, without it.

**Boxes.** `<table class="note" width="100%" cellspacing="0" cellpadding="0"><tr><td class="edge"
width="3"></td><td class="box"><p class="title">Note</p>…`; the table's class is one of `note`,
`tip`, `warning`, `danger`, `seealso`, `example`. Version notes have the same shape, no title, and
the class `added`, `changed`, `deprecated` or `removed`: their first paragraph begins with
`<b class="title">Changed in version 3.10:</b>`. Boxes nest.

**Tables.** `<table class="grid" cellspacing="0" cellpadding="6">` with `colspan` and `rowspan`.
Footnotes and citations are `<table class="footnotes" cellspacing="0" cellpadding="4">`, a row each:
the label, which links back, and the text. A reference to one is `<sup><a href="#…">1</a></sup>`.

**Anchors.** Every `id` of the source's main content is in the output, once, in the same order: as
the `id` of an element on which QTextBrowser finds it (Qt ignores those of tables, rows, lists and
rules, so these pass theirs on to what they hold), else as an empty `<span id="…"></span>`.

**Marks.** Characters of plane 15 stay where they are, outside of tags and paragraphs, and what is
between the marks around an element is balanced.

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
Drawings (SVG) are black on nothing: give images a light ground in the dark.

Not there: rounded corners, `max-width`, borders of one side of a block, `display`.
"""

from parser.html.clean import clean
from parser.html.content import main_content
from parser.html.sanitizer import sanitize
from parser.html.text import first_sentence, plain_text
from parser.html.tree import tree, unwrapped
from parser.html.writer import Image

__all__ = [
    "Image",
    "clean",
    "first_sentence",
    "main_content",
    "plain_text",
    "sanitize",
    "tree",
    "unwrapped",
]
