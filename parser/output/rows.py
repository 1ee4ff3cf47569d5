"""The rows of a docset, numbered: what the tables of the schema hold."""

from collections.abc import Iterator, Mapping, Sequence

from desktop_app.docset.compression import compress, decompress
from desktop_app.docset.identity import SCHEMA_VERSION
from desktop_app.docset.limits import LONGEST_NAME
from desktop_app.docset.name_tokens import key
from parser.catalogue.build import Catalogue
from parser.html.text import shortened
from parser.output.fulltext.documents import PageText
from parser.output.fulltext.index import full_text
from parser.output.sqlite_writer import Row, Tables
from parser.output.zlib_dictionary import train
from parser.records import DocsetMetadata, ImageFile, Name, PageScan, Place


def tables(
    facts: DocsetMetadata,
    pages: Mapping[str, PageScan],
    catalogue: Catalogue,
    images: Sequence[ImageFile],
) -> Tables:
    """Return all rows; `pages` are in reading order."""
    html = [decompress(page.html) for page in pages.values()]
    texts = list(_own_texts(pages, catalogue))
    dictionary = train(texts, html)
    page_ids = {path: number for number, path in enumerate(pages, 1)}
    entries = list(_entries(pages, catalogue, page_ids))
    names = list(_names(catalogue))
    anchors = list(_anchors(pages, catalogue, page_ids))
    return Tables(
        docset={
            "id": 1,
            "slug": facts.slug,
            "name": facts.name,
            "version": facts.version,
            "home_url": facts.home_url,
            "licence": facts.licence,
            "schema_version": SCHEMA_VERSION,
            "entry_count": len(catalogue.entries),
            "page_count": len(pages),
            "dictionary": dictionary,
        },
        pages=[
            {
                "id": page_ids[path],
                "path": path,
                "title": page.title,
                "parent_id": page_ids.get(catalogue.parents[path] or ""),
                "html": compress(source, dictionary),
            }
            for (path, page), source in zip(pages.items(), html, strict=True)
        ],
        entries=entries,
        names=names,
        anchors=anchors,
        aliases=[{"name": name, "module": module} for name, module in catalogue.aliases.items()],
        images=[
            {"path": image.path, "media_type": image.media_type, "data": image.data}
            for image in images
        ],
        texts=list(_searched(pages, catalogue, texts)),
        full_text=full_text(
            [PageText(page_ids[path], path, page.mentions) for path, page in pages.items()],
            entries,
            [row for row, _ in names],
            anchors,
            texts,
        ),
    )


def _own_texts(pages: Mapping[str, PageScan], catalogue: Catalogue) -> Iterator[str]:
    """Return every entry's own text; of those at one place, the most important one has it."""
    seen: set[tuple[str, int]] = set()
    for entry in catalogue.entries:
        place = (entry.place.path, entry.block)
        yield "" if place in seen else pages[entry.place.path].blocks[entry.block].text
        seen.add(place)


def _entries(
    pages: Mapping[str, PageScan],
    catalogue: Catalogue,
    page_ids: Mapping[str, int],
) -> Iterator[Row]:
    for number, entry in enumerate(catalogue.entries):
        page = pages[entry.place.path]
        block = page.blocks[entry.block]
        yield {
            "id": number + 1,
            "page_id": page_ids[page.path],
            "parent_id": _parent(number, page, catalogue),
            "kind": entry.kind.value,
            "name": shortened(entry.name, LONGEST_NAME),
            "qualified_name": shortened(entry.qualified_name, LONGEST_NAME),
            "anchor": entry.place.anchor,
            "start": block.start,
            "body": block.body,
            "end": block.end,
            "signature": block.signature,
            "summary": block.summary,
            "added": block.added,
            "deprecated": block.deprecated,
            "links": catalogue.links[number].links,
            "linking_pages": catalogue.links[number].pages,
            "importance": catalogue.importances[number],
        }


def _parent(number: int, page: PageScan, catalogue: Catalogue) -> int | None:
    """Return the id of the entry around an entry; for a secondary one, its primary entry."""
    block = catalogue.entries[number].block
    primary = catalogue.anchor_map.primary_entry(page.path, block)
    if primary != number:
        return primary + 1
    above = page.blocks[block].parent
    outer = None if above is None else catalogue.anchor_map.primary_entry(page.path, above)
    return None if outer in (None, number) else outer + 1


def _names(catalogue: Catalogue) -> Iterator[tuple[Row, Name]]:
    name_id = 0
    for number, names in enumerate(catalogue.names):
        for name in names:
            name_id += 1
            row = {
                "id": name_id,
                "entry_id": number + 1,
                "text": name.text,
                "key": key(name.text),
                "source": name.source.value,
            }
            yield row, name


def _anchors(
    pages: Mapping[str, PageScan], catalogue: Catalogue, page_ids: Mapping[str, int]
) -> Iterator[Row]:
    own = {entry.place for entry in catalogue.entries}
    for path, page in pages.items():
        for anchor, block in sorted((("", 0), *page.anchors)):
            if Place(path, anchor) not in own:
                yield {
                    "page_id": page_ids[path],
                    "anchor": anchor,
                    "entry_id": catalogue.anchor_map.primary_entry(path, block) + 1,
                }


def _searched(
    pages: Mapping[str, PageScan], catalogue: Catalogue, texts: Sequence[str]
) -> Iterator[tuple[int, str, str]]:
    """Yield what the full-text index holds of each entry: its name and signature, and its text."""
    for number, entry in enumerate(catalogue.entries):
        signature = pages[entry.place.path].blocks[entry.block].signature
        yield number + 1, f"{entry.qualified_name}\n{signature}".strip(), texts[number]
