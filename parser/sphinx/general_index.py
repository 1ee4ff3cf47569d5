"""Reads the general index: the phrases under which the authors themselves look things up.

Sphinx writes it as lists of terms, each a link, more links numbered `[1]`, `[2]`, and a nested list
of subentries; older themes use `dl` where newer ones use `ul`. It stands on one page, or on one
page a letter with `genindex-all` besides.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import Tag

from parser.html import main_content, tree
from parser.records import IndexPhrase, Place
from parser.sphinx.link_resolver import PageLinks
from parser.sphinx.page_files import page_file, read_html

_NUMBERED = re.compile(r"^\[\d+\]$")
_LISTS = frozenset({"ul", "dl", "ol"})


def index_pages(root: Path) -> tuple[str, ...]:
    """Return the files of the general index, each phrase in one of them; empty without an index."""
    whole = ("genindex-all.html", "genindex-all/index.html")
    found = next((name for name in whole if page_file(root, name)), None)
    if found is not None:
        return (found,)
    letters = sorted(
        path.name.removesuffix(".gz")
        for path in (*root.glob("genindex-*.html"), *root.glob("genindex-*.html.gz"))
    )
    single = (name for name in ("genindex.html", "genindex/index.html") if page_file(root, name))
    return tuple(letters) or tuple(single)


def read_index(root: Path, page: str, links: PageLinks) -> tuple[IndexPhrase, ...]:
    """Return the phrases on one page of the index, in its order; raises `PageError`."""
    soup = tree(read_html(root, page))
    main = main_content(soup)
    return tuple(_phrases(main, links)) if main is not None else ()


def _phrases(main: Tag, links: PageLinks) -> Iterator[IndexPhrase]:
    for table in main.find_all("table"):
        for cell in table.find_all("td"):
            for top in _lists(cell):
                for text, places, nested in _items(top, links):
                    if places:
                        yield IndexPhrase(text, "", places)
                    for lower in nested:
                        for sub, sub_places, _ in _items(lower, links):
                            if sub_places:
                                yield IndexPhrase(text, sub, sub_places)


def _items(
    items: Tag, links: PageLinks
) -> Iterator[tuple[str, tuple[Place, ...], tuple[Tag, ...]]]:
    """Each item's text, where its links lead, and the lists inside it."""
    for item in items.find_all(["li", "dt"], recursive=False):
        after = item.find_next_sibling() if item.name == "dt" else item
        holder = after if isinstance(after, Tag) and after.name in ("li", "dd") else None
        parts: list[str] = []
        places: list[Place] = []
        for child in item.contents:
            if not isinstance(child, Tag):
                parts.append(str(child))
            elif child.name == "a":
                text = child.get_text()
                if not _NUMBERED.match(text.strip()):
                    parts.append(text)
                place = links.place(str(child.get("href", "")))
                if place is not None:
                    places.append(place)
            elif child.name not in _LISTS:
                parts.append(child.get_text())
        text = " ".join("".join(parts).split()).rstrip(" ,")
        yield text, tuple(places), tuple(_lists(holder)) if holder is not None else ()


def _lists(tag: Tag) -> Iterator[Tag]:
    yield from tag.find_all(_LISTS, recursive=False)
