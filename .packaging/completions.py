"""Prints the completion of `pythondocs` for a shell: `python .packaging/completions.py bash`."""

import argparse
import sys
from pathlib import Path

import shtab

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.cli import argument_parser


def completion(shell: str) -> str:
    """Return the completion script for `shell`: every command and every option, and files where
    wanted.
    """
    parser = argument_parser()
    _complete_files(parser)
    return str(shtab.complete(parser, shell))


def _complete_files(parser: argparse.ArgumentParser) -> None:
    for action in parser._actions:  # shtab reads them the same way
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _complete_files(command)
        elif action.type is Path:
            action.complete = shtab.FILE  # type: ignore[attr-defined] # as shtab wants it


if __name__ == "__main__":
    print(completion(sys.argv[1]))  # noqa: T201 # the program's output
