"""What `search` prints for a person at a terminal: in columns, in colour. Imports rich."""

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from desktop_app import standard_output
from desktop_app.search.records import Answer, Result
from desktop_app.terminal.output import printable_answer

_CALLED, _TYPE, _MODULE, _VALUE, _ERROR, _PROSE = "magenta", "cyan", "blue", "green", "red", "dim"
_COLOURS = {
    "function": _CALLED,
    "method": _CALLED,
    "c-function": _CALLED,
    "c-macro": _CALLED,
    "class": _TYPE,
    "c-type": _TYPE,
    "module": _MODULE,
    "attribute": _VALUE,
    "property": _VALUE,
    "data": _VALUE,
    "c-member": _VALUE,
    "envvar": _VALUE,
    "option": _VALUE,
    "exception": _ERROR,
}
"""Colours of the terminal's own palette, which is light or dark as its owner likes it."""

_SUMMARY_LINES = 2
_WIDEST = 120


def show(answer: Answer, explain: bool) -> None:
    """Print an answer, in colour if this is a terminal that has any."""
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a terminal is a file
    console = Console(highlight=False, soft_wrap=False)
    width = min(console.width, _WIDEST)
    with standard_output.writing():
        console.print(table(printable_answer(answer), explain, width), width=width)


def table(answer: Answer, explain: bool, width: int) -> Table:
    """Print one result after the other: its kind, its name and place, and its summary."""
    kinds = [result.entry.kind.value for result in answer.results]
    beside = max(map(len, kinds), default=0)
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(justify="right", width=beside)
    grid.add_column(ratio=1)
    several = len({result.entry.docset for result in answer.results}) > 1
    room = width - beside - 2
    for result in answer.results:
        kind = result.entry.kind.value
        grid.add_row(
            Text(kind, style=_COLOURS.get(kind, _PROSE)), _body(result, room, explain, several)
        )
    return grid


def _body(result: Result, room: int, explain: bool, several: bool) -> Text:
    lines = [_headline(result, room, several)]
    said = Text(" ".join((result.snippet or result.entry.summary).split()))
    wrapped = list(said.wrap(Console(width=room), room)) if said.plain else []
    lines += wrapped[:_SUMMARY_LINES]
    if len(wrapped) > _SUMMARY_LINES:
        lines[-1].truncate(room - 2)
        lines[-1].append(" …")
    if explain:
        lines.append(Text(f"because {result.why}", style="italic dim"))
    return Text("\n").join(lines)


def _headline(result: Result, room: int, several: bool) -> Text:
    """Return the name, its own part emphasised, and its place if there is room."""
    entry = result.entry
    qualifier, dot, name = entry.qualified_name.rpartition(".")
    line = Text.assemble((f"{qualifier}{dot}", "dim"), (name, "bold"))
    page = entry.url.partition("#")[0]
    place = f"{entry.docset}/{page}" if several else page
    gap = room - line.cell_len - len(place)
    if gap >= 2:
        line.append(" " * gap + place, style="dim")
    return line
