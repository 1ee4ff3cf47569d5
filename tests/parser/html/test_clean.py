"""Real pages, whole."""

import itertools
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from parser.html import Image, clean, main_content, plain_text, sanitize
from parser.html.clean import write

BLOCK = re.compile(r"(?=<(?:h\d|p|dl|dt|dd|table|ul|ol|li|blockquote|hr)\b)")
FORGOTTEN = "nav, form, button, script, style, svg, a.headerlink"


def content(page: Path) -> Tag:
    main = main_content(BeautifulSoup(page.read_bytes(), "lxml"))
    assert main is not None
    return main


def image(src: str) -> Image:
    return Image(src.removeprefix("../"))


def cleaned(page: Path) -> str:
    return clean(content(page), lambda href: href, image)


def anchors(html: str) -> list[str]:
    return [unescape(anchor) for anchor in re.findall(r'<[^>]* id="([^"]*)"', html)]


def test_pages_are_as_the_golden_ones(page: Path, golden: Callable[[Path, str], None]) -> None:
    golden(page.with_suffix(".golden"), BLOCK.sub("\n", cleaned(page)).lstrip() + "\n")


def test_no_anchor_is_lost(page: Path) -> None:
    main = content(page)
    for tag in main.select(FORGOTTEN):
        tag.decompose()
    expected = [str(tag["id"]) for tag in main.find_all(id=True)]
    assert anchors(cleaned(page)) == list(dict.fromkeys(expected))


def test_no_character_of_code_is_lost(page: Path) -> None:
    expected = [pre.get_text().strip("\n") for pre in content(page).find_all("pre")]
    written = BeautifulSoup(cleaned(page), "lxml").find_all("pre")
    assert [pre.get_text() for pre in written] == expected


def test_no_word_is_lost(page: Path) -> None:
    def words(fragment: Tag | str) -> list[str]:
        return re.findall(r"\w+", plain_text(fragment))

    written = iter(words(cleaned(page)))
    assert [word for word in words(content(page)) if word not in written] == []


def test_what_is_written_needs_no_mending(page: Path) -> None:
    written = write(content(page), lambda href: href, image)
    assert sanitize(written) == written


def test_links_and_images_go_where_the_caller_says() -> None:
    html = (
        '<p><a href="a.html">in</a> <a href="gone.html"><code>out</code></a>'
        ' <img src="../x.png" alt="shown"> <img src="gone.png" alt="told"></p>'
    )
    body = BeautifulSoup(html, "lxml").body
    assert body is not None
    written = clean(
        body,
        {"a.html": "library/a.html"}.get,
        {"../x.png": Image("_images/x.png", 1280, 100)}.get,
    )
    assert written == (
        '<p><a href="library/a.html">in</a> <code>out</code>'
        ' <img src="_images/x.png" alt="shown" width="640" height="50"> told</p>'
    )


def test_marks_survive_in_real_pages(page: Path) -> None:
    main = content(page)
    numbers = itertools.count(0xF0000)

    def mark() -> NavigableString:
        return NavigableString(chr(next(numbers)))

    for tag in main.find_all(["section", "dt"]):
        last = tag.find_next_sibling("dd") if tag.name == "dt" else tag
        if last is not None:
            tag.insert_before(mark())
            last.insert_after(mark())
    marks = [str(text) for text in main.find_all(string=re.compile("[\U000f0000-\U000ffffd]"))]
    html = clean(main, lambda href: href, image)
    assert re.findall("[\U000f0000-\U000ffffd]", html) == [mark for text in marks for mark in text]
