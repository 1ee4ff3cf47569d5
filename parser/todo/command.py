"""`python -m parser todo FILE.json … --output FOLDER [--dry-run]`."""

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TextIO

from desktop_app import standard_output
from desktop_app.errors import UserError
from parser.todo import dump, folder
from parser.todo.asana import File
from parser.todo.records import ConversionIssue, TodoList


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line takes."""
    parser.description = (
        "Turn Microsoft To Do's lists into CSV files for Asana's importer: from one JSON dump of "
        "the browser's IndexedDB, or from any number of responses of Microsoft Graph. "
        "Exit code 0: everything was converted; 1: except what is named; 2: nothing was written."
    )
    parser.add_argument(
        "files",
        metavar="FILE.json",
        type=Path,
        nargs="+",
        help="the file that was saved in the browser, or those of Microsoft Graph",
    )
    parser.add_argument(
        "--output", metavar="FOLDER", type=Path, required=True, help="where the CSV files go"
    )
    parser.add_argument("--dry-run", action="store_true", help="print the table, write nothing")


def run(args: argparse.Namespace) -> int:
    """Convert; the table goes to stdout, what is wrong to stderr. Returns the exit code."""
    try:
        content = dump.read(args.files)
    except UserError as error:
        _say(sys.stderr, error.sentence)
        return error.exit_code
    planned = list(folder.plan(content.lists))
    if not args.dry_run:
        contents = {name: file for _, files in planned for name, file in files.items()}
        try:
            others = folder.write(args.output, contents)
        except OSError as error:
            _say(sys.stderr, f"{args.output} cannot be written to: {error.strerror}.")
            return 2
        if others:
            _say(sys.stderr, f"{args.output} holds other CSV files too: {', '.join(others)}.")
    try:
        for line in _table(planned, content.deleted):
            _say(sys.stdout, line)
    finally:
        # named even where nobody reads the table to its end, as `… | head`
        for line in _report(content.faults):
            _say(sys.stderr, line)
    return 1 if content.faults else 0


def _table(planned: Iterable[tuple[TodoList, Mapping[str, File]]], deleted: int) -> Iterable[str]:
    layout = "{:>7} {:>7}  {}".format
    yield layout("tasks", "steps", "file")
    tasks = steps = files = 0
    for todo, contents in planned:
        for name, file in contents.items():
            yield layout(len(file.tasks), len(file.steps), name)
            tasks, steps, files = tasks + len(file.tasks), steps + len(file.steps), files + 1
        if not contents:
            yield layout(0, 0, f'none: the list "{todo.title}" is empty')
    yield layout(tasks, steps, f"in {files} file{'' if files == 1 else 's'}")
    if deleted:
        yield f"{deleted} deleted in To Do, and left out"


def _report(faults: Iterable[ConversionIssue]) -> Iterable[str]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for fault in faults:
        names[fault.kind].append(fault.name)
    for kind, named in names.items():
        yield f"{len(named)} × {kind}:"
        yield from (f"    {name}" for name in named)


def _say(stream: TextIO, line: str) -> None:
    """Write a line, on a terminal that lacks some letters too."""
    encoding = stream.encoding or "utf-8"
    with standard_output.writing():
        stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")
