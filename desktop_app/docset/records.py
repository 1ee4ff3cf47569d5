"""What the database answers with: frozen records that know neither SQL nor Qt."""

from dataclasses import dataclass

from desktop_app.docset.kinds import Kind


@dataclass(frozen=True, slots=True)
class Docset:
    """The facts about one docset."""

    slug: str
    name: str
    version: str
    home_url: str | None
    licence: str
    entry_count: int
    page_count: int

    @property
    def title(self) -> str:
        """As a person calls it: `Python 3.15`."""
        return f"{self.name} {self.version}".strip()


@dataclass(frozen=True, slots=True)
class Location:
    """Something that can be opened: an entry, or a page; the same after its docset was updated."""

    docset: str
    """The docset's slug."""
    url: str
    """The page's path with the anchor, as `Entry.url` has it."""
    whole_page: bool = False
    """The whole page, scrolled to the anchor, rather than the entry alone."""

    @property
    def path(self) -> str:
        """The page's path without the anchor."""
        return self.url.partition("#")[0]

    @property
    def anchor(self) -> str:
        """The anchor, or an empty string for the top of the page."""
        return self.url.partition("#")[2]


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that one can look for and read; (`docset`, `id`) identifies it."""

    docset: str
    id: int
    kind: Kind
    name: str
    qualified_name: str
    path: str
    """Of the page, relative to the docset's root."""
    page_title: str
    anchor: str
    signature: str
    summary: str
    added: str | None
    deprecated: str | None
    links: int
    linking_pages: int
    importance: float

    @property
    def url(self) -> str:
        """The page's path with the docs' own anchor: `library/re.html#re.sub`."""
        return f"{self.path}#{self.anchor}" if self.anchor else self.path

    @property
    def location(self) -> Location:
        """Where it is read alone."""
        return Location(self.docset, self.url)


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of a breadcrumb."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Preview:
    """An entry as the preview pane shows it."""

    entry: Entry
    breadcrumb: tuple[Crumb, ...]
    """From the docset's top to what encloses the entry."""
    html: str
    """The body without signature or heading; of a module or section, its own text only."""
    contents: tuple[Entry, ...]
    """What a module or section contains, in the page's order; empty for other kinds."""


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page."""

    docset: str
    path: str
    title: str
    breadcrumb: tuple[Crumb, ...]
    html: str
    previous: Crumb | None
    next: Crumb | None


@dataclass(frozen=True, slots=True)
class ListedPage:
    """A page as the table of contents has it."""

    id: int
    path: str
    title: str
    parent_id: int | None
    """The page whose table of contents lists this one."""
    entry_count: int
    """How many entries stand on it, its own included."""


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry of a page, and the id of the entry around it."""

    entry: Entry
    parent_id: int | None
