from typing import Any

import pytest

from desktop_app.docset.kinds import Kind
from desktop_app.views.results.row_text import TextRole, TextRun, context_line, name_line
from tests.desktop_app.views.results.sample_result import result


def written(runs: list[TextRun]) -> list[tuple[str, str]]:
    return [(run.text, run.ink.name.lower()) for run in runs]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, [("asyncio.", "qualifier"), ("gather", "name")]),
        (
            {"name_spans": ((8, 12),)},
            [("asyncio.", "qualifier"), ("gath", "match"), ("er", "name")],
        ),
        (
            {"name_spans": ((6, 10),)},
            [
                ("asynci", "qualifier"), ("o.ga", "match"), ("ther", "name"),
            ],
        ),
        ({"qualified_name": "print"}, [("print", "name")]),
        (
            {"qualified_name": "What is new in 3.15", "kind": Kind.SECTION},
            [("What is new in 3.15", "name")],
        ),
        (
            {"deprecated": "3.14", "name_spans": ((8, 14),)},
            [("asyncio.", "old"), ("gather", "old_match")],
        ),
        (
            {"name_spans": ((8, 99), (-5, 2))},
            [("as", "match"), ("yncio.", "qualifier"), ("gather", "match")],
        ),
    ],
)  # fmt: skip
def test_name_line(changes: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert written(name_line(result(**changes))) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "Coroutines and tasks — Run awaitable objects."),
        ({"summary": ""}, "Coroutines and tasks"),
        (
            {"page_title": "re — Regular expressions"},
            "Regular expressions — Run awaitable objects.",
        ),
        ({"kind": Kind.PAGE}, "Run awaitable objects."),
        ({"deprecated": "3.14"}, "deprecated since 3.14 — Run awaitable objects."),
        ({"snippet": "gather them"}, "Coroutines and tasks — gather them"),
        ({"snippet": "…to gather them"}, "…to gather them"),
    ],
)
def test_context_line(changes: dict[str, Any], expected: str) -> None:
    assert "".join(run.text for run in context_line(result(**changes))) == expected


def test_matched_words_of_a_snippet_are_marked() -> None:
    runs = context_line(result(snippet="…to gather them", snippet_spans=((4, 10),)))
    assert written(runs) == [("…to ", "context"), ("gather", "mark"), (" them", "context")]


def test_the_docset_is_named_where_several_are_searched() -> None:
    assert context_line(result(summary=""), "Python 3.13") == [
        TextRun("Python 3.13 — Coroutines and tasks", TextRole.CONTEXT)
    ]
