"""Titles and notes as plain text that is safe in a CSV cell."""

import re

from bs4 import BeautifulSoup

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]")
_HALF_A_CHARACTER = re.compile(r"[\ud800-\udfff]")
_NOT_A_TAG = re.compile(r"<(?!/?[a-z][a-z0-9]*(\s[^<>]*)?/?>|!--|!doctype)", re.IGNORECASE)
_BLOCK, _PARAGRAPH = "\f", "\v"
"""Stand for a block's and a paragraph's ends while a note has its own line breaks beside them."""
_ENDS = dict.fromkeys(("div", "li", "ul", "ol", "tr", "table", "hr"), _BLOCK) | dict.fromkeys(
    ("p", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6"), _PARAGRAPH
)
_GAP = re.compile(r"\s*[\f\v]\s*")


def clean(text: str) -> str:
    """`text` without what no file and no terminal can show; lines end at `\\n`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\N{NO-BREAK SPACE}", " ")
    return _UNPRINTABLE.sub("", _HALF_A_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text))


def one_line(text: str) -> str:
    """`text` cleaned, with white space collapsed.

    >>> one_line(" Buy\\n  milk ")
    'Buy milk'
    """
    return " ".join(clean(text).split())


def from_html(note: str) -> str:
    """Return a note as text: blocks begin a line, list items get a bullet, links keep their
    address.

    >>> from_html('<div>Ask <a href="https://example.org">Ann</a></div><ul><li>now</li></ul>')
    'Ask Ann (https://example.org)\\n• now'
    """
    text = clean(note)
    if "<" in text or "&" in text:
        text = _marked_up(text)
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _marked_up(note: str) -> str:
    # plain text has its own: "Ann <ann@example.org>", "a < b"
    note = _NOT_A_TAG.sub("&lt;", note)
    # without any tag BeautifulSoup warns that a note may be a file's name or an address
    soup = BeautifulSoup(f"<body>{note}</body>", "html.parser")
    for tag in soup.find_all():
        match tag.name:
            case "a":
                address = str(tag.get("href", ""))
                if address and address.removeprefix("mailto:") != tag.get_text().strip():
                    tag.append(f" ({address})")
            case "br":
                tag.replace_with("\n")
            case "td" | "th":
                tag.append(" ")
            case "li":
                tag.insert(0, "• ")
        end = _ENDS.get(tag.name)
        if end:
            tag.insert_before(end)
            tag.append(end)
    text = _GAP.sub(lambda gap: "\n\n" if _PARAGRAPH in gap[0] else "\n", soup.get_text())
    return clean(re.sub(r"•\s+", "• ", text))


def not_a_formula(cell: str) -> str:
    """`cell` so that no spreadsheet computes it: as they all do, an apostrophe marks text.

    >>> not_a_formula("=HYPERLINK(A1)"), not_a_formula("1 + 1")
    ("'=HYPERLINK(A1)", '1 + 1')
    """
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
