import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop_app.models.outline_model import (
    DEPTH,
    SHARED,
    Heading,
    OutlineModel,
    outline,
    shared_beginnings,
)

SIGNATURE = '<dt class="sig" id="{0}"><span class="par">m.</span><b>{1}</b><span>(x)</span></dt>'


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", []),
        ("<p>no headings</p>", []),
        (
            '<h1 id="t">Title</h1><h2 id="a">A</h2><p>x</p><h3 id="b">B</h3><h2 id="c">C</h2>',
            [("A", "a", 0), ("B", "b", 1), ("C", "c", 0)],
        ),
        (
            '<h2 id="a"><span id="other"></span><span class="par">3.1. </span>One</h2>'
            '<h2 id="b&amp;c">The <code>with</code> &amp; <em>more</em></h2>',
            [("One", "a", 0), ("The with & more", "b&c", 0)],
        ),
        ('<h2><span id="inner"></span>A</h2><h4 id="b">B</h4>', [("A", "inner", 0), ("B", "b", 2)]),
        ("<h2>No anchor</h2><h2>Nor here</h2>", []),
        (
            '<h1 id="t">Title</h1><h2 id="only">Only</h2><dl>'
            + SIGNATURE.format("m.C", "C")
            + "<dd><dl>"
            + SIGNATURE.format("m.C.f", "f")
            + "<dd>x</dd></dl></dd>"
            + SIGNATURE.format("m.g", "g")
            + "<dd>x</dd></dl>",
            [("C", "m.C", 0), ("f", "m.C.f", 1), ("g", "m.g", 0)],
        ),
        (
            '<dl class="glossary"><dt id="term-a">a term</dt><dd>x</dd><dt>plain</dt></dl>',
            [("a term", "term-a", 0)],
        ),
    ],
)
def test_outline(html: str, expected: list[tuple[str, str, int]]) -> None:
    assert list(outline(html)) == expected


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = OutlineModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no hints here
    model.set_headings([Heading("A", "a", 0), Heading("B", "b", 1)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call] # pytest-qt has no hints here
    index = model.index(1)
    assert (index.data(), index.data(DEPTH)) == ("B", 1)
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "B"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    model.set_headings([])
    assert model.rowCount() == 0


@pytest.mark.parametrize(
    ("titles", "shared"),
    [
        ([], []),
        ([("Alone", 0)], [0]),
        ([("One thing", 0), ("Another", 0)], [0, 0]),
        (
            [("Pending removal in 3.15", 0), ("Pending removal in 3.16", 0), ("New modules", 0)],
            [19, 19, 0],
        ),
        # what stands between, deeper down, parts no neighbours; other chapters do
        ([("Removed in 3.15", 1), ("More", 2), ("Removed in 3.16", 1)], [11, 0, 11]),
        ([("Removed in 3.15", 1), ("Chapter", 0), ("Removed in 3.16", 1)], [0, 0, 0]),
        # whole words, and more than a few letters
        ([("Comparison of a", 0), ("Comparisons", 0)], [0, 0]),
        ([("The one", 0), ("The other", 0)], [0, 0]),
        ([("The same words", 0), ("The same words", 0)], [9, 9]),
    ],
)
def test_shared_beginnings(titles: list[tuple[str, int]], shared: list[int]) -> None:
    headings = [Heading(title, "", depth) for title, depth in titles]
    assert shared_beginnings(headings) == shared
    model = OutlineModel()
    model.set_headings(headings)
    assert [model.index(row).data(SHARED) for row in range(len(shared))] == shared
