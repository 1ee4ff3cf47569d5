"""Trees of every shape that Sphinx writes, with marks around sections and definitions."""

import itertools
import re
from collections.abc import Iterator
from html.parser import HTMLParser

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from hypothesis import given, strategies as st

from parser.html import Image, clean, plain_text, sanitize
from parser.html.clean import write

MARK = re.compile("[\U000f0000-\U000ffffd]")
VOID = {"br", "hr", "img"}

words = st.sampled_from(["a", "b &lt; c", "if x:\n    y", " ", "", "…", "d\N{NO-BREAK SPACE}e"])
inlines = st.recursive(
    words | st.just("<br/>") | st.just("<img src='_images/a.png' alt='A'/>"),
    lambda inner: (
        st.lists(inner, max_size=3)
        .map("".join)
        .flatmap(
            lambda text: st.sampled_from(
                [
                    f"<code class='docutils'><span class='pre'>{text}</span></code>",
                    f"<em>{text}</em>",
                    f"<a class='reference' href='a.html#b'>{text}</a>",
                    f"<span class='target' id='ID'></span>{text}",
                    f"<span class='xref' id='ID'>{text}</span>",
                    f"{text}<a class='headerlink' href='#x'>¶</a>",
                    f"<a class='footnote-reference brackets' href='#n' id='ID'>{text}</a>",
                ]
            )
        )
    ),
    max_leaves=5,
)
paragraphs = st.builds("<p id='ID'>{}</p>".format, inlines)
code = st.builds(
    "<div class='highlight'><pre id='ID'><span class='k'>{}</span>\n{}</pre></div>".format,
    words,
    words,
)


def nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    blocks = st.lists(inner, max_size=3).map("".join)
    return st.one_of(
        st.builds("<section id='ID'><h2 id='ID'>{}</h2>{}</section>".format, inlines, blocks),
        st.builds("<section id='ID'>{}</section>".format, blocks),
        st.builds(
            "<dl class='py' id='ID'><dt class='sig' id='ID'>{}<span class='descname'>f</span></dt>"
            "\n<dt class='sig' id='ID'>g</dt><dd>{}</dd>\n</dl>".format,
            inlines,
            blocks,
        ),
        st.builds(
            "<dl class='glossary'><dt id='ID'>{}</dt><dd>{}</dd></dl>".format, inlines, inlines
        ),
        st.builds(
            "<div class='admonition note'><p class='admonition-title'>Note</p>{}</div>".format,
            blocks,
        ),
        st.builds(
            "<div class='versionadded'><p><span class='versionmodified added'>New: </span>{}</p>"
            "{}</div>".format,
            inlines,
            blocks,
        ),
        st.builds("<ul id='ID'><li id='ID'>{}</li><li>{}</li></ul>".format, blocks, inlines),
        st.builds("<div id='ID'>{}{}{}</div>".format, inlines, blocks, inlines),
        st.builds("<blockquote>{}</blockquote>".format, blocks),
        st.builds(
            "<table id='ID'><tr id='ID'><td>{}</td><td id='ID'>{}</td></tr></table>".format,
            blocks,
            inlines,
        ),
        st.builds("<figure id='ID'>{}<figcaption>{}</figcaption></figure>".format, inlines, blocks),
        st.builds("<details id='ID'><summary>{}</summary>{}</details>".format, inlines, blocks),
        st.builds("<div class='line-block'><div class='line'>{}</div></div>".format, inlines),
        st.builds("<hr id='ID'/>{}".format, blocks),
    )


pages = st.lists(st.recursive(paragraphs | code | inlines, nested, max_leaves=12), max_size=3)


def numbered(pieces: list[str]) -> Tag:
    """Return the tree of the page, each ID a number of its own."""
    numbers = itertools.count()
    html = re.sub("'ID'", lambda _: f"'i{next(numbers)}'", "".join(pieces))
    body = BeautifulSoup(f"<body>{html}</body>", "lxml").body
    assert body is not None
    return body


def marked(body: Tag) -> list[tuple[str, str]]:
    """Put marks around what is an entry; returns the pairs between which HTML is balanced."""
    marks = map(chr, itertools.count(0xF0000))
    pairs = []
    for section in body.find_all("section"):
        start, title, end = next(marks), next(marks), next(marks)
        pairs += [(start, end)]
        section.insert_before(NavigableString(start))
        section.insert_after(NavigableString(end))
        if heading := section.find("h2", recursive=False):
            heading.insert_after(NavigableString(title))
            pairs += [(start, title), (title, end)]
    for dd in body.find_all("dd"):
        start, between, inside, end = next(marks), next(marks), next(marks), next(marks)
        terms = dd.find_previous_siblings("dt")
        if not terms:
            continue
        terms[-1].insert_before(NavigableString(start))
        dd.insert_before(NavigableString(between))
        dd.insert(0, NavigableString(inside))
        dd.insert_after(NavigableString(end))
        pairs += [(start, between), (start, end), (between, end)]
    return pairs


class Balance(HTMLParser):
    """Whether every tag that is opened is closed, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.well_formed = True
        self.feed(html)
        self.close()
        self.well_formed &= not self.open

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        self.well_formed &= bool(self.open) and self.open.pop() == tag


def marks_in(body: Tag) -> Iterator[str]:
    for text in body.find_all(string=MARK):
        yield from MARK.findall(str(text))


@given(pages)
def test_marks_stay_in_order_and_enclose_balanced_html(pieces: list[str]) -> None:
    body = numbered(pieces)
    pairs = marked(body)
    expected = list(marks_in(body))
    html = clean(body, lambda href: href, Image)
    assert MARK.findall(html) == expected
    assert MARK.findall(re.sub("<[^>]*>", "", html)) == expected
    for start, end in pairs:
        fragment = html[html.index(start) : html.index(end)]
        assert Balance(fragment).well_formed, fragment


@given(pages)
def test_what_is_written_needs_no_mending(pieces: list[str]) -> None:
    body = numbered(pieces)
    marked(body)
    html = write(body, lambda href: href, Image)
    assert sanitize(html) == html


@given(pages)
def test_anchors_and_words_stay_in_order(pieces: list[str]) -> None:
    body = numbered(pieces)
    anchors = [str(tag["id"]) for tag in body.find_all(id=True)]
    text = plain_text(body).split()
    html = clean(body, lambda href: href, Image)
    assert re.findall(' id="([^"]*)"', html) == anchors
    assert plain_text(html).split() == text
