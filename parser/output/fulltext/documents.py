"""Gathers the words of each entry from a docset's rows."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.docset.name_tokens import words
from desktop_app.docset.stemming import stems
from parser.output.fulltext.weights import Document, Field
from parser.records import Mention, Place

_TITLES = frozenset({Kind.TERM, Kind.SECTION, Kind.PAGE})
_PHRASES = frozenset({NameSource.INDEX.value, NameSource.LABEL.value})

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PageText:
    """What of a page is needed here."""

    id: int
    path: str
    mentions: Sequence[Mention]


def documents(
    pages: Sequence[PageText],
    entries: Sequence[Row],
    names: Iterable[Row],
    anchors: Iterable[Row],
    texts: Sequence[str],
) -> Iterator[Document]:
    """Yield the documents of all entries of a docset, given their rows by id.

    `texts` are the entries' own texts, in the same order.
    """
    by_id = {row["id"]: row for row in entries}
    phrases = _phrases(names)
    said = _mentions(pages, entries, anchors)
    for row, text in zip(entries, texts, strict=True):
        number, kind = row["id"], Kind(row["kind"])
        title, scope = _title(kind, row)
        yield Document(
            number,
            row["importance"],
            kind,
            {
                Field.TITLE: stems(title),
                Field.QUALIFIER: stems(scope),
                Field.PHRASES: stems(" ".join(phrases.get(number, ()))),
                Field.SUMMARY: stems(row["summary"]),
                Field.TEXT: stems(text),
                Field.ANCESTORS: stems(" ".join(_ancestors(row, by_id))),
                Field.MENTIONS: stems(" ".join(said.get(number, ()))),
            },
        )


def _title(kind: Kind, row: Row) -> tuple[str, str]:
    """Return the name in words, and the words that qualify it."""
    name: str = row["name"]
    qualified_name: str = row["qualified_name"]
    if kind in _TITLES:
        return qualified_name, ""
    return " ".join((name, *words(name))), qualified_name.removesuffix(name)


def _ancestors(row: Row, by_id: Mapping[int, Row]) -> Iterator[str]:
    while row["parent_id"] is not None:
        row = by_id[row["parent_id"]]
        yield row["name"]


def _phrases(names: Iterable[Row]) -> dict[int, list[str]]:
    """Return the general index's phrases and the labels, by entry."""
    found: dict[int, list[str]] = defaultdict(list)
    for row in names:
        if row["source"] in _PHRASES:
            found[row["entry_id"]].append(row["text"])
    return found


def _mentions(
    pages: Sequence[PageText], entries: Sequence[Row], anchors: Iterable[Row]
) -> dict[int, list[str]]:
    """Return what is said of each entry outside of itself, the title above it included."""
    paths = {page.id: page.path for page in pages}
    places = {Place(paths[row["page_id"]], row["anchor"]): row["entry_id"] for row in anchors}
    on_page: dict[int, list[Row]] = defaultdict(list)
    for row in reversed(entries):
        places[Place(paths[row["page_id"]], row["anchor"])] = row["id"]
        on_page[row["page_id"]].append(row)
    found: dict[int, list[str]] = defaultdict(list)
    for page in pages:
        here = sorted(on_page[page.id], key=lambda row: (row["start"], -row["id"]))
        starts = [row["start"] for row in here]
        for mention in page.mentions:
            target = places.get(mention.place)
            before = bisect_right(starts, mention.position)
            if target is None or not before:
                continue
            source = here[before - 1]
            if source["id"] != target:
                found[target].append(f"{mention.sentence} {source['name']}")
    return found
