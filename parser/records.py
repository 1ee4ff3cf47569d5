"""The frozen records that travel through a build, in the order in which they come to be."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from desktop_app.docset.kinds import Kind, NameSource


class Place(NamedTuple):
    """Where something stands: a page's path below the root, and an anchor, empty for the page."""

    path: str
    anchor: str


@dataclass(frozen=True, slots=True)
class InventoryObject:
    """One line of `objects.inv`."""

    name: str
    domain: str
    role: str
    place: Place
    title: str
    """The display name: of labels and pages a title, else the name."""

    @property
    def type(self) -> str:
        """Domain and role as Sphinx writes them, `py:function`."""
        return f"{self.domain}:{self.role}"


@dataclass(frozen=True, slots=True)
class Inventory:
    """What `objects.inv` says."""

    project: str
    version: str
    objects: tuple[InventoryObject, ...]


@dataclass(frozen=True, slots=True)
class IndexPhrase:
    """One line of the general index, `with; statement`, and the places that it points to."""

    main: str
    sub: str
    """Empty for a main entry."""
    places: tuple[Place, ...]


class ImportAlias(NamedTuple):
    """A name under which an example imports a module, or something out of one."""

    name: str
    module: str


@dataclass(frozen=True, slots=True)
class ImageFile:
    """An image, ready to be stored."""

    path: str
    media_type: str
    data: bytes
    width: int | None
    """In pixels; None where the file does not say."""
    height: int | None


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page that reads as one thing: the page, a section, or a definition."""

    ids: tuple[str, ...]
    """The anchors that stand for it, the docs' own first."""
    parent: int | None
    """The number of the enclosing block of the page; None for the page itself."""
    heading: bool
    """Whether it is a section or the page, not a definition."""
    title: str
    """The text of the heading; empty for a definition."""
    literals: tuple[str, ...]
    """What the heading sets as code."""
    signature: str
    summary: str
    added: str | None
    deprecated: str | None
    start: int
    body: int
    end: int
    text: str
    """Its own plain text, without that of the blocks that it contains."""


class Mention(NamedTuple):
    """A link into the docset and the sentence around it."""

    position: int
    """Of the block of text in the page's HTML."""
    place: Place
    sentence: str


@dataclass(frozen=True, slots=True)
class TocEntry:
    """A page listed in a table of contents."""

    path: str
    parent: str
    """The page that it is listed under."""
    main: bool
    """Whether the table stands in the page's text, not in a side bar."""


@dataclass(frozen=True, slots=True)
class PageScan:
    """All that one page says; its text deflated, for hundreds of them wait for the last one."""

    path: str
    title: str
    html: bytes
    """Sanitized HTML, packed without a dictionary."""
    length: int
    """Of the HTML, in characters."""
    blocks: tuple[Block, ...]
    """In the page's order; the first is the page."""
    anchors: tuple[tuple[str, int], ...]
    """Every anchor of the page, with the number of the innermost block that shows it."""
    links: tuple[tuple[Place, int], ...]
    """The links into the docset, with how often each occurs."""
    mentions: tuple[Mention, ...]
    """The same links as its HTML has them, each with its sentence."""
    keywords: tuple[tuple[str, Place], ...]
    """What `:keyword:` links point to."""
    code: frozenset[str]
    """The dotted names that its code examples use."""
    aliases: frozenset[ImportAlias]
    """What they import under other names."""
    images: tuple[ImageFile, ...]
    toc: tuple[TocEntry, ...]
    next: str | None
    """The page that follows in reading order."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A page that could not be read."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Name:
    """One of the names of an entry."""

    text: str
    source: NameSource
    last: str
    """What a person types first: the last part of an object's name, the whole of a phrase."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to look for and read, before it has a number."""

    kind: Kind
    name: str
    qualified_name: str
    place: Place
    block: int
    """The number of its block in the page."""


@dataclass(frozen=True, slots=True)
class Links:
    """What the link graph says of one entry."""

    links: int = 0
    pages: int = 0
    """How many pages link to it."""
    own: int = 0
    """How many of the links stand on its own page."""
    uses: int = 0
    """How many pages use it in their code examples."""


@dataclass(frozen=True, slots=True)
class DocsetMetadata:
    """What a docset says of itself."""

    name: str
    version: str
    home_url: str | None
    licence: str

    @property
    def slug(self) -> str:
        """Name and version as one word."""
        words = re.findall(r"[\w.]+", f"{self.name} {self.version}".lower())
        return "-".join(words)
