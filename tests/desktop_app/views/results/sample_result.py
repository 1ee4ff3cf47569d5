"""A result with everything that a row shows."""

from typing import Any

from desktop_app.docset.kinds import Kind
from desktop_app.docset.records import Entry
from desktop_app.search.records import Result, Rule


def result(**changes: Any) -> Result:
    fields: dict[str, Any] = {
        "kind": Kind.FUNCTION, "name": "gather", "qualified_name": "asyncio.gather",
        "page_title": "Coroutines and tasks", "summary": "Run awaitable objects.",
        "deprecated": None, "name_spans": (), "snippet": "", "snippet_spans": (),
    } | changes  # fmt: skip
    spans = {key: fields.pop(key) for key in ("name_spans", "snippet", "snippet_spans")}
    entry = Entry(
        docset="python-3.15", id=1, path="p.html", anchor="a", signature="", added=None,
        links=0, linking_pages=0, importance=0.5, **fields,
    )  # fmt: skip
    return Result(entry, Rule.EXACT, "", **spans)
