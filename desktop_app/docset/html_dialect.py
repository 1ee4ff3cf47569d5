"""The HTML of a docset's pages: what the parser writes, the policy allows and the preview styles.

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
`p` prompt or line number, `o` output, `e` error or traceback; in a grammar links and `b` as well,
and `b` around lines that the author emphasises. The text of the `pre` is the code, to the
character, but for line numbers. Of a session, what a person wants to copy is the lines that begin
with a `p`, without it.

**Formulas.** Those in a line are `<code>` with the TeX, without delimiters; those on lines of their
own are code blocks, with the number before them as a caption. Where there is an image of a formula,
it is that image, its TeX being the alternative text.

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
"""

from enum import StrEnum


class Box(StrEnum):
    """The class of a coloured box."""

    NOTE = "note"
    TIP = "tip"
    WARNING = "warning"
    DANGER = "danger"
    SEE_ALSO = "seealso"
    EXAMPLE = "example"
    # what a version has brought
    ADDED = "added"
    CHANGED = "changed"
    DEPRECATED = "deprecated"
    REMOVED = "removed"


class Token(StrEnum):
    """The class of a span in code."""

    KEYWORD = "k"
    STRING = "s"
    COMMENT = "c"
    NUMBER = "n"
    DEFINED_NAME = "f"
    DECORATOR = "d"
    PROMPT = "p"
    OUTPUT = "o"
    ERROR = "e"


CLASSES = {
    "table": frozenset({*Box, "code", "grid", "footnotes"}),
    "td": frozenset({"edge", "box"}),
    "p": frozenset({"title", "caption", "rubric", "meta"}),
    "b": frozenset({"title"}),
    "dl": frozenset({"fields", "glossary"}),
    "dt": frozenset({"sig"}),
    "span": frozenset({*Token, "par"}),
}
"""Every class that there is, by element."""
