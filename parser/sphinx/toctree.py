"""The order of the pages, and which page's table of contents lists which."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from parser.records import PageScan


def parents_of(pages: Mapping[str, PageScan], front: str) -> dict[str, str | None]:
    """Return the parent of every page; None for what the docset's own contents list.

    `pages` are in reading order. Tables in the text count before those of side bars; where two list
    a page, the one that is itself nearest to the root. A page that none lists, because its table
    is hidden, stands under the page before it, or one above that, which links to it; else under
    the page that opens its folder.
    """
    listed = _listed(pages)
    roots = {page for above in listed.values() for page in above} - listed.keys() or {front}
    parents = _nearest(listed, sorted(roots))
    linked = {path: {place.path for place, _ in page.links} for path, page in pages.items()}
    before: str | None = None
    for path in pages:
        if path not in parents and path not in roots:
            above = [page for page in reversed(_line(before, parents)) if path in linked[page]]
            above += _openers(path, pages)
            parents[path] = next((page for page in above if path not in _line(page, parents)), None)
        before = path
    top: Set[str | None] = roots
    return {path: None if parents.get(path) in top else parents.get(path) for path in pages}


def _listed(pages: Mapping[str, PageScan]) -> dict[str, list[str]]:
    """Return the pages that list each page."""
    found: dict[str, dict[str, bool]] = defaultdict(dict)
    for page in pages.values():
        for item in page.toc:
            if item.parent in pages and item.path in pages and item.parent != item.path:
                known = found[item.path].get(item.parent, False)
                found[item.path][item.parent] = known or item.main
    return {
        path: [parent for parent, main in above.items() if main] or list(above)
        for path, above in found.items()
    }


def _nearest(listed: Mapping[str, Iterable[str]], roots: list[str]) -> dict[str, str | None]:
    """Return for each page that one of those which list it that is nearest to the roots."""
    parents: dict[str, str | None] = {}
    waiting, reached = roots, set(roots)
    while waiting:
        following: list[str] = []
        for path, above in sorted(listed.items()):
            best = next((parent for parent in waiting if parent in above), None)
            if best is not None and path not in reached:
                parents[path] = best
                following.append(path)
        reached.update(following)
        waiting = following
    return parents


def _line(path: str | None, parents: Mapping[str, str | None]) -> list[str]:
    """Return a page, its parent, and so on up to the root."""
    line: list[str] = []
    while path is not None and path not in line:
        line.append(path)
        path = parents.get(path)
    return line


def _openers(path: str, pages: Mapping[str, PageScan]) -> list[str]:
    """Return the page that opens the folder of a page, if there is one."""
    folder, _, name = path.rpartition("/")
    opener = f"{folder}/index.html"
    return [opener] if folder and opener in pages and name != "index.html" else []


def reading_order(pages: Mapping[str, PageScan], front: str) -> list[str]:
    """Return the paths of all pages as one would read them: along "next", the front page first."""
    followed = {page.next for page in pages.values()}
    starts = sorted(path for path in pages if path not in followed)
    starts.sort(key=lambda path: (path != front, pages[path].next is None))
    order: dict[str, None] = {}
    for start in (*starts, *sorted(pages)):
        path: str | None = start
        while path is not None and path in pages and path not in order:
            order[path] = None
            path = pages[path].next
    return list(order)


def chapter_of(path: str, parents: Mapping[str, str | None]) -> str:
    """Return the topmost page above a page, itself when nothing is above it."""
    return _line(path, parents)[-1]


def titles_above(
    path: str, parents: Mapping[str, str | None], pages: Mapping[str, PageScan]
) -> Iterable[str]:
    """Return the titles of a page and of those above it."""
    return [pages[page].title for page in _line(path, parents)]
