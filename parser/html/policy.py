"""What a page may hold: the one policy, to which `parser.html.sanitizer` holds all HTML."""

import re
from html import unescape
from urllib.parse import urlsplit

from desktop_app.docset.html_dialect import CLASSES

HEADINGS = ("h1", "h2", "h3", "h4", "h5")

TAGS = frozenset(
    {*HEADINGS, "p", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "hr", "pre"}
    | {"table", "tr", "th", "td"}
    | {"a", "b", "br", "code", "em", "img", "kbd", "span", "strong", "sub", "sup"}
)

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


def is_link(href: str) -> bool:
    """Tell whether `href` stays in the docset or names the web or a mail address.

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
    """Tell whether `src` is a path inside the docset.

    >>> [is_image_source(src) for src in ("_images/a.png", "../a.png", "/a", "http://x/a.png")]
    [True, False, False, False]
    """
    return bool(_PATH.fullmatch(src)) and ".." not in src.split("/")


def is_allowed(tag: str, name: str, value: str) -> bool:
    """Tell whether an element `tag` may have the attribute; `value` is escaped."""
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
