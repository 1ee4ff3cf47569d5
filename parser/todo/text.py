"""Titles and notes as plain text that is safe in a CSV cell."""

import html
import re

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]")
_HALF_A_CHARACTER = re.compile(r"[\ud800-\udfff]")


def clean(text: str) -> str:
    """Return `text` without what no file and no terminal can show; lines end at `\\n`."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\N{NO-BREAK SPACE}", " ")
    return _UNPRINTABLE.sub("", _HALF_A_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text))


def one_line(text: str) -> str:
    """Return `text` cleaned, with white space collapsed.

    >>> one_line(" Buy\\n  milk ")
    'Buy milk'
    """
    return " ".join(clean(text).split())


def plain(note: str) -> str:
    """Return a note that has no markup: cleaned, with white space collapsed within its lines."""
    lines = (" ".join(line.split()) for line in clean(note).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def unescaped(text: str) -> str:
    """Return `text` with its character references resolved.

    Only those that end in a semicolon: a plain address may well have a `&copy=2`.

    >>> unescaped("a &lt; b &#38; c?d&copy=2")
    'a < b & c?d&copy=2'
    """
    return _REFERENCE.sub(lambda reference: html.unescape(reference[0]), text)


_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{0,31});", re.IGNORECASE)


def not_a_formula(cell: str) -> str:
    """Return `cell` so that no spreadsheet computes it: an apostrophe marks text for all of them.

    >>> not_a_formula("=HYPERLINK(A1)"), not_a_formula("1 + 1")
    ("'=HYPERLINK(A1)", '1 + 1')
    """
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell
