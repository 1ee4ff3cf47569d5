"""The sanitizer against hostile input, judged by two HTML parsers and by nh3.

`python -m pytest -m slow tests/parser/html/test_policy.py` tries a hundred times as many.
"""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings

from parser.html import sanitize
from parser.html.policy import is_image_source, is_link
from tests.parser.html.hostile import (
    HOSTILE,
    VECTORS,
    assert_allowed,
    documents,
    seen_by_html5lib,
    seen_by_lxml,
    seen_by_nh3,
)


def test_the_table_is_as_large_as_it_is_said_to_be() -> None:
    techniques = Counter(technique for technique, _ in VECTORS)
    assert len(set(HOSTILE)) == len(HOSTILE) >= 250
    assert len(techniques) >= 15
    assert min(techniques.values()) >= 5


def assert_sealed(html: str) -> None:
    """Hold the sanitizer's output for `html` against everything that is promised of it."""
    clean = sanitize(html)
    elements = seen_by_html5lib(clean)
    assert_allowed(elements)
    assert_allowed(seen_by_lxml(clean))
    assert seen_by_nh3(clean) == elements, "nh3 finds something to remove"
    assert sanitize(clean) == clean, "a second pass changes it"


@pytest.mark.parametrize(("technique", "html"), VECTORS)
def test_no_vector_gets_through(technique: str, html: str) -> None:
    assert_sealed(html)


@given(documents())
@settings(max_examples=150)
def test_nothing_gets_through_that_is_made_of_them(html: str) -> None:
    assert_sealed(html)


@pytest.mark.slow
@given(documents())
@settings(max_examples=15_000, suppress_health_check=list(HealthCheck))
def test_nothing_gets_through_that_is_made_of_them_at_length(html: str) -> None:
    assert_sealed(html)


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
