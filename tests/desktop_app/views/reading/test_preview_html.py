from typing import Any

import pytest

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry, Preview
from desktop_app.views.reading.preview_html import preview_html, split_signature, without_headings


def entry(**changes: Any) -> Entry:
    fields: dict[str, Any] = {
        "docset": "d", "id": 1, "kind": Kind.FUNCTION, "name": "f", "qualified_name": "m.f",
        "path": "m.html", "page_title": "m", "anchor": "m.f", "signature": "", "summary": "",
        "added": None, "deprecated": None, "links": 0, "linking_pages": 0, "importance": 0.0,
    } | changes  # fmt: skip
    return Entry(**fields)


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        ("awaitable asyncio.gather(*aws)", "gather", ("awaitable", "asyncio.gather", "(*aws)")),
        ("class Path(*parts)", "Path", ("class", "Path", "(*parts)")),
        ("str.join(iterable, /)", "join", ("", "str.join", "(iterable, /)")),
        ("re.A", "A", ("", "re.A", "")),
        ("class email.policy.Policy(**kw)", "Policy", ("class", "email.policy.Policy", "(**kw)")),
        ("int Py_Print(PyObject *o)", "Py_Print", ("int", "Py_Print", "(PyObject *o)")),
        ("-X importtime", "-X", ("", "-X", " importtime")),
        ("nothing alike", "zip", ("", "nothing alike", "")),
    ],
)  # fmt: skip
def test_a_signature_is_cut_at_its_name(line: str, name: str, expected: tuple[str, ...]) -> None:
    assert split_signature(line, name) == expected


def test_the_head_says_what_it_is_and_since_when() -> None:
    html = preview_html(
        Preview(
            entry(signature="async f(a)\nf(<b>)", added="3.2", deprecated="3.14"),
            (),
            "<dd><p>Text.</p></dd>",
            (),
        )
    )
    assert html == (
        '<p class="sig"><span class="signame">f</span><span class="sigpar">(a)</span></p>'
        '<p class="sig"><span class="signame">f</span><span class="sigpar">(&lt;b&gt;)</span></p>'
        '<p class="kind function">async function<span class="quiet"> · since 3.2</span>'
        '<span class="old"> · deprecated since 3.14</span></p>'
        "<p>Text.</p>"
    )


@pytest.mark.parametrize(
    ("kind", "signature", "words"),
    [
        (Kind.CLASS, "class f()", "class"),
        (Kind.FUNCTION, "awaitable m.f()", "awaitable function"),
        (Kind.METHOD, "classmethod f()", "classmethod"),
        (Kind.FUNCTION, "@m.f(x)", "decorator"),
        (Kind.C_TYPE, "type PyObject", "C type"),
        (Kind.EXCEPTION, "exception f", "exception"),
        (Kind.FUNCTION, "f()", "function"),
    ],
)
def test_what_it_is_called(kind: Kind, signature: str, words: str) -> None:
    html = preview_html(Preview(entry(kind=kind, signature=signature), (), "", ()))
    assert f">{words}</p>" in html


def test_contents_are_links_with_badges() -> None:
    inside = entry(qualified_name="a<b", path="x y.html", anchor="ä", summary="S.")
    html = preview_html(Preview(entry(kind=Kind.MODULE), (), "", (inside,)))
    assert 'src="badge:function"' in html
    assert '<a href="x%20y.html#%C3%A4">a&lt;b</a>' in html
    assert "S." in html


def test_headings_become_paragraphs_of_their_size() -> None:
    html = '<h1>A</h1><h2 id="x">B <code>hr</code></h2><hr><header>'
    assert without_headings(html) == (
        '<p class="h1">A</p><p class="h2" id="x">B <code>hr</code></p><hr><header>'
    )
