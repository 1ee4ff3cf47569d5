"""What the home page leads to: records for views, made by controllers."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class News:
    """What a version of a docset brought."""

    title: str
    """`3.15`, or `Python 3.15` beside other docsets."""
    links: tuple[Link, ...]
