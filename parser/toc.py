"""The order of the pages, and which page's table of contents lists which."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from parser.records import PageScan


def parents_of(pages: Mapping[str, PageScan]) -> dict[str, str | None]:
    """The parent of every page; None for what the docset's own contents list.

    Tables in the text count before those of side bars; where two list a page, the one that is
    itself nearest to the root.
    """
    listed: dict[str, dict[str, bool]] = defaultdict(dict)
    for page in pages.values():
        for item in page.toc:
            if item.parent in pages and item.path in pages and item.parent != item.path:
                known = listed[item.path].get(item.parent, False)
                listed[item.path][item.parent] = known or item.main
    in_text = {
        path: [parent for parent, main in above.items() if main] or list(above)
        for path, above in listed.items()
    }
    roots = {page for above in in_text.values() for page in above} - in_text.keys()
    depth = dict.fromkeys(roots, 0)
    parents: dict[str, str | None] = dict.fromkeys(pages)
    waiting = sorted(roots)
    while waiting:
        reached: list[str] = []
        for path, above in sorted(in_text.items()):
            best = [parent for parent in waiting if parent in above]
            if path not in depth and best:
                depth[path] = depth[best[0]] + 1
                parents[path] = best[0] if best[0] not in roots else None
                reached.append(path)
        waiting = reached
    return parents


def reading_order(pages: Mapping[str, PageScan], front: str) -> list[str]:
    """The paths of all pages as one would read them: along "next", the front page first."""
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
    """The topmost page above a page, itself when nothing is above it."""
    seen = {path}
    while (above := parents.get(path)) is not None and above not in seen:
        seen.add(above)
        path = above
    return path


def titles_above(
    path: str, parents: Mapping[str, str | None], pages: Mapping[str, PageScan]
) -> Iterable[str]:
    """The titles of a page and of those above it."""
    seen: set[str] = set()
    step: str | None = path
    while step is not None and step not in seen:
        seen.add(step)
        yield pages[step].title
        step = parents.get(step)
