"""Drawings as they are handed to QtSvg."""

import gzip
from xml.etree import ElementTree

import pytest

from desktop_app.rendering import svg

XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def prepared(inside: str) -> ElementTree.Element:
    data = svg.prepare(f"<svg {XMLNS}>{inside}</svg>".encode(), lambda families: "Font")
    return ElementTree.fromstring(data)  # noqa: S314 - our own


def texts(inside: str) -> list[tuple[str, float, float]]:
    """Return every text with its position."""
    return [
        ("".join(text.itertext()), float(text.attrib["x"]), float(text.attrib["y"]))
        for text in prepared(inside).iter(f"{svg.SVG}text")
    ]


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="/a.png"/>',
        '<image xlink:href="/a.png"/>',
        '<g><image href="/a.png"/></g>',
        '<s:image xmlns:s="http://www.w3.org/2000/svg" href="/a.png"/>',
        '<image xmlns="" href="/a.png"/>',
        '<defs><image id="i" href="/a.png"/></defs><use xlink:href="#i"/>',
        '<filter id="f"><feImage href="/a.png"/></filter>',
        '<text>a<tspan x="1">b<image href="/a.png"/></tspan></text>',
    ],
)
def test_nothing_is_fetched(inside: str) -> None:
    assert b"a.png" not in ElementTree.tostring(prepared(inside))


@pytest.mark.parametrize("data", [b"", b"<svg", b"dot", gzip.compress(b"<svg/>"), b"\x89PNG\r\n"])
def test_what_is_no_drawing_is_nothing(data: bytes) -> None:
    assert svg.prepare(data, str) == b""


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ('<text x="5" y="7">a</text>', [("a", 5, 7)]),
        ("<text>a</text>", [("a", 0, 0)]),
        # draw.io, Inkscape
        (
            '<text x="5" y="7"><tspan x="5" dy="0">a</tspan>\n'
            '<tspan x="5" dy="12">b</tspan></text>',
            [("a", 5, 7), ("b", 5, 19)],
        ),
        # Mermaid
        (
            '<text y="-10" font-size="10"><tspan x="0" y="-1em" dy="1.1em">a</tspan>'
            '<tspan x="0" y="1em" dy="1.1em"><tspan font-weight="bold">b</tspan> c</tspan></text>',
            [("a", 0, 1), ("b c", 0, 21)],
        ),
        # a word in another colour is no line
        ('<text x="1" y="2">a <tspan fill="red">b</tspan> c</text>', [("a b c", 1, 2)]),
        (
            '<g font-size="20"><text x="1 9 12" y="2" dy="1em">a'
            '<tspan dy="10">b</tspan> c</text></g>',
            [("a", 1, 22), ("b c", 1, 32)],
        ),
        ('<text x="1" y="10" font-size="20" dominant-baseline="middle">a</text>', [("a", 1, 17)]),
        ('<text x="1" y="10" style="font-size: 20px">a<tspan dy="1em">b</tspan></text>',
         [("a", 1, 10), ("b", 1, 30)]),
        ('<text x="x" y="1e1">a</text>', [("a", 0, 10)]),
    ],
)  # fmt: skip
def test_text_stands_where_its_author_put_it(
    inside: str, expected: list[tuple[str, float, float]]
) -> None:
    assert texts(inside) == expected


def test_a_part_of_a_text_keeps_what_the_text_says_of_it() -> None:
    _, second = prepared(
        '<text text-anchor="middle" style="fill: red" class="a" transform="scale(2)">one'
        '<tspan x="4" style="font-weight: bold" class="b">two</tspan></text>'
    )
    assert second.attrib == {
        "text-anchor": "middle",
        "style": "fill: red;font-weight: bold",
        "class": "b",
        "transform": "scale(2)",
        "x": "4",
        "y": "0",
    }


def test_the_first_font_that_is_here_is_taken() -> None:
    drawing = prepared(
        '<g font-family="Times,serif"><text style="font-family: Verdana, sans; fill: red">a</text>'
        "</g>"
    )
    assert drawing[0].attrib == {"font-family": "Font"}
    assert drawing[0][0].attrib["style"] == "font-family: Font; fill: red"
