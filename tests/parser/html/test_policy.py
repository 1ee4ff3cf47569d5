"""The sanitizer against hostile input, judged by two HTML parsers and by nh3."""

import re
from collections.abc import Iterator

import html5lib
import nh3
import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import given, strategies as st

from parser.html import sanitize
from parser.html.policy import CLASSES, PROTOCOLS, TAGS, is_image_source, is_link

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<<script>alert(1);//<</script>",
    "<style>@import 'http://x.example/x.css'; body {background: url(javascript:x)}</style>",
    "<img src=x onerror=alert(1)>",
    "<img src='_images/a.png' onload=alert(1) style='x:expression(1)'>",
    "<img src=http://x.example/track.png>",
    "<img src=//x.example/track.png>",
    "<img src='file:///etc/passwd'>",
    "<img src='/etc/passwd'><img src='../../etc/passwd'><img src='a/../../b'>",
    "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
    "<img src='\\\\x.example\\a.png'>",
    "<a href='javascript:alert(1)'>a</a>",
    "<a href=' &#14; javascript:alert(1)'>a</a>",
    "<a href='jav&#x09;ascript:alert(1)'>a</a>",
    "<a href='jav\nascript:alert(1)'>a</a>",
    "<a href='java\0script:alert(1)'>a</a>",
    "<a href='&#106;&#97;vascript:alert(1)'>a</a>",
    "<a href='vbscript:x'>a</a><a href='data:text/html,<script>1</script>'>a</a>",
    "<a href='file:///etc/passwd'>a</a><a href='qrc:/x'>b</a>",
    "<a href='//x.example'>a</a><a href='/\\x.example'>b</a><a href='\\\\x.example'>c</a>",
    "<img src='http&colon;&sol;&sol;x.example/a.png'><img src='&sol;&sol;x.example/a.png'>",
    "<img src='http&#58;&#47&#47x.example/a.png'><img src='&period;&period;&sol;a.png'>",
    "<a href='&sol;&sol;x.example'>a</a><a href='javascript&colon;alert(1)'>b</a>",
    "<a href='http://[::1'>a</a>",
    "<a href='ok.html' onclick='x' style='position:fixed' target=_blank>a</a>",
    "<svg><a xlink:href='javascript:alert(1)'><text>a</text></a></svg>",
    "<svg><script>alert(1)</script></svg><svg onload=alert(1)>",
    "<math><mtext><table><mglyph><style><!--</style><img src=x onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<form><input name=a><button formaction=javascript:x>a</button></form>",
    "<iframe src=http://x.example></iframe><object data=x></object><embed src=x>",
    "<base href='http://x.example/'><link rel=stylesheet href=x><meta http-equiv=refresh>",
    "<template><img src=x onerror=alert(1)></template>",
    "<textarea><img src=x onerror=alert(1)></textarea><title><b>x</title>",
    "<xmp><img src=x onerror=alert(1)></xmp><plaintext><img src=x onerror=alert(1)>",
    "<!--><img src=x onerror=alert(1)>--><!-- a --!><img src=x onerror=alert(1)>",
    "<![CDATA[<img src=x onerror=alert(1)>]]><?php <img src=x onerror=alert(1)> ?>",
    "<p class='evil code' id='a' data-x=1>a</p><span class='k evil'>b</span><p class='code'>c</p>",
    "<table width='expression(1)' background=http://x.example/a.png><td width=9999999>a</table>",
    "<p id=''>a</p><p id=' '>b</p>",
    "<p title=\"a\" onmouseover='alert(1)'",
    "<details open ontoggle=alert(1)>a</details><marquee onstart=alert(1)>a</marquee>",
    "<b><p>a</b></p></div></td></tr></table><table><tr><p>b",
    "<a href='a'><a href='b'>c</a></a><p><table><a href='javascript:x'>d",
    "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt;script&amp;gt; &#60;img src=x onerror=1&#62;",
    "\0<\0script>alert(1)</script>\0",
    '<a href="x" id=\'"><script>alert(1)</script>\'>a</a>',
]

NAMESPACE = re.compile(r"\{.*\}")
FRAME = {"html", "head", "body", "tbody"}  # what a parser adds by itself

Element = tuple[str, dict[str, str]]


def seen_by_html5lib(html: str) -> Iterator[Element]:
    for element in html5lib.parse(html).iter():
        yield NAMESPACE.sub("", str(element.tag)), dict(element.items())


def seen_by_lxml(html: str) -> Iterator[Element]:
    soup = BeautifulSoup(f"<body>{html}</body>", "lxml", multi_valued_attributes=None)
    for tag in soup.find_all(True):
        assert isinstance(tag, Tag)
        yield tag.name, {name: str(value) for name, value in tag.attrs.items()}


def assert_allowed(elements: Iterator[Element]) -> None:
    for name, attributes in elements:
        assert name in TAGS | FRAME
        for attribute, value in attributes.items():
            if attribute == "href":
                assert name == "a"
                assert is_link(value)
                assert re.match(r"(?:https?:|mailto:|[^:\s]*$|[^:/?#\s]*[/?#])", value)
            elif attribute == "src":
                assert name == "img"
                assert is_image_source(value)
            elif attribute == "class":
                assert value in CLASSES[name]
            elif attribute in ("width", "height", "colspan", "rowspan", "start"):
                assert re.fullmatch(r"\d+%?", value)
            else:
                assert attribute in ("id", "alt", "type", "cellspacing", "cellpadding")


@pytest.mark.parametrize("html", HOSTILE)
def test_nothing_but_what_the_policy_allows(html: str) -> None:
    clean = sanitize(html)
    assert_allowed(seen_by_html5lib(clean))
    assert_allowed(seen_by_lxml(clean))


@given(st.lists(st.sampled_from(HOSTILE), max_size=4), st.text(max_size=20), st.integers(0, 60))
def test_nothing_else_when_they_are_mixed(pieces: list[str], text: str, cut: int) -> None:
    html = text.join(pieces)
    for piece in (html, html[cut:], html[:cut]):
        assert_allowed(seen_by_html5lib(sanitize(piece)))
        assert_allowed(seen_by_lxml(sanitize(piece)))


@pytest.mark.parametrize("html", HOSTILE)
def test_a_second_sanitizer_finds_nothing_to_remove(html: str) -> None:
    clean = sanitize(html)
    again = nh3.clean(
        clean,
        tags=set(TAGS),
        attributes={"*": {"id", "class", "width", "height", "colspan", "rowspan", "start", "type"}}
        | {"a": {"href"}, "img": {"src", "alt"}, "table": {"cellspacing", "cellpadding"}},
        url_schemes=set(PROTOCOLS),
        link_rel=None,
    )
    assert list(seen_by_html5lib(again)) == list(seen_by_html5lib(clean))


@pytest.mark.parametrize("html", HOSTILE)
def test_sanitizing_twice_changes_nothing(html: str) -> None:
    assert sanitize(sanitize(html)) == sanitize(html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>a<script>b</script><style>c</style></p>", "<p>a</p>"),
        ("<p>a<u>b</u> <blink>c</blink></p>", "<p>ab c</p>"),
        ('<p><a href="https://x.example/?a=1&amp;b=2#c">a</a></p>',) * 2,
        ('<p><a href="mailto:docs@python.org">a</a> <a href="a.html#b">b</a></p>',) * 2,
        ('<table class="grid" cellspacing="0"><tr><td colspan="2">a</td></tr></table>',) * 2,
        ("<p>a &lt; b &amp; c</p>",) * 2,
        ("", ""),
    ],
)
def test_what_stays(html: str, expected: str) -> None:
    assert sanitize(html) == expected


def test_one_page_leaves_no_trace_in_the_next() -> None:
    page = '<h1 id="a">A</h1><p>b &amp; <a href="c.html">c</a></p>'
    for html in HOSTILE:
        sanitize(html)
        assert sanitize(page) == page


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("", True),
        ("#a", True),
        ("library/re.html?x=1#re.sub", True),
        ("HTTPS://x.example", True),
        ("mailto:a@b", True),
        ("//x.example", False),
        ("/\\x.example", False),
        ("javascript:x", False),
        ("file:///x", False),
        ("http://[::1", False),
    ],
)
def test_links(href: str, expected: bool) -> None:
    assert is_link(href) is expected


@pytest.mark.parametrize(
    ("src", "expected"),
    [
        ("_images/a.png", True),
        ("a b.png", True),
        ("", False),
        ("/a.png", False),
        ("../a.png", False),
        ("a/../../b.png", False),
        ("a:b", False),
        ("https://x.example/a.png", False),
        ("a.png?x", False),
    ],
)
def test_image_sources(src: str, expected: bool) -> None:
    assert is_image_source(src) is expected
