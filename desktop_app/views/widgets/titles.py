"""Titles, short enough for where they are shown. Pure."""

from collections.abc import Iterable, Sequence

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
