"""How much an entry matters, before anybody has typed a letter.

The documentation says so itself: by how many of its pages link to an entry, how often, and on how
many pages the code examples use it. The logarithms of these are the measure; what an entry is, and
which part of the docs it stands in, moves it by as much as a few doublings of the links would.
"""

from math import log2

from desktop_app.docset.kinds import Kind
from parser.records import Links

_HALF = 8.0
"""The sum that counts as a half; no sum, however large, counts as 1."""

_KIND = {
    Kind.KEYWORD: 3.0,
    Kind.OPERATOR: 3.0,
    Kind.MODULE: 3.0,
    Kind.FUNCTION: 2.75,
    Kind.CLASS: 2.5,
    Kind.EXCEPTION: 2.5,
    Kind.DATA: 2.0,
    Kind.METHOD: 1.5,
    Kind.PROPERTY: 1.5,
    Kind.TERM: 1.0,
    Kind.ATTRIBUTE: 1.0,
    Kind.ENVVAR: 1.0,
    Kind.OPTION: 1.0,
    Kind.PAGE: 1.0,
    Kind.SECTION: 0.5,
}
_CHANGELOG = -4.0
"""A change log, a "What's New": it tells of what is documented elsewhere."""
_SECONDARY_LANGUAGE = -3.0
"""The C interface of a project whose readers mostly write another language."""
_DEPRECATED = -1.5
_DEPTH = -0.1
"""For each part of a qualified name, or level of section, after the first two."""


def importance(
    kind: Kind,
    links: Links,
    *,
    depth: int,
    deprecated: bool,
    changelog: bool,
    secondary_language: bool,
) -> float:
    """Return the measure of one entry, 0 to 1; links from its own page count a quarter."""
    others = links.links - links.own
    score = log2(1 + links.pages) + 0.5 * log2(1 + others + links.own / 4)
    score += 0.75 * log2(1 + links.uses)
    score += _KIND.get(kind, 0.0) + 1.0
    score += _DEPTH * max(0, depth - 2)
    score += _DEPRECATED * deprecated + _CHANGELOG * changelog
    score += _SECONDARY_LANGUAGE * secondary_language
    score = max(0.0, score)
    return round(score / (score + _HALF), 6)
