"""HTML as a tree, whatever it looks like."""

import re
import warnings

from bs4 import BeautifulSoup

from parser.html.builder import PageBuilder

MEANINGLESS = ("pre", "n", "na", "nb", "bp", "ne", "nn", "o", "p", "vm", "w")
"""The classes of spans around words that docutils does not break, and around plain code."""
_MEANINGLESS_SPAN = re.compile(rf'<span class="(?:{"|".join(MEANINGLESS)})">([^<]*)</span>')


def tree(html: str) -> BeautifulSoup:
    """Return the tree of a page or of a piece of one, by the parser that mends as browsers do.

    XHTML is read as HTML, and a page that holds nothing but an address as text: what BeautifulSoup
    would warn of is meant.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return BeautifulSoup(html, builder=PageBuilder())


def unwrapped(source: str) -> str:
    """Return a page without the spans that mean nothing to us, two of its five elements."""
    return _MEANINGLESS_SPAN.sub(r"\1", source)
