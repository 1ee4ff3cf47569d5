"""The names under which entries are found, apart from their own.

Labels, page names, phrases of the general index, and objects of the inventory that stand inside of
an entry without being one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from desktop_app.docset.kinds import Kind, NameSource
from desktop_app.docset.limits import LONGEST_NAME
from desktop_app.docset.name_tokens import key
from parser.catalogue.anchor_map import AnchorMap
from parser.catalogue.entries import is_definition
from parser.catalogue.language_entries import symbol
from parser.records import Entry, IndexPhrase, InventoryObject, Name, PageScan, Place
from parser.sphinx.inventory import NOT_ENTRIES
from parser.sphinx.object_types import last_part

_ORDER = tuple(NameSource)
_PARENTHESIS = re.compile(r"\s*\([^()]*\)$")
_LEADS_BACK = frozenset(
    {"and", "as", "at", "by", "for", "from", "in", "of", "on", "to", "used", "using", "with", "(in"}
)
"""A subentry that begins so continues its main entry, and cannot stand before it."""
_BRACKETS = frozenset({"()", "[]", "{}", "<>"})


class NameCollector:
    """Collects the names of entries: none twice, the most trustworthy source for each."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._names: list[dict[str, Name]] = [{} for _ in entries]
        for number, entry in enumerate(entries):
            self.add(number, Name(entry.qualified_name, NameSource.NAME, entry.name))

    def add(self, number: int, name: Name) -> None:
        """Add one more name for the entry with the number."""
        names, exact = self._names[number], key(name.text)
        if not exact or len(name.text) > LONGEST_NAME:
            return
        known = names.get(exact)
        if known is None or _ORDER.index(name.source) < _ORDER.index(known.source):
            names[exact] = name

    def of(self, number: int) -> tuple[Name, ...]:
        """Return the names of an entry, the own one first, then by source and text."""
        names = self._names[number].values()
        return tuple(sorted(names, key=lambda name: (_ORDER.index(name.source), name.text)))


def add_objects(
    names: NameCollector,
    objects: Iterable[InventoryObject],
    anchor_map: AnchorMap,
    pages: Mapping[str, PageScan],
) -> tuple[tuple[InventoryObject, ...], tuple[InventoryObject, ...]]:
    """Name what every object of the inventory stands for.

    Returns the objects that no entry stands for, and those whose page or anchor is not there: a
    page that the docs left out, or an index or search page, which Sphinx writes by itself.
    """
    missing: list[InventoryObject] = []
    absent: list[InventoryObject] = []
    for item in objects:
        if item.type in NOT_ENTRIES:
            continue
        page = pages.get(item.place.path)
        if page is None or (
            item.place.anchor and item.place.anchor not in anchor_map.anchors(page.path)
        ):
            absent.append(item)
            continue
        number = anchor_map[item.place]
        if number is None:
            missing.append(item)
            continue
        for name in _object_names(item, _is_at_entry(item.place, page)):
            names.add(number, name)
    return tuple(missing), tuple(absent)


def _is_at_entry(place: Place, page: PageScan) -> bool:
    return not place.anchor or any(place.anchor in block.ids for block in page.blocks)


def _object_names(item: InventoryObject, at_entry: bool) -> Iterator[Name]:
    if is_definition(item):
        last = last_part(item.domain, item.role, item.name)
        yield Name(item.name, NameSource.ANCHOR, last)
        return
    source = NameSource.LABEL if at_entry else NameSource.ANCHOR
    for text in (item.name, item.title):
        last = text.rpartition(".")[2] if item.role == "parameter" else text
        if text != "-":
            yield Name(text, source, last)


def add_subtitles(
    names: NameCollector, entries: Sequence[Entry], pages: Mapping[str, PageScan]
) -> None:
    """Name modules by what their headings say after the name: "Regular expression operations"."""
    for number, entry in enumerate(entries):
        if entry.kind is Kind.MODULE:
            title = pages[entry.place.path].blocks[entry.block].title
            if said := subtitle(title, entry.qualified_name):
                names.add(number, Name(said, NameSource.LABEL, said))


def subtitle(title: str, name: str) -> str:
    """Return what a title says of a name after it; empty when it is not of that form.

    >>> subtitle("re — Regular expression operations", "re")
    'Regular expression operations'
    >>> subtitle("Coroutines and tasks", "asyncio")
    ''
    """
    said = re.fullmatch(rf"{re.escape(name)}\s*(?:[—–:]|--+)\s*(.*)", title)
    return said[1] if said is not None else ""


def add_phrases(
    names: NameCollector,
    phrases: Iterable[IndexPhrase],
    anchor_map: AnchorMap,
    documented: Set[Place],
) -> None:
    """Name what every phrase of the general index points to.

    Phrases that stand at an object's own anchor were written by Sphinx, and say nothing new.
    """
    for phrase in phrases:
        for place in phrase.places:
            number = anchor_map[place]
            if number is None or place in documented:
                continue
            for text in texts_of(phrase):
                names.add(number, Name(text, NameSource.INDEX, text))


def texts_of(phrase: IndexPhrase) -> Iterator[str]:
    """Yield what a person types for a phrase.

    >>> list(texts_of(IndexPhrase("operator", "ternary", ())))
    ['ternary operator', 'operator ternary']
    >>> list(texts_of(IndexPhrase("file", "in text mode", ())))
    ['file in text mode']
    >>> list(texts_of(IndexPhrase("% (percent)", "operator", ())))
    ['%', '% operator', 'percent operator']
    """
    sign = symbol(phrase.main)
    if sign is not None:
        yield sign
        if sign in _BRACKETS:
            yield from sign
        spoken = phrase.main[len(sign) :].strip(" ()")
        for main in (sign, spoken):
            if phrase.sub and main:
                yield f"{main} {phrase.sub}"
        return
    main = _PARENTHESIS.sub("", phrase.main) or phrase.main
    sub = _PARENTHESIS.sub("", phrase.sub)
    if not sub:
        yield main
        return
    if sub.split()[0] not in _LEADS_BACK:
        yield f"{sub} {main}"
    yield f"{main} {sub}"
