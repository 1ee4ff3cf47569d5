"""`pythondocs completion`."""

import argparse
from pathlib import Path

import shtab

from desktop_app.terminal.command_line import argument_parser


def script(shell: str) -> str:
    """Return what completes every command, every option and, where one is wanted, files."""
    parser = argument_parser()
    _complete_files(parser)
    return str(shtab.complete(parser, shell))


def _complete_files(parser: argparse.ArgumentParser) -> None:
    for action in parser._actions:  # shtab reads them the same way
        if isinstance(action, argparse._SubParsersAction):
            for command in action.choices.values():
                _complete_files(command)
        elif action.type is Path:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # as shtab wants it
