"""HTML as readable text: what `show` prints of a docset's sanitized pages."""

import re
import textwrap
from html.parser import HTMLParser

_SPACE = re.compile(r"\s+")
_BREAKS = frozenset(
    {"p", "div", "ul", "ol", "dl", "table", "tr", "blockquote", "section", "pre", "hr"}
    | {f"h{level}" for level in range(1, 7)}
)
_INDENTED = frozenset({"dd", "blockquote"})


def plain_text(html: str, width: int = 80) -> str:
    """Return the text of `html`, wrapped at `width` columns; code keeps its lines.

    >>> plain_text("<p>One <b>of</b></p><ul><li>a</li></ul><pre>if x:\\n  y</pre>")
    'One of\\n\\n* a\\n\\n    if x:\\n      y\\n'
    """
    renderer = _Renderer(width)
    renderer.feed(html)
    renderer.close()
    return renderer.text()


class _Renderer(HTMLParser):
    """Collects blocks of text as the tags go by."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width
        self._blocks: list[tuple[str, bool]] = []
        """Each with whether it is an item of a list."""
        self._words: list[str] = []
        self._indent = 0
        self._marker = ""
        self._lists: list[int | None] = []
        self._preformatted = 0

    def text(self) -> str:
        """Return what was collected, blocks parted by empty lines, the items of a list by none."""
        self._finish()
        text, after_item = "", False
        for block, is_item in self._blocks:
            between = "\n" if is_item and after_item else "\n\n"
            text += f"{between if text else ''}{block}"
            after_item = is_item
        return f"{text}\n" if text else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or note an item's marker."""
        if tag == "br":
            self._words.append("\n")
        elif tag == "img":
            self._words.append(dict(attrs).get("alt") or "")
        elif tag in {"td", "th"} and self._words:
            self._words.append("  ")
        elif tag in {"li", "dt", "dd"} or tag in _BREAKS:
            self._finish()
        if tag in {"ul", "ol"}:
            self._lists.append(0 if tag == "ol" else None)
            self._indent += 2 if len(self._lists) > 1 else 0
        elif tag == "li":
            self._marker = self._next_marker()
        elif tag in _INDENTED:
            self._indent += 4
        elif tag == "pre":
            self._preformatted += 1

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        if tag in {"li", "dt", "dd"} or tag in _BREAKS:
            self._finish()
        if tag in {"ul", "ol"} and self._lists:
            self._indent -= 2 if len(self._lists) > 1 else 0
            self._lists.pop()
        elif tag in _INDENTED:
            self._indent = max(0, self._indent - 4)
        elif tag == "pre":
            self._preformatted = max(0, self._preformatted - 1)

    def handle_data(self, data: str) -> None:
        """Text, of which white space counts in code only."""
        self._words.append(data if self._preformatted else _SPACE.sub(" ", data))

    def _next_marker(self) -> str:
        if not self._lists or self._lists[-1] is None:
            return "* "
        self._lists[-1] += 1
        return f"{self._lists[-1]}. "

    def _finish(self) -> None:
        text, self._words = "".join(self._words), []
        if not text.strip():
            return
        marker, self._marker = self._marker, ""
        indent = " " * self._indent
        if self._preformatted:
            code = textwrap.indent(text.strip("\n").rstrip(), indent + " " * 4)
            self._blocks.append((code, False))
            return
        lines = [
            textwrap.fill(
                line.strip(),
                max(self._width, self._indent + 20),
                initial_indent=indent + (marker if number == 0 else " " * len(marker)),
                subsequent_indent=indent + " " * len(marker),
                break_long_words=False,
                break_on_hyphens=False,
            )
            for number, line in enumerate(text.strip().split("\n"))
        ]
        self._blocks.append(("\n".join(lines), bool(marker)))
