"""The tables of a docset, SQLAlchemy 2.1 typed declarative, and its full-text indexes.

One file is one docset. Ids of entries, and of names, are given in order of importance: a range
scan, and an FTS5 query `ORDER BY rowid`, meets what matters first.
"""

from sqlalchemy import ForeignKey, Index, LargeBinary
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from desktop_app.docset.identity import ALIASES_SINCE

SINCE = "since"
"""In the `info` of a table that older docsets do not have: the schema version that brought it."""


class Base(DeclarativeBase):
    """The metadata of a docset file."""


class DocsetRow(Base):
    """The facts about the docset; exactly one row, with id 1."""

    __tablename__ = "docset"

    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str]
    """Name and version as one word, `python-3.15`: how results name their docset."""
    name: Mapped[str]
    version: Mapped[str]
    home_url: Mapped[str | None]
    """Where the pages live on the web, with a trailing slash; None when nobody knows."""
    licence: Mapped[str]
    schema_version: Mapped[int]
    entry_count: Mapped[int]
    page_count: Mapped[int]
    dictionary: Mapped[bytes] = mapped_column(LargeBinary)
    """What the deflated texts share: the `dictionary` of `codec.unpack`."""


class PageRow(Base):
    """One HTML page, stored once; entries are ranges of it."""

    __tablename__ = "page"

    id: Mapped[int] = mapped_column(primary_key=True)
    """In reading order: the neighbours of a page are its previous and next."""
    path: Mapped[str] = mapped_column(unique=True)
    """Relative to the docset's root: `library/asyncio-task.html`."""
    title: Mapped[str]
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("page.id"))
    """The page whose table of contents lists this one."""
    html: Mapped[bytes] = mapped_column(LargeBinary)
    """Sanitized, packed by `codec`."""


class EntryRow(Base):
    """Something that one can look for and read."""

    __tablename__ = "entry"
    __table_args__ = (
        Index("entry_parent", "parent_id", "start"),
        Index("entry_page", "page_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    page_id: Mapped[int] = mapped_column(ForeignKey("page.id"))
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("entry.id"))
    """The innermost entry whose range encloses this one."""
    kind: Mapped[str]
    """A value of `Kind`."""
    name: Mapped[str]
    """The last part, `gather`; for sections, terms and pages the title."""
    qualified_name: Mapped[str]
    """`asyncio.gather`; for sections, terms and pages the title."""
    anchor: Mapped[str]
    """The docs' own fragment, without `#`; empty for a whole page."""
    start: Mapped[int]
    """Where the entry begins in its page's HTML, in characters: its signature or heading."""
    body: Mapped[int]
    """Where what follows the signature or heading begins."""
    end: Mapped[int]
    signature: Mapped[str]
    """As text, one line an overload; empty where there is none."""
    summary: Mapped[str]
    """The first sentence, as text."""
    added: Mapped[str | None]
    """The version that brought it."""
    deprecated: Mapped[str | None]
    """The version that deprecated it."""
    links: Mapped[int]
    """How many links of the documentation point here."""
    linking_pages: Mapped[int]
    """From how many distinct pages."""
    importance: Mapped[float]
    """0 to 1, comparable between docsets; ids descend by it."""


class NameRow(Base):
    """One of the names under which an entry is found; ids follow the entries' importance."""

    __tablename__ = "name"
    __table_args__ = (Index("name_key", "key"), Index("name_entry", "entry_id"))

    id: Mapped[int] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id"))
    text: Mapped[str]
    """As written: `asyncio.gather`, `walrus operator`, `:=`."""
    key: Mapped[str]
    """`tokens.key(text)`: exact look-ups, of symbols too."""
    source: Mapped[str]
    """A value of `NameSource`."""


class AnchorRow(Base):
    """An anchor of a page that is not an entry's own, and the innermost entry that shows it."""

    __tablename__ = "anchor"
    __table_args__ = ({"sqlite_with_rowid": False},)

    page_id: Mapped[int] = mapped_column(ForeignKey("page.id"), primary_key=True)
    anchor: Mapped[str] = mapped_column(primary_key=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("entry.id"))


class AliasRow(Base):
    """A name under which the documentation's own examples import a module: `np` for `numpy`."""

    __tablename__ = "alias"
    __table_args__ = ({"sqlite_with_rowid": False, "info": {SINCE: ALIASES_SINCE}},)

    name: Mapped[str] = mapped_column(primary_key=True)
    module: Mapped[str]


class WordRow(Base):
    """A word of the documentation, and the entries that say most about it."""

    __tablename__ = "word"
    __table_args__ = (Index("word_stem", "stem", "entry_count", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    stem: Mapped[str]
    """As `stems.stem` has it."""
    entry_count: Mapped[int]
    """How many entries have the word anywhere: the more, the less it says."""
    postings: Mapped[bytes] = mapped_column(LargeBinary)
    """The best of these entries, packed by `postings`."""


class SpellingRow(Base):
    """A word that names are made of, or the last part of a name; ids follow importance."""

    __tablename__ = "spelling"

    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    """Squashed."""


class SlipRow(Base):
    """What is left of a spelling when one letter is missing: slips of the finger meet there."""

    __tablename__ = "slip"
    __table_args__ = ({"sqlite_with_rowid": False},)

    key: Mapped[int] = mapped_column(primary_key=True)
    """One of `slips.keys` of the spelling."""
    spelling_id: Mapped[int] = mapped_column(ForeignKey("spelling.id"), primary_key=True)


class ImageRow(Base):
    """An image that a page shows."""

    __tablename__ = "image"

    path: Mapped[str] = mapped_column(primary_key=True)
    """As the pages' `src` has it: `_images/logging_flow.png`."""
    media_type: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary)


FULL_TEXT_INDEXES = (
    # rowid: name.id. `last` holds the squashed last part (of a title: all of it), `words` the
    # other squashed suffixes and the initials (see `name_tokens`). Every keystroke is a prefix.
    """
    CREATE VIRTUAL TABLE name_index USING fts5(
        last, words, content='', detail='column', columnsize=0, prefix='1 2 3',
        tokenize="unicode61 remove_diacritics 0"
    )
    """,
    # rowid: name.id. The squashed name's trigrams: substrings and slips of the finger.
    """
    CREATE VIRTUAL TABLE trigram_index USING fts5(
        squashed, content='', detail='none', columnsize=0, tokenize='trigram'
    )
    """,
    # rowid: entry.id. Which entries have a phrase: what `stemming.indexed_text` makes of an entry,
    # each word with its place. Without the places every page that has all the words would have to
    # be unpacked; a second column would make this half as large again.
    """
    CREATE VIRTUAL TABLE text_index USING fts5(
        text, content='', detail='full', columnsize=0,
        tokenize="unicode61 remove_diacritics 0"
    )
    """,
)
"""The virtual tables, which declarative classes cannot express. All are contentless."""

FORMER_FULL_TEXT_INDEXES = (
    # before `PHRASES_SINCE`: which entries have a word, stemmed by SQLite
    """
    CREATE VIRTUAL TABLE text_index USING fts5(
        title, body, content='', detail='none', columnsize=0,
        tokenize="porter unicode61 remove_diacritics 2"
    )
    """,
)
"""What older docsets have in the place of those."""
