"""Where a link of a shown text points to. Pure."""

from urllib.parse import unquote, urlsplit

from desktop_app.docset.records import Location

EXTERNAL_SCHEMES = frozenset({"http", "https", "mailto"})
"""What a link may ask the desktop to open; anything else (file, javascript) is ignored."""


def is_external(link: str) -> bool:
    """Tell whether the desktop shall open it, not the window."""
    return _scheme(link) in EXTERNAL_SCHEMES


def resolve(link: str, here: Location) -> Location | None:
    """Return the location in the same docset; None for what leads out of it, or is no link at all.

    >>> resolve("#re.sub", Location("python-3.15", "library/re.html")).url
    'library/re.html#re.sub'
    """
    if _scheme(link) != "":
        return None
    path, _, anchor = link.partition("#")
    url = f"{path or here.path}#{anchor}" if anchor else path
    return Location(here.docset, unquote(url), here.whole_page)


def _scheme(link: str) -> str | None:
    try:
        return urlsplit(link).scheme.lower()
    except ValueError:  # `//[` and the like
        return None
