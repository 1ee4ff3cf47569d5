"""The language itself: the entries of keywords and operators, which the inventory does not have.

What is a keyword follows from `:keyword:` links and from the general index, which lists names
under "keyword", "statement" and "operator" (Sphinx's own index types) and writes symbols as main
entries of their own, `:= (colon equals)`. The chapter that most of these point into is the one
that explains the language; a keyword or symbol has an entry where that chapter explains it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.docset.kinds import Kind
from parser.records import Entry, IndexPhrase, PageScan, Place

_PARENTHESIS = re.compile(r"\s+\([^()]*\)$")
_TYPES = frozenset({"keyword", "statement", "operator"})
_USED_IN = re.compile(r"(?:in|for|of|with)\b")
"""Begins a subentry that tells of a use elsewhere, "in regular expressions"."""
_MOST_LETTERS = 2
"""In a symbol: `rb'` has two, `0x` one."""


def symbol(phrase: str) -> str | None:
    """Return the symbol that a main entry of the index writes, without its name; None for words.

    >>> symbol(":= (colon equals)"), symbol("f'"), symbol("conditional")
    (':=', "f'", None)
    """
    text = _PARENTHESIS.sub("", phrase)
    letters = sum(map(str.isalnum, text))
    is_symbol = text and not re.search(r"\s", text) and letters <= _MOST_LETTERS
    return text if is_symbol and letters < len(text) else None


@dataclass(slots=True)
class _Found:
    """What the docs say about one name."""

    kind: Kind
    places: dict[Place, str] = field(default_factory=dict)
    """With what the index says of each."""
    linked: Counter[Place] = field(default_factory=Counter)
    """What `:keyword:` links point to."""


def language_entries(
    phrases: Iterable[IndexPhrase],
    pages: Mapping[str, PageScan],
    chapter_of: Callable[[str], str],
    is_documented: Callable[[Place], bool],
) -> Iterator[Entry]:
    """Entries for keywords and operators, sorted by name.

    `chapter_of` gives the chapter of a page; `is_documented` tells whether an object of the
    inventory stands at a place, which then needs no other entry.
    """
    found = _collect(phrases, pages, is_documented)
    votes = Counter(
        chapter_of(place.path) for item in found.values() for place in (*item.places, *item.linked)
    )
    if not votes:
        return
    language = min(votes, key=lambda chapter: (-votes[chapter], chapter))
    for name, item in sorted(found.items()):
        places = {
            place: said
            for place, said in item.places.items()
            if place.path in pages and chapter_of(place.path) == language
        }
        linked = Counter({p: n for p, n in item.linked.items() if chapter_of(p.path) == language})
        best = _best(name, item.kind, places, linked, pages)
        if best is not None:
            yield best


def _collect(
    phrases: Iterable[IndexPhrase],
    pages: Mapping[str, PageScan],
    is_documented: Callable[[Place], bool],
) -> dict[str, _Found]:
    found: dict[str, _Found] = {}
    for page in pages.values():
        for text, place in page.keywords:
            if not is_documented(place):
                found.setdefault(text, _Found(Kind.KEYWORD)).linked[place] += 1
    # "not in" is a keyword, "not x" a pattern
    for text in [text for text in found if not all(word in found for word in text.split())]:
        del found[text]
    for phrase in phrases:
        places = [place for place in phrase.places if not is_documented(place)]
        name = symbol(phrase.main)
        if name is not None:
            item = found.setdefault(name, _Found(Kind.OPERATOR))
        elif phrase.sub in _TYPES and (
            phrase.main in found or any(_is_shown(phrase, place, pages) for place in places)
        ):
            kind = Kind.OPERATOR if phrase.sub == "operator" else Kind.KEYWORD
            item = found.setdefault(phrase.main, _Found(kind))
            if kind is Kind.OPERATOR:
                item.kind = kind
        else:
            continue
        for place in places:
            item.places[place] = f"{item.places.get(place, '')} {phrase.sub}".strip()
    return found


def _is_shown(phrase: IndexPhrase, place: Place, pages: Mapping[str, PageScan]) -> bool:
    """Whether the section at the place is about a name that the index has.

    Its heading sets it as code, "The `match` statement"; of a keyword an anchor will do, where
    there is one for "assignment" too, which is a statement and no name.
    """
    number = _section(place, pages)
    if number is None:
        return False
    block = pages[place.path].blocks[number]
    name = phrase.main
    return name in block.literals or (phrase.sub == "keyword" and name in block.ids)


def _section(place: Place, pages: Mapping[str, PageScan]) -> int | None:
    """Return the block of the section that holds the place."""
    page = pages.get(place.path)
    number = dict(page.anchors).get(place.anchor) if page is not None else None
    if page is None or number is None:
        return None
    while not page.blocks[number].heading:
        number = page.blocks[number].parent or 0
    return number


def _best(
    name: str,
    kind: Kind,
    places: Mapping[Place, str],
    linked: Counter[Place],
    pages: Mapping[str, PageScan],
) -> Entry | None:
    """Return the entry at the place that explains the name best.

    The docs' own `:keyword:` links know it; else it is where an anchor is called like the keyword,
    where the heading shows it, where the index says "operator"; else where the index has it first.
    """

    def rank(candidate: tuple[int, Place, int]) -> tuple[bool, bool, bool, bool, bool, int]:
        order, place, number = candidate
        block = pages[place.path].blocks[number]
        said = places.get(place, "")
        return (
            name not in block.ids,
            name not in block.literals,
            kind.value not in said,
            bool(_USED_IN.match(said)),
            bool(said) and _TYPES.isdisjoint(said.split()),
            order,
        )

    by_links = [place for place, _ in sorted(linked.items(), key=lambda item: (-item[1], item[0]))]
    candidates = [
        (order, place, number)
        for order, place in enumerate((*by_links, *places))
        if (number := _section(place, pages)) is not None
    ]
    if not candidates:
        return None
    _, place, number = candidates[0] if by_links else min(candidates, key=rank)
    ids = pages[place.path].blocks[number].ids
    anchor = name if name in ids else "".join(ids[:1])
    return Entry(kind, name, name, Place(place.path, anchor), number)
