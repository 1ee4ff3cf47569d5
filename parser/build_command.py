"""`python -m parser build SOURCE --output FILE.db [--name] [--version] [--home-url]`."""

import argparse
import errno
import sys
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy.exc import DatabaseError

from desktop_app import standard_output
from desktop_app.docset.build_messages import BuildFailed, PagesSkipped
from desktop_app.errors import UserError
from parser import machine_report, report
from parser.errors import BuildError
from parser.interrupts import terminated_like_interrupted
from parser.pipeline import Options, Result, build
from parser.progress import Progress
from parser.source.limits import Limits
from parser.source.open import open_source
from parser.source.temporary_files import atomic_replace
from parser.vectors_command import add_vectors

_INTERRUPTED = 130
"""What a shell calls a program that Ctrl+C has ended."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command line takes."""
    parser.description = (
        "Build a docset from the HTML that Sphinx has written. Exit code 0: complete; "
        "1: written, but the pages named were skipped, or most objects are not there; "
        "2: nothing was written."
    )
    parser.add_argument(
        "source", metavar="SOURCE", help="a folder, a .zip or .tar.* of one, or its https URL"
    )
    parser.add_argument(
        "--output", metavar="FILE.db", type=Path, required=True, help="the docset to write"
    )
    parser.add_argument("--name", help="of the project; by default the inventory's")
    parser.add_argument("--version", help="of the project; by default the inventory's")
    parser.add_argument(
        "--home-url",
        metavar="URL",
        type=_web_address,
        help="where the pages live on the web; by default what they say themselves",
    )
    parser.add_argument(
        "--no-vectors",
        action="store_true",
        help="leave out what entries mean; `python -m parser vectors` adds it",
    )
    parser.add_argument(
        "--progress",
        choices=("text", "json"),
        default="text",
        help="for people, or for a program: messages on stdout, a line of JSON each",
    )
    for name, most, unit in (
        ("--max-files", Limits().files, "files"),
        ("--max-bytes", Limits().bytes, "bytes"),
    ):
        parser.add_argument(
            name,
            metavar="N",
            type=int,
            default=most,
            help=f"refuse an archive with more {unit} (by default {most:,})",
        )


def run(args: argparse.Namespace) -> int:
    """Build; the table goes to stdout, progress and errors to stderr. Returns the exit code.

    With `--progress=json` all of it goes to stdout, as `desktop_app.docset.build_messages` says.
    """
    for_program = args.progress == "json"
    report_progress = machine_report.progress if for_program else report.progress
    fail = partial(_fail, for_program=for_program)
    try:
        with terminated_like_interrupted():
            result = _build(args, report_progress)
    except KeyboardInterrupt:
        return fail(f"Interrupted; {args.output} is as it was.", _INTERRUPTED)
    except UserError as error:
        return fail(error.sentence, error.exit_code)
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        if error.errno == errno.ENOSPC:
            return fail(f"The disk is full{where}; {args.output} is as it was.")
        return fail(f"{error.strerror or error}{where}; {args.output} is as it was.")
    except DatabaseError as error:
        return fail(f"{args.output} cannot be written ({error.orig}); it is as it was.")
    with standard_output.writing():
        if for_program:
            machine_report.send(PagesSkipped(len(result.skipped)))
        else:
            report.print_result(result)
    if not args.no_vectors:
        _add_vectors(args.output, report_progress)
    return 0 if result.is_complete else 1


def _add_vectors(docset: Path, progress: Progress) -> None:
    """Add what takes longer than all the rest, now that the docset can be searched."""
    try:
        with terminated_like_interrupted():
            problem = add_vectors(docset, progress)
    except KeyboardInterrupt:
        problem = f"Interrupted; {docset} is complete, but questions find words in it only."
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201  # the program's output


def _build(args: argparse.Namespace, progress: Progress) -> Result:
    if not args.output.parent.is_dir():
        raise BuildError(f"The folder {args.output.parent} does not exist.")
    if args.output.is_dir():
        raise BuildError(f"{args.output} is a folder.")
    limits = Limits(args.max_files, args.max_bytes)
    options = Options(args.name, args.version, args.home_url)
    with (
        open_source(args.source, progress, limits) as root,
        atomic_replace(args.output) as file,
    ):
        return build(root, file, options, progress)


def _fail(sentence: str, code: int = 2, *, for_program: bool) -> int:
    if for_program:
        machine_report.send(BuildFailed(sentence))
    else:
        print(sentence, file=sys.stderr)  # noqa: T201  # the program's output
    return code


def _web_address(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("https", "http") or not parts.netloc:
        raise argparse.ArgumentTypeError(f"{text!r} is no web address")
    return text
