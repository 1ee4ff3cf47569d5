"""What a build says: its progress, and a table of what it has made."""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.filesize import decimal
from rich.markup import escape
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table

from desktop_app.docset.build_messages import Stage
from parser.pipeline import Result
from parser.progress import Told
from parser.records import Place

_STEPS = 10
"""Lines that a progress makes where there is no terminal to draw a bar on."""
_SHOWN = 20
"""Dead links that are listed."""


_LABELS = {
    Stage.FETCHING: "Fetching",
    Stage.READING_PAGES: "Reading pages",
    Stage.ENCODING: "Encoding entries",
}


@contextmanager
def progress(stage: Stage) -> Iterator[Told]:
    """Yield a bar on a terminal, some lines elsewhere; on stderr."""
    label = _LABELS[stage]
    console = Console(file=sys.stderr)
    if not console.is_terminal:
        yield _Lines(label)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        DownloadColumn(),
        TimeRemainingColumn(),
        TextColumn("[dim]{task.fields[item]}"),
    )
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task(label, item="", total=None)
        yield lambda item, done, total: bar.update(
            task, item=escape(item), completed=done, total=total or None
        )


class _Lines:
    def __init__(self, label: str) -> None:
        self._label = label
        self._step = 0

    def __call__(self, item: str, done: int, total: int) -> None:
        step = _STEPS * done // total if total else 0
        if step > self._step:
            self._step = step
            sys.stderr.write(f"{self._label} {100 * done // total} %\n")
            sys.stderr.flush()


def print_result(result: Result) -> None:
    """Print the table that closes a build, and on stderr the pages that were skipped."""
    console = Console(highlight=False, soft_wrap=True)
    title = escape(f"{result.facts.name} {result.facts.version}")
    table = Table(title=title, show_header=False, box=None)
    table.add_column(style="bold")
    table.add_column(justify="right")
    for label, value in _rows(result):
        table.add_row(label, value)
    console.print(table)
    catalogue = result.catalogue
    for item in catalogue.missing:
        console.print(f"no entry for {item.type} {escape(item.name)}", markup=False)
    for item in catalogue.absent:
        console.print(
            f"outside of the docset: {item.type} {item.name} at {_written(item.place)}",
            markup=False,
        )
    for link in catalogue.dead_links[:_SHOWN]:
        console.print(f"a link leads nowhere: {_written(link)}", markup=False)
    for page in result.left_out:
        console.print(f"{page.path} was left out: {page.reason}", markup=False)
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    for page in result.skipped:
        errors.print(f"{page.path} was skipped: {page.reason}.", markup=False)


def _written(place: Place) -> str:
    return f"{place.path}#{place.anchor}" if place.anchor else place.path


def _rows(result: Result) -> Iterator[tuple[str, str]]:
    catalogue = result.catalogue
    yield "pages", f"{result.page_count:,}"
    yield "entries", f"{len(catalogue.entries):,}"
    kinds = Counter(entry.kind.value for entry in catalogue.entries)
    for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {kind}", f"{count:,}"
    for reason, count in sorted(Counter(page.reason for page in result.left_out).items()):
        yield f"pages left out: {reason}", f"{count:,}"
    yield "inventory objects", f"{catalogue.object_count:,}"
    yield "  missing: without an entry", f"{len(catalogue.missing):,}"
    yield "  outside: their page or anchor is not in the docset", f"{len(catalogue.absent):,}"
    yield "links without a target", f"{len(catalogue.dead_links):,}"
    yield "size", decimal(sum(result.sizes.values()))
    for table, size in sorted(result.sizes.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {table}", decimal(size)
