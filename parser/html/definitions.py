"""Definition lists: signatures with their bodies, fields, glossaries, plain ones."""

from html import escape

from bs4 import Tag
from bs4.element import PageElement

from parser.html.inline import headerlink, line_break, link, source_link
from parser.html.tables import footnotes
from parser.html.writer import MARKS, Rule, Writer, classes, dropped, is_blank

_NAMES = frozenset({"descname", "sig-name"})
_INDENT = "<br>" + "\N{NO-BREAK SPACE}" * 4


def definitions(writer: Writer, tag: Tag) -> str:
    """Return a `dl`, of any kind."""
    names = classes(tag)
    if "footnote" in names or "citation" in names:
        return footnotes(writer, tag)
    writer.defer_anchor(tag)
    _mend_signatures(tag)
    content = writer.blocks(tag)
    if is_blank(content):
        return content
    kind = next((kind for name, kind in _LISTS.items() if name in names), "")
    return f"<dl{kind}>{content}</dl>"


_LISTS = {"field-list": ' class="fields"', "glossary": ' class="glossary"'}


def _mend_signatures(tag: Tag) -> None:
    """Put back what lxml takes out of a `dt`: parameters that a `dl` lists, and what follows."""
    for dt in tag.find_all("dt", recursive=False):
        following = dt.find_next_sibling()
        if following is None or following.name != "dl":
            continue
        for node in list(dt.next_siblings):
            if (isinstance(node, Tag) and node.name in ("dt", "dd")) or MARKS.search(str(node)):
                break
            dt.append(node.extract())


def term(writer: Writer, tag: Tag) -> str:
    """Return a `dt`: a signature, or what a plain list defines."""
    if "sig" in classes(tag) or tag.find(class_="descname"):
        return writer.element("dt", ' class="sig"', tag, lambda tag: signature(writer, tag))
    return writer.element("dt", "", tag, writer.flow_content)


def signature(writer: Writer, tag: Tag) -> str:
    """Return the object's name bold, the rest dim, on one line unless the source breaks it."""
    parts = _Parts(writer)
    parts.add(tag)
    return parts.written()


class _Parts:
    """A signature's text, in runs that are the name (bold) or not (dim)."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._runs: list[tuple[bool, list[str]]] = []

    def add(self, node: PageElement, name: bool = False) -> None:
        """Take over what `node` says, without its markup; `name`: it belongs to the name."""
        if not isinstance(node, Tag):
            self._append(self._writer.node(node), name)
        elif (rule := self._writer.rule(node)) is link:
            self._append(self._link(node), name)
        elif rule in (line_break, headerlink, source_link):
            self._append(rule(self._writer, node), name)
        elif rule is not dropped:
            name = name or not _NAMES.isdisjoint(classes(node))
            self._writer.defer_anchor(node)
            if node.name == "dd":  # one parameter a line
                self._append(_INDENT, name)
            for child in node.contents:
                self.add(child, name)
            if node.name == "dl":
                self._append("<br>", name)

    def _link(self, node: Tag) -> str:
        text = self._plain(node)
        target = self._writer.links(str(node.attrs.get("href", "")))
        return (
            text if target is None or is_blank(text) else f'<a href="{escape(target)}">{text}</a>'
        )

    def _plain(self, node: PageElement) -> str:
        if not isinstance(node, Tag):
            return self._writer.node(node)
        if self._writer.rule(node) in (line_break, headerlink, source_link, dropped):
            return self._writer.node(node)
        self._writer.defer_anchor(node)
        return "".join(map(self._plain, node.contents))

    def _append(self, text: str, name: bool) -> None:
        if not self._runs or self._runs[-1][0] != name:
            self._runs.append((name, []))
        self._runs[-1][1].append(text)

    def written(self) -> str:
        """Return the runs as HTML."""
        runs = [(name, "".join(texts)) for name, texts in self._runs]
        while runs and not runs[-1][1].rstrip(" ").removesuffix("<br>"):
            runs.pop()
        if runs:
            runs[-1] = (runs[-1][0], runs[-1][1].rstrip(" ").removesuffix("<br>").rstrip(" "))
            runs[0] = (runs[0][0], runs[0][1].lstrip(" "))
        return "".join(
            f"<b>{text}</b>" if name else f'<span class="par">{text}</span>'
            for name, text in runs
            if text
        )


def definition(writer: Writer, tag: Tag) -> str:
    """Return a `dd`."""
    return writer.element("dd", "", tag, writer.flow_content)


RULES_BY_CLASS: dict[str, Rule] = {}
RULES_BY_NAME: dict[str, Rule] = {"dl": definitions, "dt": term, "dd": definition}
