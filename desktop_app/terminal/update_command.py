"""`pythondocs update`."""

import argparse
import asyncio
import signal
import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

from desktop_app.database.docset_file import DocsetFile
from desktop_app.database.docset_files import default_docsets
from desktop_app.database.library import Library
from desktop_app.docset.build_messages import Stage
from desktop_app.docset.errors import DocsetError
from desktop_app.docset.records import Docset
from desktop_app.terminal import output
from desktop_app.updates import add_vectors, can_update, update as update_one

_INTERRUPTED = 130
"""What a shell calls a program that Ctrl+C has ended."""

_STAGES = {
    Stage.FETCHING: "fetching",
    Stage.READING_PAGES: "reading the pages",
    Stage.ENCODING: "encoding entries",
}


def update(options: argparse.Namespace) -> int:
    """Update the docsets named, or all; 1 when pages had to be skipped.

    Raises `DocsetError` when one cannot be updated; those before it are.
    """
    try:
        return asyncio.run(_update(options.names))
    except (KeyboardInterrupt, asyncio.CancelledError):
        output.complain("Interrupted; the documentation is as it was.")
        return _INTERRUPTED


async def _update(names: Sequence[str]) -> int:
    missing = 0
    with _terminated_like_interrupted():
        for docset in chosen(await _installed(), names):
            missing += await _update_one(docset)
    return 1 if missing else 0


async def _update_one(docset: Docset) -> int:
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn())
    with Progress(*columns, console=Console(file=sys.stderr), transient=True) as bar:
        title = escape(output.printable(docset.title))
        task = bar.add_task(title, total=None)
        file, skipped = await update_one(
            docset,
            lambda stage, percent: bar.update(
                task, description=f"{title}: {_STAGES[stage]}", completed=percent, total=100
            ),
        )
    output.write(f"{docset.title} is up to date: {file}")
    await add_vectors(file)
    if skipped:
        output.complain(f"{skipped} pages of {docset.title} could not be read.")
    return skipped


async def _installed() -> tuple[Docset, ...]:
    library = Library(DocsetFile.open)
    try:
        await library.open(default_docsets())
        return library.docsets
    finally:
        await library.close()


def chosen(installed: Collection[Docset], names: Sequence[str]) -> list[Docset]:
    """Return the docsets that are meant; without names, all that can be updated.

    Raises `DocsetError` for a name that no docset has.
    """
    by_name = {docset.slug: docset for docset in installed}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        raise DocsetError(f"{unknown[0]} is not installed; there is {', '.join(by_name)}.")
    if names:
        return [by_name[name] for name in dict.fromkeys(names)]
    return [docset for docset in installed if can_update(docset)]


@contextmanager
def _terminated_like_interrupted() -> Iterator[None]:
    """SIGTERM cancels, too, so that the parser does not go on alone."""
    task = asyncio.current_task()
    if task is None or sys.platform == "win32":
        yield
        return
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGTERM)
