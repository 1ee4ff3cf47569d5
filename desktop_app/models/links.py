"""What the home page leads to: records for views, made by controllers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from desktop_app.docset.kinds import Kind


@dataclass(frozen=True, slots=True)
class Link:
    """One line that can be opened."""

    docset: str
    url: str
    title: str
    kind: Kind | None
    """What its badge shows; None for what is no entry."""
    note: str = ""
    """What is said beside it in dim."""
    whole: bool = False
    """Opens the whole page rather than an entry."""


def told_apart(links: Sequence[Link], docsets: Mapping[str, str]) -> tuple[Link, ...]:
    """Return the links, those of one name with a note that says which is which.

    `docsets` are the titles of the docsets by slug. Of one docset it is the page that tells.
    """
    by_name: dict[str, list[Link]] = {}
    for link in links:
        by_name.setdefault(link.title, []).append(link)

    def distinction(link: Link) -> str:
        others = [other for other in by_name[link.title] if other is not link]
        parts = []
        if any(other.docset != link.docset for other in others):
            parts.append(docsets.get(link.docset, link.docset))
        if any(other.docset == link.docset for other in others):
            parts.append(PurePosixPath(link.url.partition("#")[0]).stem)
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
