"""Puts together what the pages say: entries, their names, their links, how much they matter."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.docset.kinds import Kind
from parser.catalogue.anchor_map import AnchorMap
from parser.catalogue.entries import entries_of, is_definition
from parser.catalogue.importance import importance
from parser.catalogue.language_entries import language_entries
from parser.catalogue.names import NameCollector, add_objects, add_phrases, add_subtitles
from parser.page.code_usage import count_usage
from parser.page.import_aliases import usual_aliases
from parser.records import (
    Entry,
    IndexPhrase,
    Inventory,
    InventoryObject,
    Links,
    Name,
    PageScan,
    Place,
)
from parser.sphinx.toctree import chapter_of, parents_of, titles_above

_CHANGELOG = re.compile(
    r"what[’']?s\s+new|change\s*log|release\s+notes|\bhistory\b|^changes$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All of a docset but its HTML; the entries in order of importance."""

    entries: tuple[Entry, ...]
    names: tuple[tuple[Name, ...], ...]
    """Of each entry."""
    links: tuple[Links, ...]
    """Of each entry."""
    importances: tuple[float, ...]
    """Of each entry, descending."""
    anchor_map: AnchorMap
    parents: Mapping[str, str | None]
    """Of each page."""
    aliases: Mapping[str, str]
    """Modules by the names under which the examples import them."""
    missing: tuple[InventoryObject, ...]
    """Objects of the inventory that no entry stands for."""
    object_count: int
    """Definitions of the inventory."""
    absent: tuple[InventoryObject, ...]
    """Objects whose page or anchor the docs do not have."""
    dead_links: tuple[Place, ...]
    """Where links lead in vain."""


def catalogue(
    pages: Mapping[str, PageScan],
    inventory: Inventory,
    phrases: Sequence[IndexPhrase],
    front: str,
) -> Catalogue:
    """Return the catalogue of all `pages`, which are by path, in reading order."""
    parents = parents_of(pages, front)
    chapters = {path: chapter_of(path, parents) for path in pages}
    documented = {
        item.place for item in inventory.objects if item.domain != "std" or is_definition(item)
    }
    entries = _entries(pages, inventory.objects)
    entries += language_entries(phrases, pages, chapters.__getitem__, documented.__contains__)
    anchor_map = AnchorMap(pages.values(), entries)
    links, dead = _count(pages, anchor_map, entries)
    importances = _importances(entries, links, pages, parents, chapters)
    order = sorted(
        range(len(entries)),
        key=lambda number: (
            -importances[number],
            len(entries[number].qualified_name),
            entries[number].qualified_name,
            entries[number].place,
            entries[number].kind,
        ),
    )
    names = NameCollector(entries)
    missing, absent = add_objects(names, inventory.objects, anchor_map, pages)
    add_subtitles(names, entries, pages)
    add_phrases(names, phrases, anchor_map, documented)
    return Catalogue(
        entries=tuple(entries[number] for number in order),
        names=tuple(names.of(number) for number in order),
        links=tuple(links[number] for number in order),
        importances=tuple(importances[number] for number in order),
        anchor_map=anchor_map.renumbered(order),
        parents=parents,
        aliases=usual_aliases(entries, (page.aliases for page in pages.values())),
        missing=missing,
        object_count=sum(map(is_definition, inventory.objects)),
        absent=absent,
        dead_links=dead,
    )


def _entries(pages: Mapping[str, PageScan], objects: Iterable[InventoryObject]) -> list[Entry]:
    by_page: dict[str, dict[str, list[InventoryObject]]] = defaultdict(lambda: defaultdict(list))
    for item in objects:
        by_page[item.place.path][item.place.anchor].append(item)
    return [entry for page in pages.values() for entry in entries_of(page, by_page[page.path])]


def _count(
    pages: Mapping[str, PageScan], anchor_map: AnchorMap, entries: Sequence[Entry]
) -> tuple[list[Links], tuple[Place, ...]]:
    """Return the links to each entry, and the places that nothing stands at."""
    total, own = Counter[int](), Counter[int]()
    linking: dict[int, set[str]] = defaultdict(set)
    dead: set[Place] = set()
    for page in pages.values():
        for place, times in page.links:
            number = anchor_map[place]
            if number is None:
                dead.add(place)
                continue
            total[number] += times
            linking[number].add(page.path)
            if place.path == page.path:
                own[number] += times
    uses = count_usage(entries, (page.code for page in pages.values()))
    links = [Links(total[n], len(linking[n]), own[n], uses[n]) for n in range(len(entries))]
    return links, tuple(sorted(dead))


def _importances(
    entries: Sequence[Entry],
    links: Sequence[Links],
    pages: Mapping[str, PageScan],
    parents: Mapping[str, str | None],
    chapters: Mapping[str, str],
) -> list[float]:
    changelogs = {
        path
        for path in pages
        if any(_CHANGELOG.search(title) for title in titles_above(path, parents, pages))
    }
    secondary_language = _foreign_chapters(entries, chapters)
    return [
        importance(
            entry.kind,
            counted,
            depth=_depth(entry, pages[entry.place.path]),
            deprecated=pages[entry.place.path].blocks[entry.block].deprecated is not None,
            changelog=entry.place.path in changelogs,
            secondary_language=chapters[entry.place.path] in secondary_language,
        )
        for entry, counted in zip(entries, links, strict=True)
    ]


def _depth(entry: Entry, page: PageScan) -> int:
    if entry.kind not in (Kind.SECTION, Kind.PAGE):
        return entry.qualified_name.count(".") + 1
    depth, block = 1, page.blocks[entry.block]
    while block.parent is not None:
        depth, block = depth + 1, page.blocks[block.parent]
    return depth


def _foreign_chapters(entries: Iterable[Entry], chapters: Mapping[str, str]) -> set[str]:
    """Return the chapters on the C interface, in docs of something that is not mostly C."""
    in_c, other = Counter[str](), Counter[str]()
    definitions = {Kind.CLASS, Kind.FUNCTION, Kind.METHOD, Kind.ATTRIBUTE, Kind.DATA}
    for entry in entries:
        chapter = chapters[entry.place.path]
        if entry.kind.startswith("c-"):
            in_c[chapter] += 1
        elif entry.kind in definitions:
            other[chapter] += 1
    if in_c.total() > other.total():
        return set()
    return {chapter for chapter, times in in_c.items() if times > other[chapter]}
