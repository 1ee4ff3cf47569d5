"""What is tried against the sanitizer, and how what it lets through is judged."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import html5lib
import nh3
from bs4 import BeautifulSoup, Tag
from hypothesis import strategies as st

from desktop_app.docset.html_dialect import CLASSES
from parser.html.policy import PROTOCOLS, TAGS, is_image_source, is_link

_FILE = Path(__file__).with_name("vectors.txt")
_NAMESPACE = re.compile(r"\{.*\}")
_FRAME = {"html", "head", "body", "tbody"}  # what a parser adds by itself

Element = tuple[str, dict[str, str]]


def _read() -> Iterator[tuple[str, str]]:
    technique = ""
    for line in _FILE.read_text("ascii").splitlines():
        if line.startswith("## "):
            technique = line[3:]
        elif technique and line:
            yield technique, line.encode().decode("unicode_escape")


VECTORS: Sequence[tuple[str, str]] = tuple(_read())
"""Technique and vector."""

HOSTILE: Sequence[str] = tuple(html for _, html in VECTORS)


def seen_by_html5lib(html: str) -> list[Element]:
    """Return the elements that a browser's parser makes of `html`."""
    return [
        (
            _NAMESPACE.sub("", str(tag.tag)),
            {str(name): value for name, value in tag.items()},
        )
        for tag in html5lib.parse(html).iter()
    ]


def seen_by_lxml(html: str) -> list[Element]:
    """Return the elements that libxml2 makes of `html`."""
    soup = BeautifulSoup(f"<body>{html}</body>", "lxml", multi_valued_attributes=None)
    return [
        (tag.name, {name: str(value) for name, value in tag.attrs.items()})
        for tag in soup.find_all(True)
        if isinstance(tag, Tag)
    ]


def seen_by_nh3(html: str) -> list[Element]:
    """Return the elements that a second sanitizer leaves of `html` under the same policy."""
    again = nh3.clean(
        html,
        tags=set(TAGS),
        attributes={"*": {"id", "class", "width", "height", "colspan", "rowspan", "start", "type"}}
        | {"a": {"href"}, "img": {"src", "alt"}, "table": {"cellspacing", "cellpadding"}},
        url_schemes=set(PROTOCOLS),
        link_rel=None,
    )
    return seen_by_html5lib(again)


def assert_allowed(elements: Sequence[Element]) -> None:
    """Fail for any element, attribute or value that is not on the allow-list."""
    for name, attributes in elements:
        assert name in TAGS | _FRAME
        for attribute, value in attributes.items():
            if attribute == "href":
                assert name == "a"
                assert is_link(value)
                assert re.match(r"(?:https?:|mailto:|[^:\s]*$|[^:/?#\s]*[/?#])", value, re.I)
            elif attribute == "src":
                assert name == "img"
                assert is_image_source(value)
            elif attribute == "class":
                assert value in CLASSES[name]
            elif attribute in ("width", "height", "colspan", "rowspan", "start"):
                assert re.fullmatch(r"\d+%?", value)
            else:
                assert attribute in ("id", "alt", "type", "cellspacing", "cellpadding")


# fmt: off
_NAMES = st.sampled_from([
    *sorted(TAGS), "script", "SCRIPT", "style", "svg", "math", "mtext", "mglyph", "malignmark",
    "annotation-xml", "foreignObject", "desc", "title", "template", "noscript", "textarea", "xmp",
    "plaintext", "iframe", "noembed", "select", "option", "form", "input", "object", "embed",
    "meta", "base", "link", "body", "html", "tbody", "caption", "col", "listing", "image", "x-y",
    "svg:a", "a\0", "\u017fcript",
])
_ATTRIBUTES = st.sampled_from([
    "href", "src", "id", "class", "style", "onclick", "ONERROR", "xlink:href", "srcset", "action",
    "formaction", "background", "width", "colspan", "start", "type", "alt", "name", "encoding",
    "on\0load", "a'b", 'a"b', "=", "<a",
])
_VALUES = st.sampled_from([
    "javascript:alert(1)", " javascript:alert(1)", "java\tscript:x", "&#106;avascript:x",
    "javascript&colon;x", "JAVASCRIPT:x", "\x01javascript:x", "data:text/html,<script>",
    "//x.example", "/\\x.example", "vbscript:x", "file:///etc/passwd", "https://x.example/",
    "mailto:a@b", "a.html#b", "_images/a.png", "../a.png", "code", "k", "1", "100%", "text/html",
    "url(//x.example)", "</style>", "--><img src=x onerror=alert(1)>", "&quot;", "&#39;><script>",
    "\0", "\u202e",
])
_BETWEEN = st.one_of(
    st.sampled_from([
        "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?x", "?>", "</", "<", ">", "&", "&lt;",
        "&#60;", "&#0;", "\0", "\n", "<!DOCTYPE html>", "</p", "<p", "text", '"', "'", "`",
        "\u2028",
    ]),
    st.text(max_size=8),
)
_SPACES = st.sampled_from([" ", "/", "\n", ""])
_QUOTES = st.sampled_from(['"', "'", "", "`"])
# fmt: on


@st.composite
def _tag(draw: st.DrawFn) -> str:
    if draw(st.booleans()):
        return f"</{draw(_NAMES)}>"
    parts = [f"<{draw(_NAMES)}"]
    for name in draw(st.lists(_ATTRIBUTES, max_size=3)):
        quote = draw(_QUOTES)
        value = draw(st.one_of(_VALUES, st.text(max_size=8)))
        parts.append(
            f"{draw(st.sampled_from([' ', '/', chr(10), '']))}{name}={quote}{value}{quote}"
        )
    return "".join(parts) + draw(st.sampled_from([">", "/>", "", ">"]))


def documents() -> st.SearchStrategy[str]:
    """HTML made of what is dangerous, in any order, open and unbalanced; or of vectors, cut."""
    made = st.lists(st.one_of(_tag(), _tag(), _BETWEEN), max_size=12).map("".join)
    cut = st.tuples(st.sampled_from(HOSTILE), st.integers(0, 60)).map(
        lambda pair: pair[0][pair[1] :]
    )
    return st.lists(st.one_of(made, cut, st.sampled_from(HOSTILE)), max_size=4).map("".join)
