"""Holds HTML to the policy, whatever it looks like.

Bleach does the work. A successor has to offer `sanitize` with the tables of `parser.html.policy`;
nothing else in the project imports bleach.
"""

import re
from html import escape

from bleach.sanitizer import Cleaner

from parser.html.policy import PROTOCOLS, TAGS, is_allowed
from parser.html.tree import tree
from parser.html.verifier import is_proven

_WITH_ITS_TEXT = [
    *("script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "svg"),
    *("math", "title", "textarea", "select", "xmp", "noembed", "noframes", "plaintext"),
]
_BLANK_LINES = re.compile(r"<pre>\n+")
"""At the beginning of code, where each reading of HTML takes one of them away."""
_HIDES_TEXT = re.compile(f"<(?:{'|'.join(_WITH_ITS_TEXT)}|!)", re.IGNORECASE)

_CLEANER = Cleaner(
    tags=TAGS, attributes=is_allowed, protocols=PROTOCOLS, strip=True, strip_comments=True
)
"""One for the process: building it costs as much as a page. It keeps no state between pages, but
must not be shared by threads."""

_MOST_PASSES = 8


def sanitize(html: str) -> str:
    """Return `html` with nothing but the tags, attributes, links and sources of the policy.

    What else there is loses its tags and keeps its text, scripts and the like excepted. To sanitize
    the result changes nothing: what two readings of HTML take for different things is gone.
    """
    if is_proven(html):  # as nearly all is that `write` has written: bleach would leave it alone
        return html
    for _ in range(_MOST_PASSES):
        clean = parsed_and_cleaned(html)
        if clean == html:
            return clean
        html = clean
    return escape(html, quote=False)


def parsed_and_cleaned(html: str) -> str:
    """Return what one pass of bleach leaves of `html`, with nothing taken for granted."""
    if _HIDES_TEXT.search(html):
        html = _without_hidden_text(html)
    return _BLANK_LINES.sub("<pre>", _CLEANER.clean(html))


def _without_hidden_text(html: str) -> str:
    soup = tree(html)
    for tag in soup.find_all(_WITH_ITS_TEXT):
        tag.decompose()
    return soup.body.decode_contents() if soup.body else ""
