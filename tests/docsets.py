"""Writes small docsets for tests: the real tables and tokens, from a list of entries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import create_engine, insert, text

from desktop_app.docset import checksum, compression, name_tokens
from desktop_app.docset.identity import APPLICATION_ID, SCHEMA_VERSION
from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.docset.stemming import indexed_text
from desktop_app.docset.tables import (
    FULL_TEXT_INDEXES,
    AnchorRow,
    Base,
    DocsetRow,
    EntryRow,
    ImageRow,
    NameRow,
    PageRow,
    SlipRow,
    SpellingRow,
    WordRow,
)
from parser.output.fulltext.documents import PageText
from parser.output.fulltext.index import full_text
from parser.page.mentions import mentions
from tests.fixtures.drawings import png

TITLES = {Kind.TERM, Kind.SECTION, Kind.PAGE}
DOT = {"_images/dot.png": ("image/png", png())}
DICTIONARY = b"<p>the of returns a string"


@dataclass(frozen=True)
class Sample:
    """An entry to write; its importance is its place in the list unless given."""

    kind: Kind
    qualified_name: str
    path: str
    anchor: str = ""
    text: str = ""
    names: Sequence[tuple[str, NameSource]] = ()
    """Further names."""
    summary: str = ""
    signature: str = ""
    added: str | None = None
    deprecated: str | None = None
    importance: float | None = None
    html: str = ""
    """The body; the default is a paragraph of the text."""
    inside: str = ""
    """The qualified name of the entry that encloses this one."""
    other_anchors: Sequence[str] = field(default=())

    @property
    def name(self) -> str:
        """The last part of a dotted name."""
        return (
            self.qualified_name
            if self.kind in TITLES
            else self.qualified_name.rpartition(".")[2] or self.qualified_name
        )


def write(
    path: Path,
    samples: Iterable[Sample],
    *,
    name: str = "Tiny",
    version: str = "1.0",
    home_url: str = "https://docs.example/",
    images: Mapping[str, tuple[str, bytes]] = DOT,
    licence: str = "Licence of the documentation",
) -> Path:
    """Write `samples`, the most important first, as a docset at `path`.

    `images` are media type and data by path.
    """
    entries = list(samples)
    engine = create_engine(f"sqlite:///{path}")
    paths = list(dict.fromkeys(entry.path for entry in entries))
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        for statement in FULL_TEXT_INDEXES:
            connection.execute(text(statement))
        connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))
        connection.execute(text(f"PRAGMA user_version = {SCHEMA_VERSION}"))
        connection.execute(
            insert(DocsetRow),
            {
                "id": 1,
                "slug": f"{name}-{version}".lower(),
                "name": name,
                "version": version,
                "home_url": home_url,
                "licence": licence,
                "schema_version": SCHEMA_VERSION,
                "entry_count": len(entries),
                "page_count": len(paths),
                "dictionary": DICTIONARY,
            },
        )
        numbered = list(enumerate(entries, 1))
        rows: list[dict[str, object]] = []
        pages: list[PageText] = []
        names: list[dict[str, object]] = []
        anchors: list[dict[str, object]] = []
        for page_id, page in enumerate(paths, 1):
            html = _page(page_id, [pair for pair in numbered if pair[1].path == page], rows)
            pages.append(PageText(page_id, page, tuple(mentions(html))))
            title = next((e.qualified_name for e in entries if e.path == page), page)
            connection.execute(
                insert(PageRow),
                {
                    "id": page_id,
                    "path": page,
                    "title": title,
                    "parent_id": 1 if page_id > 1 else None,
                    "html": compression.compress(html, DICTIONARY),
                },
            )
        rows.sort(key=lambda row: int(str(row["id"])))
        for row, (_, entry) in zip(rows, numbered, strict=True):
            row.update(
                {
                    "kind": entry.kind.value,
                    "name": entry.name,
                    "qualified_name": entry.qualified_name,
                    "anchor": entry.anchor,
                    "signature": entry.signature,
                    "summary": entry.summary,
                    "added": entry.added,
                    "deprecated": entry.deprecated,
                    "links": len(entries) - int(str(row["id"])),
                    "linking_pages": 1,
                    "importance": (
                        1 - int(str(row["id"])) / (len(entries) + 1)
                        if entry.importance is None
                        else entry.importance
                    ),
                }
            )
            connection.execute(insert(EntryRow), row)
            anchors += (
                {"page_id": row["page_id"], "anchor": anchor, "entry_id": row["id"]}
                for anchor in entry.other_anchors
            )
            connection.execute(
                text("INSERT INTO text_index(rowid, text) VALUES (:id, :text)"),
                {"id": row["id"], "text": indexed_text(entry.qualified_name, entry.text)},
            )
        number = 0
        for entry_id, entry in numbered:
            for name_text, source in [(entry.qualified_name, NameSource.NAME), *entry.names]:
                number += 1
                whole = entry.kind in TITLES or source is not NameSource.NAME
                last = name_tokens.normalize(name_text if whole else entry.name)
                others = [part for part in name_tokens.suffixes(name_text) if part != last]
                names.append(
                    {
                        "id": number,
                        "entry_id": entry_id,
                        "text": name_text,
                        "key": name_tokens.key(name_text),
                        "source": source.value,
                    }
                )
                connection.execute(
                    text("INSERT INTO name_index(rowid, last, words) VALUES (:id, :last, :words)"),
                    {
                        "id": number,
                        "last": last,
                        "words": " ".join([*others, name_tokens.initials(name_text)]),
                    },
                )
                connection.execute(
                    text("INSERT INTO trigram_index(rowid, squashed) VALUES (:id, :squashed)"),
                    {"id": number, "squashed": name_tokens.normalize(name_text)},
                )
        for image, (media_type, data) in images.items():
            connection.execute(
                insert(ImageRow), {"path": image, "media_type": media_type, "data": data}
            )
        written = full_text(pages, rows, names, anchors, [entry.text for entry in entries])
        for table, values in (
            (NameRow, names),
            (AnchorRow, anchors),
            (WordRow, written.words),
            (SpellingRow, written.spellings),
            (SlipRow, written.slips),
        ):
            if values:
                connection.execute(insert(table), values)
    engine.dispose()
    checksum.append(path)
    return path


def _page(
    page_id: int, numbered: Sequence[tuple[int, Sample]], rows: list[dict[str, object]]
) -> str:
    """Return the HTML of a page; the rows' places in it are added to `rows`."""
    html = ""

    def put(number: int, entry: Sample, parent_id: int | None) -> None:
        nonlocal html
        start = len(html)
        html += f"<h3>{entry.qualified_name}</h3>"
        body = len(html)
        html += entry.html or f"<p>{entry.text}</p>"
        for inner, child in numbered:
            if child.inside == entry.qualified_name:
                put(inner, child, number)
        rows.append(
            {
                "id": number,
                "page_id": page_id,
                "parent_id": parent_id,
                "start": start,
                "body": body,
                "end": len(html),
            }
        )

    for number, entry in numbered:
        if not entry.inside:
            put(number, entry, None)
    return html
