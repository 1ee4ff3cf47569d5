"""The command `pythondocs`. Qt is imported by `open` only."""

import argparse
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop_app import standard_output
from desktop_app.errors import UserError
from desktop_app.terminal import command_line

if TYPE_CHECKING:
    from desktop_app.single_instance.primary import PrimaryInstance
    from desktop_app.single_instance.request import LaunchRequest

DONE, NOT_FOUND, UNUSABLE = 0, 1, 2

_NO_MEMORY = "there is not enough memory to read the documentation."

_QT_PACKAGES = (
    "libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 "
    "libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 "
    "libxcb-shape0"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 done, 1 nothing found, 2 unusable input."""
    typed = sys.argv[1:] if arguments is None else arguments
    return standard_output.run(lambda: _run(typed), "pythondocs")


def _run(typed: Sequence[str]) -> int:
    options = command_line.parse(typed)
    try:
        return _COMMANDS[options.command](options)
    except standard_output.OutputError:
        raise  # `standard_output.run` tells a reader that has gone from a disk that is full
    except UserError as problem:
        _print_error(problem.sentence)
        return problem.exit_code
    except MemoryError:
        return _print_error(_NO_MEMORY)
    except RuntimeError as problem:
        if "can't start new thread" not in str(problem):
            raise
        return _print_error(_NO_MEMORY)


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
            _print_error(problem.sentence)
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
    if options.stdin and (options.query or not options.json):
        options.usage("--stdin needs --json, and no query beside it")
    if not options.stdin and not options.query:
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


def _completion(options: argparse.Namespace) -> int:
    from desktop_app.terminal import completion, output

    output.write(completion.script(options.shell))
    return DONE


def _help(options: argparse.Namespace) -> int:
    command_line.parse([options.topic, "--help"] if options.topic else ["--help"])
    return DONE


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "open": _open,
    "search": _search,
    "show": _show,
    "update": _update,
    "completion": _completion,
    "help": _help,
}


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
