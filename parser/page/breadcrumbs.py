"""Breadcrumbs: what a theme says of the pages above a page, where no table of contents does."""

from bs4 import BeautifulSoup

from parser.records import TocEntry
from parser.sphinx.link_resolver import PageLinks

_TRAILS = ".breadcrumb, .bd-breadcrumbs, .wy-breadcrumbs, [aria-label='Breadcrumb' i]"


def breadcrumb(soup: BeautifulSoup, links: PageLinks, front: str) -> TocEntry | None:
    """Return the page at `links.path`, listed under the last page of its breadcrumbs.

    None without breadcrumbs, or where they name nothing but the front page.
    """
    for trail in soup.select(_TRAILS):
        places = (links.place(str(link["href"])) for link in trail.find_all("a", href=True))
        above = [place.path for place in places if place is not None]
        above = [path for path in above if path not in (front, links.path)]
        if above:
            return TocEntry(links.path, above[-1], main=False)
    return None
