"""Reads one page: its blocks (page, sections, definitions), anchors, links and tables of contents.

One walk over the page's main content. What a block is follows from the structure that Sphinx
writes under every theme: a section is an element with an id and a heading, a definition is a `dt`
whose id the inventory knows. On the way, marks are put around each block (see
`parser.page.block_markers`), so that its place is known in the HTML that is written from the same
tree afterwards.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Set
from dataclasses import dataclass, field

from bs4 import Tag
from bs4.element import NavigableString

from parser.html import is_display, is_formula, tex_of
from parser.page.block_draft import BlockDraft, summarize
from parser.page.block_markers import is_mark, marker
from parser.page.generated_content import write_out
from parser.records import Place
from parser.sphinx.elements import (
    HEADINGS,
    elements_in,
    heading_of,
    ids_in,
    is_contents,
    is_permalink,
    is_toctree,
    text_of,
)

_IGNORED = frozenset({"button", "footer", "noscript", "script", "style", "template"})
_FRAME = frozenset({"prev-next-area", "related", "sphinxsidebar"})
"""The classes of what a theme puts around a page, wherever in it that stands."""
_INLINE = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "kbd", "q", "s", "samp", "small", "span"}
    | {"strong", "sub", "sup", "tt", "u", "var", "wbr"}
)


@dataclass(slots=True)
class ScanResult:
    """What the walk over one page finds."""

    drafts: list[BlockDraft] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    links: Counter[Place] = field(default_factory=Counter)
    keywords: list[tuple[str, Place]] = field(default_factory=list)
    formulas: list[Tag] = field(default_factory=list)
    """Those on lines of their own."""


def scan(main: Tag, documented: Set[str], place: Callable[[str], Place | None]) -> ScanResult:
    """Walk over a page's main content and mark its blocks.

    `documented` holds the anchors of the page at which the inventory has a definition, `place`
    resolves a link into the docset.
    """
    scanner = _Scanner(documented, place)
    scanner.page(main)
    return scanner.found


class _Scanner:
    def __init__(self, documented: Set[str], place: Callable[[str], Place | None]) -> None:
        self.documented = documented
        self.place = place
        self.found = ScanResult()
        self.marks = 0
        self.pending: list[str] = []
        """Anchors that stand just before what they belong to."""
        self.top: Tag | None = None
        """The section whose heading is the page's title."""
        self.owned: set[str] = set()
        """Anchors that stand for a block: of an id that stands twice, the first block has it."""
        self.titled: defaultdict[int, bool] = defaultdict(bool)

    # blocks

    def page(self, main: Tag) -> None:
        """Begin the page's own block; the section of its title is that same block."""
        draft = self.open(None, heading=True)
        title = main.find("h1") or main.find("h2")
        start, end = self.put_first(main), self.put_last(main)
        body = start
        if isinstance(title, Tag):
            self.heading(title, draft)
            body = self.put_after(title)
            if title.parent is not main:
                self.top = title.parent
        draft.marks = (start, body, end)
        self.children(main, 0)
        summarize(self.top or main, draft)

    def section(self, tag: Tag, heading: Tag, owner: int) -> None:
        number = len(self.found.drafts)
        draft = self.open(owner, heading=True)
        start = self.put_first(tag)
        self.own_anchor(tag, number)
        self.heading(heading, draft)
        draft.marks = (start, self.put_after(heading), self.put_last(tag))
        self.inside(tag, number)
        summarize(tag, draft)

    def inside(self, section: Tag, number: int) -> None:
        """Read a section's heading: its title, not its text; anchors before it are its own."""
        for child in list(section.contents):
            if isinstance(child, Tag) and child.name in HEADINGS and not self.titled[number]:
                self.titled[number] = True
                self.attach_pending(number)
                self.ids(child, number)
            else:
                self.node(child, number)

    def definitions(self, dl: Tag, owner: int) -> None:
        """Read a `dl`: groups of `dt`, each followed by what they share."""
        terms: list[Tag] = []
        details: list[Tag] = []
        for child in [*(c for c in dl.contents if isinstance(c, Tag)), None]:
            if child is None or (child.name == "dt" and details):
                if terms:
                    self.group(terms, details, owner)
                terms, details = [], []
            if child is None:
                continue
            if child.name == "dt":
                terms.append(child)
            elif terms:
                details.append(child)
            else:
                self.node(child, owner)

    def group(self, terms: list[Tag], details: list[Tag], owner: int) -> None:
        known: list[bool] = []
        new = set(self.documented) - self.owned
        for term in terms:
            names = new.intersection(ids_in(term))
            known.append(bool(names))
            new -= names
        if not any(known):
            self.flush_pending_to_parent(owner)
            for tag in (*terms, *details):
                self.node(tag, owner)
            return
        start = self.put_before(terms[0])
        first = number = len(self.found.drafts)
        self.open(owner, heading=False)
        seen = False
        for term, is_known in zip(terms, known, strict=True):
            if is_known and seen:
                number = len(self.found.drafts)
                self.open(owner, heading=False)
            seen = seen or is_known
            self.ids(term, number)
            self.references(term)
            for classifier in term.find_all(class_="classifier"):
                write_out(classifier)
            self.found.drafts[number].signatures.append(text_of(term))
        self.attach_pending(first)
        drafts = self.found.drafts[first:]
        marks = (start, self.put_after(terms[-1]), self.put_after((details or terms)[-1]))
        for detail in details:
            if detail.get("id"):
                self.anchor(str(detail["id"]), first)
            self.children(detail, first)
            self.flush_pending_to_parent(first)
            for draft in drafts:
                summarize(detail, draft, drafts)
        for draft in drafts:
            draft.marks = marks

    def open(self, parent: int | None, *, heading: bool) -> BlockDraft:
        draft = BlockDraft(ids=[], parent=parent, heading=heading)
        self.found.drafts.append(draft)
        return draft

    def heading(self, heading: Tag, draft: BlockDraft) -> None:
        draft.title = text_of(heading)
        draft.literals = [code.get_text() for code in heading.find_all(["code", "tt"])]
        self.references(heading)

    def own_anchor(self, tag: Tag, number: int) -> None:
        """Give the block the anchor of its element, and those that stand just before it."""
        if tag.get("id"):
            self.anchor(str(tag["id"]), number, own=True)
        self.attach_pending(number)

    def attach_pending(self, number: int) -> None:
        for name in self.pending:
            self.anchor(name, number, own=True)
        self.pending.clear()

    # everything else

    def children(self, tag: Tag, owner: int) -> None:
        for child in list(tag.contents):
            self.node(child, owner)

    def node(self, node: object, owner: int) -> None:
        if type(node) is NavigableString:
            if is_mark(node):
                return
            if self.pending and node.strip():
                self.flush_pending_to_parent(owner)
            self.found.drafts[owner].text.append(node)
        elif isinstance(node, Tag) and not _is_ignored(node):
            self.tag(node, owner)

    def tag(self, tag: Tag, owner: int) -> None:
        if tag is self.top:
            self.own_anchor(tag, owner)
            self.inside(tag, owner)
        elif (heading := heading_of(tag)) is not None and str(tag["id"]) not in self.owned:
            self.section(tag, heading, owner)
        elif tag.name == "dl":
            if tag.get("id"):
                self.pending.append(str(tag["id"]))
            self.definitions(tag, owner)
            self.flush_pending_to_parent(owner)
        elif tag.name == "span" and tag.get("id") and not tag.contents:
            self.pending.append(str(tag["id"]))
        else:
            self.plain(tag, owner)

    def plain(self, tag: Tag, owner: int) -> None:
        """Read an element that is no block of its own."""
        write_out(tag)
        if tag.name == "a":
            if is_permalink(tag):
                return
            self.link(tag)
        elif is_toctree(tag) and tag.find(HEADINGS) is None:
            for name in ids_in(tag):
                self.anchor(name, owner)
            return
        self.flush_pending_to_parent(owner)
        if is_contents(tag):
            for name in ids_in(tag):
                self.anchor(name, owner)
            return
        text = self.found.drafts[owner].text
        if is_formula(tag):
            for name in ids_in(tag):
                self.anchor(name, owner)
            if is_display(tag):
                self.found.formulas.append(tag)
            text.append(f"\n{tex_of(tag)}\n" if is_display(tag) else tex_of(tag))
            return
        if tag.get("id"):
            self.anchor(str(tag["id"]), owner)
        if tag.name in _INLINE:
            self.children(tag, owner)
        else:
            text.append("\n")
            self.children(tag, owner)
            text.append("\n")

    def flush_pending_to_parent(self, owner: int) -> None:
        """Give the waiting anchors to the enclosing block: ordinary text follows them."""
        for name in self.pending:
            self.anchor(name, owner)
        self.pending.clear()

    def link(self, tag: Tag) -> None:
        href = tag.get("href")
        place = self.place(str(href)) if href else None
        if place is None:
            return
        self.found.links[place] += 1
        code = next((inner for inner in elements_in(tag) if inner.name == "code"), None)
        if code is not None and "std-keyword" in code.get_attribute_list("class"):
            self.found.keywords.append((text_of(code), place))

    def references(self, tag: Tag) -> None:
        for link in elements_in(tag):
            if link.name == "a" and not is_permalink(link):
                self.link(link)

    def ids(self, tag: Tag, number: int) -> None:
        for name in ids_in(tag):
            self.anchor(name, number, own=True)

    def anchor(self, name: str, number: int, *, own: bool = False) -> None:
        if own and name not in self.owned:
            self.owned.add(name)
            self.found.anchors[name] = number
            self.found.drafts[number].ids.append(name)
        else:
            self.found.anchors.setdefault(name, number)

    # marks

    def put(self, insert: Callable[[NavigableString], object]) -> int:
        number = self.marks
        self.marks += 1
        insert(NavigableString(marker(number)))
        return number

    def put_first(self, tag: Tag) -> int:
        return self.put(lambda text: tag.insert(0, text))

    def put_last(self, tag: Tag) -> int:
        return self.put(tag.append)

    def put_before(self, tag: Tag) -> int:
        return self.put(tag.insert_before)

    def put_after(self, tag: Tag) -> int:
        return self.put(tag.insert_after)


def _is_ignored(tag: Tag) -> bool:
    return tag.name in _IGNORED or (
        tag.name == "div" and not _FRAME.isdisjoint(tag.get_attribute_list("class"))
    )
