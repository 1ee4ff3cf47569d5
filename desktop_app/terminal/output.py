"""Answers and previews as the terminal shows them."""

import json
import re
import sys
import textwrap
from dataclasses import fields, replace
from typing import Any, TypeVar

from desktop_app import standard_output
from desktop_app.docset.records import Entry, Preview
from desktop_app.search.records import Answer, Result

T = TypeVar("T", Entry, Result)

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""What a terminal would obey, should a docset from elsewhere hold it."""


def write(text: str) -> None:
    """Print `text` and a line end, and let it out at once; nothing for an empty text."""
    if text and sys.stdout is not None:
        data = f"{printable(text)}\n".encode(errors="backslashreplace")
        with standard_output.writing():
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()


def complain(sentence: str) -> None:
    """Print a sentence on stderr."""
    print(f"pythondocs: {printable(sentence)}", file=sys.stderr)  # noqa: T201  # the terminal


def printable(text: str) -> str:
    """Return `text` without the control characters that a terminal would obey.

    >>> printable("a\\x1b[2Jb")
    'a\ufffd[2Jb'
    """
    return _CONTROLS.sub("\N{REPLACEMENT CHARACTER}", text)


def printable_answer(answer: Answer) -> Answer:
    """Return `answer` with every text in it printable, for what writes to a terminal by itself."""
    return replace(answer, results=tuple(map(_printable_result, answer.results)))


def _printable_result(result: Result) -> Result:
    entry = _printable_fields(result.entry)
    return _printable_fields(replace(result, entry=entry))


def _printable_fields(record: T) -> T:
    texts: dict[str, Any] = {
        field.name: printable(value)
        for field in fields(record)
        if type(value := getattr(record, field.name)) is str
    }
    return replace(record, **texts)


def as_json(answer: Answer, explain: bool) -> str:
    """Return an answer as one line of ASCII."""
    return json.dumps(
        {
            "query": answer.query,
            "elapsed_ms": round(answer.elapsed_ms, 3),
            "understood": answer.understood,
            "results": [_fields(result, explain) for result in answer.results],
        }
    )


def _fields(result: Result, explain: bool) -> dict[str, Any]:
    entry = result.entry
    fields = {
        "name": entry.qualified_name,
        "kind": entry.kind.value,
        "docset": entry.docset,
        "url": entry.url,
        "summary": entry.summary,
    }
    return {**fields, "why": result.why} if explain else fields


def as_text(answer: Answer, explain: bool) -> str:
    """Return an answer for a person: a line a result, its summary and, if asked for, the reason."""
    lines = []
    for result in answer.results:
        entry = result.entry
        lines.append(f"{entry.qualified_name}  [{entry.kind}]  {entry.docset}/{entry.url}")
        lines += [f"    {line}" for line in (result.snippet or entry.summary).splitlines()]
        if explain:
            lines.append(f"    because {result.why}")
    return "\n".join(lines)


def nothing_found(answer: Answer) -> str:
    """Return one sentence, with the nearest names if there are any."""
    sentence = f"Nothing found for {answer.query!r}"
    names = answer.suggestions or tuple(r.entry.qualified_name for r in answer.results)
    return f"{sentence}; did you mean {', '.join(names)}?" if names else f"{sentence}."


def whereabouts(preview: Preview, width: int) -> str:
    """Return where the entry stands."""
    path = " > ".join(crumb.title for crumb in preview.breadcrumb)
    return textwrap.fill(path, width, break_on_hyphens=False)


def title(preview: Preview) -> str:
    """Return the entry's signature or title."""
    return preview.entry.signature or preview.entry.qualified_name


def rule(title: str) -> str:
    """Return what underlines a title."""
    return "=" * min(max(map(len, title.splitlines())), 80) + "\n"


def contents(preview: Preview) -> str:
    """Return what a module or section contains, a line each."""
    if not preview.contents:
        return ""
    lines = [f"  {e.qualified_name}  [{e.kind}]  {e.summary}".rstrip() for e in preview.contents]
    return "\nContents\n" + "\n".join(lines)
