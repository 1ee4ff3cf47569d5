"""What a page may hold, and the one function that holds it to that.

Bleach does the work. A successor has to offer `sanitize` with the tables of this module; nothing
else in the project imports bleach.
"""

import re
from html import escape, unescape
from urllib.parse import urlsplit

from bleach.sanitizer import Cleaner

from parser.html.tree import tree

HEADINGS = ("h1", "h2", "h3", "h4", "h5")

TAGS = frozenset(
    {*HEADINGS, "p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "hr", "pre"}
    | {"table", "tr", "th", "td"}
    | {"a", "b", "br", "code", "em", "img", "kbd", "span", "strong", "sub", "sup"}
)

CLASSES = {
    "table": frozenset({"code", "grid", "footnotes", "note", "tip", "warning", "danger"})
    | {"seealso", "example", "added", "changed", "deprecated", "removed"},
    "td": frozenset({"edge", "box"}),
    "p": frozenset({"title", "caption", "rubric", "meta"}),
    "b": frozenset({"title"}),
    "dl": frozenset({"fields", "glossary"}),
    "dt": frozenset({"sig"}),
    "span": frozenset({"par", "k", "s", "c", "n", "f", "d", "p", "o", "e"}),
}

PROTOCOLS = frozenset({"http", "https", "mailto"})

_LENGTHS = {
    "table": frozenset({"width", "cellspacing", "cellpadding"}),
    "td": frozenset({"width", "colspan", "rowspan"}),
    "th": frozenset({"colspan", "rowspan"}),
    "img": frozenset({"width", "height"}),
    "ol": frozenset({"start"}),
}
NOT_IN_ADDRESSES = re.compile(
    r"""[\s\x00-\x1f\x7f-\x9f"<>\\`]|[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"""
)
"""Space, quotes, controls, and what hides or turns the text around it."""
_PATH = re.compile(r"[^\s:\\/?#](?:[^\s:\\?#]| )*")
_LENGTH = re.compile(r"\d{1,4}%?")
_WITH_ITS_TEXT = [
    *("script", "style", "template", "noscript", "iframe", "object", "embed", "applet", "svg"),
    *("math", "title", "textarea", "select", "xmp", "noembed", "noframes", "plaintext"),
]
_BLANK_LINES = re.compile(r"<pre>\n+")
"""At the beginning of code, where each reading of HTML takes one of them away."""
_HIDES_TEXT = re.compile(f"<(?:{'|'.join(_WITH_ITS_TEXT)}|!)", re.IGNORECASE)


def is_link(href: str) -> bool:
    """Whether `href` stays in the docset or names the web or a mail address.

    What only some readers of addresses would take for one of these is none.

    >>> [is_link(href) for href in ("re.html#re.sub", "https://x.org", "//x.org", "data:,x")]
    [True, True, False, False]
    """
    if NOT_IN_ADDRESSES.search(href):
        return False
    try:
        parts = urlsplit(href)
        _ = parts.port  # raises for what is no number of a port
    except ValueError:
        return False
    if parts.scheme:
        return parts.scheme in PROTOCOLS and (bool(parts.hostname) or parts.scheme == "mailto")
    return not parts.netloc and ":" not in parts.path.partition("/")[0]


def is_image_source(src: str) -> bool:
    """Whether `src` is a path inside the docset.

    >>> [is_image_source(src) for src in ("_images/a.png", "../a.png", "/a", "http://x/a.png")]
    [True, False, False, False]
    """
    return bool(_PATH.fullmatch(src)) and ".." not in src.split("/")


def _allowed(tag: str, name: str, value: str) -> bool:
    """Whether an element `tag` may have the attribute; bleach gives `value` as it is written."""
    value = unescape(value)
    if name == "id":
        return not value.isspace() and value != "" and '"' not in value
    if name == "class":
        return value in CLASSES.get(tag, ())
    if tag == "a":
        return name == "href" and is_link(value)
    if tag == "ol" and name == "type":
        return value in ("a", "A", "i", "I")
    if tag == "img" and name in ("src", "alt"):
        return name == "alt" or is_image_source(value)
    return name in _LENGTHS.get(tag, ()) and bool(_LENGTH.fullmatch(value))


_CLEANER = Cleaner(
    tags=TAGS, attributes=_allowed, protocols=PROTOCOLS, strip=True, strip_comments=True
)
"""One for the process: building it costs as much as a page. It keeps no state between pages, but
must not be shared by threads."""


_MOST_PASSES = 8


def sanitize(html: str) -> str:
    """`html` with nothing but the tags, attributes, classes, links and sources of the policy.

    What else there is loses its tags and keeps its text, scripts and the like excepted. To sanitize
    the result changes nothing: what two readings of HTML take for different things is gone.
    """
    for _ in range(_MOST_PASSES):
        clean = _sanitized(html)
        if clean == html:  # at once, for all that `write` has written
            return clean
        html = clean
    return escape(html, quote=False)


def _sanitized(html: str) -> str:
    if _HIDES_TEXT.search(html):
        html = _without_hidden_text(html)
    return _BLANK_LINES.sub("<pre>", _CLEANER.clean(html))


def _without_hidden_text(html: str) -> str:
    soup = tree(html)
    for tag in soup.find_all(_WITH_ITS_TEXT):
        tag.decompose()
    return soup.body.decode_contents() if soup.body else ""
