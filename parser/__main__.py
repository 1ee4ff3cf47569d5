"""`python -m parser COMMAND`: `build` and `vectors` make docsets, `todo` makes CSV for Asana."""

import argparse
import importlib
import sys

from desktop_app import standard_output

_COMMANDS = {
    "build": ("parser.build_command", "build a docset from Sphinx HTML"),
    "vectors": ("parser.vectors_command", "add to a docset what its entries mean"),
    "todo": ("parser.todo", "turn Microsoft To Do's tasks into CSV files for Asana"),
}


def main(arguments: list[str] | None = None) -> int:
    """Run a command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m parser", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    given = sys.argv[1:] if arguments is None else arguments
    for name, (module, summary) in _COMMANDS.items():
        command = commands.add_parser(name, help=summary)
        # of these only the one that is wanted is imported
        if given[:1] == [name]:
            implementation = importlib.import_module(module)
            implementation.add_arguments(command)
            command.set_defaults(run=implementation.run)

    def run() -> int:
        args = parser.parse_args(given)
        code: int = args.run(args)
        return code

    return standard_output.run(run, "python -m parser")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:  # before the command was there to say what it means
        sys.exit(130)
