"""The walk over a page's tree, and what its rules share: anchors, paragraphs, white space."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape

from bs4 import Tag
from bs4.element import PageElement, PreformattedString

MARKS = re.compile("[\U000f0000-\U000ffffd]")
"""The characters with which the caller marks places."""

# fmt: off
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "menu",
    "nav", "ol", "p", "pre", "script", "search", "section", "style", "summary", "table",
    "tbody", "td", "template", "tfoot", "th", "thead", "tr", "ul",
})
# fmt: on
"""The elements that stand on lines of their own."""

_REPLACED = frozenset({"object", "svg", "math", "video", "audio", "iframe", "button"})
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]")
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Image:
    """An image as pages name it, with its size in pixels where that is known."""

    src: str
    width: int | None = None
    height: int | None = None


class Writer:
    """Writes one page. `rules` say how: by class, else by name; other elements are unwrapped."""

    def __init__(
        self,
        by_class: Mapping[str, "Rule"],
        by_name: Mapping[str, "Rule"],
        links: Callable[[str], str | None],
        images: Callable[[str], Image | None],
    ) -> None:
        self.links = links
        self.images = images
        self.in_link = False
        self._by_class = by_class
        self._by_name = by_name
        self._waiting: list[str] = []
        self._written: set[str] = set()

    # Anchors: an element that is not written passes its id on to what is written next.

    def defer_anchor(self, tag: Tag) -> None:
        """Let the next start tag or text take over the anchor of `tag`."""
        for name in ("id", "name") if tag.name == "a" else ("id",):
            anchor = tag.attrs.get(name)
            if isinstance(anchor, str) and anchor.strip() and anchor not in self._written:
                self._written.add(anchor)
                self._waiting.append(anchor)

    def anchors(self) -> str:
        """Return the waiting anchors, as empty elements."""
        if not self._waiting:
            return ""
        anchors = _places(self._waiting)
        self._waiting.clear()
        return anchors

    def element(self, name: str, attributes: str, tag: Tag, write: Callable[[Tag], str]) -> str:
        """`tag` as an element `name` with what `write` makes of its content.

        It takes over the waiting anchors; with nothing to read in it it is not written, and they
        wait on.
        """
        self.defer_anchor(tag)
        anchors = self._waiting.copy()
        self._waiting.clear()
        content = write(tag)
        if is_blank(content):
            self._waiting[:0] = anchors
            return content.replace("<br>", "") if name in BLOCKS else content
        if anchors:
            attributes += f' id="{escape(anchors[0])}"'
            content = _places(anchors[1:]) + content
        return f"<{name}{attributes}>{content}</{name}>"

    # Content.

    def node(self, node: PageElement) -> str:
        """Write one node, of any kind."""
        if isinstance(node, Tag):
            return self.rule(node)(self, node)
        if isinstance(node, PreformattedString):
            return ""  # a comment, a declaration
        return self.text(str(node))

    def text(self, text: str) -> str:
        """Text, escaped, with the waiting anchors before it."""
        text = escaped(_SPACE.sub(" ", text))
        if self._waiting and not is_blank(text):
            return self.anchors() + text
        return text

    def rule(self, tag: Tag) -> "Rule":
        """Return how `tag` is to be written."""
        if tag.attrs.get("role") in ("navigation", "search"):
            return dropped
        for name in tag.attrs.get("class") or ():
            if name in self._by_class:
                return self._by_class[name]
        return self._by_name.get(tag.name, unwrapped)

    def inline(self, tag: Tag) -> str:
        """Return the content of `tag` as one run of text."""
        return "".join([self.node(child) for child in tag.contents])

    def paragraph(self, kind: str, tag: Tag) -> str:
        """`tag` as a paragraph of a class, or as several, should it hold blocks."""
        if any(is_block(child) for child in tag.contents):
            self.defer_anchor(tag)
            return self.blocks(tag, kind)
        return self.element("p", _class(kind), tag, self.flow_content)

    def blocks(self, tag: Tag, kind: str = "") -> str:
        """Return the content of `tag` as blocks: text that stands between them becomes paragraphs.

        `kind` is the class of these paragraphs, and of those that stand there already.
        """
        written: list[str] = []
        run: list[str] = []

        def paragraph() -> None:
            text = "".join(run).strip(" ")
            run.clear()
            if text.replace("<br>", ""):
                written.append(f"<p{_class(kind)}>{text}</p>")

        for child in tag.contents:
            if is_block(child):
                paragraph()
                if kind and isinstance(child, Tag) and child.name == "p":
                    written.append(self.paragraph(kind, child))
                else:
                    written.append(self.node(child))
            elif isinstance(child, Tag) or not MARKS.search(str(child)):
                run.append(self.node(child))
            else:
                for part in re.split(f"({MARKS.pattern}+)", str(child)):
                    if MARKS.match(part):
                        paragraph()
                        written.append(part)
                    else:
                        run.append(self.text(part))
        paragraph()
        return "".join(written) + (self.anchors() if written else "")

    def flow_content(self, tag: Tag) -> str:
        """Return the content of an element that may hold either: one run of text, or blocks."""
        if any(is_block(child) for child in tag.contents):
            return self.blocks(tag)
        text = self.inline(tag).strip(" ")
        return text + self.anchors() if text else ""

    def compact(self, tag: Tag) -> str:
        """Like `flow`, but the text of a paragraph that is alone, or before lists, stands bare."""
        children = [
            node for node in tag.contents if isinstance(node, Tag) or not str(node).isspace()
        ]
        first = children[0] if children else None
        if (
            isinstance(first, Tag)
            and self.rule(first) is self._by_name.get("p")
            and first.name == "p"
            and all(isinstance(node, Tag) and node.name in ("ul", "ol") for node in children[1:])
        ):
            self.defer_anchor(first)
            anchors = self.anchors()
            return anchors + self.flow_content(first) + "".join(map(self.node, children[1:]))
        return self.flow_content(tag)


Rule = Callable[[Writer, Tag], str]
"""Writes one element, with all that it holds, as balanced HTML."""


def unwrapped(writer: Writer, tag: Tag) -> str:
    """Return the content alone."""
    writer.defer_anchor(tag)
    return writer.blocks(tag) if is_block(tag) else writer.inline(tag)


def dropped(writer: Writer, tag: Tag) -> str:
    """Nothing."""
    return ""


def is_block(node: PageElement) -> bool:
    """Tell whether `node` stands on lines of its own, or holds what does."""
    return isinstance(node, Tag) and (
        node.name in BLOCKS
        or (node.name not in _REPLACED and any(is_block(child) for child in node.contents))
    )


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def _places(anchors: list[str]) -> str:
    return "".join(f'<span id="{escape(anchor)}"></span>' for anchor in anchors)


def escaped(text: str) -> str:
    """`text` as HTML; control characters, which HTML may not hold, as the pictures of them."""
    if "&" in text or "<" in text or ">" in text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return visible(text)


def visible(text: str) -> str:
    """`text` with the pictures of control characters, which a terminal would obey."""
    return _CONTROLS.sub(_picture, text)


def _picture(control: re.Match[str]) -> str:
    code = ord(control[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else "\N{REPLACEMENT CHARACTER}"


def is_blank(text: str) -> bool:
    """Tell whether there is nothing to read in `text`: white space, line breaks and marks only."""
    return not text or text.isspace() or not MARKS.sub("", text.replace("<br>", "")).strip()


def classes(tag: Tag) -> tuple[str, ...]:
    """Return the classes of `tag`, in its order."""
    return tuple(tag.attrs.get("class") or ())
