"""The output folder: all of a run's CSV files, or none."""

import csv
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from parser.todo.asana import COLUMNS, File, files
from parser.todo.names import Names, file_stem
from parser.todo.records import TodoList


def plan(lists: Sequence[TodoList]) -> Iterator[tuple[TodoList, dict[str, File]]]:
    """Return every list with the names and the contents of its files; an empty list has none."""
    stems = [file_stem(todo.title) for todo in lists]
    names = Names(stems)
    for todo, stem in zip(lists, stems, strict=True):
        own = names.own(stem)
        yield todo, {f"{own}_{number}.csv": file for number, file in enumerate(files(todo))}


def write(folder: Path, contents: Mapping[str, File]) -> list[str]:
    """Write the files into `folder`, which is made if it is not there.

    Returns the names of other CSV files in it. Raises `OSError`; no file has then changed, unless
    renaming itself failed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".todo-", dir=folder) as temporary:
        for name, file in contents.items():
            with Path(temporary, name).open("w", encoding="utf-8", newline="") as stream:
                writer = csv.writer(stream, lineterminator="\n")
                writer.writerow(COLUMNS)
                writer.writerows(file.tasks)
                writer.writerows(file.steps)
        for name in contents:
            Path(temporary, name).replace(folder / name)
    return sorted(path.name for path in folder.glob("*.csv") if path.name not in contents)
