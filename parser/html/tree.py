"""HTML as a tree, whatever it looks like."""

import warnings

from bs4 import BeautifulSoup


def tree(html: str) -> BeautifulSoup:
    """Return the tree of a page or of a piece of one, by the parser that mends as browsers do.

    XHTML is read as HTML, and a page that holds nothing but an address as text: what BeautifulSoup
    would warn of is meant.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        return BeautifulSoup(html, "lxml")
