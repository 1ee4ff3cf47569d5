"""The terminal: `pythondocs open`, `search` and `show`. Qt is imported by `open` only."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app import __version__
from desktop_app.docset.errors import DocsetError

if TYPE_CHECKING:
    from desktop_app.single_instance.primary import PrimaryInstance
    from desktop_app.single_instance.request import LaunchRequest

DONE, NOT_FOUND, UNUSABLE = 0, 1, 2

_NO_COMMAND = {"-h", "--help", "--version", "--install-menu-entry", "--remove-menu-entry"}
"""Options that stand alone; any other belongs to `open`."""

_DEFAULT_LIMIT = 20

_NO_MEMORY = "there is not enough memory to read the documentation."

_QT_PACKAGES = (
    "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 "
    "libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 "
    "libxcb-shape0"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 done, 1 nothing found, 2 unusable input."""
    typed = list(sys.argv[1:] if arguments is None else arguments)
    if not typed or _means_open(typed[0]):
        typed.insert(0, "open")
    options = argument_parser().parse_args(typed)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except DocsetError as problem:
        return _print_error(str(problem))
    except MemoryError:
        return _print_error(_NO_MEMORY)
    except RuntimeError as problem:
        if "can't start new thread" not in str(problem):
            raise
        return _print_error(_NO_MEMORY)


def _means_open(first: str) -> bool:
    """Whether `open` is meant though it is not said: by an option of its own, or by a URL."""
    option = first.startswith("-") and first not in _NO_COMMAND
    return option or first.lower().startswith("pythondocs:")


def argument_parser() -> argparse.ArgumentParser:
    """Return the command line, as `--help`, the man page and the shells' completion know it."""
    parser = argparse.ArgumentParser(
        prog="pythondocs", description="Python's documentation, offline, searched as you type."
    )
    parser.add_argument("--version", action="version", version=f"pythondocs {__version__}")
    parser.add_argument(
        "--install-menu-entry",
        action=_MenuEntry,
        help="add the application to your desktop's menu, and exit",
    )
    parser.add_argument(
        "--remove-menu-entry", action=_MenuEntry, help="take it from the menu again, and exit"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    docsets = argparse.ArgumentParser(add_help=False)
    docsets.add_argument(
        "--docset",
        metavar="FILE.db",
        dest="docsets",
        type=Path,
        action="append",
        help="use this documentation instead of the installed one; may be repeated",
    )

    window = commands.add_parser("open", parents=[docsets], help="open the window (the default)")
    window.add_argument(
        "query", nargs="?", default="", help="what to search for at once, or a pythondocs: URL"
    )
    window.add_argument("--palette", choices=["light", "dark", "system"])
    how = window.add_mutually_exclusive_group()
    how.add_argument(
        "--toggle", action="store_true", help="hide the window when it is in front already"
    )
    how.add_argument("--hidden", action="store_true", help="start without showing the window")
    window.set_defaults(command=_open)

    search = commands.add_parser("search", parents=[docsets], help="print what a query finds")
    search.add_argument("query", nargs="?", help="what to search for")
    search.add_argument("--limit", type=_positive, default=_DEFAULT_LIMIT, metavar="N")
    search.add_argument("--json", action="store_true", help="print one JSON object per query")
    search.add_argument("--stdin", action="store_true", help="read one query a line; with --json")
    search.add_argument("--explain", action="store_true", help="say why each result is there")
    search.set_defaults(command=_search, usage=search.error)

    show = commands.add_parser("show", parents=[docsets], help="print an entry as text")
    show.add_argument("name", help="for example: asyncio.gather")
    show.set_defaults(command=_show)

    update = commands.add_parser(
        "update", help="fetch documentation anew and build it; nothing else uses the network"
    )
    update.add_argument(
        "names",
        nargs="*",
        metavar="DOCSET",
        help="for example: python-3.15; without one, all that docs.python.org publishes",
    )
    update.set_defaults(command=_update)
    return parser


class _MenuEntry(argparse.Action):
    """Writes or removes the menu entry, and ends the program."""

    def __init__(self, option_strings: Sequence[str], dest: str, **more: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, **more)

    def __call__(self, *_: object) -> None:
        from desktop_app.system import desktop_entry

        try:
            if "--install-menu-entry" in self.option_strings:
                words = f"Written: {desktop_entry.install()}"
            else:
                words = f"Removed: {desktop_entry.remove()}"
        except desktop_entry.DesktopEntryError as problem:
            sys.exit(_print_error(str(problem)))
        print(words)  # noqa: T201  # this is the terminal
        sys.exit(DONE)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def _open(options: argparse.Namespace) -> int:
    # Ctrl+C in the middle of Qt's import would be lost; the window takes it over when it is there
    with _default_signal_handlers("SIGINT"):
        from desktop_app.single_instance.endpoint import endpoint_for
        from desktop_app.single_instance.primary import UnresponsiveError, claim_or_forward
        from desktop_app.single_instance.request import request_from

        message, primary = request_from(options), None
        try:
            primary = claim_or_forward(message, endpoint_for(options.docsets or []))
            if primary is None:
                return DONE
        except UnresponsiveError as problem:
            _print_error(str(problem))
        except OSError:
            pass  # no folder for it: then each start has a window of its own
        try:
            return _open_window(options, message, primary)
        finally:
            if primary is not None:
                primary.release()


def _open_window(
    options: argparse.Namespace, message: "LaunchRequest", primary: "PrimaryInstance | None"
) -> int:
    try:
        from desktop_app.app.run import run
    except ImportError as problem:
        if "cannot open shared object file" not in str(problem):
            raise
        library = str(problem).partition(":")[0]
        return _print_error(
            f"The window needs system libraries that are not installed ({library}); "
            f"on Debian or Ubuntu: sudo apt install {_QT_PACKAGES}"
        )
    return run(message, options.docsets or [], primary)


def _search(options: argparse.Namespace) -> int:
    if options.stdin and (options.query is not None or not options.json):
        options.usage("--stdin needs --json, and no query beside it")
    if not options.stdin and options.query is None:
        options.usage("a query is needed, or --stdin --json")
    with _default_signal_handlers("SIGINT", "SIGPIPE"):
        from desktop_app.terminal import commands

        return commands.search(options)


def _show(options: argparse.Namespace) -> int:
    with _default_signal_handlers("SIGINT", "SIGPIPE"):
        from desktop_app.terminal import commands

        return commands.show(options)


def _update(options: argparse.Namespace) -> int:
    from desktop_app.terminal import update_command

    return update_command.update(options)


@contextmanager
def _default_signal_handlers(*wanted: str) -> Iterator[None]:
    """Ctrl+C and a closed pipe end the process, as they end other filters: without a word.

    There is nothing to clean up, and `asyncio.run` would only notice Ctrl+C after the next line.
    """
    names = [name for name in wanted if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), signal.SIG_DFL) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _print_error(sentence: str) -> int:
    print(f"pythondocs: {sentence}", file=sys.stderr)  # noqa: T201  # this is the terminal
    return UNUSABLE
