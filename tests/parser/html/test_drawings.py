import base64
from xml.etree import ElementTree

from bs4 import BeautifulSoup

from parser.html import Image, clean

SVG = (
    '<svg width="10" height="5" viewBox="0 0 10 5"><!-- a -- b --><style>.l {stroke: red}</style>'
    '<title>Life</title><linearGradient id="g"/><g><a xlink:href="x"><path d="M0 0"/></a>'
    "<text>A &amp; B</text></g></svg>"
)


def cleaned(html: str, image: Image | None) -> tuple[str, list[str]]:
    seen: list[str] = []

    def images(src: str) -> Image | None:
        seen.append(src)
        return image

    body = BeautifulSoup(html, "lxml").body
    assert body is not None
    return clean(body, lambda href: href, images), seen


def test_a_drawing_in_the_page_is_an_image() -> None:
    html, (src,) = cleaned(f"<p>a</p>{SVG}", Image("_images/1.svg", 10, 5))
    assert html == '<p>a</p><p><img src="_images/1.svg" alt="Life" width="10" height="5"></p>'
    kind, _, data = src.partition(",")
    assert kind == "data:image/svg+xml;base64"
    svg = ElementTree.fromstring(base64.b64decode(data))  # noqa: S314 - our own
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert svg.attrib["viewBox"] == "0 0 10 5"
    assert [element.tag.rpartition("}")[2] for element in svg.iter()] == [
        "svg", "style", "title", "linearGradient", "g", "a", "path", "text"
    ]  # fmt: skip
    assert "".join(svg.itertext()).endswith("A & B")


def test_a_drawing_that_is_not_wanted_leaves_its_title() -> None:
    assert cleaned(SVG, None)[0] == "<p>Life</p>"


def test_icons_are_no_content() -> None:
    icons = "<svg aria-hidden='true'><path d='M0 0'/></svg><svg><use href='#i'/></svg>"
    assert cleaned(f"<p>a{icons}</p>", Image("_images/1.svg")) == ("<p>a</p>", [])
