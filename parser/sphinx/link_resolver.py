"""Where the links of a page lead: into the docset, to its home on the web, or elsewhere."""

import posixpath
from collections.abc import Set
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from parser.html.policy import NOT_IN_ADDRESSES, PROTOCOLS
from parser.records import Place
from parser.sphinx.inventory import own_anchor, page_path

_SAFE_IN_FRAGMENT = "!$&'()*+,;=:@/?~"


@dataclass(frozen=True, slots=True)
class PageLinks:
    """Resolves what is written in `href` and `src` on the page at `path`."""

    path: str
    pages: Set[str]
    """The paths of all pages of the docset."""
    home_url: str | None

    def place(self, href: str) -> Place | None:
        """Return the place in the docset that `href` leads to; None when it leads out of it.

        >>> PageLinks("library/os.html", {"library/re.html"}, None).place("re.html#re.sub")
        Place(path='library/re.html', anchor='re.sub')
        """
        path, anchor = self._target(href)
        place = Place(page_path(path), anchor) if path is not None else None
        return place if place is not None and place.path in self.pages else None

    def href(self, href: str) -> str | None:
        """`href` as the docset stores it: below the root, or absolute; None for a dead one."""
        place = self.place(href)
        if place is not None:
            return href_of(place)
        try:
            parts = urlsplit(href)
        except ValueError:
            return None
        if parts.scheme or parts.netloc:
            return _escaped(href) if parts.scheme in PROTOCOLS else None
        path, anchor = self._target(href)
        if path is None or self.home_url is None:
            return None
        return urljoin(self.home_url, quote(path)) + (f"#{_quoted(anchor)}" if anchor else "")

    def file(self, src: str) -> str | None:
        """Return the path below the root that `src` names; None for one outside of it."""
        return self._target(src)[0]

    def _target(self, href: str) -> tuple[str | None, str]:
        """Path below the root and anchor; no path for what is absolute or outside."""
        try:
            parts = urlsplit(href)
        except ValueError:
            return None, ""
        if parts.scheme or parts.netloc or parts.path.startswith("/"):
            return None, ""
        anchor = own_anchor(unquote(parts.fragment))
        if not parts.path:
            return self.path, anchor
        written = unquote(parts.path)
        path = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), written))
        if path == ".." or path.startswith("../"):
            return None, ""
        if path == ".":
            path = ""
        elif written.endswith("/"):
            path += "/"
        return path, anchor


def href_of(place: Place) -> str:
    """Return the place as a link below the root, percent-encoded."""
    path = quote(place.path)
    return f"{path}#{_quoted(place.anchor)}" if place.anchor else path


def _escaped(href: str) -> str:
    """Return an address of the web without what belongs in none."""
    return NOT_IN_ADDRESSES.sub(lambda found: quote(found[0]), href.strip())


def _quoted(anchor: str) -> str:
    return quote(anchor, safe=_SAFE_IN_FRAGMENT)
