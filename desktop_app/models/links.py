"""What the home page leads to: records for views, made by controllers."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class News:
    """What a version of a docset brought."""

    title: str
    """`3.15`, or `Python 3.15` beside other docsets."""
    links: tuple[Link, ...]
