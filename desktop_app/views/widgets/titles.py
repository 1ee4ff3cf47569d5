"""Titles, short enough for where they are shown. Pure."""

from collections.abc import Callable, Iterable, Sequence

from desktop_app.docset.records import Crumb

_DASH = " — "


def subject(page_title: str) -> str:
    """Return what a page is about.

    >>> subject("re — Regular expression operations"), subject("Coroutines and tasks")
    ('Regular expression operations', 'Coroutines and tasks')
    """
    return page_title.partition(_DASH)[2] or page_title


def short_crumbs(crumbs: Iterable[Crumb]) -> list[Crumb]:
    """Return the steps by their short names, without those that say the same as the one before.

    `re — Regular expression operations › re › Functions` is `re › Functions`.
    """
    short: list[Crumb] = []
    for crumb in crumbs:
        title = crumb.title.partition(_DASH)[0]
        if not short or short[-1].title != title:
            short.append(Crumb(title, crumb.url))
    return short


def first_that_fits(widths: Sequence[float], room: float) -> int:
    """Return the first of the steps that can be shown with all after it; the last one always is
    shown.

    >>> first_that_fits([30, 20, 40], 70)
    1
    """
    first = len(widths)
    for position in reversed(range(len(widths))):
        room -= widths[position]
        if room < 0:
            break
        first = position
    return max(0, min(first, len(widths) - 1))


def elide(title: str, shared: int, room: float, width: Callable[[str], float]) -> str:
    """Return `title` cut to `room`, so that it can be told from its neighbours.

    `shared` is the length of the beginning that it has in common with them: that is what gives
    way. `width` measures a text.

    >>> elide("Pending removal in Python 3.15", 19, 20, len)
    'Pending…Python 3.15'
    >>> elide("Pending removal in Python 3.15", 0, 20, len)
    'Pending removal in…'
    """
    if width(title) <= room:
        return title
    ending = f"…{title[shared:]}" if shared else "…"
    if width(ending) > room:
        # not even what differs fits: its beginning is what tells most
        shared, ending, title = 0, "…", ending
    length = shared or len(title)
    while length and width(title[:length].rstrip() + ending) > room:
        length -= 1
    return title[:length].rstrip() + ending
