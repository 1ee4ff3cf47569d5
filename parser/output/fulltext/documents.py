"""Gathers the words of each entry from a docset's tables."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import unquote

from sqlalchemy import Connection, select

from desktop_app.docset import compression
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.docset.name_tokens import words
from desktop_app.docset.stemming import stems
from desktop_app.docset.tables import AnchorRow, DocsetRow, EntryRow, NameRow, PageRow
from parser.output.fulltext.mentions import mentions
from parser.output.fulltext.weights import Document, Field

_TITLES = frozenset({Kind.TERM, Kind.SECTION, Kind.PAGE})

DocumentPlace = tuple[str, str]
"""A page's path and an anchor."""


class _Entry(NamedTuple):
    """What of an entry's row is needed here."""

    id: int
    page_id: int
    parent_id: int | None
    kind: str
    name: str
    qualified_name: str
    anchor: str
    start: int
    summary: str
    importance: float


def documents(connection: Connection, texts: Mapping[int, str]) -> Iterator[Document]:
    """Yield the documents of all entries of a docset whose rows are written, by id."""
    dictionary = connection.execute(select(DocsetRow.dictionary)).scalar_one()
    columns = [getattr(EntryRow, field) for field in _Entry._fields]
    rows = connection.execute(select(*columns).order_by(EntryRow.id))
    entries = {row.id: _Entry(*row) for row in rows}
    phrases = _phrases(connection)
    said = _mentions(connection, entries, dictionary)
    for entry in entries.values():
        title, scope = _title(entry)
        yield Document(
            entry.id,
            entry.importance,
            Kind(entry.kind),
            {
                Field.TITLE: stems(title),
                Field.SCOPE: stems(scope),
                Field.PHRASES: stems(" ".join(phrases.get(entry.id, ()))),
                Field.SUMMARY: stems(entry.summary),
                Field.TEXT: stems(texts[entry.id]),
                Field.AROUND: stems(" ".join(_around(entry, entries))),
                Field.MENTIONS: stems(" ".join(said.get(entry.id, ()))),
            },
        )


def _title(entry: _Entry) -> tuple[str, str]:
    """Return the name in words, and the words that qualify it."""
    if Kind(entry.kind) in _TITLES:
        return entry.qualified_name, ""
    scope = entry.qualified_name.removesuffix(entry.name)
    return " ".join((entry.name, *words(entry.name))), scope


def _around(entry: _Entry, entries: Mapping[int, _Entry]) -> Iterator[str]:
    while entry.parent_id is not None:
        entry = entries[entry.parent_id]
        yield entry.name


def _phrases(connection: Connection) -> dict[int, list[str]]:
    """Return the general index's phrases and the labels, by entry."""
    found: dict[int, list[str]] = defaultdict(list)
    rows = connection.execute(
        select(NameRow.entry_id, NameRow.text).where(
            NameRow.source.in_([NameSource.INDEX, NameSource.LABEL])
        )
    )
    for entry_id, text in rows:
        found[entry_id].append(text)
    return found


def _mentions(
    connection: Connection, entries: Mapping[int, _Entry], dictionary: bytes
) -> dict[int, list[str]]:
    """Return what is said of each entry outside of itself, the title above it included."""
    rows = connection.execute(select(PageRow.id, PageRow.path))
    paths = {row.id: row.path for row in rows}
    places: dict[DocumentPlace, int] = {}
    for page_id, anchor, entry_id in connection.execute(
        select(AnchorRow.page_id, AnchorRow.anchor, AnchorRow.entry_id)
    ):
        places[paths[page_id], anchor] = entry_id
    on_page: dict[int, list[_Entry]] = defaultdict(list)
    for entry in sorted(entries.values(), reverse=True):
        places[paths[entry.page_id], entry.anchor] = entry.id
        on_page[entry.page_id].append(entry)
    found: dict[int, list[str]] = defaultdict(list)
    for page_id, html in connection.execute(select(PageRow.id, PageRow.html).order_by(PageRow.id)):
        here = sorted(on_page[page_id], key=lambda entry: (entry.start, -entry.id))
        starts = [entry.start for entry in here]
        for mention in mentions(compression.decompress(html, dictionary)):
            path, _, anchor = unquote(mention.href).partition("#")
            target = places.get((path, anchor))
            before = bisect_right(starts, mention.position)
            if target is None or not before:
                continue
            source = here[before - 1]
            if source.id != target:
                found[target].append(f"{mention.sentence} {source.name}")
    return found
