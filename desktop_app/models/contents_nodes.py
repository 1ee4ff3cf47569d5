"""How a docset is arranged for browsing: chapters, pages, kinds, entries. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Docset, Entry, ListedEntry, ListedPage, Location
from desktop_app.models.links import Link

_TEXT = frozenset({Kind.MODULE, Kind.SECTION, Kind.PAGE})
"""What stands around entries without their being parts of it, as methods are of a class."""

_PARTS = frozenset({Kind.METHOD, Kind.ATTRIBUTE, Kind.PROPERTY, Kind.C_MEMBER})
"""What is only understood with the name of what it belongs to."""

_ORDER = {kind: number for number, kind in enumerate(Kind)} | {Kind.SECTION: len(Kind)}
"""Sections come last: they are the page's text once more."""


@dataclass(eq=False, slots=True)
class Node:
    """A row of the tree, with what it leads to and what is under it."""

    docset: str
    title: str
    """Empty for a group: it is called by its kind."""
    count: int = 0
    """How many entries are under it; 0 when that is not worth saying."""
    page: ListedPage | None = None
    entry: Entry | None = None
    group: Kind | None = None
    parent: "Node | None" = None
    row: int = 0
    """Its position under `parent`."""
    children: "list[Node]" = field(default_factory=list)
    waits: bool = False
    """Whether what is under it has not been asked for yet."""

    def put(self, children: "Iterable[Node]") -> None:
        """Set what is under it."""
        self.children = list(children)
        for row, child in enumerate(self.children):
            child.parent, child.row = self, row


def docset_node(docset: Docset) -> Node:
    """Return the root of a docset; its chapters are asked for when it is opened."""
    return Node(docset.slug, docset.title, docset.entry_count, waits=True)


def chapters(docset: Docset, pages: Sequence[ListedPage]) -> list[Node]:
    """Return the pages that no other page lists, with those that they list under them.

    What stands on a page is asked for when it is opened.
    """
    known = {page.id for page in pages}
    below: dict[int | None, list[ListedPage]] = {}
    for page in pages:
        below.setdefault(page.parent_id if page.parent_id in known else None, []).append(page)

    def node(page: ListedPage, title: str) -> Node:
        made = Node(docset.slug, title, page=page, waits=page.entry_count > 1)
        made.put(node(child, child.title) for child in below.get(page.id, ()))
        made.count = page.entry_count + sum(child.count for child in made.children)
        if made.count == 1:
            made.count = 0
        return made

    return [node(page, short_title(page.title, docset.name)) for page in below.get(None, ())]


def entries(page: Node, listed: Sequence[ListedEntry]) -> list[Node]:
    """Return what stands on a page: a group for each kind, or, of one kind only, the entries
    themselves.

    The page's own entry is left out: the row of the page leads to it.
    """
    by_id = {item.entry.id: item for item in listed}
    below: dict[int, list[Entry]] = {}
    groups: dict[Kind, list[Node]] = {}

    def node(entry: Entry, title: str) -> Node:
        made = Node(page.docset, title, entry=entry)
        made.put(node(part, part.name) for part in below.get(entry.id, ()))
        return made

    tops = []
    for item in listed:
        around = by_id.get(item.parent_id) if item.parent_id is not None else None
        if around is None:
            if item.entry.kind not in {Kind.PAGE, Kind.MODULE}:
                tops.append(item.entry)
        elif _holds(around.entry.kind, item.entry.kind):
            below.setdefault(around.entry.id, []).append(item.entry)
        else:
            tops.append(item.entry)
    for entry in tops:
        title = entry.qualified_name if entry.kind in _PARTS else entry.name
        groups.setdefault(entry.kind, []).append(node(entry, title))
    if len(groups) == 1:
        return next(iter(groups.values()))
    made = []
    for kind in sorted(groups, key=_ORDER.__getitem__):
        group = Node(page.docset, "", len(groups[kind]), group=kind)
        group.put(groups[kind])
        made.append(group)
    return made


def _holds(around: Kind, inside: Kind) -> bool:
    """Tell whether one is browsed under the other: methods in a class, sections in a section."""
    if around is Kind.SECTION:
        return inside is Kind.SECTION
    return around not in _TEXT


def link_of(node: Node) -> Link | None:
    """Return what a row leads to; None for a docset or a group.

    The page about a module is called by the module's name, as an entry is.
    """
    if node.entry is not None:
        return Link(node.entry.location, node.entry.qualified_name, node.entry.kind)
    if node.page is None:
        return None
    name, dash, _ = node.page.title.partition(" — ")
    is_module = bool(dash) and all(part.isidentifier() for part in name.split("."))
    location = Location(node.docset, node.page.path, whole_page=True)
    if is_module:
        return Link(location, name, Kind.MODULE)
    return Link(location, node.page.title, Kind.PAGE)


def short_title(title: str, docset: str) -> str:
    """Return a chapter's title without the docset's name, which stands above it anyway.

    >>> short_title("The Python Tutorial", "Python"), short_title("What’s New in Python", "Python")
    ('Tutorial', 'What’s New')
    >>> short_title("Python/C API reference manual", "Python")
    'C API reference manual'
    """
    short = title.removeprefix("The ")
    for beginning in (f"{docset} ", f"{docset}/"):
        rest = short.removeprefix(beginning)
        if rest != short and rest[:1].isalpha():
            return rest[:1].upper() + rest[1:]
    return title.removesuffix(f" in {docset}")
