"""What the home page leads to: records for views, made by controllers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Location


@dataclass(frozen=True, slots=True)
class Link:
    """One line that can be opened."""

    location: Location | None
    """What it opens; None for a text to search for."""
    title: str
    kind: Kind | None
    """What its badge shows; None for what is no entry."""
    note: str = ""
    """What is said beside it in dim."""


def told_apart(links: Sequence[Link], docsets: Mapping[str, str]) -> tuple[Link, ...]:
    """Return the links, those of one name with a note that says which is which.

    `docsets` are the titles of the docsets by slug. Of one docset it is the page that tells.
    """
    by_name: dict[str, list[Link]] = {}
    for link in links:
        by_name.setdefault(link.title, []).append(link)

    def distinction(link: Link) -> str:
        if (here := link.location) is None:
            return ""
        others = [
            other.location.docset
            for other in by_name[link.title]
            if other is not link and other.location is not None
        ]
        parts = []
        if any(docset != here.docset for docset in others):
            parts.append(docsets.get(here.docset, here.docset))
        if here.docset in others:
            parts.append(PurePosixPath(here.path).stem)
        return " · ".join(parts)

    return tuple(
        replace(link, note=" · ".join(part for part in (distinction(link), link.note) if part))
        for link in links
    )


@dataclass(frozen=True, slots=True)
class News:
    """What a version of a docset brought."""

    title: str
    """`3.15`, or `Python 3.15` beside other docsets."""
    links: tuple[Link, ...]
