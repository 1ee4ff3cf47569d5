"""`pythondocs search` and `pythondocs show`."""

import argparse
import gc
import shutil
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import TypeVar

from desktop_app.database.docset_file import DocsetFile
from desktop_app.database.docset_files import default_docsets
from desktop_app.database.library import Library
from desktop_app.docset.records import Preview
from desktop_app.search.records import Answer, Rule
from desktop_app.search.service import SearchService
from desktop_app.terminal import output, pager
from desktop_app.terminal.html_to_text import plain_text

T = TypeVar("T")

_NARROWEST = 40
"""Columns of a terminal from which on results are set in two."""

_NAMED = frozenset({Rule.EXACT, Rule.ENDING, Rule.PREFIX, Rule.WORD_START, Rule.SUBSTRING})


def search(options: argparse.Namespace) -> int:
    """Answer the query, or every line of stdin; 1 when nothing was found for a person."""
    return _result(_search(options))


def show(options: argparse.Namespace) -> int:
    """Show the entry that is called so; 1 when there is none."""
    preview = _result(_show(options))
    if preview is None:
        return 1
    width, title = pager.width(), output.title(preview)
    parts = (
        output.whereabouts(preview, width),
        title,
        output.rule(title),
        plain_text(preview.html, width).rstrip("\n"),
        output.contents(preview),
    )
    pager.page("\n".join(filter(None, parts)), title)
    return 0


def _result(coroutine: Coroutine[None, None, T]) -> T:
    """Return what a coroutine returns that never waits: there is no need of an event loop."""
    try:
        coroutine.send(None)
    except StopIteration as ended:
        result: T = ended.value
        return result
    raise RuntimeError("Reading from a file waits for nothing.")


async def _search(options: argparse.Namespace) -> int:
    async with _opened(options) as (_, service):
        problems: set[str] = set()

        async def answer(query: str) -> Answer:
            found = await service.search(query, limit=options.limit, literally=options.literally)
            if found.problem and found.problem not in problems:
                problems.add(found.problem)
                output.complain(found.problem)
            return found

        if options.stdin:
            await _answer_lines(answer, options.explain)
            return 0
        found = await answer(options.query)
        if options.json:
            output.write(output.as_json(found, options.explain))
            return 0
        if not found.results:
            output.complain(output.nothing_found(found))
            return 1
        if _has_room_for_columns():
            from desktop_app.terminal import rich_output  # scripts start faster without rich

            rich_output.show(found, options.explain)
        else:
            output.write(output.as_text(found, options.explain))
        return 0


async def _answer_lines(answer: Callable[[str], Awaitable[Answer]], explain: bool) -> None:
    # nothing else runs in this loop, so it may block; a worker would hold up Ctrl+C
    while line := sys.stdin.buffer.readline():
        query = line.removesuffix(b"\n").decode(errors="surrogateescape")
        output.write(output.as_json(await answer(query), explain))


async def _show(options: argparse.Namespace) -> Preview | None:
    async with _opened(options) as (library, service):
        found = await service.search(options.name, limit=5)
        best = next((result for result in found.results if result.rule in _NAMED), None)
        if best is None:
            output.complain(output.nothing_found(found))
            return None
        return await library.preview(best.entry.docset, best.entry.id)


def _has_room_for_columns() -> bool:
    """Tell whether results go to a terminal, and one that is not too narrow for two columns."""
    at_terminal = sys.stdout is not None and sys.stdout.isatty()
    return at_terminal and shutil.get_terminal_size().columns >= _NARROWEST


@asynccontextmanager
async def _opened(options: argparse.Namespace) -> AsyncIterator[tuple[Library, SearchService]]:
    """Yield the library; files that cannot be used are named on stderr."""
    library = Library(DocsetFile.open)
    try:
        await library.open(options.docsets or default_docsets())
        for _, problem in library.problems:
            output.complain(problem)
        gc.freeze()  # what is here stays: the collector need not look at it again while we answer
        yield library, SearchService(library)
    finally:
        await library.close()
