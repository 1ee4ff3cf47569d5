"""`python -m parser vectors FILE.db`: what the entries of a docset mean, in a file beside it."""

import argparse
import sys
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from desktop_app.docset.file_names import path_of_vectors
from desktop_app.errors import UserError
from parser import report
from parser.interrupts import terminated_like_interrupted
from parser.output.entry_vectors import write_vectors
from parser.progress import Progress
from parser.source.temporary_files import atomic_replace

_INTERRUPTED = 130
"""What a shell calls a program that Ctrl+C has ended."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line takes."""
    parser.description = (
        "Have questions to a docset answered by what its entries mean. Exit code 0: done; "
        "2: nothing was written."
    )
    parser.add_argument("docset", metavar="FILE.db", type=Path, help="a docset that was built")


def run(args: argparse.Namespace) -> int:
    """Write the vectors; progress and errors go to stderr. Returns the exit code."""
    if not args.docset.is_file():
        print(f"{args.docset} does not exist.", file=sys.stderr)  # noqa: T201  # the output
        return 2
    try:
        with terminated_like_interrupted():
            problem = add_vectors(args.docset, report.progress)
    except KeyboardInterrupt:
        print("Interrupted; nothing was written.", file=sys.stderr)  # noqa: T201  # the output
        return _INTERRUPTED
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201  # the program's output
    return 2 if problem else 0


def add_vectors(docset: Path, progress: Progress) -> str:
    """Write the vectors of a docset beside it; returns why that is not possible, or "".

    The docset is complete without them.
    """
    file = path_of_vectors(docset)
    try:
        with atomic_replace(file) as temporary:
            write_vectors(docset, temporary, progress)
    except UserError as error:
        return error.sentence
    except OSError as error:
        return f"{file} cannot be written ({error.strerror or error}); {docset} has no vectors."
    except DatabaseError as error:
        return f"{docset} cannot be read ({error.orig}): build it again."
    return ""
