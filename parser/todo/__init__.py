"""Microsoft To Do to Asana: a browser's dump, or Microsoft Graph's JSON, becomes CSV files.

`dump` reads files, `graph` puts responses together, `reader` makes frozen records of them by the
tables in `fields`. `asana` turns records into rows and files, `folder` writes them, `command` is
what `python -m parser todo` runs.
"""

from parser.todo.command import add_arguments, run

__all__ = ["add_arguments", "run"]
