"""What `pythondocs` takes: commands, options, and what is meant when no command is named."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from desktop_app import __version__
from desktop_app.errors import UserError

COMMANDS = ("open", "search", "show", "update", "completion", "help")
SHELLS = ("bash", "zsh", "fish")

_WITHOUT_COMMAND = {"-h", "--help", "--version", "--install-menu-entry", "--remove-menu-entry"}
"""Options that stand alone; any other belongs to `open`."""

_DEFAULT_LIMIT = 20


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the options, the command's name among them as `command`.

    What begins with no command is a query for `open`. Raises `SystemExit` with a message on stderr
    for what cannot be meant, and when `--help` and the like have printed what they have to.
    """
    parser = argument_parser()
    first = arguments[0] if arguments else ""
    if first not in _WITHOUT_COMMAND and first not in COMMANDS:
        if meant := _misspelt_command(first):
            parser.error(
                f"there is no command {first!r}; did you mean {meant!r}? "
                f"To look it up: pythondocs open {first}"
            )
        arguments = ["open", *arguments]
    options = parser.parse_args(arguments)
    if "query" in options:
        options.query = " ".join(options.query)
    return options


def argument_parser() -> argparse.ArgumentParser:
    """Return the command line, as `--help`, the man page and the shells' completion know it."""
    parser = argparse.ArgumentParser(
        prog="pythondocs",
        description="Python's documentation, offline, searched as you type.",
        epilog="Without a command, the window opens and searches: pythondocs os.path",
    )
    parser.add_argument("--version", action="version", version=f"pythondocs {__version__}")
    parser.add_argument(
        "--install-menu-entry",
        action=_MenuEntry,
        help="add the application to the desktop's menu and exit",
    )
    parser.add_argument(
        "--remove-menu-entry", action=_MenuEntry, help="remove the menu entry and exit"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")

    docsets = argparse.ArgumentParser(add_help=False)
    docsets.add_argument(
        "--docset",
        metavar="FILE.db",
        dest="docsets",
        type=Path,
        action="append",
        help="use this docset instead of the installed ones; may be repeated",
    )

    window = commands.add_parser("open", parents=[docsets], help="open the window (the default)")
    window.add_argument(
        "query",
        nargs="*",
        metavar="QUERY",
        help="what to search for, or a pythondocs: URL",
    )
    window.add_argument(
        "--palette", choices=["light", "dark", "system"], help="colour theme for this session"
    )
    how = window.add_mutually_exclusive_group()
    how.add_argument(
        "--toggle", action="store_true", help="hide the window if it is already in front"
    )
    how.add_argument("--hidden", action="store_true", help="start without showing the window")

    search = commands.add_parser("search", parents=[docsets], help="search and print the results")
    search.add_argument("query", nargs="*", metavar="QUERY", help="what to search for")
    search.add_argument(
        "--limit",
        type=_positive,
        default=_DEFAULT_LIMIT,
        metavar="N",
        help="print at most N results (default: %(default)s)",
    )
    search.add_argument("--json", action="store_true", help="print one JSON object per query")
    search.add_argument(
        "--stdin",
        action="store_true",
        help="read one query per line from standard input; needs --json",
    )
    search.add_argument("--explain", action="store_true", help="explain why each result was found")
    search.add_argument(
        "--literally",
        action="store_true",
        help="search for the words as typed, whatever they may be: code, an error, an address",
    )
    search.set_defaults(usage=search.error)

    show = commands.add_parser("show", parents=[docsets], help="print an entry as text")
    show.add_argument("name", metavar="NAME", help="for example: asyncio.gather")

    update = commands.add_parser(
        "update", help="download and rebuild documentation; the only command that uses the network"
    )
    update.add_argument(
        "names",
        nargs="*",
        metavar="DOCSET",
        help="docset to update, for example python-3.15; default: all from docs.python.org",
    )

    completion = commands.add_parser("completion", help="print a shell completion script")
    completion.add_argument(
        "shell",
        choices=SHELLS,
        help="for bash, put this into ~/.bashrc: source <(pythondocs completion bash)",
    )

    topics = commands.add_parser("help", help="show help for a command")
    topics.add_argument(
        "topic", nargs="?", choices=COMMANDS, metavar="COMMAND", help="for example: search"
    )
    return parser


def _misspelt_command(word: str) -> str:
    """Return the command that a word is one slip away from, or "".

    The first letter has to be right, or `popen` would be one; so has all of `help`, beside `heap`.

    >>> _misspelt_command("serach"), _misspelt_command("popen"), _misspelt_command("os.path")
    ('search', '', '')
    """
    near = [name for name in COMMANDS if name != "help" and name[:1] == word[:1]]
    if not near:
        return ""
    from rapidfuzz.distance import OSA  # not worth its time where a command is right

    return next((name for name in near if OSA.distance(word, name) == 1), "")


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number of at least 1")
    return int(text)


class _MenuEntry(argparse.Action):
    """Writes or removes the menu entry, and ends the program."""

    def __init__(self, option_strings: Sequence[str], dest: str, **more: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, **more)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from desktop_app.system import desktop_entry

        try:
            if "--install-menu-entry" in self.option_strings:
                words = f"Written: {desktop_entry.install()}"
            else:
                words = f"Removed: {desktop_entry.remove()}"
        except UserError as problem:
            parser.exit(problem.exit_code, f"pythondocs: {problem.sentence}\n")
        print(words)  # noqa: T201  # this is the terminal
        sys.exit(0)
