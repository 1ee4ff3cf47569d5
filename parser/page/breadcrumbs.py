"""Breadcrumbs: what a theme says of the pages above a page, where no table of contents does."""

from bs4 import BeautifulSoup, Tag

from parser.records import TocEntry
from parser.sphinx.elements import elements_in
from parser.sphinx.link_resolver import PageLinks

_TRAILS = frozenset({"breadcrumb", "bd-breadcrumbs", "wy-breadcrumbs"})


def breadcrumb(soup: BeautifulSoup, links: PageLinks, front: str) -> TocEntry | None:
    """Return the page at `links.path`, listed under the last page of its breadcrumbs.

    None without breadcrumbs, or where they name nothing but the front page.
    """
    for trail in filter(_is_trail, elements_in(soup)):
        places = (links.place(str(link["href"])) for link in trail.find_all("a", href=True))
        above = [place.path for place in places if place is not None]
        above = [path for path in above if path not in (front, links.path)]
        if above:
            return TocEntry(links.path, above[-1], main=False)
    return None


def _is_trail(tag: Tag) -> bool:
    label = str(tag.attrs.get("aria-label") or "")
    return label.casefold() == "breadcrumb" or not _TRAILS.isdisjoint(tag.attrs.get("class") or ())
