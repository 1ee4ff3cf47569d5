"""Microsoft To Do to Asana: the JSON dump of To Do's IndexedDB becomes CSV files to import.

`dump` reads the file into frozen records, `asana` turns those into rows and files, `folder` writes
them, `command` is what `python -m parser todo` runs.
"""

from parser.todo.command import add_arguments, run

__all__ = ["add_arguments", "run"]
