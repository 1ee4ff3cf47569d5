"""A docset file, read whole and plainly: what the parser's tests look at."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from desktop_app.docset import compression
from desktop_app.docset.tables import AnchorRow, DocsetRow, EntryRow, ImageRow, NameRow, PageRow


@dataclass(frozen=True)
class Written:
    """All that is in a docset file but its indexes."""

    docset: DocsetRow
    pages: Mapping[int, PageRow]
    html: Mapping[int, str]
    """By page."""
    entries: Mapping[int, EntryRow]
    """By id, ascending."""
    names: Mapping[int, list[NameRow]]
    """By entry."""
    anchors: Mapping[tuple[str, str], int]
    """The entry that shows an anchor, by the page's path and the anchor."""
    images: Mapping[str, ImageRow]
    children: Mapping[int | None, list[EntryRow]] = field(default_factory=dict)
    """Of each entry, and None for the topmost; in the page's order."""

    def url(self, entry: EntryRow) -> str:
        path = self.pages[entry.page_id].path
        return f"{path}#{entry.anchor}" if entry.anchor else path

    def at(self, url: str) -> EntryRow:
        """Return the entry at a place, the innermost that shows it."""
        path, _, anchor = url.partition("#")
        return self.entries[self.anchors[path, anchor]]

    def named(self, qualified_name: str, kind: str | None = None) -> EntryRow:
        """Return the only entry of the name (and kind)."""
        (found,) = (
            entry
            for entry in self.entries.values()
            if entry.qualified_name == qualified_name and kind in (None, entry.kind)
        )
        return found

    def slice(self, entry: EntryRow) -> str:
        return self.html[entry.page_id][entry.start : entry.end]

    def in_order(self) -> Iterator[EntryRow]:
        """Yield the entries as one would read them."""
        yield from sorted(
            self.entries.values(), key=lambda e: (e.page_id, e.start, -e.end, e.anchor, e.id)
        )


def read(path: Path) -> Written:
    """Return the docset at `path`."""
    engine = create_engine(f"sqlite:///{path}")
    with Session(engine, expire_on_commit=False) as session:
        docset = session.scalars(select(DocsetRow)).one()
        pages = {page.id: page for page in session.scalars(select(PageRow).order_by(PageRow.id))}
        rows = session.scalars(select(EntryRow).order_by(EntryRow.id)).all()
        names: dict[int, list[NameRow]] = defaultdict(list)
        for name in session.scalars(select(NameRow).order_by(NameRow.id)):
            names[name.entry_id].append(name)
        anchors = {
            (pages[row.page_id].path, row.anchor): row.entry_id
            for row in session.scalars(select(AnchorRow))
        }
        images = {image.path: image for image in session.scalars(select(ImageRow))}
        session.expunge_all()
    engine.dispose()
    for row in reversed(rows):
        anchors[pages[row.page_id].path, row.anchor] = row.id
    children: dict[int | None, list[EntryRow]] = defaultdict(list)
    for row in sorted(rows, key=lambda row: (row.page_id, row.start, row.id)):
        children[row.parent_id].append(row)
    return Written(
        docset=docset,
        pages=pages,
        html={
            page.id: compression.decompress(page.html, docset.dictionary) for page in pages.values()
        },
        entries={row.id: row for row in rows},
        names=names,
        anchors=anchors,
        images=images,
        children=children,
    )
