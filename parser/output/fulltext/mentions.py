"""What the documentation says of an entry elsewhere: the sentences that link to it.

An author who writes "to sort a list in place use `list.sort`" tells in a reader's words what the
definition, in its own, may not.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

_BLOCK = re.compile(
    r"</?(?:p|li|dt|dd|td|th|tr|table|ul|ol|dl|div|blockquote|h[1-6]|pre|hr|br)\b[^>]*>"
)
_LINK = re.compile(r'<a\b[^>]*?\bhref="(?![a-z]+:)([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SENTENCE_END = re.compile(r"[.!?:;]\s")

LONGEST = 300
"""Characters of a sentence that count, on either side of the link."""


class Mention(NamedTuple):
    """A link and the sentence around it."""

    position: int
    """Of the block of text in the page's HTML."""
    href: str
    sentence: str


def mentions(html: str) -> Iterator[Mention]:
    """Yield the links of a page into the docset, each with its sentence, in the page's order.

    >>> list(mentions('<p>No. Use <a href="a.html#sort">sort</a> to sort. Yes.</p>'))
    [Mention(position=3, href='a.html#sort', sentence=' Use sort to sort')]
    """
    position = 0
    for tag in _BLOCK.finditer(html):
        yield from _in_block(html[position : tag.start()], position)
        position = tag.end()
    yield from _in_block(html[position:], position)


def _in_block(block: str, position: int) -> Iterator[Mention]:
    for link in _LINK.finditer(block):
        before = _plain(block[max(0, link.start() - 2 * LONGEST) : link.start()])[-LONGEST:]
        after = _plain(block[link.end() : link.end() + 2 * LONGEST])[:LONGEST]
        begins = max((end.end() - 1 for end in _SENTENCE_END.finditer(before)), default=0)
        ends = _SENTENCE_END.search(after)
        sentence = before[begins:] + _plain(link[2]) + (after[: ends.start()] if ends else after)
        yield Mention(position, unescape(link[1]), sentence)


def _plain(html: str) -> str:
    """Return the text of a fragment, whose first and last tags may be cut."""
    if ">" in html.partition("<")[0]:
        html = html.partition(">")[2]
    return unescape(_TAG.sub("", html).partition("<")[0])
